using FsCheck;
using FsCheck.Fluent;
using Sarcoscope.Figures.Survival;
using Sarcoscope.Figures.Tests.Reading;
using Sarcoscope.Figures.Text;
using Sarcoscope.Statistics.Survival;

namespace Sarcoscope.Figures.Tests.Survival;

/// <summary>Cohorts nobody thought of: none, one, ties, all censored, long names, thousands.</summary>
public class AnyCohortTests
{
    private static readonly Gen<KaplanMeierSeries> Groups =
        from size in Gen.Frequency((1, Gen.Constant(0)), (6, Gen.Choose(1, 40)), (1, Gen.Choose(1000, 3000)))
        from longest in Gen.Elements(1, 30, 400, 4000)
        from days in Gen.ArrayOf(Gen.Choose(0, longest), size)
        from events in Gen.ArrayOf(Gen.Elements(true, true, false), size)
        from words in Gen.Choose(1, 9)
        select new KaplanMeierSeries(
            Phrase.Same(string.Join(' ', Enumerable.Range(0, words).Select(i => "Léiomyosarcome"[..(3 + i)]))),
            size == 0 ? null : KaplanMeier.Estimate(SurvivalData.OfDays(days, events)));

    private static readonly Gen<(KaplanMeierFigure Figure, FigureSize Size, Language Language)> Figures =
        from count in Gen.Choose(0, 6)
        from series in Gen.ArrayOf(Groups, count)
        from size in Gen.Elements(FigureSize.All.ToArray())
        from language in Gen.Elements(Enum.GetValues<Language>())
        from audience in Gen.Elements(Enum.GetValues<Audience>())
        from end in Gen.Elements(Enum.GetValues<TimeAxisEnd>())
        select (new KaplanMeierFigure
        {
            Title = Phrase.Same("T"),
            Measure = Phrase.Same("M"),
            Series = series,
            Provenance = [],
            Audience = audience,
            AxisEnd = end,
        }, size, language);

    [Fact]
    public void Texts_are_apart_from_each_other_and_from_the_plots_and_inside_the_drawing() => Prop.ForAll(Figures.ToArbitrary(), drawn =>
    {
        var file = new SvgFile(drawn.Figure.Draw(drawn.Size, drawn.Language));
        var boxes = file.Texts.Select(SvgFile.BoxOf).ToList();
        var apart = !boxes.Where((box, i) => boxes.Skip(i + 1).Any(box.Overlaps)).Any();
        var inside = boxes.All(b => b.Left >= -0.01 && b.Right <= file.Width + 0.01 && b.Bottom <= file.Height + 0.01);
        var off = file.Parts("legend").SelectMany(l => l.Descendants()).Where(e => e.Name.LocalName == "text")
            .Select(SvgFile.BoxOf).All(b => !file.Plots().Any(b.Overlaps));
        return apart && inside && off;
    }).QuickCheckThrowOnFailure();
}
