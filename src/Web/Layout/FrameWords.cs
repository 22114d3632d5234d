using Sarcoscope.Figures.Text;

namespace Sarcoscope.Web.Layout;

/// <summary>Words of the frame around every page.</summary>
internal static class FrameWords
{
    public static Phrase Skip { get; } = new("Skip to the content", "Aller au contenu");

    public static Phrase Pages { get; } = new("Pages", "Pages");

    /// <summary>Of a long list; the navigation of the site is named otherwise.</summary>
    public static Phrase ListPages { get; } = new("Pages of the list", "Pages de la liste");

    public static Phrase Menu { get; } = new("Menu", "Menu");

    public static Phrase FindPatient { get; } = new("Find a patient by pseudonym", "Trouver un patient par son pseudonyme");

    /// <summary>In the box, while it is empty.</summary>
    public static Phrase FindExample { get; } = new("find a patient", "voir un patient");

    public static Phrase LanguageOfPage { get; } = new("Language", "Langue");

    public static Phrase SignIn { get; } = new("Sign in", "Se connecter");

    public static Phrase SignOut { get; } = new("Sign out", "Se déconnecter");

    public static Phrase Synthetic { get; } = new("Synthetic patients", "Patients synthétiques");

    public static Phrase NoRealPerson { get; } = new(
        "rebuilt from published totals. No real person.",
        "reconstitués à partir de totaux publiés. Aucune personne réelle.");

    public static Phrase BoardDecides { get; } = new(
        "Decision support: the sarcoma board decides. Unknown stays unknown.",
        "Aide à la décision\u00A0: la RCP sarcome décide. L'inconnu reste inconnu.");

    public static Phrase Printed { get; } = new("Printed from", "Imprimé depuis");

    public static Phrase YouAreHere { get; } = new("You are here", "Vous êtes ici");

    public static Phrase Front { get; } = new("Front page", "Accueil");

    public static Phrase Evidence { get; } = new("Evidence", "Résultats");

    public static Phrase Worklist { get; } = new("Worklist", "À faire");

    public static Phrase PatientsPage { get; } = new("Patients", "Patients");

    public static Phrase Board { get; } = new("Board", "RCP");

    public static Phrase Accounts { get; } = new("Accounts", "Comptes");

    public static Phrase Rights { get; } = new("Rights", "Droits");

    public static Phrase Audit { get; } = new("Audit", "Audit");

    public static Phrase YourAccount { get; } = new("Your account", "Votre compte");

    public static Phrase SignedInSince { get; } = new("Signed in since", "Connecté depuis");

    public static Phrase EndsWithoutUse { get; } = new("Ends without use at", "Fin sans activité à");

    public static Phrase EndsSoon { get; } = new("You will be signed out in less than", "Vous serez déconnecté dans moins de");

    public static Phrase Minutes { get; } = new("min: nothing was asked for. What you typed and did not save would be lost.", "min, faute d'activité. La saisie non enregistrée serait perdue.");

    public static Phrase StaySignedIn { get; } = new("Stay signed in", "Rester connecté");

    public static Phrase Ended { get; } = new("Your session has ended. Sign in again in another tab before you save here.", "Votre session est terminée. Reconnectez-vous dans un autre onglet avant d'enregistrer ici.");

    public static Phrase BasedOn { get; } = new("Based on", "D'après");

    public static Phrase Line { get; } = new("line", "ligne");

    public static Phrase Lines { get; } = new("lines", "lignes");

    public static Phrase Patient { get; } = new("patient", "patient");

    public static Phrase Patients { get; } = new("patients", "patients");

    public static Phrase Live { get; } = new("live", "en l'état");
}
