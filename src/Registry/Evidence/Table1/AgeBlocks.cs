using MathNet.Numerics.Statistics;
using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Evidence.Cohorts;
using Sarcoscope.Registry.Evidence.Tables;

namespace Sarcoscope.Registry.Evidence.Table1;

/// <summary>Age at diagnosis and at the start of the line, in completed years.</summary>
internal static class AgeBlocks
{
    public static IEnumerable<Block> Of(IReadOnlyList<AnalysisLine> lines)
    {
        var diagnosed = lines.Where(line => line.AgeAtDiagnosis is not null).ToList();
        yield return new(
            new("Age at initial histological diagnosis (years)", "Âge au diagnostic histologique initial (années)"),
            CommonWords.OfLines(diagnosed.Count, KnownAge, lines.Count),
            [
                new("age-diagnosis-mean", new("Mean (standard deviation)", "Moyenne (écart-type)"), [Mean(diagnosed, Diagnosis)]),
                new("age-diagnosis-median", MedianRange, [Median(diagnosed, Diagnosis)]),
                PopulationTable.Count("age-diagnosis-missing", CommonWords.NotRecorded, lines, line => line.AgeAtDiagnosis is null)
                    with { Cells = [CountCell.Of(lines, line => line.AgeAtDiagnosis is null) with { PrintedName = new("T1", "age at diagnosis missing", "missing %") }] },
            ]);

        var started = lines.Where(line => line.AgeAtStart is not null).ToList();
        yield return new(
            new("Age at start of the line (years)", "Âge au début de la ligne (années)"),
            CommonWords.OfLines(started.Count, KnownAge, lines.Count),
            [
                new("age-start-median", MedianRange, [Median(started, Start)]),
                new("age-start-18", new("18 or younger", "18 ans ou moins"), [CountCell.Of(started, line => line.AgeAtStart <= 18) with { PrintedName = new("T1", "age at start <= 18", "<= 18 %") }]),
                new("age-start-70", new("70 or older", "70 ans ou plus"), [CountCell.Of(started, line => line.AgeAtStart >= 70) with { PrintedName = new("T1", "age at start >= 70", ">= 70 %") }]),
                .. PopulationTable.IfAny(PopulationTable.Count("age-start-missing", CommonWords.NotRecorded, lines, line => line.AgeAtStart is null)),
            ]);
    }

    public static readonly Phrase MedianRange = new("Median (range)", "Médiane (étendue)");

    private static readonly Phrase KnownAge = new("with a known age", "d'âge connu");

    /// <summary>Median and range of a number every line of a group has.</summary>
    public static SummaryCell Median(IReadOnlyList<AnalysisLine> lines, Func<AnalysisLine, double> number, int decimals = 0)
    {
        var values = lines.Select(number).ToList();
        return values.Count == 0
            ? new(SummaryKind.MedianAndRange, Centre: null, Spread: null, decimals, lines)
            : new(SummaryKind.MedianAndRange, values.Median(), new(values.Min(), values.Max()), decimals, lines);
    }

    private static SummaryCell Mean(IReadOnlyList<AnalysisLine> lines, Func<AnalysisLine, double> number)
    {
        var values = lines.Select(number).ToList();
        return values.Count < 2
            ? new(SummaryKind.MeanAndDeviation, values.Count == 0 ? null : values[0], Spread: null, 1, lines)
            : new(SummaryKind.MeanAndDeviation, values.Mean(), new(values.StandardDeviation(), values.StandardDeviation()), 1, lines);
    }

    private static double Diagnosis(AnalysisLine line) => line.AgeAtDiagnosis!.Value;

    private static double Start(AnalysisLine line) => line.AgeAtStart!.Value;
}
