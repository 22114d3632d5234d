using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Sarcoscope.Registry.Storage.Dialects;

/// <summary>
/// Tells PostgreSQL, whenever a connection opens, whose cases the unit of work may read: row-level security holds it to that.
/// The driver resets the setting before the connection serves another.
/// </summary>
internal sealed class CentreSetting : DbConnectionInterceptor
{
    /// <summary>Every centre.</summary>
    public const string Everything = "*";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = Command(connection, eventData.Context);
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = Command(connection, eventData.Context);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static string TextOf(DbContext? context) => context is RegistryDb db ? db.Scope.IsEverything ? Everything : string.Join(',', db.Scope.Centres) : "";

    private static DbCommand Command(DbConnection connection, DbContext? context)
    {
        var command = connection.CreateCommand();
        command.CommandText = "SELECT set_config('sarcoscope.centres', @centres, false), set_config('sarcoscope.patients', @patients, false)";
        Add("@centres", TextOf(context));
        Add("@patients", context is RegistryDb db ? string.Join(',', db.Scope.Patients) : "");
        return command;

        void Add(string name, string value)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            parameter.Value = value;
            command.Parameters.Add(parameter);
        }
    }
}
