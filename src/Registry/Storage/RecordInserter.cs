using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Sarcoscope.Registry.Storage;

/// <summary>
/// Writes many records fast: one prepared statement per table, made from the model, in the current transaction.
/// Nothing is tracked and nothing is checked; what is written must have passed the rules.
/// </summary>
internal sealed class RecordInserter(RegistryDb db) : IDisposable
{
    private readonly Dictionary<Type, Statement> statements = [];

    /// <summary>Writes a record that has no id of its own in the store.</summary>
    public void Insert(object record) => Of(record).Run(record, id: null, parentId: null);

    /// <summary>Writes a record below another.</summary>
    /// <param name="record">Its own id and foreign key are ignored.</param>
    /// <param name="id">The id it gets.</param>
    /// <param name="parentId">The id of the record it belongs to; null for a patient.</param>
    public void Insert(object record, Guid id, Guid? parentId) => Of(record).Run(record, id, parentId);

    /// <summary>The id of a record that was read from the store.</summary>
    public Guid IdOf(object record) => (Guid)db.Model.FindEntityType(record.GetType())!.FindPrimaryKey()!.Properties[0].GetGetter().GetClrValue(record)!;

    public void Dispose()
    {
        foreach (var statement in statements.Values) statement.Dispose();
    }

    private Statement Of(object record)
    {
        if (!statements.TryGetValue(record.GetType(), out var statement))
            statements[record.GetType()] = statement = new Statement(db, db.Model.FindEntityType(record.GetType())!);
        return statement;
    }

    private sealed class Statement : IDisposable
    {
        private readonly DbCommand command;
        private readonly List<Column> columns;
        private readonly SqliteStatement? fast;

        public Statement(RegistryDb db, IEntityType entity)
        {
            var connection = db.Database.GetDbConnection();
            command = connection.CreateCommand();
            command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
            columns = [.. entity.GetProperties().Select(property => new Column(property, command.CreateParameter()))];
            for (var i = 0; i < columns.Count; i++)
            {
                columns[i].Parameter.ParameterName = FormattableString.Invariant($"@p{i}");
                command.Parameters.Add(columns[i].Parameter);
            }
            command.CommandText = $"INSERT INTO \"{entity.GetTableName()}\" ({string.Join(", ", columns.Select(column => $"\"{column.Property.GetColumnName()}\""))}) "
                + $"VALUES ({string.Join(", ", columns.Select(column => column.Parameter.ParameterName))})";
            if (connection is SqliteConnection sqlite) fast = new(sqlite, command.CommandText);
            else command.Prepare();
        }

        public void Run(object record, Guid? id, Guid? parentId)
        {
            if (fast is null)
            {
                foreach (var column in columns) column.Parameter.Value = column.Of(record, id, parentId) ?? DBNull.Value;
                command.ExecuteNonQuery();
                return;
            }
            for (var i = 0; i < columns.Count; i++) Set(fast, i + 1, columns[i].Of(record, id, parentId));
            fast.Run();
        }

        public void Dispose()
        {
            fast?.Dispose();
            command.Dispose();
        }

        // The forms Microsoft.Data.Sqlite writes and reads back.
        private static void Set(SqliteStatement statement, int position, object? value)
        {
            switch (value)
            {
                case null:
                    statement.Set(position, null);
                    break;
                case string text:
                    statement.Set(position, text);
                    break;
                case int whole:
                    statement.Set(position, whole);
                    break;
                case Guid id:
                    statement.Set(position, id);
                    break;
                case decimal number:
                    statement.Set(position, number.ToString("0.0###########################", CultureInfo.InvariantCulture));
                    break;
                default:
                    throw new InvalidOperationException($"A record has a value of type {value.GetType().Name}, which has no form in SQLite yet.");
            }
        }
    }

    private sealed class Column(IProperty property, DbParameter parameter)
    {
        private readonly IClrPropertyGetter getter = property.GetGetter();
        private readonly Func<object?, object?>? convert = property.GetTypeMapping().Converter?.ConvertToProvider;
        private readonly bool isId = property.IsPrimaryKey() && property.ClrType == typeof(Guid);
        private readonly bool isParentId = property.IsForeignKey() && property.ClrType == typeof(Guid);

        public IProperty Property => property;

        public DbParameter Parameter => parameter;

        /// <summary>The value to store; null for NULL.</summary>
        public object? Of(object record, Guid? id, Guid? parentId)
        {
            var value = isId ? id : isParentId ? parentId : getter.GetClrValue(record);
            return value is null || convert is null ? value : convert(value);
        }
    }
}
