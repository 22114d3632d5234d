using Npgsql;
using Sarcoscope.Registry.Storage;

namespace Sarcoscope.Registry.Tests.Storage;

public sealed class PostgresPlaceTests
{
    private const string Password = "open-sesame";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("registry.db")]
    [InlineData("folder/a=b.db")]
    [InlineData("host.db")]
    public void What_names_no_host_is_a_file(string text) => Assert.Equal(Path.GetFullPath(text), RegistryPlace.Of(text).File);

    [Theory]
    [InlineData("Host=db.example;Database=registry;Username=sarcoscope;Password=open-sesame", "registry on db.example:5432")]
    [InlineData("password=open-sesame; Server=db.example; Port=6543; database=registry", "registry on db.example:6543")]
    public void What_names_a_host_is_a_server_and_is_called_without_its_password(string text, string name)
    {
        var place = RegistryPlace.Of(text);
        Assert.Equal((name, name, null), (place.Name, place.ToString(), place.File));
    }

    [Theory]
    [InlineData("Host=db.example;Password=open-sesame")]
    [InlineData("Host=db.example;Database=registry;Pasword=open-sesame")]
    [InlineData("Host=db.example;Database=registry;Password=open-sesame;Port=many")]
    [InlineData("postgres://sarcoscope:open-sesame@db.example/registry")]
    public void A_connection_string_that_cannot_be_used_is_refused_without_repeating_it(string text)
    {
        var refused = Assert.Throws<RefusedException>(() => RegistryPlace.Of(text));
        Assert.Equal("STORE-006", refused.Issue.Code);
        Assert.DoesNotContain(Password, refused.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_refused() =>
        await Refused("STORE-007", $"Host=127.0.0.1;Port=9;Database=registry;Username=sarcoscope;Password={Password};Timeout=3");

    [Fact]
    public async Task A_role_that_may_not_sign_in_is_refused() =>
        await Refused("STORE-008", OnServer(parts => (parts.Username, parts.Password) = ("nobody_of_that_name", Password)));

    [Fact]
    public async Task A_database_that_is_not_there_is_refused() =>
        await Refused("STORE-009", OnServer(parts => (parts.Database, parts.Password) = ("no_such_registry", Password)));

    [Fact]
    public async Task An_empty_database_is_no_registry_until_one_is_created()
    {
        using var empty = new EmptyDatabase();
        await Refused("STORE-001", empty.Connection);
        await RegistryStore.Open(empty.Connection, MissingFile.Create, Cancel);
        await RegistryStore.Open(empty.Connection, MissingFile.Refuse, Cancel);
    }

    [Fact]
    public async Task A_database_of_another_program_is_refused_and_left_as_it_is()
    {
        using var other = new EmptyDatabase();
        await Execute(other.Connection, "CREATE TABLE thing (id integer)");
        await Refused("STORE-002", other.Connection, MissingFile.Create);
        await Execute(other.Connection, "DROP TABLE thing");
        await Refused("STORE-001", other.Connection);
    }

    [Fact]
    public async Task A_role_that_may_not_make_tables_is_refused()
    {
        using var other = new EmptyDatabase();
        await Execute(other.Connection, "REVOKE CREATE ON SCHEMA public FROM pg_database_owner; REVOKE ALL ON SCHEMA public FROM PUBLIC; GRANT USAGE ON SCHEMA public TO PUBLIC");
        await Refused("STORE-010", other.Connection, MissingFile.Create);
    }

    [Fact]
    public async Task A_role_that_row_level_security_binds_gives_no_warning()
    {
        using var empty = new EmptyDatabase();
        Assert.Empty((await RegistryStore.Open(empty.Connection, MissingFile.Create, Cancel)).Notices);
    }

    private static string OnServer(Action<NpgsqlConnectionStringBuilder> change)
    {
        Assert.SkipWhen(PostgresServer.WhyMissing is not null, PostgresServer.WhyMissing ?? "");
        return PostgresServer.With(Environment.GetEnvironmentVariable(PostgresServer.Variable)!, change);
    }

    private static async Task Refused(string code, string place, MissingFile missing = MissingFile.Refuse)
    {
        var refused = await Assert.ThrowsAsync<RefusedException>(() => RegistryStore.Open(place, missing, Cancel));
        Assert.Equal(code, refused.Issue.Code);
        Assert.DoesNotContain(Password, refused.ToString(), StringComparison.Ordinal);
    }

    private static async Task Execute(string connection, string sql)
    {
        await using var open = new NpgsqlConnection(connection);
        await open.OpenAsync(Cancel);
        await using var command = open.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(Cancel);
    }

    private sealed class EmptyDatabase : IDisposable
    {
        public EmptyDatabase()
        {
            Assert.SkipWhen(PostgresServer.WhyMissing is not null, PostgresServer.WhyMissing ?? "");
            Connection = PostgresServer.CreateEmpty();
        }

        public string Connection { get; }

        public void Dispose() => PostgresServer.Drop(Connection);
    }
}
