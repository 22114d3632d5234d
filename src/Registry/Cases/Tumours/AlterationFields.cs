using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Cases.Fields;

namespace Sarcoscope.Registry.Cases.Tumours;

/// <summary>The questions about a molecular test.</summary>
public static class AlterationFields
{
    public static TextField<Alteration> Gene { get; } = Fields<Alteration>.Text(
        a => a.Gene, new("Gene or fusion", "Gène ou fusion"), new("Such as KIT or COL1A1-PDGFB.", "Par exemple KIT ou COL1A1-PDGFB."), longest: 60, need: Need.Required);

    public static ChoiceField<Alteration, AlterationStatus> Status { get; } = Fields<Alteration>.Always(a => a.Status, new("Result", "Résultat"), new()
    {
        { AlterationStatus.Present, "present", "présente" },
        { AlterationStatus.Absent, "absent", "absente" },
        { AlterationStatus.NotTested, "not tested", "non testée" },
    }, need: Need.Required);

    public static TextField<Alteration> Variant { get; } = Fields<Alteration>.Text(a => a.Variant, new("Variant", "Variant"));

    public static TextField<Alteration> Exon { get; } = Fields<Alteration>.Text(a => a.Exon, new("Exon", "Exon"), longest: 20);

    public static TextField<Alteration> Method { get; } = Fields<Alteration>.Text(a => a.Method, new("Method", "Méthode"));

    public static DateField<Alteration> TestedOn { get; } = Fields<Alteration>.Date(a => a.TestedOn, new("Date of the test", "Date du test"));

    /// <summary>Every question, in the order of the form.</summary>
    public static IReadOnlyList<Field<Alteration>> All { get; } = [Gene, Status, Variant, Exon, Method, TestedOn];
}
