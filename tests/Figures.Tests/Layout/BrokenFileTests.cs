using Sarcoscope.Figures.Tests.Reading;

namespace Sarcoscope.Figures.Tests.Layout;

/// <summary>The measuring itself must be able to find fault.</summary>
public class BrokenFileTests
{
    private static SvgFile File(string inner) => new(
        $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 100 100\"><g font-size=\"10\">{inner}</g></svg>");

    [Fact]
    public void Overlapping_texts_are_seen()
    {
        var boxes = File("<text x=\"10\" y=\"20\">abc</text><text x=\"20\" y=\"22\">abc</text>").Texts.Select(SvgFile.BoxOf).ToList();
        Assert.True(boxes[0].Overlaps(boxes[1]));
    }

    [Fact]
    public void Texts_side_by_side_are_apart()
    {
        var boxes = File("<text x=\"10\" y=\"20\">abc</text><text x=\"50\" y=\"20\" text-anchor=\"end\">ab</text>").Texts.Select(SvgFile.BoxOf).ToList();
        Assert.False(boxes[0].Overlaps(boxes[1]));
    }

    [Fact]
    public void Okabe_and_Itos_yellow_is_too_light_and_ink_is_not()
    {
        Assert.True(Contrast.WithWhite("#F0E442") < 3);
        Assert.True(Contrast.WithWhite("#262626") > 12);
    }
}
