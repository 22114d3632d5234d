namespace Sarcoscope.Oncology.Staging;

/// <summary>Stage groups of gastrointestinal stromal tumour.</summary>
/// <remarks>Source: AJCC Cancer Staging Manual, 8th edition 2017, chapter 43: one table for stomach and omentum, one for every other site.</remarks>
public static class AjccGist
{
    /// <summary>The highest mitotic rate that is low, in mitoses per 5 mm².</summary>
    public const int HighestLowRate = 5;

    private const int T1 = 200, T2 = 500, T3 = 1000; // 2, 5 and 10 cm, each included

    /// <summary>Stages one tumour.</summary>
    /// <param name="facts">What is known.</param>
    /// <param name="site">Null when it is not known which table applies.</param>
    public static Derived<Stage> Group(StageFacts facts, GistSite? site)
    {
        ArgumentNullException.ThrowIfNull(facts);
        bool[] gastric = site is { } known ? [known == GistSite.Stomach] : [true, false];
        var possible =
            from inStomach in gastric
            from size in facts.Sizes(T1, T2, T3)
            from rate in facts.MitoticRates
            from nodes in facts.NodeCategories
            from metastasis in facts.MetastasisCategories
            select nodes == NodeCategory.N1 || metastasis != MetastasisCategory.M0 ? Stage.IV
                : inStomach ? Gastric(size, rate) : Elsewhere(size, rate);
        IEnumerable<StagingInput> missing = facts.Missing(StagingInput.Size, StagingInput.MitoticRate, StagingInput.Nodes, StagingInput.Metastasis);
        return new(possible, site is null ? missing.Append(StagingInput.Site) : missing);
    }

    private static Stage Gastric(int size, int rate) => (size, rate <= HighestLowRate) switch
    {
        ( <= T2, true) => Stage.IA,
        ( <= T3, true) => Stage.IB,
        (_, true) => Stage.II,
        ( <= T2, false) => Stage.II,
        ( <= T3, false) => Stage.IIIA,
        (_, false) => Stage.IIIB,
    };

    private static Stage Elsewhere(int size, int rate) => (size, rate <= HighestLowRate) switch
    {
        ( <= T2, true) => Stage.I,
        ( <= T3, true) => Stage.II,
        (_, true) => Stage.IIIA,
        ( <= T1, false) => Stage.IIIA,
        (_, false) => Stage.IIIB,
    };
}

/// <summary>Where a GIST arose, as far as the tables tell sites apart.</summary>
public enum GistSite
{
    /// <summary>Stomach, and for stages the omentum.</summary>
    Stomach = 0,
    JejunumOrIleum,
    Duodenum,
    Rectum,

    /// <summary>Oesophagus, colon, or outside the gut.</summary>
    Elsewhere,
}
