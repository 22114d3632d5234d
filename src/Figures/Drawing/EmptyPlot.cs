using Sarcoscope.Figures.Text;

namespace Sarcoscope.Figures.Drawing;

/// <summary>What stands in a plot without subjects, so that it is not taken for one that failed.</summary>
internal static class EmptyPlot
{
    /// <summary>Writes the sentence centred on a point.</summary>
    public static void Draw(Canvas canvas, double x, double y, AnalysisUnit unit)
    {
        var text = unit == AnalysisUnit.Patients
            ? new Phrase("No patients to show", "Aucun patient à représenter")
            : new Phrase("No lines to show", "Aucune ligne à représenter");
        canvas.Text(x, y - 0.56 * canvas.Size.Font, text.In(canvas.Language), canvas.Size.Font, Anchor.Middle, Palette.Secondary, "empty");
    }
}
