using System.Globalization;
using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Evidence.Cohorts;
using Sarcoscope.Registry.Evidence.Endpoints;
using Sarcoscope.Registry.Evidence.Tables;
using Sarcoscope.Statistics.Proportions;

namespace Sarcoscope.Registry.Evidence.PfsRatios;

/// <summary>The PFS ratio in numbers: how many are above 1.3, the paired tests, each line. Never for the public.</summary>
public static class PfsRatioTables
{
    /// <summary>Anchor and file name of the list of lines.</summary>
    public const string LinesId = "pfs-ratio-lines";

    private static readonly Phrase Number = Phrase.Same("Figure 5");

    /// <summary>Counts, tests, single lines.</summary>
    public static IReadOnlyList<Table> Of(CohortRatios ratios, AnalysisMode mode) => [Counts(ratios, mode), Tests(ratios, mode), Lines(ratios, mode)];

    /// <summary>How many lines have a ratio, and how many are above the threshold.</summary>
    public static Table Counts(CohortRatios ratios, AnalysisMode mode)
    {
        ArgumentNullException.ThrowIfNull(ratios);
        IReadOnlyList<AnalysisLine> all = [.. ratios.Indices.Select(index => index.Line)];
        var threshold = ratios.Statistics.Threshold;
        return new()
        {
            Id = "pfs-ratio",
            Number = Number,
            Title = new("Ratios counted", "Rapports comptés"),
            Mode = mode,
            RowHeader = new("Lines", "Lignes"),
            Columns = [new("lines", new("Lines", "Lignes"), ColumnShape.CountAndPercent)],
            Blocks =
            [
                new(
                    Header: null,
                    new($"n = {all.Count} lines with a ratio, of {ratios.Of.Count}", $"n = {all.Count} lignes avec un rapport, sur {ratios.Of.Count}"),
                    [
                        Counted("above", new("Known to be above 1.3", "Au-dessus de 1,3 de façon certaine"), index => index.Ratio > threshold, withLimits: true),
                        Counted("not-above", new("Progressed, not above 1.3", "Progression, pas au-dessus de 1,3"), index => index.Reached && !(index.Ratio > threshold)),
                        Counted("not-known", new("Censored at or below 1.3: not known", "Censurés à 1,3 ou au-dessous : non connu"), index => !index.Reached && !(index.Ratio > threshold)),
                        Counted("censored", new("All censored ratios", "Tous les rapports censurés"), index => !index.Reached),
                    ]),
            ],
        };

        Row Counted(string key, Phrase label, Func<GrowthIndex, bool> condition, bool withLimits = false)
        {
            IReadOnlyList<AnalysisLine> counted = [.. ratios.Indices.Where(condition).Select(index => index.Line)];
            var cell = new CountCell(counted, all);
            if (withLimits && all.Count >= Cell.LeastForPercent && BinomialInterval.ClopperPearson(counted.Count, all.Count) is var limits)
                cell = cell with { Interval = new(limits.Lower, limits.Upper) };
            return new(key, label, [cell]);
        }
    }

