using Sarcoscope.Figures.Text;

namespace Sarcoscope.Web.Patients.Forms;

/// <summary>Words that every form shares.</summary>
internal static class FormWords
{
    public static Phrase Error { get; } = new("Error", "Erreur");

    public static Phrase Problem { get; } = new("There is a problem", "Il y a un problème");

    public static Phrase Save { get; } = new("Save", "Enregistrer");

    public static Phrase Optional { get; } = new("(optional)", "(facultatif)");

    public static Phrase Day { get; } = new("Day", "Jour");

    public static Phrase Month { get; } = new("Month", "Mois");

    public static Phrase Year { get; } = new("Year", "Année");

    public static Phrase NotAnswered { get; } = new("not recorded", "non renseigné");

    public static Phrase WhyEmpty { get; } = new("If there is no answer, why", "S'il n'y a pas de réponse, pourquoi");

    public static Phrase Reason { get; } = new("Reason for entering this for the centre", "Motif de la saisie pour le centre");

    public static Phrase ReasonHint { get; } = new("Kept in the audit trail beside the change.", "Conservé dans la piste d'audit avec la modification.");

    public static Phrase ReadOnly { get; } = new("What is recorded. You read this case and do not change it.", "Ce qui est enregistré. Vous lisez ce dossier et ne le modifiez pas.");

    public static Phrase ReasonNeeded { get; } = new("You enter this for a centre that is not yours. Say why.", "Vous saisissez pour un centre qui n'est pas le vôtre. Donnez le motif.");

    public static Phrase ChangedMeanwhile { get; } = new(
        "Somebody else has saved this record since you opened it. Their answers stand beside yours where they differ. Save again to keep yours, or change them first.",
        "Une autre personne a enregistré cette fiche depuis que vous l'avez ouverte. Ses réponses figurent à côté des vôtres là où elles diffèrent. Enregistrez à nouveau pour garder les vôtres, ou modifiez-les d'abord.");

    public static Phrase InTheRegistry { get; } = new("In the registry now", "Dans le registre à présent");

    public static Phrase Saved { get; } = new("Saved.", "Enregistré.");
}
