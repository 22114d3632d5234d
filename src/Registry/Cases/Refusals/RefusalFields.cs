using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Cases.Fields;

namespace Sarcoscope.Registry.Cases.Refusals;

/// <summary>The answers about one refusal, as they are asked; they are counted and not kept together.</summary>
public sealed class RefusalAnswers
{
    public PartialDate? RefusedIn { get; set; }

    public RefusalReason? Reason { get; set; }
}

/// <summary>The questions about a refusal.</summary>
public static class RefusalFields
{
    public static DateField<RefusalAnswers> RefusedIn { get; } = Fields<RefusalAnswers>.Date(
        r => r.RefusedIn, new("Month of the refusal", "Mois du refus"), Need.Required, new("The day is not kept.", "Le jour n'est pas conservé."), DatePrecision.Month, AbsenceChoice.None);

    public static ChoiceField<RefusalAnswers, RefusalReason> Reason { get; } = Fields<RefusalAnswers>.Choice(r => r.Reason, new("Reason", "Motif"), new()
    {
        { RefusalReason.DataUse, "does not want the data to be used", "ne souhaite pas que ses données soient utilisées" },
        { RefusalReason.Treatment, "does not want the proposed treatment", "ne souhaite pas le traitement proposé" },
        { RefusalReason.Visits, "does not want the visits", "ne souhaite pas les visites" },
        { RefusalReason.Other, "another reason", "un autre motif" },
        { RefusalReason.Unknown, "not said", "non précisé" },
    }, Need.Required, absence: AbsenceChoice.None);

    /// <summary>Every question, in the order of the form.</summary>
    public static IReadOnlyList<Field<RefusalAnswers>> All { get; } = [RefusedIn, Reason];
}
