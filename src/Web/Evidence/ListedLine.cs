using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Evidence.Cohorts;
using Sarcoscope.Registry.Evidence.Endpoints;
using Sarcoscope.Registry.Evidence.Tables;
using Sarcoscope.Registry.Terms;

namespace Sarcoscope.Web.Evidence;

/// <summary>A line in the list behind a number.</summary>
/// <param name="Progression">Progression-free time under the rules asked for.</param>
/// <param name="IsCounted">Whether it is in the numerator; otherwise in the denominator only.</param>
public sealed record ListedLine(AnalysisLine Line, Phrase Histology, Phrase Regimen, TimeToEvent Progression, bool IsCounted)
{
    /// <summary>Counted lines first, then the rest of the denominator.</summary>
    public static IReadOnlyList<ListedLine> Of(CellLines behind, RuleSet rules, Vocabulary vocabulary)
    {
        var terms = new TableTerms(vocabulary);
        return [.. Of(behind.Counted, isCounted: true), .. Of(behind.Rest, isCounted: false)];

        IEnumerable<ListedLine> Of(IReadOnlyList<AnalysisLine> lines, bool isCounted) => lines.Select(line => new ListedLine(
            line, terms.Histology(line), terms.Regimen(Regimens.Drugs(line)), LineClock.ProgressionFree(line, rules), isCounted));
    }
}

/// <summary>A column of the list, by which it can be sorted.</summary>
public sealed record LineColumn(string Key, Phrase Header, Func<ListedLine, Language, IComparable> Value)
{
    /// <summary>Whether it is set to the right.</summary>
    public bool IsNumber { get; init; }

    /// <summary>The first one is the default order.</summary>
    public static IReadOnlyList<LineColumn> All { get; } =
    [
        new("patient", new("Pseudonym", "Pseudonyme"), (listed, _) => listed.Line.Patient),
        new("line", new("Line", "Ligne"), (listed, _) => listed.Line.Number) { IsNumber = true },
        new("histology", new("Histology", "Histologie"), (listed, language) => listed.Histology.In(language)),
        new("regimen", new("Regimen", "Traitement"), (listed, language) => listed.Regimen.In(language)),
        new("start", new("Start", "Début"), (listed, _) => listed.Line.StartMonth ?? ""),
        new("response", new("Best response", "Meilleure réponse"), (listed, _) => (int?)listed.Line.BestResponse ?? int.MaxValue),
        new("pfs", new("PFS, months", "SSP, mois"), (listed, _) => listed.Progression.Days) { IsNumber = true },
        new("ending", new("Ended by", "Terminée par"), (listed, language) => LinesWords.Ending(listed.Progression).In(language)),
        new("why", new("Why included", "Pourquoi incluse"), (listed, _) => listed.IsCounted ? 0 : 1),
    ];

    /// <summary>Sorts a list; ties keep pseudonym and line.</summary>
    public IEnumerable<ListedLine> Order(IEnumerable<ListedLine> lines, Language language) => lines
        .OrderBy(listed => Value(listed, language), Comparer<IComparable>.Create((one, other) => one is string text ? string.CompareOrdinal(text, (string)other) : one.CompareTo(other)))
        .ThenBy(listed => listed.Line.Patient, StringComparer.Ordinal)
        .ThenBy(listed => listed.Line.Number);
}
