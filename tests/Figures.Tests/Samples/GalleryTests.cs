using Sarcoscope.Figures.Text;

namespace Sarcoscope.Figures.Tests.Samples;

public class GalleryTests
{
    /// <summary>To be looked at: artifacts/figures/&lt;sample&gt;.&lt;size&gt;.&lt;language&gt;.svg.</summary>
    [Fact]
    public void Every_sample_is_drawn_in_every_size_and_language_for_the_gallery()
    {
        var folder = Directory.CreateDirectory(Path.Combine(Root(), "artifacts", "figures")).FullName;
        foreach (var drawing in DrawnSample.All)
            File.WriteAllText(Path.Combine(folder, drawing.FileName), drawing.Svg);
        Assert.True(Directory.GetFiles(folder, "*.svg").Length >= 29 * FigureSize.All.Count * Enum.GetValues<Language>().Length);
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Sarcoscope.slnx")))
            folder = folder.Parent!;
        return folder.FullName;
    }
}
