using Npgsql;
using Sarcoscope.Registry.Storage;

namespace Sarcoscope.Tests.Databases;

/// <summary>The server that ./run test starts for the tests, and fresh databases on it.</summary>
internal static class PostgresServer
{
    public const string Variable = "SARCOSCOPE_TEST_POSTGRES";

    // A copy of a database with the schema takes a tenth of the time of making it.
    private static readonly Lazy<string> Template = new(MakeTemplate);
    private static int made;

    // A registry on a server keeps its key where this setting says.
    static PostgresServer()
    {
        if (Environment.GetEnvironmentVariable(RegistryStore.KeyFileSetting) is not null) return;
        var folder = Directory.CreateTempSubdirectory("sarcoscope-key-");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Delete(recursive: true);
        Environment.SetEnvironmentVariable(RegistryStore.KeyFileSetting, Path.Combine(folder.FullName, "registry.key"));
    }

    /// <summary>Why tests on PostgreSQL are skipped; null when there is a server.</summary>
    public static string? WhyMissing => Connection is null ? $"No PostgreSQL server: {Variable} is not set. ./run test starts one." : null;

    private static string? Connection => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } set ? set : null;

    /// <summary>The connection string of a fresh database with the schema in it.</summary>
    public static string Create() => Create($"TEMPLATE \"{Template.Value}\"");

    /// <summary>The connection string of a fresh database without a table.</summary>
    public static string CreateEmpty() => Create("");

    /// <summary>The connection string of a fresh database.</summary>
    /// <param name="how">What follows its name in CREATE DATABASE.</param>
    public static string Create(string how)
    {
        var name = NewName();
        Execute($"CREATE DATABASE \"{name}\" {how}");
        return To(name);
    }

    /// <summary>A copy of a database that nobody is connected to.</summary>
    public static string CopyOf(string connection) => Create($"TEMPLATE \"{NameIn(connection)}\"");

    public static void Drop(string connection) => DropNamed(NameIn(connection));

    /// <summary>The same database for another role, or with other settings.</summary>
    public static string With(string connection, Action<NpgsqlConnectionStringBuilder> change)
    {
        var parts = new NpgsqlConnectionStringBuilder(connection);
        change(parts);
        return parts.ToString();
    }

    // Connections are not kept: a test has its database for itself, and a copy needs one nobody is connected to.
    private static string To(string name) => With(Connection!, parts => (parts.Database, parts.Pooling) = (name, false));

    private static string NameIn(string connection) => new NpgsqlConnectionStringBuilder(connection).Database!;

    private static string NewName() => FormattableString.Invariant($"test_{Environment.ProcessId}_{Interlocked.Increment(ref made)}");

    private static string MakeTemplate()
    {
        var name = NewName();
        Execute($"CREATE DATABASE \"{name}\"");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => DropNamed(name);
        Task.Run(() => RegistryStore.Open(To(name), MissingFile.Create, CancellationToken.None)).GetAwaiter().GetResult();
        return name;
    }

    // WITH (FORCE) would want to end the server's own vacuum too, which the role may not; a plain DROP waits for that.
    private static void DropNamed(string name)
    {
        Execute($"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}' AND usename = current_user");
        Execute($"DROP DATABASE IF EXISTS \"{name}\"");
    }

    private static void Execute(string sql)
    {
        using var connection = new NpgsqlConnection(With(Connection!, parts => parts.Pooling = false));
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
