using Sarcoscope.Figures.Text;
using Sarcoscope.Registry;
using Sarcoscope.Registry.Evidence;
using Sarcoscope.Registry.Evidence.Comparison;
using Sarcoscope.Registry.Evidence.Tables;
using Sarcoscope.Registry.Evidence.TreatmentStops;
using Sarcoscope.Statistics.CompetingRisks;

namespace Sarcoscope.Web.Evidence.Compare;

/// <summary>The stop of treatment by reason in both cohorts, in numbers: a block for each reason.</summary>
internal static class ComparedStopTable
{
    private static readonly Phrase AtMonths = new($"% at {TreatmentStopPlot.ReadAtMonths} months", $"% à {TreatmentStopPlot.ReadAtMonths} mois");

    public static Table Of(ComparisonResult result, ComparisonStops stops) => new()
    {
        Id = ComparisonFigures.StopsId,
        Number = TreatmentStopPlot.Title,
        Title = CompareWords.InNumbers,
        Mode = AnalysisMode.Corrected,
        RowHeader = CompareWords.Cohort,
        Columns =
        [
            new("stops", new("Stops", "Arrêts"), ColumnShape.Number),
            new("n", CompareUnits.Head(result), ColumnShape.Number),
            new("incidence", AtMonths, ColumnShape.Number),
            new("lower", CompareWords.From(UsualLevel), ColumnShape.Number),
            new("upper", CompareWords.To, ColumnShape.Number),
        ],
        Blocks = [.. stops.Tests.Select(test => new Block(CohortStops.Name(test.Cause), Gray(test), [.. result.Groups.Zip(stops.Groups).Select(group => Row(test.Cause, group.First, group.Second))]))],
        Notes =
        [
            CohortStops.Rule,
            .. result.Groups.Zip(stops.Groups).SelectMany(pair => pair.Second.LeftOut.Select(note => new Phrase($"{pair.First.Name}: {note.English}", $"{pair.First.Name} : {note.French}"))),
            new(
                "Gray’s test compares how often a reason comes over time; it also differs where the other reasons differ. Four tests, no correction.",
                "Le test de Gray compare la fréquence d’un motif au cours du temps ; il diffère aussi lorsque les autres motifs diffèrent. Quatre tests, sans correction."),
        ],
    };

    private const double UsualLevel = 0.95;

    private static Phrase Gray(ComparisonGray test) => test.P is { } p
        ? new($"Gray’s test {NumberText.In(Language.English).PEquation(p)}", $"test de Gray {NumberText.In(Language.French).PEquation(p)}")
        : test.Absence ?? CompareWords.NotFitted;

    private static Row Row(StopCause cause, ComparedGroup group, CohortStops found)
    {
        var at = At(found, cause);
        return new(
            $"{Words.Of(cause)}-{group.Name}",
            Phrase.Same(group.Name),
            [
                new NumberCell(found.Stops.Count(stop => stop.Cause == cause), 0, []),
                new NumberCell(found.Stops.Count, 0, []),
                Percent(at?.Incidence),
                Percent(at?.Lower),
                Percent(at?.Upper),
            ]);
    }

    // Under five lines no percentage.
    private static IncidenceAtTime? At(CohortStops found, StopCause cause)
    {
        if (found.Incidence is not { } incidence || found.Stops.Count < Cell.LeastForPercent) return null;
        var at = incidence.Of(Words.Of(cause)).At(TreatmentStopPlot.ReadAtMonths * NumberText.DaysPerMonth);
        return at.BeyondLastTime ? null : at;
    }

    private static NumberCell Percent(double? share) => new(100 * share, 1, []) { Otherwise = Absence.NotApplicable };
}
