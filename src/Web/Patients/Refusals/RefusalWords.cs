using Sarcoscope.Figures.Text;

namespace Sarcoscope.Web.Patients.Refusals;

/// <summary>Words of the pages about refusals.</summary>
internal static class RefusalWords
{
    public static Phrase Title { get; } = new("Refusals", "Refus");

    public static Phrase New { get; } = new("Count a refusal", "Compter un refus");

    public static Phrase Rule { get; } = new(
        "Of a patient who refuses to take part, only the centre, the month and the reason are kept. Nothing leads back to the patient.",
        "D'un patient qui refuse de participer, seuls le centre, le mois et le motif sont conservés. Rien ne permet de remonter au patient.");

    public static Phrase None { get; } = new("No refusal is counted.", "Aucun refus n'est compté.");

    public static Phrase ByCentre { get; } = new("Participation by centre", "Participation par centre");

    public static Phrase ByMonth { get; } = new("Refusals by month and reason", "Refus par mois et motif");

    public static Phrase Included { get; } = new("Included", "Inclus");

    public static Phrase Refused { get; } = new("Refused", "Refus");

    public static Phrase Offered { get; } = new("Asked", "Sollicités");

    public static Phrase Patients { get; } = new("Patients", "Patients");

    public static Phrase TakeBack { get; } = new("Take one back", "En annuler un");

    public static Phrase Correction { get; } = new("Correction", "Correction");

    public static Phrase TakeBackHint { get; } = new("A refusal counted by mistake is taken back; the audit trail keeps both.", "Un refus compté par erreur est annulé\u202F; la piste d'audit garde les deux.");
}
