using System.Globalization;
using Sarcoscope.Figures;
using Sarcoscope.Figures.Survival;
using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Evidence.Report;
using Sarcoscope.Statistics.Survival;

namespace Sarcoscope.Cli;

/// <summary>The curves of <c>survival km</c> as a figure.</summary>
internal static class SurvivalPlot
{
    private static readonly Phrase Title = new("Kaplan–Meier estimate", "Estimation de Kaplan-Meier");
    private static readonly Phrase Measure = new("Survival", "Survie");

    /// <summary>Draws the figure.</summary>
    /// <param name="data">Name of the file the curves are of.</param>
    /// <param name="curves">Times in days.</param>
    public static string Draw(string data, IReadOnlyList<GroupCurve> curves)
    {
        var population = string.Create(CultureInfo.InvariantCulture, $"n = {curves.Sum(one => one.Curve.Subjects)}, {curves.Sum(one => one.Curve.Events)}");
        return new KaplanMeierFigure
        {
            Title = Title,
            Measure = Measure,
            Unit = AnalysisUnit.Patients,
            Series = [.. curves.Select(one => new KaplanMeierSeries(one.Group.Length > 0 ? Phrase.Same(one.Group) : Measure, one.Curve))],
            Provenance = [new($"{population} events.", $"{population} événements."), Phrase.Same($"{data}, Sarcoscope {Provenance.CurrentSoftware}.")],
        }.Draw(FigureSize.Standard, Language.English);
    }
}
