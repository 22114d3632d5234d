namespace Sarcoscope.Registry.Access;

/// <summary>What a password must be: long, and not the address. Mixtures of signs are not asked for: they make passwords worse, not better.</summary>
/// <remarks>Source: NIST SP 800-63B-4, section 3.1.1.2, which rules out composition rules; the length is ours.</remarks>
public static class PasswordRules
{
    /// <summary>Characters, at least.</summary>
    public const int Shortest = 12;

    /// <summary>Characters, at most.</summary>
    public const int Longest = 256;

    /// <summary>Refuses a password that breaks a rule.</summary>
    /// <exception cref="RefusedException">PASS-001 too short; PASS-002 too long; PASS-003 it is the e-mail address; PASS-004 typed differently the second time.</exception>
    public static void Check(string password, string repeated, string email)
    {
        if (password.Length < Shortest) throw Refused("PASS-001", "The password has fewer than 12 characters. Choose a longer one; several words are fine.");
        if (password.Length > Longest) throw Refused("PASS-002", "The password has more than 256 characters. Choose a shorter one.");
        if (string.Equals(password.Trim(), email, StringComparison.OrdinalIgnoreCase)) throw Refused("PASS-003", "The password is the e-mail address. Choose another.");
        if (password != repeated) throw Refused("PASS-004", "The two new passwords differ. Type the same one twice.");
    }

    private static RefusedException Refused(string code, string message) => new(Issue.Error(code, "password", message));
}
