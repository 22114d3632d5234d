using Sarcoscope.Figures.Text;

namespace Sarcoscope.Figures.Tests.Samples;

/// <summary>One file of the gallery.</summary>
public sealed record DrawnSample(Sample Sample, FigureSize Size, Language Language, string Svg)
{
    public static IReadOnlyList<DrawnSample> All { get; } =
    [
        .. from sample in Sample.All
           from size in FigureSize.All
           from language in Enum.GetValues<Language>()
           select new DrawnSample(sample, size, language, sample.Draw(size, language)),
    ];

    public string FileName => $"{Sample.Name}.{Size}.{(Language == Language.French ? "fr" : "en")}.svg";

    /// <inheritdoc/>
    public override string ToString() => FileName;
}
