using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Evidence.Cohorts;
using Sarcoscope.Registry.Evidence.Headlines;
using Sarcoscope.Registry.Evidence.Tables;
using Sarcoscope.Registry.Terms;

namespace Sarcoscope.Web.Evidence;

/// <summary>The lines behind a number, by its address: <c>SS,sunitinib</c> in the table of responses, <c>table-1,sex-male,lines</c> elsewhere, <c>orr</c> for a result.</summary>
/// <param name="Name">What the number says.</param>
/// <param name="Counted">The lines counted.</param>
/// <param name="Rest">The other lines of the denominator; empty when there is none.</param>
public sealed record CellLines(Phrase Name, IReadOnlyList<AnalysisLine> Counted, IReadOnlyList<AnalysisLine> Rest)
{
    private static readonly Phrase Everything = new("All lines of the selection", "Toutes les lignes de la sélection");

    /// <summary>Lines of the denominator, the counted ones among them.</summary>
    public int Count => Counted.Count + Rest.Count;

    /// <summary>Only some of the lines.</summary>
    public CellLines Where(Func<AnalysisLine, bool> isWanted) => this with { Counted = [.. Counted.Where(isWanted)], Rest = [.. Rest.Where(isWanted)] };

    /// <summary>The address of a cell.</summary>
    public static string Key(Table table, Row row, Column column) =>
        table.Shading == TableShading.Heat || table.Id == EvidenceTables.Responses ? $"{row.Key},{column.Key}" : $"{table.Id},{row.Key},{column.Key}";

    /// <summary>Whether a cell stands for lines.</summary>
    public static bool CanBeListed(Cell cell) => cell switch
    {
        CountCell { Within: { } within } => within.Count > 0,
        _ => cell.Lines is { Count: > 0 },
    };

    /// <summary>Finds the lines behind a number of a result.</summary>
    /// <param name="result">Of a reader who may see single lines.</param>
    /// <param name="cell">Its address; null for all lines.</param>
    /// <returns>Null when there is no such number.</returns>
    public static CellLines? Find(EvidenceResult result, string? cell)
    {
        var all = result.Cohort.Set.Lines;
        if (string.IsNullOrEmpty(cell)) return new(Everything, all, []);
        if (result.Headlines.GetValueOrDefault(cell) is { } headline) return Of(headline, result);
        return result.ListedTables(Vocabulary.Load())
            .SelectMany(table => table.Cells().Select(placed => (Table: table, Placed: placed)))
            .Where(one => Key(one.Table, one.Placed.Row, one.Placed.Column) == cell && CanBeListed(one.Placed.Cell))
            .Select(one => Of(one.Table, one.Placed))
            .FirstOrDefault();
    }

    /// <summary>What a cell says, for those who do not see the table around it: sunitinib, synovial sarcoma: 4 responders of 8 lines.</summary>
    public static string Describe(Row row, Column column, Cell cell, Language language)
    {
        var where = new Phrase($"{column.Header.English}, {row.Label.English}", $"{column.Header.French}, {row.Label.French}").Text(language);
        var numbers = NumberText.In(language);
        return column.Shape == ColumnShape.Ratio && cell is CountCell { Within: { } within } count
            ? where + Punctuation.Colon(language) + new Phrase(
                $"{numbers.Count(count.Count)} responders of {numbers.Count(within.Count)} lines",
                $"{numbers.Count(count.Count)} réponses sur {numbers.Count(within.Count)} lignes").Text(language)
            : where;
    }

    private static CellLines Of(Headline headline, EvidenceResult result)
    {
        var share = EvidenceShares.Of(result.Cohort.Set.Lines, result.Query.Mode, result.Query.Rules).GetValueOrDefault(headline.Key);
        return share is null ? new(headline.Label, headline.Lines, []) : new(headline.Label, share.Counted, Without(share.Of, share.Counted));
    }

    private static CellLines Of(Table table, PlacedCell placed)
    {
        var name = new Phrase(
            $"{table.Number.English}: {placed.Row.Label.English}, {placed.Column.Header.English}",
            $"{table.Number.French} : {placed.Row.Label.French}, {placed.Column.Header.French}");
        return placed.Cell is CountCell { Within: { } within } count
            ? new(name, count.Counted, Without(within, count.Counted))
            : new(name, placed.Cell.Lines!, []);
    }

    private static IReadOnlyList<AnalysisLine> Without(IReadOnlyList<AnalysisLine> all, IReadOnlyList<AnalysisLine> some) =>
        [.. all.Except<AnalysisLine>(some, ReferenceEqualityComparer.Instance)];
}
