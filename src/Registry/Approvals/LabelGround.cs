using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Criteria;
using Sarcoscope.Registry.Terms;

namespace Sarcoscope.Registry.Approvals;

/// <summary>Why a regimen is outside a label, or undetermined: as files and programs have it, and in plain words for pages.</summary>
/// <param name="Text">For files and programs.</param>
/// <param name="Words">For pages.</param>
internal sealed record LabelGround(string Text, Phrase Words)
{
    // Parts of indications are few, and asked about for every line of a registry.
    private static readonly ConditionalWeakTable<AttributeCatalogue, ConcurrentDictionary<string, Phrase>> Known = [];

    /// <summary>A part of an indication that does not hold.</summary>
    public static LabelGround Unmet(string criterion, AttributeCatalogue catalogue)
    {
        var words = Known.GetOrCreateValue(catalogue).GetOrAdd(criterion, text => CriterionWords.Of(text, catalogue));
        return new(criterion, new($"does not hold: {words.English}", $"n'est pas rempli\u00A0: {words.French}"));
    }

    public static LabelGround NotYet(DateSpan from) => new($"approved from {from}", new($"approved from {from}", $"autorisé à partir de {from}"));

    public static LabelGround NoLonger(DateSpan? to) => new($"approval ended {to}", new($"approval ended {to}", $"autorisation terminée en {to}"));

    public static LabelGround NoTumourDrug { get; } = Said("No drug of the regimen acts against the tumour.", "Aucun médicament du traitement n'agit contre la tumeur.");

    public static LabelGround NationalLabelsVary { get; } = Said("National labels of these drugs vary and are to be confirmed.", "Les autorisations nationales de ces médicaments varient et restent à confirmer.");

    public static LabelGround EndNotChecked { get; } = Said("Whether the approval ended was not checked.", "On n'a pas vérifié si l'autorisation a pris fin.");

    public static LabelGround NotADrug(string name) => Said($"'{name}' is no drug of the vocabulary.", $"«\u00A0{name}\u00A0» n'est pas un médicament du vocabulaire.");

    public static LabelGround NotConfirmed(string? note) => Said($"The approval is to be confirmed. {note}".Trim(), "L'autorisation reste à confirmer.");

    public static LabelGround DatesUnclear(DateSpan? from) => Said($"The dates do not tell whether the approval of {from} covered the start.", $"Les dates ne disent pas si l'autorisation de {from} couvrait le début.");

    public static LabelGround NotReviewed(string drug) =>
        new($"The approvals of {drug} were not reviewed.", new($"The approvals of {Name(drug).English} were not reviewed.", $"Les autorisations de {Name(drug).French} n'ont pas été revues."));

    public static LabelGround Never(string drug) =>
        new($"{drug} was never approved for a sarcoma", new($"{Name(drug).English} was never approved for a sarcoma", $"{Name(drug).French} n'a jamais été autorisé dans un sarcome"));

    public static LabelGround OnlyTogether(string drug, IReadOnlyList<string> drugs) =>
        new($"{drug} is approved only as {string.Join(" with ", drugs)}", new(
            $"{Name(drug).English} is approved only as {string.Join(" with ", drugs.Select(one => Name(one).English))}",
            $"{Name(drug).French} n'est autorisé que dans l'association {string.Join(" et ", drugs.Select(one => Name(one).French))}"));

    public static LabelGround NotThere(string drug, string authority) =>
        new($"{drug} has no approval for a sarcoma in the jurisdiction {authority}", new(
            $"{Name(drug).English} has no approval for a sarcoma by the {authority}",
            $"{Name(drug).French} n'a pas d'autorisation dans un sarcome auprès de la {authority}"));

    public static LabelGround Extra(string drug, IReadOnlyList<string>? beside) =>
        new($"no approval names {drug} {(beside is null ? "" : "with " + string.Join(", ", beside))}".TrimEnd(), new(
            $"no approval names {Name(drug).English}{(beside is null ? "" : " with " + string.Join(", ", beside.Select(one => Name(one).English)))}",
            $"aucune autorisation ne cite {Name(drug).French}{(beside is null ? "" : " avec " + string.Join(", ", beside.Select(one => Name(one).French)))}"));

    private static LabelGround Said(string english, string french) => new(english, new(english, french));

    private static Phrase Name(string drug) => Vocabulary.Load().Drugs.Get(drug)?.Name ?? Phrase.Same(drug);
}
