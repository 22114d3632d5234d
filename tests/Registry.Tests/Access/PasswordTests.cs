using Microsoft.EntityFrameworkCore;
using Sarcoscope.Registry.Access;
using Sarcoscope.Registry.Access.Audit;

namespace Sarcoscope.Registry.Tests.Access;

public sealed class PasswordTests
{
    private const string Long = "four words in a row";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, Databases]
    public async Task A_changed_password_ends_every_session_and_is_the_persons_own(Engine engine)
    {
        await using var person = await AnAccount.WithRole(engine, Role.Monitor);
        var before = (await person.Now()).SecurityStamp;

        await PasswordChange.Change(person.Registry.Db, person.Id, new(person.Password, Long, Long), person.Clock, Cancel);

        Assert.Null(await person.SignIn(person.Password));
        Assert.NotNull(await person.SignIn(Long));
        Assert.NotEqual(before, (await person.Now()).SecurityStamp);
        Assert.Equal(PasswordOrigin.Own, (await person.Now()).PasswordOrigin);
    }

    [Theory]
    [Databases("elevenchars", "elevenchars", "PASS-001")]
    [Databases("A@B.EXAMPLE ", "A@B.EXAMPLE ", "PASS-003")]
    [Databases(Long, "four words in a raw", "PASS-004")]
    public async Task A_password_that_breaks_a_rule_is_refused(Engine engine, string password, string repeated, string code)
    {
        await using var person = await AnAccount.WithRole(engine, Role.Monitor);

        var refused = await Assert.ThrowsAsync<RefusedException>(() => PasswordChange.Change(person.Registry.Db, person.Id, new(person.Password, password, repeated), person.Clock, Cancel));

        Assert.Equal(code, refused.Issue.Code);
        Assert.NotNull(await person.SignIn(person.Password));
    }

    [Theory, Databases]
    public async Task The_same_password_again_and_a_wrong_current_one_are_refused(Engine engine)
    {
        await using var person = await AnAccount.WithRole(engine, Role.Monitor);

        var same = await Assert.ThrowsAsync<RefusedException>(() => PasswordChange.Change(person.Registry.Db, person.Id, new(person.Password, person.Password, person.Password), person.Clock, Cancel));
        var wrong = await Assert.ThrowsAsync<RefusedException>(() => PasswordChange.Change(person.Registry.Db, person.Id, new("wrong", Long, Long), person.Clock, Cancel));

        Assert.Equal(("PASS-006", "PASS-005"), (same.Issue.Code, wrong.Issue.Code));
        Assert.Equal(1, (await person.Now()).AccessFailedCount);
    }

    [Theory, Databases]
    public async Task A_link_sets_a_password_once(Engine engine)
    {
        await using var person = await AnAccount.WithRole(engine, Role.Monitor);
        var key = await Link(person, FactorAfterLink.Kept);

        await PasswordLink.Use(person.Registry.Db, key, new("", Long, Long), person.Clock, Cancel);
        Assert.NotNull(await person.SignIn(Long));
        Assert.Null(await PasswordLink.Open(person.Registry.Db, key, person.Clock, Cancel));
        var again = await Assert.ThrowsAsync<RefusedException>(() => PasswordLink.Use(person.Registry.Db, key, new("", Long, Long), person.Clock, Cancel));
        Assert.Equal("LINK-001", again.Issue.Code);
        Assert.Equal(1, await person.Registry.Db.AuditEntries.CountAsync(entry => entry.Action == AuditAction.PasswordReset, Cancel));
    }

    [Theory, Databases]
    public async Task A_link_stops_working_after_a_day_with_a_newer_one_and_when_the_account_is_closed(Engine engine)
    {
        await using var person = await AnAccount.WithRole(engine, Role.Monitor);
        var first = await Link(person, FactorAfterLink.Kept);
        var second = await Link(person, FactorAfterLink.Kept);

        Assert.Null(await PasswordLink.Open(person.Registry.Db, first, person.Clock, Cancel));
        person.Clock.Now += PasswordLink.Valid - TimeSpan.FromSeconds(1);
        Assert.NotNull(await PasswordLink.Open(person.Registry.Db, second, person.Clock, Cancel));
        person.Clock.Now += TimeSpan.FromSeconds(1);
        Assert.Null(await PasswordLink.Open(person.Registry.Db, second, person.Clock, Cancel));
        var third = await Link(person, FactorAfterLink.Kept);
        await AccountClosing.Close(person.Registry.Db, person.Id, "has left", "test", person.Clock, Cancel);
        Assert.Null(await PasswordLink.Open(person.Registry.Db, third, person.Clock, Cancel));
    }

    [Theory]
    [Databases(FactorAfterLink.Kept, true)]
    [Databases(FactorAfterLink.Removed, false)]
    public async Task The_second_factor_goes_only_where_the_administrator_chose_it(Engine engine, FactorAfterLink chosen, bool stays)
    {
        await using var person = await AnAccount.WithRole(engine, Role.Monitor);
        var secret = OneTimeCode.NewKey();
        await SecondFactor.Add(person.Registry.Db, person.Id, secret, AuthenticatorApp.Code(secret, person.Clock.Now), person.Clock, Cancel);
        var key = await Link(person, chosen);

        Assert.True((await person.Now()).TwoFactorEnabled);
        await PasswordLink.Use(person.Registry.Db, key, new("", Long, Long), person.Clock, Cancel);

        Assert.Equal(stays, (await person.Now()).TwoFactorEnabled);
        Assert.Equal(stays, (await person.SignIn(Long))!.CodeIsNext);
    }

    [Theory, Databases]
    public async Task The_key_of_a_link_is_not_in_the_registry(Engine engine)
    {
        await using var person = await AnAccount.WithRole(engine, Role.Monitor);
        var key = await Link(person, FactorAfterLink.Kept);

        Assert.NotEqual(key, (await person.Registry.Db.PasswordLinks.SingleAsync(Cancel)).Hash);
        Assert.False(await person.Registry.Db.AuditEntries.AnyAsync(entry => entry.Detail.Contains(key), Cancel));
    }

    private static Task<string> Link(AnAccount person, FactorAfterLink factor) => PasswordLink.Make(person.Registry.Db, person.Id, factor, "test", person.Clock, Cancel);
}
