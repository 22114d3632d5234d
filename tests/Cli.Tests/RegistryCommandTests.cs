using System.Text.Json;
using Microsoft.Data.Sqlite;
using Sarcoscope.Registry.Entry.Locks;
using Sarcoscope.Registry.Exchange.Native;
using Sarcoscope.Registry.Storage;
using Sarcoscope.Registry.Storage.Snapshots;

namespace Sarcoscope.Cli.Tests;

/// <summary>The verbs that work on a registry: what they print with <c>--json</c>, and what they return.</summary>
public sealed class RegistryCommandTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("sarcoscope-registry-");

    private string Database => File("demo.db");

    [Fact]
    public async Task The_demo_is_created_once_and_kept_afterwards()
    {
        var first = await Json("demo", "create", "--db", Database);
        var again = await Json("demo", "create", "--db", Database);

        Assert.Equal(("created", "already there"), (first.GetProperty("state").GetString(), again.GetProperty("state").GetString()));
        Assert.Equal("lock-2011-10", first.GetProperty("snapshot").GetString());
        Assert.Contains("synthetic", first.GetProperty("name").GetString(), StringComparison.Ordinal);
        Assert.All(first.GetProperty("signIns").EnumerateArray(), signIn => Assert.Equal(["email", "role", "password"], signIn.EnumerateObject().Select(part => part.Name)));
        Assert.NotEmpty(first.GetProperty("signIns").EnumerateArray());
    }

    [Fact]
    public async Task An_export_names_its_files_and_imports_into_the_same_registry()
    {
        await CommandLine.Run("demo", "create", "--db", Database);

        var export = await Json("export", "native", File("out"), "--db", Database);
        var import = await Json("import", "native", File("out"), "--db", File("other.db"));
        await CommandLine.Run("export", "native", File("again"), "--db", File("other.db"));

        var files = export.GetProperty("files").EnumerateArray().ToDictionary(file => file.GetProperty("file").GetString()!, file => file.GetProperty("rows").GetInt64());
        Assert.Equal((NativeFormat.Tables.Count, 249L, 1012L), (files.Count, files["patients.csv"], files["lines.csv"]));
        Assert.Equal(("written", 0), (import.GetProperty("outcome").GetString(), import.GetProperty("errors").GetInt32()));
        Assert.All(import.GetProperty("files").EnumerateArray(), count => Assert.Equal(files[count.GetProperty("file").GetString()!], count.GetProperty("good").GetInt64()));
        Assert.All(files.Keys, name => Assert.Equal(System.IO.File.ReadAllBytes(Path.Combine(File("out"), name)), System.IO.File.ReadAllBytes(Path.Combine(File("again"), name))));
    }

    [Fact]
    public async Task Nothing_is_exported_over_other_files()
    {
        await CommandLine.Run("demo", "create", "--db", Database);
        Directory.CreateDirectory(File("mine"));
        await System.IO.File.WriteAllTextAsync(Path.Combine(File("mine"), "notes.txt"), "keep", TestContext.Current.CancellationToken);

        var answer = await CommandLine.Run("export", "native", File("mine"), "--db", Database, "--json");

        Assert.Equal((1, "EXPORT-001"), (answer.Exit, answer.Issue.Code));
        Assert.Equal(["notes.txt"], Directory.EnumerateFiles(File("mine")).Select(Path.GetFileName));
    }

    [Fact]
    public async Task A_snapshot_of_the_command_line_is_unsigned_and_a_signature_is_listed_verified_and_found_altered()
    {
        var cancel = TestContext.Current.CancellationToken;
        await CommandLine.Run("demo", "create", "--db", Database);
        Assert.Contains("unsigned", (await CommandLine.Run("snapshot", "list", "--db", Database)).Output, StringComparison.Ordinal);
        Assert.Contains("unsigned", (await CommandLine.Run("snapshot", "verify", "lock-2011-10", "--db", Database)).Output, StringComparison.Ordinal);
        await using (var db = (await RegistryStore.Open(Database, MissingFile.Refuse, cancel)).CreateDbContext())
        {
            await LockSigning.Sign(db, "lock-2011-10", new(Guid.Empty, "manager@network.example"), LockMeaning.ForPublication, new(new(249, 1012, 0, 0, 0, 0), Erased: 0), cancel);
            await LockSigning.Release(db, "lock-2011-10", new("manager@network.example", "the paper is out"), cancel);
        }

        Assert.Contains("by manager@network.example: approved for publication", (await CommandLine.Run("snapshot", "verify", "lock-2011-10", "--db", Database)).Output, StringComparison.Ordinal);
        var listed = (await Json("snapshot", "list", "--db", Database)).GetProperty("snapshots")[0];
        Assert.True(listed.GetProperty("released").GetBoolean());
        var signature = listed.GetProperty("signatures")[0];
        Assert.Equal(("manager@network.example", "for-publication", "whole"), (signature.GetProperty("signedBy").GetString(), signature.GetProperty("meaning").GetString(), signature.GetProperty("integrity").GetString()));

        await using (var connection = new SqliteConnection($"Data Source={Database};Pooling=False"))
        {
            await connection.OpenAsync(cancel);
            await using var damage = connection.CreateCommand();
            damage.CommandText = "DROP TRIGGER snapshot_signature_no_update; UPDATE snapshot_signature SET signed_by = 'somebody@else.example'";
            await damage.ExecuteNonQueryAsync(cancel);
        }
        var broken = await CommandLine.Run("snapshot", "verify", "lock-2011-10", "--db", Database, "--json");
        Assert.Equal((1, "SNAP-005"), (broken.Exit, broken.Issue.Code));
    }

    [Fact]
    public async Task Snapshots_are_created_listed_verified_and_compared()
    {
        await CommandLine.Run("demo", "create", "--db", Database);

        var created = (await Json("snapshot", "create", "second", "--db", Database, "--note", "for a test")).GetProperty("snapshots")[0];
        var listed = (await Json("snapshot", "list", "--db", Database)).GetProperty("snapshots");
        var verified = await Json("snapshot", "verify", "second", "--db", Database);
        await CommandLine.Run("snapshot", "create", "third", "--db", Database);
        var same = await Json("snapshot", "diff", "second", "third", "--db", Database);

        Assert.Equal(["name", "createdAt", "note", "sha256", "softwareVersion", "released", "signatures", "files"], created.EnumerateObject().Select(part => part.Name));
        Assert.Equal("for a test", created.GetProperty("note").GetString());
        Assert.Equal(["lock-2011-10", "second"], listed.EnumerateArray().Select(snapshot => snapshot.GetProperty("name").GetString()));
        Assert.Equal(created.GetProperty("sha256").GetString(), verified.GetProperty("sha256").GetString());
        Assert.True(verified.GetProperty("intact").GetBoolean());
        Assert.Empty(same.GetProperty("differences").EnumerateArray());
    }

    [Fact]
    public async Task A_difference_names_file_key_change_and_fields()
    {
        await CommandLine.Run("demo", "create", "--db", Database);
        await CommandLine.Run("snapshot", "create", "before", "--db", Database);
        await Execute("UPDATE centre SET name = 'Renamed' WHERE code = 'C01'");
        await CommandLine.Run("snapshot", "create", "after", "--db", Database);

        var differences = (await Json("snapshot", "diff", "before", "after", "--db", Database)).GetProperty("differences");

        var difference = Assert.Single(differences.EnumerateArray());
        Assert.Equal(("centres.csv", "C01", "changed"), (difference.GetProperty("file").GetString(), difference.GetProperty("key").GetString(), difference.GetProperty("change").GetString()));
        var field = Assert.Single(difference.GetProperty("fields").EnumerateArray());
        Assert.Equal(("name", "Demo centre 01", "Renamed"), (field.GetProperty("field").GetString(), field.GetProperty("from").GetString(), field.GetProperty("to").GetString()));
    }

    [Fact]
    public async Task The_audit_trail_is_verified_and_a_changed_entry_refuses_it()
    {
        await CommandLine.Run("demo", "create", "--db", Database);

        var whole = await Json("audit", "verify", "--db", Database);
        await Execute("DROP TRIGGER audit_entry_no_update; UPDATE audit_entry SET actor = 'somebody else' WHERE number = 1");
        var broken = await CommandLine.Run("audit", "verify", "--db", Database, "--json");

        Assert.True(whole.GetProperty("whole").GetBoolean());
        Assert.True(whole.GetProperty("entries").GetInt64() >= 2);
        Assert.Matches("^[0-9a-f]{64}$", whole.GetProperty("head").GetString());
        Assert.Equal((1, "AUDIT-001"), (broken.Exit, broken.Issue.Code));
    }

    [Fact]
    public async Task An_account_gets_a_password_that_is_shown_once_and_its_address_only_once()
    {
        await CommandLine.Run("demo", "create", "--db", Database);
        string[] words = ["account", "create", "--db", Database, "--email", "new@example.org", "--role", "investigator", "--centre", "C01"];

        var account = await Json(words);
        var twice = await CommandLine.Run([.. words, "--json"]);

        Assert.Equal(("new@example.org", "investigator", "C01"), (account.GetProperty("email").GetString(), account.GetProperty("role").GetString(), account.GetProperty("centre").GetString()));
        Assert.True(account.GetProperty("password").GetString()!.Length >= 12);
        Assert.Equal((1, "ACC-002"), (twice.Exit, twice.Issue.Code));
        Assert.DoesNotContain("password\":", twice.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("STORE-001", "export", "native", "out", "--db", "nowhere.db")]
    [InlineData("STORE-001", "snapshot", "list", "--db", "nowhere.db")]
    [InlineData("STORE-001", "audit", "verify", "--db", "nowhere.db")]
    [InlineData("STORE-001", "account", "create", "--db", "nowhere.db", "--email", "a@example.org", "--role", "monitor")]
    [InlineData("STORE-002", "snapshot", "list", "--db", "text.db")]
    [InlineData("SNAP-003", "snapshot", "verify", "nothing", "--db", "demo.db")]
    [InlineData("SNAP-003", "snapshot", "diff", "lock-2011-10", "nothing", "--db", "demo.db")]
    [InlineData("IMPORT-002", "import", "native", "no-folder", "--db", "demo.db")]
    public async Task What_cannot_be_done_is_refused_with_its_code_and_creates_no_file(string code, params string[] words)
    {
        await CommandLine.Run("demo", "create", "--db", Database);
        await System.IO.File.WriteAllTextAsync(File("text.db"), new string('x', 5000), TestContext.Current.CancellationToken);

        var answer = await CommandLine.Run([.. words.Select(word => word.EndsWith(".db", StringComparison.Ordinal) || word is "out" or "no-folder" ? File(word) : word), "--json"]);

        Assert.Equal((1, code), (answer.Exit, answer.Issue.Code));
        Assert.False(Path.Exists(File("nowhere.db")) || Path.Exists(File("out")));
    }

    [Theory]
    [InlineData("import", "native", "folder")]
    [InlineData("import", "native", "--db", "x.db")]
    [InlineData("export", "native", "--db", "x.db")]
    [InlineData("snapshot", "create", "--db", "x.db")]
    [InlineData("snapshot", "diff", "one", "--db", "x.db")]
    [InlineData("snapshot", "list")]
    [InlineData("audit", "verify")]
    [InlineData("account", "create", "--db", "x.db", "--email", "a@example.org", "--role", "king")]
    [InlineData("demo", "create")]
    [InlineData("demo", "destroy", "--db", "x.db")]
    public async Task A_wrong_command_line_is_a_usage_error_and_prints_no_result(params string[] words)
    {
        var answer = await CommandLine.Run(words);
        Assert.Equal((2, ""), (answer.Exit, answer.Output));
        Assert.NotEmpty(answer.Error);
    }

    public void Dispose()
    {
        foreach (var file in folder.EnumerateFiles("*.db")) RegistryPlace.Of(file.FullName).CloseIdle();
        folder.Delete(recursive: true);
    }

    private static async Task<JsonElement> Json(params string[] words)
    {
        var answer = await CommandLine.Run([.. words, "--json"]);
        Assert.Equal((0, ""), (answer.Exit, answer.Error));
        Assert.Equal('{', answer.Output[0]);
        return answer.Json;
    }

    private string File(string name) => Path.Combine(folder.FullName, name);

    private async Task Execute(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={Database}");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
