using System.Globalization;
using Sarcoscope.Figures.Text;

namespace Sarcoscope.Web.Access;

/// <summary>Words of the pages about one's own account.</summary>
internal static class AccountWords
{
    public static Phrase Roles { get; } = new("Roles", "Rôles");

    public static Phrase NoRole { get; } = new("no role: public pages only", "aucun rôle : pages publiques seulement");

    public static Phrase SecondStep { get; } = new("Second step of signing in", "Seconde étape de connexion");

    public static Phrase SecondStepText { get; } = new(
        "After your password, you type a code that an app on your phone shows: a password that leaks is then not enough.",
        "Après le mot de passe, vous saisissez un code affiché par une application de votre téléphone\u00A0: un mot de passe divulgué ne suffit alors plus.");

    public static Phrase On { get; } = new("on", "activée");

    public static Phrase Off { get; } = new("off", "désactivée");

    public static Phrase SetUp { get; } = new("Set it up", "La mettre en place");

    public static Phrase ManageSecondStep { get; } = new("New codes or turn off", "Nouveaux codes ou désactivation");

    public static Phrase TurnOn { get; } = new("Turn on", "Activer");

    public static Phrase TurnOff { get; } = new("Turn off the second step", "Désactiver la seconde étape");

    public static Phrase TurnedOff { get; } = new("The second step is off. Your password alone signs you in.", "La seconde étape est désactivée. Le mot de passe seul vous connecte.");

    public static Phrase NewCodes { get; } = new("Make new recovery codes", "Créer de nouveaux codes de secours");

    public static Phrase ManageHint { get; } = new(
        "Needed for either. New recovery codes replace the ones you have.",
        "Nécessaire dans les deux cas. De nouveaux codes de secours remplacent ceux que vous avez.");

    public static Phrase ScanText { get; } = new(
        "Open an authenticator app on your phone (any app for TOTP codes) and scan this picture, or type the key below it.",
        "Ouvrez une application d'authentification sur votre téléphone (toute application de codes TOTP) et scannez cette image, ou saisissez la clé placée dessous.");

    public static Phrase TypeCodeText { get; } = new("Type the code the app shows.", "Saisissez le code qu'affiche l'application.");

    public static Phrase Picture { get; } = new("QR code for the authenticator app; the key follows as text", "Code QR pour l'application d'authentification ; la clé suit en texte");

    public static Phrase KeyAsText { get; } = new("Key", "Clé");

    public static Phrase CodesTitle { get; } = new("Your recovery codes, shown once", "Vos codes de secours, affichés une seule fois");

    public static Phrase CodesText { get; } = new(
        "Print them or write them down, and keep them apart from your phone. Each signs you in once when the phone is lost.",
        "Imprimez-les ou notez-les, et gardez-les loin du téléphone. Chacun vous connecte une fois si le téléphone est perdu.");

    public static Phrase KeptThem { get; } = new("I have kept them", "Je les ai conservés");

    public static Phrase ChangePassword { get; } = new("Change password", "Changer le mot de passe");

    public static Phrase PasswordChanged { get; } = new("Your password is changed.", "Votre mot de passe est changé.");

    public static Phrase SetPassword { get; } = new("Set your password", "Définir votre mot de passe");

    public static Phrase For { get; } = new("For", "Pour");

    public static Phrase MustChange { get; } = new(
        "Your password was given to you by somebody else. Choose your own before you go on.",
        "Votre mot de passe vous a été donné par quelqu'un d'autre. Choisissez le vôtre avant de continuer.");

    public static Phrase EndsSessions { get; } = new(
        "Your other sessions end when the password changes.",
        "Vos autres sessions prennent fin lorsque le mot de passe change.");

    public static Phrase CurrentPassword { get; } = new("Current password", "Mot de passe actuel");

    public static Phrase NewPassword { get; } = new("New password", "Nouveau mot de passe");

    public static Phrase NewPasswordAgain { get; } = new("New password, again", "Nouveau mot de passe, encore une fois");

    public static Phrase PasswordRules { get; } = new(
        "At least 12 characters, and not your e-mail address. Several words are fine; capitals, digits and signs are not required.",
        "Au moins 12 caractères, et pas votre adresse électronique. Plusieurs mots conviennent\u202F; majuscules, chiffres et signes ne sont pas exigés.");

    public static Phrase OtherDevices { get; } = new("Other devices", "Autres appareils");

    public static Phrase EverywhereText { get; } = new(
        "Ends every session of your account, also this one.",
        "Met fin à toutes les sessions de votre compte, y compris celle-ci.");

    public static Phrase SignOutEverywhere { get; } = new("Sign out everywhere", "Se déconnecter partout");

    public static Phrase CodesLeft(int left) => new(
        string.Create(CultureInfo.InvariantCulture, $"{left} recovery {(left == 1 ? "code" : "codes")} left."),
        string.Create(CultureInfo.InvariantCulture, $"{left} {(left > 1 ? "codes" : "code")} de secours {(left > 1 ? "restants" : "restant")}."));
}
