using Sarcoscope.Figures.Text;

namespace Sarcoscope.Web.Access;

/// <summary>Words of signing in and out.</summary>
internal static class SignInWords
{
    public static Phrase Error { get; } = new("Error", "Erreur");

    public static Phrase Problem { get; } = new("There is a problem", "Il y a un problème");

    /// <summary>One sentence for every failure, so that nobody learns which addresses have an account.</summary>
    public static Phrase Refused { get; } = new(
        "The e-mail address and password do not fit, or there were too many attempts. Check both, or wait 15 minutes.",
        "L'adresse et le mot de passe ne correspondent pas, ou les tentatives sont trop nombreuses. Vérifiez-les, ou attendez 15 minutes.");

    public static Phrase Email { get; } = new("E-mail address", "Adresse électronique");

    public static Phrase Password { get; } = new("Password", "Mot de passe");

    public static Phrase Forgotten { get; } = new(
        "Forgotten? The administrator of your network sets a new one.",
        "Oublié\u202F? L'administrateur de votre réseau en définit un nouveau.");

    public static Phrase LeaveText { get; } = new(
        "Nothing you read is kept in this browser after you sign out.",
        "Après déconnexion, rien de ce que vous avez lu ne reste dans ce navigateur.");

}
