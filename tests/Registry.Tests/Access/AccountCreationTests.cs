using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Sarcoscope.Registry.Access;
using Sarcoscope.Registry.Cases.Centres;
using Sarcoscope.Registry.Tests.Storage;

namespace Sarcoscope.Registry.Tests.Access;

public sealed class AccountCreationTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, Databases]
    public async Task The_generated_password_opens_the_account_and_is_stored_only_as_a_hash(Engine engine)
    {
        await using var registry = await TestRegistry.Create(engine);

        var password = await AccountCreation.Create(registry.Db, new("a@b.example", Role.Statistician, null, PasswordOrigin.OneTime), "test", TimeProvider.System, Cancel);

        var account = await registry.Db.Accounts.Include(account => account.Roles).SingleAsync(Cancel);
        Assert.Equal(16, password.Length);
        Assert.DoesNotContain(password, account.PasswordHash!, StringComparison.Ordinal);
        Assert.NotEqual(PasswordVerificationResult.Failed, new PasswordHasher<Account>().VerifyHashedPassword(account, account.PasswordHash!, password));
        Assert.True(account.LockoutEnabled);
        Assert.Equal(Role.Statistician, Assert.Single(account.Roles).Role);
    }

    [Theory]
    [Databases("nobody", Role.Statistician, null, "ACC-001")]
    [Databases("A@B.example", Role.Statistician, null, "ACC-002")]
    [Databases("c@d.example", Role.Investigator, null, "ACC-003")]
    [Databases("c@d.example", Role.Investigator, "C99", "ACC-004")]
    [Databases("c@d.example", Role.Administrator, "C01", "ACC-005")]
    public async Task What_cannot_be_an_account_is_refused(Engine engine, string email, Role role, string? centre, string code)
    {
        await using var registry = await TestRegistry.Create(engine);
        registry.Db.Add(new Centre { Code = "C01", Name = "Centre" });
        await AccountCreation.Create(registry.Db, new("a@b.example", Role.Statistician, null, PasswordOrigin.OneTime), "test", TimeProvider.System, Cancel);

        var refused = await Assert.ThrowsAsync<RefusedException>(() => AccountCreation.Create(registry.Db, new(email, role, centre, PasswordOrigin.OneTime), "test", TimeProvider.System, Cancel));

        Assert.Equal(code, refused.Issue.Code);
        Assert.Equal(1, await registry.Db.Accounts.CountAsync(Cancel));
    }
}
