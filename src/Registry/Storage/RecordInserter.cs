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
/// <remarks>A server gets records in batches: what was inserted can be read after <see cref="Flush"/>.</remarks>
internal sealed class RecordInserter(RegistryDb db) : IDisposable
{
    private const int RecordsPerBatch = 200;

    private readonly Dictionary<Type, Statement> statements = [];
    private DbBatch? batch;

    /// <summary>Writes a record that has no id of its own in the store.</summary>
    public void Insert(object record) => Write(record, column => column.ValueOf(record, id: null, parentId: null));

    /// <summary>Writes a record below another.</summary>
    /// <param name="record">Its own id and foreign key are ignored.</param>
    /// <param name="id">The id it gets.</param>
    /// <param name="parentId">The id of the record it belongs to; null for a patient.</param>
    public void Insert(object record, Guid id, Guid? parentId) => Write(record, column => column.ValueOf(record, id, parentId));

    /// <summary>Writes a record of another store, with its own id and foreign keys.</summary>
    public void InsertAsRead(object record) => Write(record, column => column.ValueIn(record));

    /// <summary>Sends what a server has not got yet.</summary>
    public void Flush()
    {
        if (batch is not { BatchCommands.Count: > 0 } full) return;
        full.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        full.Prepare();
        full.ExecuteNonQuery();
        full.Dispose();
        batch = null;
    }

    /// <summary>The id of a record that was read from the store.</summary>
    public Guid IdOf(object record) => (Guid)db.Model.FindEntityType(record.GetType())!.FindPrimaryKey()!.Properties[0].GetGetter().GetClrValue(record)!;

    public void Dispose()
    {
        batch?.Dispose();
        foreach (var statement in statements.Values) statement.Dispose();
    }

    private void Write(object record, Func<Column, object> valueOf)
    {
        if (!statements.TryGetValue(record.GetType(), out var statement))
            statements[record.GetType()] = statement = new Statement(db, db.Model.FindEntityType(record.GetType())!);
        var connection = db.Database.GetDbConnection();
        if (!connection.CanCreateBatch)
        {
            statement.Run(valueOf);
            return;
        }
        batch ??= connection.CreateBatch();
        batch.BatchCommands.Add(statement.InBatch(batch.CreateBatchCommand(), valueOf));
        if (batch.BatchCommands.Count >= RecordsPerBatch) Flush();
    }

    private sealed class Statement : IDisposable
    {
        private readonly DbCommand command;
        private readonly List<Column> columns;
        private readonly SqliteStatement? fast;
        private bool prepared;

        public Statement(RegistryDb db, IEntityType entity)
        {
            var connection = db.Database.GetDbConnection();
            command = connection.CreateCommand();
            command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
            columns = [.. entity.GetProperties().Select((property, i) => new Column(property, FormattableString.Invariant($"@p{i}")))];
            command.CommandText = $"INSERT INTO \"{entity.GetTableName()}\" ({string.Join(", ", columns.Select(column => $"\"{column.Property.GetColumnName()}\""))}) "
                + $"VALUES ({string.Join(", ", columns.Select(column => column.Name))})";
            if (connection is SqliteConnection file) fast = new(file, command.CommandText);
        }

        public void Run(Func<Column, object> valueOf)
        {
            if (fast is not null)
            {
                for (var i = 0; i < columns.Count; i++) Set(fast, i + 1, valueOf(columns[i]));
                fast.Run();
                return;
            }
            if (!prepared)
            {
                foreach (var column in columns) command.Parameters.Add(column.Parameter(command));
                command.Prepare();
                prepared = true;
            }
            for (var i = 0; i < columns.Count; i++) command.Parameters[i].Value = valueOf(columns[i]);
            command.ExecuteNonQuery();
        }

        public DbBatchCommand InBatch(DbBatchCommand one, Func<Column, object> valueOf)
        {
            one.CommandText = command.CommandText;
            foreach (var column in columns)
            {
                var parameter = column.Parameter(command);
                parameter.Value = valueOf(column);
                one.Parameters.Add(parameter);
            }
            return one;
        }

        public void Dispose()
        {
            fast?.Dispose();
            command.Dispose();
        }

        // The forms Microsoft.Data.Sqlite writes and reads back.
        private static void Set(SqliteStatement statement, int position, object value)
        {
            switch (value)
            {
                case DBNull:
                    statement.Set(position, (string?)null);
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
                case long whole:
                    statement.Set(position, whole);
                    break;
                case bool yes:
                    statement.Set(position, yes ? 1L : 0L);
                    break;
                case byte[] bytes:
                    statement.Set(position, bytes);
                    break;
                case decimal number:
                    statement.Set(position, number.ToString("0.0###########################", CultureInfo.InvariantCulture));
                    break;
                default:
                    throw new InvalidOperationException($"A record has a value of type {value.GetType().Name}, which has no form in SQLite yet.");
            }
        }
    }

    private sealed class Column(IProperty property, string name)
    {
        private readonly IClrPropertyGetter getter = property.GetGetter();
        private readonly RelationalTypeMapping mapping = property.GetRelationalTypeMapping();
        private readonly bool isId = property.IsPrimaryKey() && property.ClrType == typeof(Guid);
        private readonly bool isParentId = property.IsForeignKey() && property.ClrType == typeof(Guid);

        public IProperty Property => property;

        public string Name => name;

        /// <summary>A parameter of the column's type, without a value.</summary>
        public DbParameter Parameter(DbCommand command) => mapping.CreateParameter(command, name, value: null, nullable: true);

        public object ValueOf(object record, Guid? id, Guid? parentId) => InStore(isId ? id : isParentId ? parentId : getter.GetClrValue(record));

        public object ValueIn(object record) => InStore(getter.GetClrValue(record));

        private object InStore(object? value) =>
            (value is not null && mapping.Converter is { } converter ? converter.ConvertToProvider(value) : value) ?? DBNull.Value;
    }
}
