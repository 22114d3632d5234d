namespace Sarcoscope.Cli.Tests;

public sealed class BackupCommandTests : IDisposable
{
    private readonly TestFolder folder = new();

    [Theory, Databases]
    public async Task A_backup_of_the_demo_is_made_verified_and_restored(Engine engine)
    {
        var source = folder.Place(engine, "source.db");
        Assert.Equal("created", (await CommandLine.Run("demo", "create", "--db", source, "--json")).Json.GetProperty("state").GetString());

        var made = await CommandLine.Run("backup", "create", "--db", source, "--out", folder.Path, "--json");
        Assert.Equal((0, ""), (made.Exit, made.Error));
        var file = made.Json.GetProperty("file").GetString()!;
        var verified = await CommandLine.Run("backup", "verify", file, "--json");
        var restored = await CommandLine.Run("backup", "restore", file, "--db", folder.Place(engine, "target.db"), "--without-key", "--json");
        var again = await CommandLine.Run("backup", "restore", file, "--db", folder.Place(engine, "target.db"), "--json");

        Assert.Equal((0, made.Json.GetProperty("sha256").GetString()), (verified.Exit, verified.Json.GetProperty("sha256").GetString()));
        Assert.Equal((0, made.Json.GetProperty("head").GetString()), (restored.Exit, restored.Json.GetProperty("head").GetString()));
        Assert.Equal((1, "BACKUP-005"), (again.Exit, again.Issue.Code));
        var trail = await CommandLine.Run("audit", "verify", "--db", folder.Place(engine, "target.db"), "--json");
        Assert.Equal(made.Json.GetProperty("entries").GetInt64() + 1, trail.Json.GetProperty("entries").GetInt64());
    }

    [Fact]
    public async Task A_verified_backup_says_whether_the_key_kept_apart_is_its_own()
    {
        var source = folder.File("source.db");
        await CommandLine.Run("demo", "create", "--db", source);
        var file = folder.File("demo.backup");
        await CommandLine.Run("backup", "create", "--db", source, "--out", file);
        await File.WriteAllTextAsync(folder.File("other.key"), Convert.ToBase64String(new byte[32]), TestContext.Current.CancellationToken);

        var own = await CommandLine.Run("backup", "verify", file, "--key", source + ".key", "--json");
        var other = await CommandLine.Run("backup", "verify", file, "--key", folder.File("other.key"), "--json");

        Assert.Equal("fits", own.Json.GetProperty("key").GetString());
        Assert.Equal((1, "BACKUP-007"), (other.Exit, other.Issue.Code));
    }

    public void Dispose() => folder.Dispose();
}
