using Sarcoscope.Figures.Text;

namespace Sarcoscope.Registry.Guidelines;

/// <summary>The engine's own words; those of the algorithm are in its file.</summary>
internal static class GuidelineText
{
    public static Phrase ForAll { get; } = new("For everybody in the group.", "Pour tous les patients du groupe.");

    public static Phrase ForSome { get; } = new("In addition, for some in the group.", "En complément, pour certains patients du groupe.");

    public static Phrase NearestOnly { get; } = new("The source does not cover this case: taken from the nearest group.", "La source ne couvre pas ce cas\u00A0: repris du groupe le plus proche.");

    public static Phrase GroupNotSettled { get; } = new("The group is not settled yet.", "Le groupe n'est pas encore établi.");

    public static Phrase NoReasonRecorded { get; } = new("None of the situations in which it is considered is recorded.", "Aucune des situations où elle est envisagée n'est enregistrée.");

    public static Phrase OnlyOneCanHold { get; } = new("Only this group can hold; it needs the missing facts.", "Seul ce groupe est possible\u202F; il attend les données manquantes.");

    public static Phrase SeveralCanHold { get; } = new("Several groups can hold.", "Plusieurs groupes sont possibles.");

    public static Phrase NoGroup { get; } = new("The source has no group for this case.", "La source n'a pas de groupe pour ce cas.");

    public static Phrase HistologyUnknown { get; } = new(
        "The histology is not recorded: the group holds only for a tumour that the source covers.",
        "L'histologie n'est pas renseignée\u00A0: le groupe ne vaut que pour une tumeur traitée par la source.");

    public static Phrase AsIs(Phrase why) => why;

    public static Phrase NotMet(Phrase why) => new($"Not met: {why.English}", $"Non rempli\u00A0: {why.French}");

    public static Phrase ToExclude(Phrase why) => new($"To be excluded: {why.English}", $"À exclure\u00A0: {why.French}");

    public static Phrase OnlyWhere(Phrase why) => new($"Not known: {why.English}", $"Non renseigné\u00A0: {why.French}");
}
