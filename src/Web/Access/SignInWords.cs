using Sarcoscope.Figures.Text;

namespace Sarcoscope.Web.Access;

/// <summary>Words of signing in and out.</summary>
internal static class SignInWords
{
    /// <summary>One sentence for every failure, so that nobody learns which addresses have an account.</summary>
    public static Phrase Refused { get; } = new(
        "The e-mail address and password do not fit, or there were too many attempts. Check both, or wait 15 minutes.",
        "L'adresse et le mot de passe ne correspondent pas, ou les tentatives sont trop nombreuses. Vérifiez-les, ou attendez 15 minutes.");

    public static Phrase Email { get; } = new("E-mail address", "Adresse électronique");

    public static Phrase Password { get; } = new("Password", "Mot de passe");

    public static Phrase Forgotten { get; } = new(
        "Forgotten? Ask the administrator of your network for a link that sets a new one.",
        "Oublié\u202F? Demandez à l'administrateur de votre réseau un lien pour en définir un nouveau.");

    public static Phrase LeaveText { get; } = new(
        "Nothing you read is kept in this browser after you sign out.",
        "Après déconnexion, rien de ce que vous avez lu ne reste dans ce navigateur.");

    public static Phrase CodeTitle { get; } = new("Code from your app", "Code de votre application");

    public static Phrase RecoveryTitle { get; } = new("Recovery code", "Code de secours");

    public static Phrase Code { get; } = new("Code", "Code");

    public static Phrase CodeHint { get; } = new(
        "The six digits your authenticator app shows for Sarcoscope now.",
        "Les six chiffres qu'affiche maintenant votre application d'authentification pour Sarcoscope.");

    public static Phrase RecoveryCode { get; } = RecoveryTitle;

    public static Phrase RecoveryHint { get; } = new(
        "One of the codes you kept when you set up the second step. Each works once.",
        "L'un des codes conservés lors de la mise en place de la seconde étape. Chacun sert une fois.");

    public static Phrase UseRecovery { get; } = new("Phone not at hand? Use a recovery code", "Téléphone absent\u202F? Utilisez un code de secours");

    public static Phrase UseApp { get; } = new("Use the code from your app", "Utiliser le code de l'application");

    /// <summary>One sentence for a wrong, a used and a late code, and for an account that is locked.</summary>
    public static Phrase CodeRefused { get; } = new(
        "The code does not fit, was used already, or there were too many attempts. Type the next one, or wait 15 minutes.",
        "Le code ne convient pas, a déjà servi, ou les tentatives sont trop nombreuses. Saisissez le suivant, ou attendez 15 minutes.");

    /// <summary>What the sign-in page says of what happened before; null when nothing did.</summary>
    public static Phrase? Notice(string? after) => after switch
    {
        "password" => new("Your password is set. Sign in with it.", "Votre mot de passe est défini. Connectez-vous."),
        "everywhere" => new("You are signed out on every device.", "Vous êtes déconnecté de tous les appareils."),
        _ => null,
    };
}
