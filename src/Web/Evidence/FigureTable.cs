using System.Globalization;
using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Evidence;
using Sarcoscope.Registry.Evidence.Endpoints;
using Sarcoscope.Registry.Evidence.Plots;
using Sarcoscope.Registry.Evidence.Tables;

namespace Sarcoscope.Web.Evidence;

/// <summary>The curves of a figure in numbers: subjects, events, median with its limits.</summary>
internal static class FigureTable
{
    public static Table Of(ReportFigure figure, AnalysisMode mode) => new()
    {
        Id = figure.Id,
        Number = figure.Number,
        Title = new("In numbers", "En chiffres"),
        Mode = mode,
        RowHeader = new("Curve", "Courbe"),
        Columns =
        [
            new("n", Phrase.Same("n"), ColumnShape.Number),
            new("events", new("Events", "Événements"), ColumnShape.Number),
            new("median", new("Median, months", "Médiane, mois"), ColumnShape.Number),
            new("lower", new("95% CI from", "IC à 95 %, de"), ColumnShape.Number),
            new("upper", new("to", "à"), ColumnShape.Number),
        ],
        Blocks = [new(Header: null, Denominator: null, [.. figure.Curves.Index().Select(curve => Row(curve.Index, curve.Item))])],
    };

    private static Row Row(int position, FigureCurve one) => new(
        string.Create(CultureInfo.InvariantCulture, $"curve-{position}"),
        one.Label,
        [
            new NumberCell(one.Curve.Subjects, 0, []),
            new NumberCell(one.Curve.Events, 0, []),
            Months(one.Curve.Median.Estimate),
            Months(one.Curve.Median.Lower),
            Months(one.Curve.Median.Upper),
        ]);

    private static NumberCell Months(double? days) =>
        new(days is { } known ? StudyTime.Months(known) : null, 1, []) { Otherwise = Absence.NotReached };
}
