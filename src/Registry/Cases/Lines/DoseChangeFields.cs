using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Cases.Fields;

namespace Sarcoscope.Registry.Cases.Lines;

/// <summary>The questions about a change of dose.</summary>
public static class DoseChangeFields
{
    public static DateField<DoseChange> ChangedOn { get; } = Fields<DoseChange>.Date(c => c.ChangedOn, new("First day of the new dose", "Premier jour de la nouvelle dose"));

    public static NumberField<DoseChange, decimal> FromDose { get; } = Fields<DoseChange>.Decimal(c => c.FromDose, new("Dose before", "Dose avant"), new("Per administration, in the unit of the drug.", "Par administration, dans l'unité du médicament."));

    public static NumberField<DoseChange, decimal> ToDose { get; } = Fields<DoseChange>.Decimal(c => c.ToDose, new("Dose after", "Dose après"), new("0 while the drug is withheld.", "0 si le médicament est suspendu."));

    public static ChoiceField<DoseChange, DoseChangeReason> Reason { get; } = Fields<DoseChange>.Choice(c => c.Reason, new("Reason", "Motif"), new()
    {
        { DoseChangeReason.Toxicity, "toxicity", "toxicité" },
        { DoseChangeReason.Other, "other", "autre" },
        { DoseChangeReason.Unknown, "unknown", "inconnu" },
    });

    /// <summary>Every question, in the order of the form.</summary>
    public static IReadOnlyList<Field<DoseChange>> All { get; } = [ChangedOn, FromDose, ToDose, Reason];
}
