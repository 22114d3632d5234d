using System.Text.Json;
using Sarcoscope.Registry.Storage;

namespace Sarcoscope.Cli.Tests;

public sealed class AccountCommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("sarcoscope-").FullName;

    private string Registry => Path.Combine(folder, "registry.db");

    [Fact]
    public async Task The_first_administrator_comes_from_the_command_line_and_is_listed_with_a_one_time_password()
    {
        await Empty();
        var made = await Account("create", "--email", "a@b.example", "--role", "administrator", "--json");

        Assert.Equal(0, made.Exit);
        Assert.Equal(16, made.Json.GetProperty("password").GetString()!.Length);
        var listed = Assert.Single((await Account("list", "--json")).Json.EnumerateArray());
        Assert.Equal("a@b.example", listed.GetProperty("email").GetString());
        Assert.Equal("one-time-password", listed.GetProperty("state").GetString());
        Assert.Equal(JsonValueKind.Null, listed.GetProperty("lastSignIn").ValueKind);
    }

    [Fact]
    public async Task Roles_are_granted_and_revoked_with_a_reason_and_the_trail_stays_whole()
    {
        await Empty();
        await Account("create", "--email", "a@b.example", "--role", "administrator");

        var granted = await Account("grant", "--email", "a@b.example", "--role", "monitor", "--reason", "on-site visits", "--json");
        var listed = await Account("list");
        var revoked = await Account("revoke", "--email", "a@b.example", "--role", "monitor", "--reason", "visits are over");

        Assert.Equal((0, 0), (granted.Exit, revoked.Exit));
        Assert.Equal("monitor", granted.Json.GetProperty("role").GetString());
        Assert.Contains("monitor, administrator", listed.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("monitor", (await Account("list")).Output, StringComparison.Ordinal);
        Assert.Equal(0, (await CommandLine.Run("audit", "verify", "--db", Registry)).Exit);
    }

    [Fact]
    public async Task A_role_without_a_reason_is_a_usage_error_and_the_last_administrator_stays()
    {
        await Empty();
        await Account("create", "--email", "a@b.example", "--role", "administrator");

        Assert.Equal(2, (await Account("grant", "--email", "a@b.example", "--role", "monitor")).Exit);
        var revoked = await Account("revoke", "--email", "a@b.example", "--role", "administrator", "--reason", "test", "--json");

        Assert.Equal(1, revoked.Exit);
        Assert.Equal("ACC-012", revoked.Issue.Code);
        Assert.Contains("administrator", (await Account("list")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reset_prints_the_link_at_the_address_of_the_site()
    {
        await Empty();
        await Account("create", "--email", "a@b.example", "--role", "administrator");

        var whole = await Account("reset", "--email", "A@B.example", "--site", "https://registry.example", "--json");
        var nobody = await Account("reset", "--email", "c@d.example", "--json");

        Assert.StartsWith("https://registry.example/set-password/", whole.Json.GetProperty("link").GetString(), StringComparison.Ordinal);
        Assert.Equal((1, "ACC-006"), (nobody.Exit, nobody.Issue.Code));
    }

    public void Dispose()
    {
        RegistryPlace.Of(Registry).CloseIdle();
        Directory.Delete(folder, recursive: true);
    }

    private Task<Answer> Account(params string[] words) => CommandLine.Run(["account", .. words, "--db", Registry]);

    private async Task Empty() => await RegistryStore.Open(Registry, MissingFile.Create, TestContext.Current.CancellationToken);
}
