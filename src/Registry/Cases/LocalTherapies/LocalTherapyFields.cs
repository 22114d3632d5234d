using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Cases.Fields;

namespace Sarcoscope.Registry.Cases.LocalTherapies;

/// <summary>The questions about a local therapy.</summary>
public static class LocalTherapyFields
{
    public static ChoiceField<LocalTherapy, LocalTherapyKind> Kind { get; } = Fields<LocalTherapy>.Always(t => t.Kind, new("Treatment", "Traitement"), new()
    {
        { LocalTherapyKind.Surgery, "surgery", "chirurgie" },
        { LocalTherapyKind.Radiotherapy, "radiotherapy", "radiothérapie" },
        { LocalTherapyKind.Ablation, "ablation", "ablation" },
        { LocalTherapyKind.Embolisation, "embolisation", "embolisation" },
        { LocalTherapyKind.Other, "other", "autre" },
    }, need: Need.Required);

    public static ChoiceField<LocalTherapy, TherapyIntent> Intent { get; } = Fields<LocalTherapy>.Choice(t => t.Intent, new("Intent", "Intention"), new()
    {
        { TherapyIntent.Curative, "curative", "curative" },
        { TherapyIntent.Palliative, "palliative", "palliative" },
        { TherapyIntent.Unknown, "unknown", "inconnue" },
    });

    public static TextField<LocalTherapy> Region { get; } = Fields<LocalTherapy>.Text(
        t => t.Region, new("Region or lesions treated", "Région ou lésions traitées"), new("Such as left thigh, or two lung metastases.", "Par exemple cuisse gauche, ou deux métastases pulmonaires."));

    public static DateField<LocalTherapy> StartedOn { get; } = Fields<LocalTherapy>.Date(t => t.StartedOn, new("First day", "Premier jour"));

    public static DateField<LocalTherapy> EndedOn { get; } = Fields<LocalTherapy>.Date(
        t => t.EndedOn, new("Last day", "Dernier jour"), hint: new("The same day where there was one session only.", "Le même jour s'il n'y a eu qu'une séance."));

    public static NumberField<LocalTherapy, int> Fractions { get; } = Fields<LocalTherapy>.Whole(t => t.Fractions, new("Fractions given", "Fractions délivrées"));

    public static NumberField<LocalTherapy, decimal> Dose { get; } = Fields<LocalTherapy>.Decimal(t => t.DoseGy, new("Total dose given", "Dose totale délivrée"), unit: "Gy");

    public static ChoiceField<LocalTherapy, ResectionMargin> Margin { get; } = Fields<LocalTherapy>.Choice(t => t.Margin, new("Margin", "Marge"), new()
    {
        { ResectionMargin.R0, "R0, free", "R0, saine" },
        { ResectionMargin.R1, "R1, microscopic residue", "R1, résidu microscopique" },
        { ResectionMargin.R2, "R2, macroscopic residue", "R2, résidu macroscopique" },
        { ResectionMargin.Unknown, "unknown", "inconnue" },
    });

    /// <summary>Asked about every local therapy.</summary>
    public static IReadOnlyList<Field<LocalTherapy>> Any { get; } = [Kind, Intent, Region, StartedOn, EndedOn];

    /// <summary>Asked about radiotherapy.</summary>
    public static IReadOnlyList<Field<LocalTherapy>> Radiotherapy { get; } = [Fractions, Dose];

    /// <summary>Asked about surgery.</summary>
    public static IReadOnlyList<Field<LocalTherapy>> Surgery { get; } = [Margin];

    /// <summary>Every question, for histories.</summary>
    public static IReadOnlyList<Field<LocalTherapy>> All { get; } = [.. Any, .. Radiotherapy, .. Surgery];
}
