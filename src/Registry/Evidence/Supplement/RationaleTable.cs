using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Board;
using Sarcoscope.Registry.Evidence.Cohorts;
using Sarcoscope.Registry.Evidence.Tables;

namespace Sarcoscope.Registry.Evidence.Supplement;

/// <summary>Table S2: what the choice of each therapy rested on.</summary>
public static class RationaleTable
{
    public static Table Of(AnalysisSet set, AnalysisMode mode) => new()
    {
        Id = "table-s2",
        Number = new("Table S2", "Tableau S2"),
        Title = new("Rationale of the prescription", "Justification de la prescription"),
        Mode = mode,
        RowHeader = new("Rationale", "Justification"),
        Columns = [new("lines", CommonWords.Lines, ColumnShape.CountAndPercent)],
        Blocks = set.Profile.Collects(Section.BoardCases)
            ? [new(Header: null, CommonWords.OfLines(set.Lines.Count), Rows(set.Lines))]
            : [new(Header: null, CommonWords.NotInSource(new("rationale", "justification")), [])],
    };

    private static IReadOnlyList<Row> Rows(IReadOnlyList<AnalysisLine> lines)
    {
        Row Row(string key, Phrase label, Rationale? rationale, string? printed) => new(
            key,
            label,
            [
                CountCell.Of(lines, line => line.Rationale == rationale) with
                {
                    PrintedName = printed is null ? null : PrintedName.PercentOnly("discussion", printed),
                },
            ]);
        return
        [
            Row("published-data", new("Published data", "Données publiées"), Rationale.PublishedData, "rationale published data"),
            Row("personal-communication", new("Personal communication", "Communication personnelle"), Rationale.PersonalCommunication, "rationale personal communication"),
            Row("biological-hypothesis", new("Biological hypothesis", "Hypothèse biologique"), Rationale.BiologicalHypothesis, "rationale biological hypothesis"),
            Row("none", new("None", "Aucune"), Rationale.None, "rationale none"),
            .. lines.Any(line => line.Rationale is null) ? [Row("not-recorded", CommonWords.NotRecorded, rationale: null, printed: null)] : Array.Empty<Row>(),
        ];
    }
}
