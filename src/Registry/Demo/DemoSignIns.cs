using System.Text;
using Sarcoscope.Registry.Access;
using Sarcoscope.Registry.Access.Audit;
using Sarcoscope.Registry.Storage;

namespace Sarcoscope.Registry.Demo;

/// <summary>
/// The accounts of the demo, one for each role, and investigators of two centres. Their passwords are generated when the demo is made, and kept
/// in a file beside the database so that a second start can show them again: there is nothing behind them but synthetic patients.
/// </summary>
public static class DemoSignIns
{
    private static readonly NewAccount[] Accounts =
    [
        new("investigator-c01@demo.example", Role.Investigator, "C01", PasswordOrigin.Own),
        new("investigator-c02@demo.example", Role.Investigator, "C02", PasswordOrigin.Own),
        new("board@demo.example", Role.BoardMember, null, PasswordOrigin.Own),
        new("data-manager@demo.example", Role.DataManager, null, PasswordOrigin.Own),
        new("monitor@demo.example", Role.Monitor, null, PasswordOrigin.Own),
        new("statistician@demo.example", Role.Statistician, null, PasswordOrigin.Own),
        new("administrator@demo.example", Role.Administrator, null, PasswordOrigin.Own),
    ];

    /// <summary>Each account with its password, in the order they were made; empty when the file is gone.</summary>
    public static async Task<IReadOnlyList<DemoSignIn>> Read(RegistryStore store, CancellationToken cancel)
    {
        var path = FileOf(store);
        if (!File.Exists(path)) return [];
        var lines = await File.ReadAllLinesAsync(path, cancel);
        return [.. lines.Select(line => line.Split('\t')).Where(parts => parts.Length == 3).Select(parts => new DemoSignIn(parts[0], parts[1], parts[2]))];
    }

    internal static async Task Create(RegistryStore store, TimeProvider clock, CancellationToken cancel)
    {
        await using var db = store.CreateDbContext();
        var lines = new StringBuilder();
        foreach (var account in Accounts)
            lines.Append(account.Email).Append('\t').Append(Words.Of(account.Role)).Append('\t').Append(await AccountCreation.Create(db, account, AuditedChange.CommandLine, clock, cancel)).Append('\n');
        var path = FileOf(store);
        var onlyOwner = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) onlyOwner.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        await using var file = new StreamWriter(path, onlyOwner);
        await file.WriteAsync(lines, cancel);
    }

    private static string FileOf(RegistryStore store) => store.Path + ".sign-ins";
}

/// <summary>A way into the demo.</summary>
public sealed record DemoSignIn(string Email, string Role, string Password);
