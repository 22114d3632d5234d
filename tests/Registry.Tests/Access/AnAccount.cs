using Microsoft.EntityFrameworkCore;
using Sarcoscope.Registry.Access;
using Sarcoscope.Registry.Access.Audit;
using Sarcoscope.Registry.Tests.Storage;

namespace Sarcoscope.Registry.Tests.Access;

/// <summary>A registry with one account, and a clock that stands still until it is moved.</summary>
internal sealed class AnAccount : IAsyncDisposable
{
    public const string Email = "a@b.example";

    private AnAccount(TestRegistry registry) => Registry = registry;

    public TestRegistry Registry { get; }

    public MovedClock Clock { get; } = new();

    public Guid Id { get; private set; }

    public string Password { get; private set; } = "";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<AnAccount> WithRole(Engine engine, Role role)
    {
        var made = new AnAccount(await TestRegistry.Create(engine));
        (made.Id, made.Password) = await made.Another(Email, role);
        return made;
    }

    public async Task<(Guid Id, string Password)> Another(string email, Role role)
    {
        var password = await AccountCreation.Create(Registry.Db, new(email, role, null, PasswordOrigin.Own), "test", Clock, Cancel);
        return (await AccountList.IdOf(Registry.Db, email, Cancel), password);
    }

    public Task<FirstStep?> SignIn(string password, string email = Email) => SigningIn.WithPassword(Registry.Db, email, password, Clock, Cancel);

    public async Task<Account> Now() => await Registry.Db.Accounts.AsNoTracking().SingleAsync(account => account.Id == Id, Cancel);

    public async Task<AuditEntry> LastEntry() => await Registry.Db.AuditEntries.AsNoTracking().OrderByDescending(entry => entry.Number).FirstAsync(Cancel);

    public ValueTask DisposeAsync() => Registry.DisposeAsync();
}

/// <summary>A clock that is moved by hand.</summary>
internal sealed class MovedClock : TimeProvider
{
    public DateTimeOffset Now { get; set; } = new(2026, 3, 4, 12, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;
}
