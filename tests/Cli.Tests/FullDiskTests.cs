using System.Diagnostics;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Sarcoscope.Registry.Access.Audit;
using Sarcoscope.Registry.Storage;

namespace Sarcoscope.Cli.Tests;

/// <summary>Issue 5, section 4: a verb that writes, and a disk that is full.</summary>
public sealed class FullDiskTests
{
    // No file may become longer than one page of a database; writing then fails instead of ending the program.
    private const string Script = "trap '' XFSZ; ulimit -f 4; exec \"$@\"";

    private static readonly string[] Words = ["account", "create", "--email", "a@b.example", "--role", "administrator", "--json"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task In_a_file_it_says_so_saves_nothing_and_leaves_with_1()
    {
        using var folder = new TestFolder();
        var registry = folder.Place(Engine.Sqlite);
        var store = await RegistryStore.Open(registry, MissingFile.Create, Cancel);
        var start = new ProcessStartInfo("bash") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var word in (string[])["-c", Script, "cli", "dotnet", Path.Combine(AppContext.BaseDirectory, "Sarcoscope.Cli.dll"), .. Words, "--db", registry]) start.ArgumentList.Add(word);
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0"; // keeps code in a file that the limit would count
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(Cancel), process.StandardError.ReadToEndAsync(Cancel));
        await process.WaitForExitAsync(Cancel);

        Assert.Equal(("STORE-013", 1), (Code(await output), process.ExitCode));
        Assert.DoesNotContain("   at ", await error, StringComparison.Ordinal);
        await AssertUnchanged(store);
    }

    [Fact]
    public async Task On_a_server_too()
    {
        Assert.SkipWhen(PostgresServer.WhyMissing is not null, PostgresServer.WhyMissing ?? "");
        using var folder = new TestFolder();
        var registry = folder.Place(Engine.Postgres);
        var store = await RegistryStore.Open(registry, MissingFile.Create, Cancel);
        await using (var db = store.CreateDbContext())
        {
            await db.Database.ExecuteSqlRawAsync(
                """
                CREATE FUNCTION no_room() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = '53100'; END $$;
                CREATE TRIGGER no_room BEFORE INSERT ON audit_entry FOR EACH ROW EXECUTE FUNCTION no_room();
                """,
                Cancel);
        }
        var answer = await CommandLine.Run([.. Words, "--db", registry]);

        Assert.Equal(("STORE-013", 1), (answer.Issue.Code, answer.Exit));
        await AssertUnchanged(store);
    }

    private static async Task AssertUnchanged(RegistryStore store)
    {
        await using var db = store.CreateDbContext();
        Assert.Equal(0, await db.Accounts.CountAsync(Cancel));
        var verdict = await AuditTrail.Verify(db, Cancel);
        Assert.Equal((0L, null), (verdict.Entries, verdict.BrokenAt));
    }

    private static string? Code(string json) => JsonDocument.Parse(json).RootElement.GetProperty("issues")[0].GetProperty("code").GetString();
}
