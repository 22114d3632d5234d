using Sarcoscope.Registry.Cases.Fields;

namespace Sarcoscope.Registry.Cases.AdverseEvents;

/// <summary>Reads and shows one adverse event in a form. An event that goes on has no end, and the reason is that there is none yet.</summary>
public static class EventRow
{
    /// <summary>Version by which events entered by hand are graded.</summary>
    public const string EnteredBy = "5.0";

    /// <summary>Name of the box ticked for an event that goes on.</summary>
    public const string Ongoing = "Ongoing";

    public const string Yes = "yes";

    private static readonly string End = MissingAnswers.FieldOf(nameof(AdverseEvent.EndedOn));

    /// <summary>Whether the event is said to go on.</summary>
    public static Answer? IsOngoing(AdverseEvent adverseEvent) =>
        adverseEvent.EndedOn is not null ? Answer.No : adverseEvent.Missing.Of(End) == MissingReason.NotApplicable ? Answer.Yes : null;

    /// <summary>Writes an event into a form.</summary>
    public static void Show(AdverseEvent adverseEvent, FormEntry entry, string row = "")
    {
        AdverseEventFields.All.Show(adverseEvent, entry, row);
        if (IsOngoing(adverseEvent) == Answer.Yes) entry[row + Ongoing] = Yes;
    }

    /// <summary>Reads an event; what cannot be read, or contradicts itself, becomes an issue.</summary>
    public static void Read(FormReading row, AdverseEvent adverseEvent)
    {
        AdverseEventFields.All.Read(row, adverseEvent);
        adverseEvent.CtcaeVersion ??= EnteredBy;
        var ongoing = row.Text(Ongoing) == Yes;
        if (ongoing && adverseEvent.EndedOn is not null)
            row.Refuse("AE-005", nameof(AdverseEvent.EndedOn), new("The event has an end and is said to go on. Keep one.", "L'événement a une fin et est dit en cours. Gardez l'une des deux réponses."));
        else
            adverseEvent.Missing = adverseEvent.Missing.With(End, ongoing ? MissingReason.NotApplicable : null);
    }

    /// <summary>Whether nothing was typed in a row.</summary>
    public static Answer IsEmpty(FormEntry entry, string row) => entry.Typed.Any(typed => typed.Key.StartsWith(row, StringComparison.Ordinal)) ? Answer.No : Answer.Yes;
}
