using Sarcoscope.Registry.Access.Audit;
using Sarcoscope.Registry.Storage;

namespace Sarcoscope.Registry.Access;

/// <summary>A person gives their account a new password.</summary>
public static class PasswordChange
{
    /// <summary>Changes it and ends every session, also the one it was changed in.</summary>
    /// <param name="db">Saved by this.</param>
    /// <param name="id">Whose account.</param>
    /// <param name="wanted">What was typed.</param>
    /// <param name="clock">Gives the time.</param>
    /// <param name="cancel">Stops before anything is saved.</param>
    /// <exception cref="RefusedException">PASS-005 the current password does not fit; PASS-001 to PASS-004 a rule of <see cref="PasswordRules"/>; PASS-006 it is the password of before.</exception>
    public static async Task Change(RegistryDb db, Guid id, NewPassword wanted, TimeProvider clock, CancellationToken cancel)
    {
        await SigningIn.CheckAgain(db, id, wanted.Current, clock, cancel);
        await AccountAct.Do(db, id, account =>
        {
            PasswordRules.Check(wanted.Password, wanted.Repeated, account.Email!);
            if (wanted.Password == wanted.Current) throw new RefusedException(Issue.Error("PASS-006", "password", "The new password is the one you have. Choose another."));
            account.SetPassword(wanted.Password, PasswordOrigin.Own);
            return Task.FromResult<AuditedChange?>(new(account.Email!, AuditAction.PasswordChanged, account.Email!, "{}"));
        }, clock, cancel);
    }
}

/// <summary>What is typed to change a password.</summary>
/// <param name="Current">The one it replaces.</param>
/// <param name="Password">The new one.</param>
/// <param name="Repeated">The new one again.</param>
public sealed record NewPassword(string Current, string Password, string Repeated);
