using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Evidence.Cohorts;
using Sarcoscope.Registry.Evidence.Endpoints;
using Sarcoscope.Registry.Evidence.Tables;
using Sarcoscope.Registry.Terms;
using Sarcoscope.Web.Layout;

namespace Sarcoscope.Web.Evidence;

/// <summary>A line in the list behind a number.</summary>
/// <param name="Progression">Progression-free time under the rules asked for.</param>
/// <param name="IsCounted">Whether it is in the numerator; otherwise in the denominator only.</param>
public sealed record ListedLine(AnalysisLine Line, Phrase Histology, Phrase Regimen, TimeToEvent Progression, bool IsCounted)
{
    public static ListedLine Of(AnalysisLine line, bool isCounted, RuleSet rules, TableTerms terms) =>
        new(line, terms.Histology(line), terms.Regimen(Regimens.Drugs(line)), LineClock.ProgressionFree(line, rules), isCounted);
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

    /// <summary>One page of the list, sorted by this column; ties keep pseudonym and line.</summary>
    public IReadOnlyList<ListedLine> Page(CellLines lines, Paging at, RuleSet rules, Vocabulary vocabulary, Language language)
    {
        var terms = new TableTerms(vocabulary);
        (AnalysisLine Line, bool IsCounted)[] all = [.. lines.Counted.Select(line => (line, true)), .. lines.Rest.Select(line => (line, false))];
        if (!IsInOrder(all)) Array.Sort(all, (one, other) => ByPatient(one.Line, other.Line));
        // By pseudonym and line nothing else has to be known of the lines that are not shown.
        if (this == All[0]) return [.. at.Of(all).Select(Listed)];
        var sorted = all.Select(Listed).OrderBy(
            listed => Value(listed, language),
            Comparer<IComparable>.Create((one, other) => one is string text ? string.CompareOrdinal(text, (string)other) : one.CompareTo(other)));
        return [.. at.Of(sorted)];

        ListedLine Listed((AnalysisLine Line, bool IsCounted) one) => ListedLine.Of(one.Line, one.IsCounted, rules, terms);
    }

    private static bool IsInOrder((AnalysisLine Line, bool IsCounted)[] lines)
    {
        for (var i = 1; i < lines.Length; i++)
        {
            if (ByPatient(lines[i - 1].Line, lines[i].Line) > 0) return false;
        }
        return true;
    }

    private static int ByPatient(AnalysisLine one, AnalysisLine other) =>
        string.CompareOrdinal(one.Patient, other.Patient) is var order and not 0 ? order : one.Number.CompareTo(other.Number);
}
