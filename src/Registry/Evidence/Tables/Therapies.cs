using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Evidence.Cohorts;

namespace Sarcoscope.Registry.Evidence.Tables;

/// <summary>Lines grouped by therapy, as Tables 2 and 4 show them.</summary>
/// <remarks>
/// A combination given in <see cref="LeastLines"/> lines or more stands alone, whichever of its drugs is the principal
/// one. Every other line is counted under its principal drug, with or without partners; where a combination of that
/// drug stands alone, what is left is split by regimen, so that "alone" means alone.
/// </remarks>
public static class Therapies
{
    /// <summary>The fewest lines of a therapy that Table 2 lists.</summary>
    public const int LeastLines = 5;

    /// <summary>The most frequent first; ties by key.</summary>
    public static IReadOnlyList<Therapy> Of(IReadOnlyList<AnalysisLine> lines, TableTerms terms)
    {
        var standing = lines.Where(line => line.DrugCount > 1)
            .GroupBy(Regimens.Set, StringComparer.Ordinal)
            .Where(regimen => regimen.Count() >= LeastLines)
            .Select(regimen => regimen.ToList())
            .ToList();
        var own = standing.SelectMany(regimen => regimen).ToHashSet<AnalysisLine>(ReferenceEqualityComparer.Instance);
        var split = own.Select(line => line.Drug).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. standing.Select(regimen => Combination(regimen, terms))
                .Concat(lines.Where(line => !own.Contains(line))
                    .GroupBy(line => line.Drug, StringComparer.Ordinal)
                    .SelectMany(drug => split.Contains(drug.Key) ? ByRegimen(drug, terms) : [new(drug.Key, terms.Drug(drug.Key).Capitalised(), [.. drug])]))
                .OrderByDescending(therapy => therapy.Lines.Count)
                .ThenBy(therapy => therapy.Key, StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<Therapy> ByRegimen(IGrouping<string, AnalysisLine> drug, TableTerms terms) =>
        drug.GroupBy(Regimens.Set, StringComparer.Ordinal).Select(regimen => regimen.First().DrugCount == 1
            ? new Therapy(drug.Key, Alone(terms.Drug(drug.Key).Capitalised()), [.. regimen])
            : Combination([.. regimen], terms));

    // Named after the drug that is the principal one most often.
    private static Therapy Combination(IReadOnlyList<AnalysisLine> lines, TableTerms terms)
    {
        var named = lines.GroupBy(Regimens.Key, StringComparer.Ordinal).OrderByDescending(order => order.Count()).ThenBy(order => order.Key, StringComparer.Ordinal).First();
        return new(named.Key, terms.Regimen(Regimens.Drugs(named.First())).Capitalised(), lines);
    }

    private static Phrase Alone(Phrase drug) => new(drug.English + " alone", drug.French + " seul");
}

/// <summary>A therapy and its lines.</summary>
/// <param name="Key">The drug's key, or drug+partner.</param>
public sealed record Therapy(string Key, Phrase Label, IReadOnlyList<AnalysisLine> Lines)
{
    /// <summary>Lines with one drug only.</summary>
    public IReadOnlyList<AnalysisLine> Alone => [.. Lines.Where(line => line.DrugCount == 1)];

    public IReadOnlyList<AnalysisLine> Combined => [.. Lines.Where(line => line.DrugCount > 1)];
}
