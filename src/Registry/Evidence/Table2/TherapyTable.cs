using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Evidence.Cohorts;
using Sarcoscope.Registry.Evidence.Tables;

namespace Sarcoscope.Registry.Evidence.Table2;

/// <summary>Table 2: each therapy given in five lines or more, and the five histologies it was given for most.</summary>
/// <remarks>Histologies as frequent as the fifth stand beside it, so that no tie is decided by the alphabet.</remarks>
public static class TherapyTable
{
    private const int Ranks = 5;

    public static Table Of(AnalysisSet set, TableTerms terms, AnalysisMode mode)
    {
        var therapies = Therapies.Of(set.Lines, terms);
        var listed = therapies.Where(therapy => therapy.Lines.Count >= Therapies.LeastLines).ToList();
        var rest = therapies.Where(therapy => therapy.Lines.Count < Therapies.LeastLines).ToList();
        return new()
        {
            Id = "table-2",
            Number = new("Table 2", "Tableau 2"),
            Title = new("Therapy by histology", "Traitement par histologie"),
            Mode = mode,
            RowHeader = CommonWords.Therapy,
            Width = TableWidth.Landscape,
            Columns =
            [
                new("lines", CommonWords.Lines, ColumnShape.CountAndPercent),
                new("alone", new("Alone", "Seul"), ColumnShape.Number),
                new("combined", new("Combined", "Associé"), ColumnShape.Number),
                .. Enumerable.Range(1, Ranks).Select(rank => new Column($"histology-{rank}", new($"Histology {rank}", $"Histologie {rank}"), ColumnShape.Text)),
            ],
            Blocks =
            [
                new(
                    Header: null,
                    CommonWords.OfLines(set.Lines.Count),
                    [.. listed.Select(therapy => Row(therapy, set.Lines, terms)), .. Rest(rest, set.Lines)]),
            ],
            Notes =
            [
                new(
                    "A line is counted under its principal drug, alone or combined; a combination given in 5 lines or more has its own row. In each row, percentages of histologies are of the lines in that row.",
                    "Une ligne est comptée sous son médicament principal, seul ou associé ; une association donnée dans 5 lignes ou plus a sa propre rangée. Les pourcentages des histologies se rapportent aux lignes de la rangée."),
                .. Unlisted(rest),
            ],
            CountingNotes = [.. Unlisted(rest)],
        };
    }

    private static Row Row(Therapy therapy, IReadOnlyList<AnalysisLine> all, TableTerms terms) => new(
        therapy.Key,
        therapy.Label,
        [
            new CountCell(therapy.Lines, all) { PrintedName = PrintedName.CountAndPercent("T2", therapy.Key) },
            new CountCell(therapy.Alone) { PrintedName = PrintedName.CountOnly("T2", therapy.Key + " alone") },
            new CountCell(therapy.Combined) { PrintedName = PrintedName.CountOnly("T2", therapy.Key + " combined") },
            .. Ranked(therapy, terms),
        ]);

    private static IEnumerable<Cell> Ranked(Therapy therapy, TableTerms terms)
    {
        var groups = therapy.Lines.GroupBy(terms.HistologyRow)
            .Select(group => new RowGroup(group.Key, [.. group]))
            .OrderByDescending(group => group.Lines.Count)
            .ThenBy(group => group.Term.Order)
            .ThenBy(group => group.Term.Key, StringComparer.Ordinal)
            .ToList();
        for (var rank = 0; rank < Ranks; rank++)
        {
            if (rank >= groups.Count)
                yield return new AbsentCell(Absence.NotApplicable);
            else if (rank < Ranks - 1)
                yield return Shares(therapy, [groups[rank]]);
            else
                yield return Shares(therapy, [.. groups.Skip(rank).TakeWhile(group => group.Lines.Count == groups[rank].Lines.Count)]);
        }
    }

    private static SharesCell Shares(Therapy therapy, IReadOnlyList<RowGroup> groups) => new([.. groups.Select(group => new Share(
        group.Term.Key,
        group.Term.Label,
        new CountCell(group.Lines, therapy.Lines) { PrintedName = PrintedName.CountAndPercent("T2", $"{therapy.Key} {group.Term.Key}") }))]);

    private static IEnumerable<Row> Rest(List<Therapy> rest, IReadOnlyList<AnalysisLine> all)
    {
        if (rest.Count == 0)
            return [];
        IReadOnlyList<AnalysisLine> lines = [.. rest.SelectMany(therapy => therapy.Lines)];
        return
        [
            new(
                "rest",
                new("Others, under 5 lines each", "Autres, moins de 5 lignes chacun"),
                [
                    new CountCell(lines, all),
                    new CountCell([.. lines.Where(line => line.DrugCount == 1)]),
                    new CountCell([.. lines.Where(line => line.DrugCount > 1)]),
                    .. Enumerable.Repeat<Cell>(new AbsentCell(Absence.NotApplicable), Ranks),
                ]),
        ];
    }

    private static IEnumerable<Phrase> Unlisted(List<Therapy> rest)
    {
        if (rest.Count == 0)
            yield break;
        yield return new(
            $"Under 5 lines: {string.Join(", ", rest.Select(therapy => $"{therapy.Label.English} {therapy.Lines.Count}"))}.",
            $"Moins de 5 lignes : {string.Join(", ", rest.Select(therapy => $"{therapy.Label.French} {therapy.Lines.Count}"))}.");
    }
}
