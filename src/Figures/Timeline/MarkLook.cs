using Sarcoscope.Figures.Drawing;
using Sarcoscope.Figures.Responses;
using Sarcoscope.Figures.Text;

namespace Sarcoscope.Figures.Timeline;

/// <summary>How the marks of a timeline look: shape first, then colour.</summary>
internal static class MarkLook
{
    // Grades 1 to 5; docs/figures.md. Numerals are ink on the light ones, white on the dark ones.
    private static readonly string[] Grades = ["#FFF1D6", "#F7C873", "#E08A1E", "#B34700", "#5A1A00"];

    public static string Ground(int? grade) => grade is { } known ? Grades[known - 1] : Palette.Paper;

    public static string Numeral(int? grade) => grade >= 4 ? Palette.Paper : Palette.Ink;

    public static Phrase Words(TimelineMarkKind kind) => kind switch
    {
        TimelineMarkKind.Diagnosis => new("diagnosis", "diagnostic"),
        TimelineMarkKind.LocalTherapy => new("local therapy", "traitement local"),
        TimelineMarkKind.Response => new("response", "réponse"),
        TimelineMarkKind.AdverseEvent => new("adverse event, with its grade", "événement indésirable, avec son grade"),
        TimelineMarkKind.FollowUpDone => new("follow-up", "suivi"),
        TimelineMarkKind.FollowUpDue => new("follow-up due", "suivi prévu"),
        TimelineMarkKind.FollowUpMissed => new("follow-up missed", "suivi manqué"),
        TimelineMarkKind.BoardCase => new("board", "RCP"),
        TimelineMarkKind.Withdrawal => new("withdrawal", "retrait"),
        _ => new("death", "décès"),
    };

    /// <summary>Draws a mark centred on a point; the numeral of a grade is written apart, so that it stands above every shape.</summary>
    public static void Draw(Canvas canvas, TimelineMark mark, double x, double y, double size)
    {
        var outline = new Stroke(Palette.Ink, 1);
        switch (mark.Kind)
        {
            case TimelineMarkKind.Diagnosis or TimelineMarkKind.Death:
                canvas.Shape(Marks.Disc(x, y, size), Palette.Ink, outline, "mark");
                break;
            case TimelineMarkKind.LocalTherapy:
                canvas.Rect(x - 0.4 * size, y - 0.4 * size, 0.8 * size, 0.8 * size, Palette.Paper, outline, "mark");
                break;
            case TimelineMarkKind.Response:
                canvas.Shape(Shape(mark.Response)(x, y, size), ResponseLook.Fill(mark.Response), outline, "mark");
                break;
            case TimelineMarkKind.AdverseEvent:
                canvas.Shape(Marks.Disc(x, y, 1.3 * size), Ground(mark.Grade), outline, "mark");
                break;
            case TimelineMarkKind.FollowUpDone:
                canvas.Shape(Marks.Disc(x, y, 0.6 * size), Palette.Ink, outline, "mark");
                break;
            case TimelineMarkKind.FollowUpDue:
                canvas.Shape(Marks.Disc(x, y, 0.6 * size), Palette.Paper, outline, "mark");
                break;
            case TimelineMarkKind.BoardCase:
                canvas.Shape(Marks.Diamond(x, y, size), Palette.Paper, outline, "mark");
                break;
            case TimelineMarkKind.Withdrawal:
                canvas.Rect(x - 0.4 * size, y - 0.4 * size, 0.8 * size, 0.8 * size, Palette.Ink, outline, "mark");
                break;
            default:
                canvas.Path(Marks.Asterisk(x, y, 0.8 * size), outline, "mark");
                break;
        }
    }

    private static Func<double, double, double, string> Shape(PlottedResponse response) => response switch
    {
        PlottedResponse.Complete or PlottedResponse.Partial => Marks.Triangle,
        PlottedResponse.Progressive => Marks.Diamond,
        _ => Marks.Disc,
    };
}
