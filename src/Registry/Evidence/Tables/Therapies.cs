using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Evidence.Cohorts;

namespace Sarcoscope.Registry.Evidence.Tables;

/// <summary>Lines grouped by therapy, as Tables 2 and 4 show them.</summary>
/// <remarks>
/// A line is counted under its principal drug, with or without partners. A combination given in
/// <see cref="LeastLines"/> lines or more stands alone; what is left of that drug is then split by exact regimen,
/// so that "alone" means alone.
/// </remarks>
public static class Therapies
{
    /// <summary>The fewest lines of a therapy that Table 2 lists.</summary>
    public const int LeastLines = 5;

    /// <summary>The most frequent first; ties by key.</summary>
    public static IReadOnlyList<Therapy> Of(IReadOnlyList<AnalysisLine> lines, TableTerms terms) =>
        [.. lines.GroupBy(line => line.Drug, StringComparer.Ordinal)
            .SelectMany(drug => Split([.. drug], terms))
            .OrderByDescending(therapy => therapy.Lines.Count)
            .ThenBy(therapy => therapy.Key, StringComparer.Ordinal)];

    private static IEnumerable<Therapy> Split(IReadOnlyList<AnalysisLine> lines, TableTerms terms)
    {
        var drug = lines[0].Drug;
        var regimens = lines.GroupBy(Regimens.Key, StringComparer.Ordinal).ToList();
        if (!regimens.Any(regimen => regimen.Key != drug && regimen.Count() >= LeastLines))
            return [new(drug, terms.Drug(drug).Capitalised(), lines)];
        return regimens.Select(regimen => regimen.Key == drug
            ? new Therapy(drug, Alone(terms.Drug(drug).Capitalised()), [.. regimen])
            : new Therapy(regimen.Key, terms.Regimen(Regimens.Drugs(regimen.First())).Capitalised(), [.. regimen]));
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
