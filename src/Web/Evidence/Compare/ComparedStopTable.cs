using Sarcoscope.Figures.Text;
using Sarcoscope.Registry;
using Sarcoscope.Registry.Evidence;
using Sarcoscope.Registry.Evidence.Comparison;
using Sarcoscope.Registry.Evidence.Tables;
using Sarcoscope.Registry.Evidence.TreatmentStops;

namespace Sarcoscope.Web.Evidence.Compare;

/// <summary>The stop of treatment by reason in both cohorts, in numbers.</summary>
internal static class ComparedStopTable
{
    private static readonly Phrase AtMonths = new($"% at {TreatmentStopPlot.ReadAtMonths} months", $"% à {TreatmentStopPlot.ReadAtMonths} mois");

    public static Table Of(ComparisonResult result, ComparisonStops stops) => new()
    {
        Id = ComparisonFigures.StopsId,
        Number = TreatmentStopPlot.Title,
        Title = CompareWords.InNumbers,
        Mode = AnalysisMode.Corrected,
        RowHeader = new("Reason", "Motif"),
        Columns =
        [
            .. result.Groups.Index().SelectMany(group => new Column[]
            {
                new($"stops-{group.Index + 1}", new("Stops", "Arrêts"), ColumnShape.Number) { Group = Phrase.Same(group.Item.Name) },
                new($"n-{group.Index + 1}", CompareUnits.Head(result), ColumnShape.Number) { Group = Phrase.Same(group.Item.Name) },
                new($"incidence-{group.Index + 1}", AtMonths, ColumnShape.Number) { Group = Phrase.Same(group.Item.Name) },
            }),
            new("p", new("Gray’s test, p", "Test de Gray, p"), ColumnShape.Text),
        ],
        Blocks = [new(Header: null, Denominator: null, [.. stops.Tests.Select(test => Row(test, stops))])],
        Notes =
        [
            CohortStops.Rule,
            .. result.Groups.Zip(stops.Groups).SelectMany(pair => pair.Second.LeftOut.Select(note => new Phrase($"{pair.First.Name}: {note.English}", $"{pair.First.Name} : {note.French}"))),
            new(
                "Gray’s test compares how often a reason comes over time; it also differs where the other reasons differ. Four tests, no correction.",
                "Le test de Gray compare la fréquence d’un motif au cours du temps ; il diffère aussi lorsque les autres motifs diffèrent. Quatre tests, sans correction."),
        ],
    };

    private static Row Row(ComparisonGray test, ComparisonStops stops) => new(
        Words.Of(test.Cause),
        CohortStops.Name(test.Cause),
        [
            .. stops.Groups.SelectMany(group => new Cell[]
            {
                new NumberCell(group.Stops.Count(stop => stop.Cause == test.Cause), 0, []),
                new NumberCell(group.Stops.Count, 0, []),
                Incidence(group, test.Cause),
            }),
            new TextCell(test.P is { } p
                ? new(NumberText.In(Language.English).PValue(p), NumberText.In(Language.French).PValue(p))
                : test.Absence ?? CompareWords.NotFitted),
        ]);

    // Under five lines no percentage.
    private static Cell Incidence(CohortStops group, StopCause cause)
    {
        if (group.Incidence is not { } incidence || group.Stops.Count < Cell.LeastForPercent) return new AbsentCell(Absence.NotApplicable);
        var at = incidence.Of(Words.Of(cause)).At(TreatmentStopPlot.ReadAtMonths * NumberText.DaysPerMonth);
        return at.BeyondLastTime ? new AbsentCell(Absence.NotApplicable) : new NumberCell(100 * at.Incidence, 1, []);
    }
}