    /// <summary>The share above the threshold with censored ratios, and the tests that both lines are equally long.</summary>
    public static Table Tests(CohortRatios ratios, AnalysisMode mode)
    {
        ArgumentNullException.ThrowIfNull(ratios);
        var (signs, scores, above) = (ratios.Statistics.Signs, ratios.Statistics.Scores, ratios.Statistics.Above);
        return new()
        {
            Id = "pfs-ratio-tests",
            Number = Number,
            Title = new("This line against the line before", "Cette ligne contre la précédente"),
            Mode = mode,
            RowHeader = new("Method", "Méthode"),
            Columns =
            [
                new("n", Phrase.Same("n"), ColumnShape.Number),
                new("result", new("Result", "Résultat"), ColumnShape.Text),
                new("p", Phrase.Same("p"), ColumnShape.Text),
            ],
            Blocks =
            [
                new(
                    Header: null,
                    Denominator: null,
                    [
                        new("kaplan-meier", new("Share above 1.3, Kaplan–Meier with censored ratios", "Part au-dessus de 1,3, Kaplan–Meier avec les rapports censurés"), [Count(ratios.Indices.Count), Share(above, ratios.Indices.Count), new AbsentCell(Absence.NotApplicable)]),
                        new("sign", new("Sign test, exact", "Test des signes, exact"), [Count(signs.Longer + signs.Shorter), new TextCell(new($"{signs.Longer} longer, {signs.Shorter} shorter", $"{signs.Longer} plus longues, {signs.Shorter} plus courtes")), P(signs.P)]),
                        new("prentice-wilcoxon", new("Paired Prentice–Wilcoxon test", "Test de Prentice–Wilcoxon apparié"), [Count(ratios.Indices.Count), Z(scores.Z), P(scores.P)]),
                    ]),
            ],
            Notes =
            [
                new(
                    $"Equal lines ({signs.Equal}) and lines censored before the time of the earlier one ({signs.Undecided}) take no part in the sign test. Tests are of one patient's two lines: what changed between them besides the drug is not known.",
                    $"Les lignes égales ({signs.Equal}) et celles censurées avant le temps de la précédente ({signs.Undecided}) ne participent pas au test des signes. Ces tests comparent deux lignes d'un même patient : ce qui a changé entre elles hormis le médicament n'est pas connu."),
            ],
        };
    }

    /// <summary>Each line with both times.</summary>
    public static Table Lines(CohortRatios ratios, AnalysisMode mode)
    {
        ArgumentNullException.ThrowIfNull(ratios);
        return new()
        {
            Id = LinesId,
            Number = Number,
            Title = new("Each line", "Chaque ligne"),
            Mode = mode,
            RowHeader = new("Patient, line", "Patient, ligne"),
            Columns =
            [
                new("previous", new("Line before, months", "Ligne précédente, mois"), ColumnShape.Number),
                new("months", new("This line, months", "Cette ligne, mois"), ColumnShape.Number),
                new("ratio", new("Ratio", "Rapport"), ColumnShape.Number),
                new("end", new("Ended by", "Fin"), ColumnShape.Text),
            ],
            Blocks = [new(Header: null, Denominator: null, [.. ratios.Indices.OrderByDescending(index => index.Ratio).ThenBy(index => index.Line.Patient, StringComparer.Ordinal).ThenBy(index => index.Line.Number).Select(Row)])],
        };
    }

    private static Row Row(GrowthIndex index) => new(
        string.Create(CultureInfo.InvariantCulture, $"{index.Line.Patient}-{index.Line.Number}"),
        Phrase.Same($"{index.Line.Patient}, {index.Line.Number}"),
        [
            new NumberCell(StudyTime.Months(index.PreviousDays), 1, [index.Line]),
            new NumberCell(StudyTime.Months(index.Days), 1, [index.Line]),
            new NumberCell(index.Ratio, 2, [index.Line]),
            new TextCell(index.Reached ? new("progression", "progression") : new("censored: at least this", "censuré : au moins cette valeur")),
        ]);

    private static NumberCell Count(int count) => new(count, 0, []);

    private static Cell Share(Statistics.Survival.SurvivalAtTime above, int lines)
    {
        if (lines < Cell.LeastForPercent || (above.BeyondLastTime && above.Survival > 0)) return new AbsentCell(Absence.NotApplicable);
        return new TextCell(new(In(Language.English), In(Language.French)));

        string In(Language language)
        {
            var numbers = NumberText.In(language);
            return numbers.Percent(above.Survival, 1) + (above is { Lower: { } lower, Upper: { } upper } ? $" ({numbers.PercentInterval(lower, upper, 1)})" : "");
        }
    }

    private static Cell Z(double? z) => z is { } known
        ? new TextCell(new($"Z = {NumberText.In(Language.English).Number(known, 2)}", $"Z = {NumberText.In(Language.French).Number(known, 2)}"))
        : new AbsentCell(Absence.NotApplicable);

    private static Cell P(double? p) => p is { } known
        ? new TextCell(new(NumberText.In(Language.English).PValue(known), NumberText.In(Language.French).PValue(known)))
        : new AbsentCell(Absence.NotApplicable);
}
