using Microsoft.Data.Sqlite;
using Sarcoscope.Registry.Storage;

namespace Sarcoscope.Registry.Exchange.Import;

/// <summary>A temporary database that an import works in, so that its memory does not grow with the files. Deleted when disposed.</summary>
internal sealed class Workbench : IDisposable
{
    private const string Tables = """
        PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA locking_mode=EXCLUSIVE;
        CREATE TABLE row (patient TEXT NOT NULL, file INTEGER NOT NULL, line INTEGER NOT NULL, cells TEXT NOT NULL);
        CREATE TABLE issue (file TEXT NOT NULL, line INTEGER NOT NULL, code TEXT NOT NULL, severity INTEGER NOT NULL, field TEXT NOT NULL, message TEXT NOT NULL, value TEXT NULL);
        CREATE TABLE refused (file TEXT NOT NULL, line INTEGER NOT NULL, PRIMARY KEY (file, line)) WITHOUT ROWID;
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("sarcoscope-import-").FullName;

    private Workbench() => Connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, "import.db"), Pooling = false }.ToString());

    public SqliteConnection Connection { get; }

    public static Workbench Open()
    {
        var bench = new Workbench();
        bench.Connection.Open();
        bench.Execute(Tables);
        BulkSettings.Apply(bench.Connection);
        bench.Execute("BEGIN");
        return bench;
    }

    private void Execute(string sql)
    {
        using var command = Connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>A statement to run many times; dispose it before the workbench.</summary>
    public SqliteStatement Prepare(string sql) => new(Connection, sql);

    public void Dispose()
    {
        Connection.Dispose();
        Directory.Delete(folder, recursive: true);
    }
}
