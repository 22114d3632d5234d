using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;
using Sarcoscope.Registry.Access;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Storage;
using Sarcoscope.Registry.Tests.Storage.Snapshots;

namespace Sarcoscope.Registry.Tests.Storage.Dialects;

/// <summary>By raw SQL, as somebody would who found a way around the program. The role is the one the site would use: it owns the tables.</summary>
public sealed class RowLevelSecurityTests(DemoOnDisk demo) : IClassFixture<DemoOnDisk>
{
    private const string Forbidden = "42501";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_table_of_cases_is_protected_from_its_owner_too()
    {
        var (store, connection) = await Open("*");
        await using var open = connection;
        await using var db = store.CreateDbContext();
        var cases = TablesOfCases(db.Model).Select(table => table.GetTableName()!).Concat(["refusal", "tombstone", "distinct_patients"]).Order(StringComparer.Ordinal).ToList();
        Assert.True(cases.Count >= 11);

        Assert.Equal(cases, await Column(connection, "SELECT relname::text FROM pg_class WHERE relrowsecurity AND relforcerowsecurity AND relnamespace = current_schema()::regnamespace ORDER BY relname COLLATE \"C\""));
    }

    [Theory]
    [InlineData("C01", 1)]
    [InlineData("C02", 0)]
    [InlineData("", 0)]
    public async Task A_draft_is_seen_where_its_centre_is(string setting, long seen)
    {
        var (_, connection) = await Open("C01");
        await using var open = connection;
        await using var transaction = await connection.BeginTransactionAsync(Cancel);
        await using var write = new NpgsqlCommand($"INSERT INTO account (id, email_confirmed, phone_number_confirmed, two_factor_enabled, lockout_enabled, access_failed_count, password_origin) VALUES (gen_random_uuid(), true, false, false, true, 0, 'own'); INSERT INTO draft (account_id, address, centre_code, kept_at, sealed) SELECT id, '/patients/new', 'C01', '2026-01-01T00:00:00.0000000Z', 'x' FROM account LIMIT 1; SELECT set_config('sarcoscope.centres', '{setting}', true)", connection, transaction);
        await write.ExecuteNonQueryAsync(Cancel);

        Assert.Equal(seen, await Number(connection, "SELECT COUNT(*) FROM draft"));
    }

    [Theory]
    [InlineData("C01", "C01")]
    [InlineData("C01,C02", "C01", "C02")]
    [InlineData("C1")]
    [InlineData("%")]
    [InlineData("")]
    [InlineData(null)]
    public async Task Rows_of_the_named_centres_alone_are_seen_changed_and_deleted(string? setting, params string[] centres)
    {
        var (store, everything) = await Open("*");
        await using var openEverything = everything;
        var (_, connection) = await Open(setting);
        await using var open = connection;
        await using var db = store.CreateDbContext();
        foreach (var table in TablesOfCases(db.Model))
        {
            var name = table.GetTableName()!;
            var key = table.FindPrimaryKey()!.Properties[0].GetColumnName();
            var all = await Number(everything, $"SELECT COUNT(*) FROM \"{name}\"");
            var own = await Number(everything, $"SELECT COUNT(*) FROM {PathToPatient(table)} WHERE patient.centre_code = ANY (string_to_array('{string.Join(',', centres)}', ','))");
            if (name is "patient" or "line" or "lesion" or "adverse_event") Assert.True(all > own && (own > 0 || centres.Length == 0), $"{name}: {own} of {all}");

            Assert.Equal((name, own), (name, await Number(connection, $"SELECT COUNT(*) FROM \"{name}\"")));
            Assert.Equal((name, own), (name, await Affected(connection, $"UPDATE \"{name}\" SET {key} = {key}")));
            Assert.Equal((name, own), (name, await Affected(connection, $"DELETE FROM \"{name}\"")));
            Assert.Equal(all, await Number(everything, $"SELECT COUNT(*) FROM \"{name}\""));
        }
    }

