using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Cases.Lines;
using Sarcoscope.Registry.Evidence.Cohorts;
using Sarcoscope.Registry.Evidence.Tables;
using Sarcoscope.Statistics.Proportions;

namespace Sarcoscope.Registry.Evidence.Table3;

/// <summary>Table 3: responses of each histology to its two most frequent therapies, and every other response.</summary>
/// <remarks>Response rates are of all lines with the therapy: a line that cannot be evaluated has not responded.</remarks>
public static class ResponseTable
{
    public static Table Of(AnalysisSet set, TableTerms terms, AnalysisMode mode)
    {
        var ranking = new DrugRanking(set.Lines, mode);
        var rows = RowOrder.ByHistology(set.Lines, terms).Select(group => new HistologyResponses(group, ranking, terms, mode)).ToList();
        return new()
        {
            Id = "table-3",
            Number = new("Table 3", "Tableau 3"),
            Title = new("Responses by histology and therapy", "Réponses par histologie et traitement"),
            Mode = mode,
            RowHeader = CommonWords.Histology,
            Width = TableWidth.Landscape,
            Columns =
            [
                new("lines", CommonWords.Lines, ColumnShape.Number),
                .. TherapyColumns("tt1", new("Most frequent therapy (TT1)", "Traitement le plus fréquent (TT1)")),
                .. TherapyColumns("tt2", new("Second most frequent (TT2)", "Deuxième plus fréquent (TT2)")),
                new("other", new("Other responses", "Autres réponses"), ColumnShape.Text),
            ],
            Blocks =
            [
                new(Header: null, CommonWords.OfLines(set.Lines.Count), [Total(set.Lines, rows, mode), .. rows.Select(row => row.Row())]),
            ],
            Notes = [Rule(mode), Abbreviations],
        };
    }

    private static IEnumerable<Column> TherapyColumns(string key, Phrase group) =>
    [
        new(key + "-drug", new("Drug", "Médicament"), ColumnShape.Text) { Group = group },
        new(key + "-n", CommonWords.Lines, ColumnShape.CountAndPercent) { Group = group },
        new(key + "-cr", new("CR", "RC"), ColumnShape.Number) { Group = group },
        new(key + "-pr", new("PR", "RP"), ColumnShape.Number) { Group = group },
        new(key + "-rr", new("Response rate", "Taux de réponse"), ColumnShape.Ratio) { Group = group },
    ];

    private static Row Total(IReadOnlyList<AnalysisLine> lines, IReadOnlyList<HistologyResponses> rows, AnalysisMode mode)
    {
        IReadOnlyList<AnalysisLine> Sum(Func<HistologyResponses, IReadOnlyList<AnalysisLine>> part) => [.. rows.SelectMany(part)];
        var other = Sum(row => row.OtherResponders);
        return new(
            "total",
            CommonWords.Total,
            [
                new CountCell(lines),
                .. TherapyTotal(Sum(row => row.First), mode),
                .. TherapyTotal(Sum(row => row.Second), mode),
                new CountCell(other),
            ])
        {
            Level = RowLevel.Total,
        };
    }

    private static IEnumerable<Cell> TherapyTotal(IReadOnlyList<AnalysisLine> lines, AnalysisMode mode) =>
    [
        new AbsentCell(Absence.NotApplicable),
        new CountCell(lines),
        Responses(lines, ResponseStatement.CompleteResponse),
        Responses(lines, ResponseStatement.PartialResponse),
        Rate(lines, mode),
    ];

    internal static CountCell Responses(IReadOnlyList<AnalysisLine> lines, ResponseStatement response) =>
        new([.. lines.Where(line => line.BestResponse == response)]);

    /// <summary>Responders of all lines; with exact limits in corrected mode, from five lines up.</summary>
    internal static CountCell Rate(IReadOnlyList<AnalysisLine> lines, AnalysisMode mode)
    {
        var rate = CountCell.Of(lines, Responded);
        if (mode == AnalysisMode.Printed || rate.Proportion is null)
            return rate;
        var limits = BinomialInterval.ClopperPearson(rate.Count, lines.Count);
        return rate with { Interval = new(limits.Lower, limits.Upper) };
    }

    internal static bool Responded(AnalysisLine line) => line.BestResponse is ResponseStatement.CompleteResponse or ResponseStatement.PartialResponse;

    private static Phrase Rule(AnalysisMode mode) => mode == AnalysisMode.Printed
        ? new(
            "As the publication counts: a drug's lines are those given alone, but sirolimus includes its combinations; the row “Other” is not described.",
            "Selon la publication : les lignes d'un médicament sont celles où il est seul, sauf le sirolimus, compté avec ses associations ; la rangée « Autres » n'est pas décrite.")
        : new(
            "A drug's lines include its combinations. The rate is of all these lines; a response that is unknown or not evaluable counts as none. Intervals: 95%, Clopper–Pearson.",
            "Les lignes d'un médicament comprennent ses associations. Le taux se rapporte à toutes ces lignes ; une réponse inconnue ou non évaluable compte comme absente. Intervalles à 95 % de Clopper–Pearson.");

    private static readonly Phrase Abbreviations = new(
        "CR: complete response; PR: partial response (RECIST, best overall response).",
        "RC : réponse complète ; RP : réponse partielle (RECIST, meilleure réponse globale).");
}
