using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Cases;
using Sarcoscope.Registry.Evidence.Cohorts;
using Sarcoscope.Registry.Evidence.Tables;

namespace Sarcoscope.Registry.Evidence.Table1;

/// <summary>What went before the line: chemotherapy, time since diagnosis, progression, the board.</summary>
internal static class PretreatmentBlocks
{
    private const double DaysPerYear = 365.25;

    public static IEnumerable<Block> Of(AnalysisSet set, AnalysisMode mode)
    {
        var lines = set.Lines;
        yield return Chemotherapy(lines);
        yield return SinceDiagnosis(lines);

        Phrase progression = new("RECIST progression on the previous treatment, at start", "Progression RECIST sous le traitement précédent, au début");
        yield return set.Profile.Collects(Section.ProgressionAtStart)
            ? new(progression, CommonWords.OfLines(lines.Count), AnswerRows.Of("progression-at-start", lines, line => line.ProgressionAtStart, PrintedName.PercentOnly("text", "RECIST PD at start")))
            : new(progression, CommonWords.NotInSource(new("progression at start", "progression au début")), []);

        Phrase board = new("Discussed by the sarcoma board", "Discuté en RCP sarcome");
        yield return set.Profile.Collects(Section.BoardCases)
            ? Board(board, lines, mode)
            : new(board, CommonWords.NotInSource(new("board decision", "décision de RCP")), []);
    }

    private static Block Chemotherapy(IReadOnlyList<AnalysisLine> lines) => new(
        new("Lines of chemotherapy before", "Lignes de chimiothérapie antérieures"),
        CommonWords.OfLines(lines.Count),
        [
            .. Enumerable.Range(0, 4).Select(count => Prior($"prior-{count}", $"{count}", lines, line => line.PriorChemotherapyLines == count, $"{count}")),
            Prior("prior-4", "≥4", lines, line => line.PriorChemotherapyLines >= 4, ">= 4"),
            new("prior-median", AgeBlocks.MedianRange, [AgeBlocks.Median(lines, line => line.PriorChemotherapyLines)]),
        ]);

    private static Row Prior(string key, string label, IReadOnlyList<AnalysisLine> lines, Func<AnalysisLine, bool> condition, string printed) => new(
        key,
        Phrase.Same(label),
        [CountCell.Of(lines, condition) with { PrintedName = new("T1", "prior chemotherapy lines " + printed, $"prior {printed} %") }]);

    private static Block SinceDiagnosis(IReadOnlyList<AnalysisLine> lines)
    {
        var known = lines.Where(line => line.DaysFromDiagnosis is not null).ToList();
        var days = known.ConvertAll(line => line.DaysFromDiagnosis!.Value);
        return new(
            new("From diagnosis to start of the line", "Du diagnostic au début de la ligne"),
            CommonWords.OfLines(lines.Count == 0 ? 0 : known.Count, new("with both dates", "dont les deux dates sont connues"), lines.Count),
            [
                new("since-diagnosis-median", new("Median (range), years", "Médiane (étendue), années"), [AgeBlocks.Median(known, line => line.DaysFromDiagnosis!.Value / DaysPerYear, decimals: 1)]),
                new("since-diagnosis-least", new("Shortest, days", "Le plus court, jours"), [new NumberCell(days.Count == 0 ? null : days.Min(), 0, known)]),
            ]);
    }

    private static Block Board(Phrase header, IReadOnlyList<AnalysisLine> lines, AnalysisMode mode)
    {
        var known = lines.Where(line => line.BoardDiscussed is Answer.Yes or Answer.No).ToList();
        var printed = mode == AnalysisMode.Printed;
        return new(
            header,
            printed ? CommonWords.OfLines(known.Count, new("whose board status is known", "dont le passage en RCP est connu"), lines.Count) : CommonWords.OfLines(lines.Count),
            AnswerRows.Of("board", lines, line => line.BoardDiscussed, PrintedName.CountAndPercent("text", "board"), printed ? known : null));
    }
}