    [Fact]
    public async Task Nothing_is_written_into_another_centre()
    {
        var (_, everything) = await Open("*");
        await using var openEverything = everything;
        var (_, connection) = await Open("C01");
        await using var open = connection;
        var patient = (await Column(everything, "SELECT id::text FROM patient WHERE pseudonym = 'C02-001'")).Single();
        var line = (await Column(everything, $"SELECT id::text FROM line WHERE patient_id = '{patient}' LIMIT 1")).Single();

        foreach (var sql in (string[])
        [
            "INSERT INTO patient (id, pseudonym, centre_code, sex, vital_status) VALUES (gen_random_uuid(), 'C02-999', 'C02', 'female', 'alive')",
            "UPDATE patient SET centre_code = 'C02' WHERE pseudonym = 'C01-001'",
            $"INSERT INTO line (id, patient_id, number, scope) VALUES (gen_random_uuid(), '{patient}', 99, 'in-programme')",
            $"UPDATE line SET patient_id = '{patient}', number = 99 WHERE id = (SELECT id FROM line LIMIT 1)",
            $"INSERT INTO adverse_event (id, treatment_line_id, number, term_as_typed) VALUES (gen_random_uuid(), '{line}', 99, 'Fatigue')",
            $"INSERT INTO follow_up (id, patient_id, number, state) VALUES (gen_random_uuid(), '{patient}', 99, 'missed')",
        ])
        {
            var refused = await Assert.ThrowsAsync<PostgresException>(() => Affected(connection, sql));
            Assert.Equal((sql, Forbidden), (sql, refused.SqlState));
        }
        Assert.Equal(1, await Affected(connection, "INSERT INTO patient (id, pseudonym, centre_code, sex, vital_status) VALUES (gen_random_uuid(), 'C01-999', 'C01', 'female', 'alive')"));
    }

    [Fact]
    public async Task A_single_patient_that_is_opened_is_seen_with_every_record_and_never_written()
    {
        var (store, everything) = await Open("*");
        await using var openEverything = everything;
        var patient = (await Column(everything, "SELECT id::text FROM patient WHERE pseudonym = 'C02-001'")).Single();
        var line = (await Column(everything, $"SELECT id::text FROM line WHERE patient_id = '{patient}' LIMIT 1")).Single();
        var (_, connection) = await Open("C01");
        await using var open = connection;
        await Affected(connection, $"SELECT set_config('sarcoscope.patients', '{patient}', false)", Ending.Committed);
        await using var db = store.CreateDbContext();
        foreach (var table in TablesOfCases(db.Model).Where(table => table.GetTableName() != "patient_identity"))
        {
            var name = table.GetTableName()!;
            var key = table.FindPrimaryKey()!.Properties[0].GetColumnName();
            var own = await Number(everything, $"SELECT COUNT(*) FROM {PathToPatient(table)} WHERE patient.centre_code = 'C01'");
            var opened = await Number(everything, $"SELECT COUNT(*) FROM {PathToPatient(table)} WHERE patient.id = '{patient}'");
            if (name is "patient" or "line" or "board_case") Assert.True(opened > 0, name);

            Assert.Equal((name, own + opened), (name, await Number(connection, $"SELECT COUNT(*) FROM \"{name}\"")));
            Assert.Equal((name, own), (name, await Affected(connection, $"UPDATE \"{name}\" SET {key} = {key}")));
            Assert.Equal((name, own), (name, await Affected(connection, $"DELETE FROM \"{name}\"")));
        }
        foreach (var sql in (string[])
        [
            $"INSERT INTO line (id, patient_id, number, scope) VALUES (gen_random_uuid(), '{patient}', 99, 'in-programme')",
            $"INSERT INTO adverse_event (id, treatment_line_id, number, term_as_typed) VALUES (gen_random_uuid(), '{line}', 99, 'Fatigue')",
        ])
        {
            var refused = await Assert.ThrowsAsync<PostgresException>(() => Affected(connection, sql));
            Assert.Equal((sql, Forbidden), (sql, refused.SqlState));
        }
    }

    [Theory]
    [InlineData("C01", 1)]
    [InlineData("C02", 0)]
    [InlineData("*", 0)]
    [InlineData("C01,C02", 1)]
    public async Task Who_a_patient_is_the_own_centre_alone_reads(string setting, long seen)
    {
        var (_, connection) = await Open("C01");
        await using var open = connection;
        await using var transaction = await connection.BeginTransactionAsync(Cancel);
        await using var write = new NpgsqlCommand($"INSERT INTO patient_identity (patient_id, sealed) SELECT id, 'x' FROM patient WHERE pseudonym = 'C01-001'; SELECT set_config('sarcoscope.centres', '{setting}', true)", connection, transaction);
        await write.ExecuteNonQueryAsync(Cancel);

        Assert.Equal(seen, await Number(connection, "SELECT COUNT(*) FROM patient_identity"));
    }

