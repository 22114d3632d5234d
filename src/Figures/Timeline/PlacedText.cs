using Sarcoscope.Figures.Drawing;
using Sarcoscope.Figures.Text;

namespace Sarcoscope.Figures.Timeline;

/// <summary>Letters that stand on the plot, kept until every shape is drawn.</summary>
/// <param name="Ground">Colour of the mark they stand in; null on white.</param>
internal sealed record PlacedText(double X, double Top, string Text, Anchor Anchor, string Fill = Palette.Ink, string? Ground = null)
{
    /// <summary>px over which the letters reach.</summary>
    public (double Left, double Right) Reach(double font)
    {
        var width = TextWidth.Of(Text, font);
        var left = Anchor switch { Anchor.Middle => X - width / 2, Anchor.End => X - width, _ => X };
        return (left, left + width);
    }

    public void Draw(Canvas canvas)
    {
        if (Ground is { } ground) canvas.Text(X, Top, Text, canvas.Size.Small, Anchor, Fill, "letters", ("data-ground", ground));
        else canvas.Text(X, Top, Text, canvas.Size.Small, Anchor, Fill, "letters");
    }
}
