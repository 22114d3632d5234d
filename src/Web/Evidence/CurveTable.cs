using System.Globalization;
using Sarcoscope.Figures;
using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Evidence;
using Sarcoscope.Registry.Evidence.Endpoints;
using Sarcoscope.Registry.Evidence.Tables;
using Sarcoscope.Statistics.Survival;

namespace Sarcoscope.Web.Evidence;

/// <summary>A curve in numbers: at risk, censored, events and survival, month by month until few are left.</summary>
internal static class CurveTable
{
    private const int StepMonths = 2;
    private const int MostRows = 13;

    private static IEnumerable<int> Months => Enumerable.Range(0, MostRows).Select(row => row * StepMonths);

    public static Table Of(SelectionCurve curve, AnalysisMode mode)
    {
        return new()
        {
            Id = SelectionCurve.Id,
            Number = Phrase.Same("Figure 1"),
            Title = new("Progression-free survival in numbers", "Survie sans progression en chiffres"),
            Mode = mode,
            RowHeader = new("Months", "Mois"),
            Columns =
            [
                new("at-risk", new("At risk", "À risque"), ColumnShape.Number),
                new("censored", new("Censored", "Censurées"), ColumnShape.Number),
                new("events", new("Events", "Événements"), ColumnShape.Number),
                new("survival", new("Free, %", "Sans progression, %"), ColumnShape.Number),
                new("lower", new("95% CI from", "IC à 95 %, de"), ColumnShape.Number),
                new("upper", new("to", "à"), ColumnShape.Number),
            ],
            Blocks = [.. curve.Curves.Select(Block)],
            Notes =
            [
                new(
                    "At risk just before the time; events and censorings before it. Limits: Greenwood, log-log.",
                    "À risque juste avant le temps ; événements et censures avant celui-ci. Limites de Greenwood, log-log."),
                .. curve.Audience == Audience.Public ? [SelectionCurve.Grouped] : Array.Empty<Phrase>(),
            ],
        };
    }

    private static Block Block(RuledCurve one)
    {
        var curve = one.Curve;
        var rows = new List<Row>();
        foreach (var month in one.KnownDays is { } known ? known.Select(days => (int)StudyTime.Months(days)) : Months)
        {
            var days = StudyTime.DaysIn(month);
            var counts = curve.CountsBefore(days);
            if (one.KnownDays is null && counts.AtRisk < 1) break;
            var at = curve.At(days);
            rows.Add(new(
                $"{one.Rules.Code.ToLowerInvariant()}-{month.ToString(CultureInfo.InvariantCulture)}",
                Phrase.Same(month.ToString(CultureInfo.InvariantCulture)),
                [Count(counts.AtRisk), Count(counts.Censored), Count(counts.Events), Percent(at.Survival), Percent(at.Lower), Percent(at.Upper)]));
        }
        return new(Phrase.Same(one.Rules.Label), new($"n = {curve.Subjects} lines", $"n = {curve.Subjects} lignes"), rows);
    }

    private static NumberCell Count(double count) => new(count, 0, []);

    private static NumberCell Percent(double? share) => new(100 * share, 1, []) { Otherwise = Absence.NotApplicable };
}