    [Theory]
    [InlineData("C01", "C01")]
    [InlineData("C01,C02", "C01", "C02")]
    [InlineData("")]
    public async Task A_unit_of_work_tells_the_server_whose_cases_it_may_read(string setting, params string[] centres)
    {
        var (store, everything) = await Open("*");
        await everything.DisposeAsync();
        await using var db = store.CreateDbContext(ReadScope.Of(centres));

        Assert.Equal(setting, await db.Database.SqlQuery<string>($"SELECT current_setting('sarcoscope.centres') AS \"Value\"").SingleAsync(Cancel));
        var hidden = await db.Database.SqlQuery<long>($"SELECT COUNT(*) AS \"Value\" FROM patient WHERE NOT centre_code = ANY (string_to_array({setting}, ','))").SingleAsync(Cancel);
        Assert.Equal(0, hidden);
        db.Scope = ReadScope.Everything;
        Assert.Equal("*", await db.Database.SqlQuery<string>($"SELECT current_setting('sarcoscope.centres') AS \"Value\"").SingleAsync(Cancel));
    }

    [Fact]
    public async Task A_pooled_connection_forgets_whose_cases_it_could_read()
    {
        var place = PostgresServer.With(await Place(), parts => (parts.Pooling, parts.MaxPoolSize, parts.ApplicationName) = (true, 1, "pooled"));
        try
        {
            for (var round = 0; round < 50; round++)
            {
                await using var connection = new NpgsqlConnection(place);
                await connection.OpenAsync(Cancel);
                Assert.Equal(0, await Number(connection, "SELECT COUNT(*) FROM patient"));
                await Affected(connection, "SELECT set_config('sarcoscope.centres', 'C01', false)", Ending.Committed);
                Assert.True(await Number(connection, "SELECT COUNT(*) FROM patient") > 0);
            }
        }
        finally
        {
            NpgsqlConnection.ClearPool(new(place));
        }
    }

    [Fact]
    public async Task A_role_that_policies_do_not_bind_is_warned_about()
    {
        var place = PostgresServer.With(await Place(), parts => parts.Username = "postgres");
        try
        {
            Assert.Equal("STORE-012", Assert.Single((await RegistryStore.Open(place, MissingFile.Refuse, Cancel)).Notices).Code);
        }
        catch (RefusedException refused) when (refused.Issue.Code == "STORE-008")
        {
            Assert.Skip("The server does not let its superuser in without a password.");
        }
    }

    private static IEnumerable<IEntityType> TablesOfCases(IModel model) => model.GetEntityTypes().Where(entity => KeyTowardsPatient(entity) is not null || entity.ClrType == typeof(Patient));

    private static IForeignKey? KeyTowardsPatient(IEntityType entity) =>
        entity.GetForeignKeys().FirstOrDefault(key => key.PrincipalEntityType.ClrType == typeof(Patient) || (key.PrincipalEntityType != entity && KeyTowardsPatient(key.PrincipalEntityType) is not null));

    private static string PathToPatient(IEntityType entity)
    {
        var path = $"\"{entity.GetTableName()}\"";
        while (KeyTowardsPatient(entity) is { } key)
        {
            path += $" JOIN \"{key.PrincipalEntityType.GetTableName()}\" ON \"{key.PrincipalEntityType.GetTableName()}\".id = \"{entity.GetTableName()}\".\"{key.Properties[0].GetColumnName()}\"";
            entity = key.PrincipalEntityType;
        }
        return path;
    }

    private async Task<string> Place()
    {
        Assert.SkipWhen(PostgresServer.WhyMissing is not null, PostgresServer.WhyMissing ?? "");
        return await demo.PlaceOf(Engine.Postgres);
    }

    private async Task<(RegistryStore Store, NpgsqlConnection Connection)> Open(string? centres)
    {
        var place = await Place();
        var connection = new NpgsqlConnection(place);
        await connection.OpenAsync(Cancel);
        if (centres is not null) await Affected(connection, $"SELECT set_config('sarcoscope.centres', '{centres}', false)", Ending.Committed);
        return (await demo.On(Engine.Postgres), connection);
    }

    private static async Task<long> Number(NpgsqlConnection connection, string sql) => long.Parse((await Column(connection, sql)).Single(), System.Globalization.CultureInfo.InvariantCulture);

    private static async Task<List<string>> Column(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync(Cancel);
        var values = new List<string>();
        while (await reader.ReadAsync(Cancel)) values.Add(Convert.ToString(reader.GetValue(0), System.Globalization.CultureInfo.InvariantCulture)!);
        return values;
    }

    /// <summary>Runs a change, and takes it back unless it is to be kept.</summary>
    private static async Task<long> Affected(NpgsqlConnection connection, string sql, Ending ending = Ending.RolledBack)
    {
        await using var transaction = await connection.BeginTransactionAsync(Cancel);
        await using var command = new NpgsqlCommand(sql, connection, transaction);
        var rows = await command.ExecuteNonQueryAsync(Cancel);
        if (ending == Ending.Committed) await transaction.CommitAsync(Cancel);
        return rows;
    }

    private enum Ending
    {
        RolledBack = 0,
        Committed,
    }
}
