using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Cases.Fields;
using Sarcoscope.Registry.Terms;

namespace Sarcoscope.Registry.Cases.Lines;

/// <summary>The questions about a drug of a line.</summary>
public static class LineDrugFields
{
    public static TermField<LineDrug> Drug { get; } = Fields<LineDrug>.Term(
        d => d.DrugAsTyped!, d => d.Drug, TermList.Drugs, new("Drug", "Médicament"), Need.Required,
        new("As prescribed; the list knows brand names.", "Comme prescrit\u202F; la liste connaît les noms de marque."));

    public static ChoiceField<LineDrug, DrugRole> Role { get; } = Fields<LineDrug>.Always(d => d.Role, new("Role", "Rôle"), new()
    {
        { DrugRole.Principal, "principal: the line is counted under it", "principal\u00A0: la ligne est comptée sous lui" },
        { DrugRole.Partner, "partner", "associé" },
    }, need: Need.Required);

    public static NumberField<LineDrug, decimal> Dose { get; } = Fields<LineDrug>.Decimal(d => d.Dose, new("Dose at start", "Dose au début"), new("Per administration.", "Par administration."));

    public static TextField<LineDrug> DoseUnit { get; } = Fields<LineDrug>.Text(d => d.DoseUnit, new("Unit of the dose", "Unité de la dose"), new("Such as mg, mg/m².", "Par exemple mg, mg/m²."), longest: 40);

    public static TextField<LineDrug> Route { get; } = Fields<LineDrug>.Text(d => d.Route, new("Route", "Voie"), longest: 80);

    public static TextField<LineDrug> Schedule { get; } = Fields<LineDrug>.Text(d => d.Schedule, new("Schedule", "Schéma"), new("Such as twice daily, 4 weeks of 6.", "Par exemple deux fois par jour, 4 semaines sur 6."));

    public static DateField<LineDrug> StartedOn { get; } = Fields<LineDrug>.Date(d => d.StartedOn, new("First day of this drug", "Premier jour de ce médicament"), hint: new("If it is not that of the line.", "S'il n'est pas celui de la ligne."));

    public static DateField<LineDrug> StoppedOn { get; } = Fields<LineDrug>.Date(d => d.StoppedOn, new("Last day of this drug", "Dernier jour de ce médicament"), hint: new("If it is not that of the line.", "S'il n'est pas celui de la ligne."));

    /// <summary>Every question, in the order of the form.</summary>
    public static IReadOnlyList<Field<LineDrug>> All { get; } = [Drug, Role, Dose, DoseUnit, Route, Schedule, StartedOn, StoppedOn];
}
