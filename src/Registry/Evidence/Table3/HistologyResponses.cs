using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Cases.Lines;
using Sarcoscope.Registry.Evidence.Cohorts;
using Sarcoscope.Registry.Evidence.Tables;

namespace Sarcoscope.Registry.Evidence.Table3;

/// <summary>One row of Table 3.</summary>
internal sealed class HistologyResponses
{
    private static readonly Phrase NotDescribed = new("not described in the publication", "non décrit dans la publication");

    private readonly RowGroup group;
    private readonly TableTerms terms;
    private readonly AnalysisMode mode;
    private readonly IReadOnlyList<IGrouping<string, AnalysisLine>> drugs;

    public HistologyResponses(RowGroup group, DrugRanking ranking, TableTerms terms, AnalysisMode mode)
    {
        (this.group, this.terms, this.mode) = (group, terms, mode);
        drugs = Described ? ranking.Of(group) : [];
        First = drugs.Count > 0 ? [.. drugs[0]] : [];
        Second = drugs.Count > 1 ? [.. drugs[1]] : [];
        var shown = First.Concat(Second).ToHashSet(ReferenceEqualityComparer.Instance);
        OtherResponders = Described ? [.. group.Lines.Where(line => ResponseTable.Responded(line) && !shown.Contains(line))] : [];
    }

    public IReadOnlyList<AnalysisLine> First { get; }

    public IReadOnlyList<AnalysisLine> Second { get; }

    public IReadOnlyList<AnalysisLine> OtherResponders { get; }

    private bool Described => mode == AnalysisMode.Corrected || group.Term.Key != TableTerms.Other;

    public Row Row() => new(
        group.Term.Key,
        group.Term.Label,
        [
            new CountCell(group.Lines) { PrintedName = group.Term.PaperName is { } name ? PrintedName.CountOnly("T1", "table1_row " + name) : null },
            .. Therapy(0, First),
            .. Therapy(1, Second),
            Described ? Others() : new TextCell(NotDescribed),
        ]);

    private IEnumerable<Cell> Therapy(int rank, IReadOnlyList<AnalysisLine> lines)
    {
        if (lines.Count == 0)
            return [Described ? new AbsentCell(Absence.NotApplicable) : new TextCell(NotDescribed), .. Enumerable.Repeat<Cell>(new AbsentCell(Absence.NotApplicable), 4)];
        var printed = $"{group.Term.Key} {drugs[rank].Key}";
        return
        [
            new TextCell(terms.Drug(drugs[rank].Key)),
            new CountCell(lines, group.Lines) { PrintedName = PrintedName.CountAndPercent("T3", printed) },
            ResponseTable.Responses(lines, ResponseStatement.CompleteResponse),
            ResponseTable.Responses(lines, ResponseStatement.PartialResponse),
            ResponseTable.Rate(lines, mode) with { PrintedName = PrintedName.PercentOnly("T3", printed + " RR") },
        ];
    }

    private SharesCell Others() => new([.. OtherResponders
        .GroupBy(line => (Regimen: Regimens.Key(line), line.BestResponse))
        .OrderByDescending(regimen => regimen.Count())
        .ThenBy(regimen => regimen.Key.Regimen, StringComparer.Ordinal)
        .Select(regimen => new Share(regimen.Key.Regimen, Named(regimen.First()), new CountCell([.. regimen])))]);

    private Phrase Named(AnalysisLine line)
    {
        var regimen = terms.Regimen(Regimens.Drugs(line));
        return line.BestResponse == ResponseStatement.CompleteResponse
            ? new(regimen.English + ", CR", regimen.French + ", RC")
            : new(regimen.English + ", PR", regimen.French + ", RP");
    }
}
