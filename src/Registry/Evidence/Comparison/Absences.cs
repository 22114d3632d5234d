using Sarcoscope.Figures.Text;

namespace Sarcoscope.Registry.Evidence.Comparison;

/// <summary>Why a number is not given.</summary>
internal static class Absences
{
    public static Phrase Withheld(string code) => new($"Withheld: {code}.", $"Non communiqué : {code}.");

    public static Phrase Entries { get; } = new(
        "Not defined for rows that enter late or change cohort.",
        "Non défini pour des sujets entrés tardivement ou changeant de cohorte.");

    public static Phrase Clusters { get; } = new(
        "Not defined where rows of one patient are taken together.",
        "Non défini lorsque les lignes d'un même patient sont regroupées.");

    public static Phrase NoComparison { get; } = new(
        "The cohorts were never at risk together when an event happened.",
        "Les cohortes n'ont jamais été à risque ensemble lors d'un événement.");

    public static Phrase FewEvents { get; } = new(
        $"Under {SubgroupComparison.FewestEvents} events in a cohort.",
        $"Moins de {SubgroupComparison.FewestEvents} événements dans une cohorte.");

    public static Phrase NoSuchStop { get; } = new("Nobody stopped for this reason.", "Aucun arrêt pour ce motif.");

    public static Phrase OneSubgroup { get; } = new(
        $"Fewer than two subgroups with {SubgroupComparison.FewestEvents} events in each cohort.",
        $"Moins de deux sous-groupes avec {SubgroupComparison.FewestEvents} événements dans chaque cohorte.");

    public static Phrase NobodyLeft { get; } = new("Nobody of one cohort is left.", "Plus personne dans l'une des cohortes.");
}
