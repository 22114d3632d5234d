using Sarcoscope.Figures.Text;

namespace Sarcoscope.Web.Safety;

/// <summary>Words of the pages about safety.</summary>
internal static class SafetyWords
{
    public static Phrase Title { get; } = new("Serious events", "Événements graves");

    public static Phrase None { get; } = new("Nothing is due.", "Rien à faire.");

    public static Phrase Patient { get; } = new("Patient", "Patient");

    public static Phrase Centre { get; } = new("Centre", "Centre");

    public static Phrase Event { get; } = new("Event", "Événement");

    public static Phrase Step { get; } = new("To do", "À faire");

    public static Phrase Due { get; } = new("Due", "Échéance");

    public static Phrase NoClock { get; } = new("the clock has not started", "le délai n'a pas commencé");

    /// <summary>How many serious events have something to do.</summary>
    public static Phrase Count(int open, int total) => new($"{open} of {total} serious events have something to do.", $"{open} événements graves sur {total} ont une suite à donner.");

    public static Phrase Overdue(int days) => days == 1 ? new("overdue by 1 day", "en retard de 1 jour") : new($"overdue by {days} days", $"en retard de {days} jours");
}
