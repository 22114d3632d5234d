using Microsoft.EntityFrameworkCore;
using Sarcoscope.Registry.Access;
using Sarcoscope.Registry.Access.Audit;

namespace Sarcoscope.Registry.Tests.Access;

public sealed class SigningInTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, Databases]
    public async Task The_right_password_signs_in_and_leaves_the_time_and_an_entry(Engine engine)
    {
        await using var person = await AnAccount.WithRole(engine, Role.Monitor);

        var step = await person.SignIn(person.Password, " A@B.example ");

        Assert.False(step!.CodeIsNext);
        Assert.Equal(person.Clock.Now, (await person.Now()).LastSignIn);
        var entry = await person.LastEntry();
        Assert.Equal((AuditAction.SignedIn, AnAccount.Email), (entry.Action, entry.Actor));
    }

    [Theory, Databases]
    public async Task A_failure_is_recorded_without_the_password_and_without_an_unknown_address(Engine engine)
    {
        await using var person = await AnAccount.WithRole(engine, Role.Monitor);

        Assert.Null(await person.SignIn("not-the-password"));
        var wrong = await person.LastEntry();
        Assert.Null(await person.SignIn("not-the-password", "stranger@b.example"));
        var unknown = await person.LastEntry();

        Assert.Equal((AuditAction.SignInFailed, AnAccount.Email, AuditedChange.Nobody), (wrong.Action, wrong.Subject, wrong.Actor));
        Assert.Equal(AuditAction.SignInFailed, unknown.Action);
        Assert.DoesNotContain("not-the-password", wrong.Detail + unknown.Detail, StringComparison.Ordinal);
        Assert.DoesNotContain("stranger", unknown.Subject + unknown.Detail, StringComparison.Ordinal);
    }

    [Theory, Databases]
    public async Task Five_failures_lock_the_account_for_a_quarter_of_an_hour(Engine engine)
    {
        await using var person = await AnAccount.WithRole(engine, Role.Monitor);
        for (var attempt = 0; attempt < FailureCount.BeforeLock; attempt++) Assert.Null(await person.SignIn("wrong"));

        Assert.Null(await person.SignIn(person.Password));
        person.Clock.Now += FailureCount.LockedFor;
        Assert.NotNull(await person.SignIn(person.Password));
        Assert.Equal(0, (await person.Now()).AccessFailedCount);
    }

    [Theory, Databases]
    public async Task A_closed_account_opens_to_nobody(Engine engine)
    {
        await using var person = await AnAccount.WithRole(engine, Role.Monitor);
        await AccountClosing.Close(person.Registry.Db, person.Id, "has left", "test", person.Clock, Cancel);

        Assert.Null(await person.SignIn(person.Password));
        await AccountClosing.Open(person.Registry.Db, person.Id, "is back", "test", person.Clock, Cancel);
        Assert.NotNull(await person.SignIn(person.Password));
    }

    [Theory, Databases]
    public async Task With_a_second_factor_the_password_alone_signs_nobody_in_and_a_code_works_once(Engine engine)
    {
        await using var person = await AnAccount.WithRole(engine, Role.Monitor);
        var key = await Enrol(person);
        person.Clock.Now += TimeSpan.FromMinutes(1);
        var code = AuthenticatorApp.Code(key, person.Clock.Now);

        var step = await person.SignIn(person.Password);
        Assert.True(step!.CodeIsNext);
        Assert.Null((await person.Now()).LastSignIn);
        Assert.True(await SigningIn.WithCode(person.Registry.Db, step.Account, code, person.Clock, Cancel));
        Assert.False(await SigningIn.WithCode(person.Registry.Db, step.Account, code, person.Clock, Cancel));
    }

    [Theory, Databases]
    public async Task Wrong_codes_lock_like_wrong_passwords_and_the_right_password_does_not_start_the_count_again(Engine engine)
    {
        await using var person = await AnAccount.WithRole(engine, Role.Monitor);
        var key = await Enrol(person);
        person.Clock.Now += TimeSpan.FromMinutes(1);
        FirstStep? step = null;
        for (var attempt = 0; attempt < FailureCount.BeforeLock; attempt++)
        {
            step = await person.SignIn(person.Password);
            Assert.False(await SigningIn.WithCode(person.Registry.Db, step!.Account, "", person.Clock, Cancel));
        }

        Assert.False(await SigningIn.WithCode(person.Registry.Db, step!.Account, AuthenticatorApp.Code(key, person.Clock.Now), person.Clock, Cancel));
        Assert.Null(await person.SignIn(person.Password));
    }

    [Theory, Databases]
    public async Task Before_a_signature_the_password_is_asked_again_and_a_wrong_one_counts(Engine engine)
    {
        await using var person = await AnAccount.WithRole(engine, Role.Monitor);
        await SigningIn.ConfirmAgain(person.Registry.Db, person.Id, person.Password, "", person.Clock, Cancel);

        for (var attempt = 0; attempt < FailureCount.BeforeLock; attempt++)
            Assert.Equal("PASS-005", (await Assert.ThrowsAsync<RefusedException>(() => SigningIn.ConfirmAgain(person.Registry.Db, person.Id, "wrong", "", person.Clock, Cancel))).Issue.Code);
        Assert.Equal("PASS-005", (await Assert.ThrowsAsync<RefusedException>(() => SigningIn.ConfirmAgain(person.Registry.Db, person.Id, person.Password, "", person.Clock, Cancel))).Issue.Code);
    }

    [Theory, Databases]
    public async Task Before_a_signature_a_second_factor_is_asked_for_and_its_code_is_used_once(Engine engine)
    {
        await using var person = await AnAccount.WithRole(engine, Role.Monitor);
        var key = await Enrol(person);
        person.Clock.Now += TimeSpan.FromMinutes(1);
        var code = AuthenticatorApp.Code(key, person.Clock.Now);

        Assert.Equal("TOTP-001", await Refused(""));
        Assert.Equal(1, (await person.Now()).AccessFailedCount);
        await SigningIn.ConfirmAgain(person.Registry.Db, person.Id, person.Password, code, person.Clock, Cancel);
        var entry = await person.LastEntry();
        Assert.Equal((AuditAction.IdentityConfirmed, AnAccount.Email), (entry.Action, entry.Actor));
        Assert.Equal("TOTP-001", await Refused(code));

        async Task<string> Refused(string typed) =>
            (await Assert.ThrowsAsync<RefusedException>(() => SigningIn.ConfirmAgain(person.Registry.Db, person.Id, person.Password, typed, person.Clock, Cancel))).Issue.Code;
    }

    [Theory, Databases]
    public async Task A_recovery_code_works_once_however_it_is_typed(Engine engine)
    {
        await using var person = await AnAccount.WithRole(engine, Role.Monitor);
        var key = OneTimeCode.NewKey();
        var codes = await SecondFactor.Add(person.Registry.Db, person.Id, key, AuthenticatorApp.Code(key, person.Clock.Now), person.Clock, Cancel);
        var step = await person.SignIn(person.Password);

        Assert.Equal(RecoveryCode.PerAccount, codes.Distinct(StringComparer.Ordinal).Count());
        Assert.True(await SigningIn.WithRecoveryCode(person.Registry.Db, step!.Account, codes[3].Replace("-", " ", StringComparison.Ordinal).ToUpperInvariant(), person.Clock, Cancel));
        Assert.False(await SigningIn.WithRecoveryCode(person.Registry.Db, step.Account, codes[3], person.Clock, Cancel));
        Assert.Equal(RecoveryCode.PerAccount - 1, await SecondFactor.RecoveryCodesLeft(person.Registry.Db, person.Id, Cancel));
        Assert.False(await person.Registry.Db.RecoveryCodes.AnyAsync(code => code.Hash.Contains(codes[0]), Cancel));
    }

    [Theory, Databases]
    public async Task New_recovery_codes_replace_the_old_and_removing_the_factor_leaves_nothing_of_it(Engine engine)
    {
        await using var person = await AnAccount.WithRole(engine, Role.Monitor);
        await Enrol(person);
        var step = await person.SignIn(person.Password);
        var old = await SecondFactor.NewRecoveryCodes(person.Registry.Db, person.Id, person.Clock, Cancel);
        await SecondFactor.NewRecoveryCodes(person.Registry.Db, person.Id, person.Clock, Cancel);

        Assert.False(await SigningIn.WithRecoveryCode(person.Registry.Db, step!.Account, old[0], person.Clock, Cancel));
        await SecondFactor.Remove(person.Registry.Db, person.Id, person.Clock, Cancel);
        Assert.False((await person.SignIn(person.Password))!.CodeIsNext);
        Assert.Null((await person.Now()).AuthenticatorKey);
        Assert.Equal(0, await SecondFactor.RecoveryCodesLeft(person.Registry.Db, person.Id, Cancel));
    }

    [Theory, Databases]
    public async Task A_wrong_code_adds_no_second_factor(Engine engine)
    {
        await using var person = await AnAccount.WithRole(engine, Role.Monitor);

        var refused = await Assert.ThrowsAsync<RefusedException>(() => SecondFactor.Add(person.Registry.Db, person.Id, OneTimeCode.NewKey(), "no code", person.Clock, Cancel));

        Assert.Equal("TOTP-001", refused.Issue.Code);
        Assert.False((await person.Now()).TwoFactorEnabled);
    }

    private static async Task<string> Enrol(AnAccount person)
    {
        var key = OneTimeCode.NewKey();
        await SecondFactor.Add(person.Registry.Db, person.Id, key, AuthenticatorApp.Code(key, person.Clock.Now), person.Clock, Cancel);
        return key;
    }
}
