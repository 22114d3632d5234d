namespace Sarcoscope.Registry.Guidelines;

/// <summary>The words for the guideline's lists in files, on the command line and in JSON.</summary>
public static class GuidelineWords
{
    internal static IReadOnlyDictionary<string, Modality> Modalities { get; } = new Dictionary<string, Modality>(StringComparer.Ordinal)
    {
        ["systemic"] = Modality.Systemic,
        ["surgery"] = Modality.Surgery,
        ["radiotherapy"] = Modality.Radiotherapy,
        ["chemoradiation"] = Modality.Chemoradiation,
        ["metastasectomy"] = Modality.Metastasectomy,
        ["ablation"] = Modality.Ablation,
        ["embolisation"] = Modality.Embolisation,
        ["sbrt"] = Modality.StereotacticRadiotherapy,
        ["observation"] = Modality.Observation,
        ["supportive"] = Modality.Supportive,
        ["trial"] = Modality.Trial,
        ["biopsy"] = Modality.Biopsy,
        ["referral"] = Modality.Referral,
    };

    internal static IReadOnlyDictionary<string, OptionTier> Tiers { get; } = new Dictionary<string, OptionTier>(StringComparer.Ordinal)
    {
        ["primary"] = OptionTier.Primary,
        ["secondary"] = OptionTier.Secondary,
    };

    internal static IReadOnlyDictionary<string, OptionSource> Sources { get; } = new Dictionary<string, OptionSource>(StringComparer.Ordinal)
    {
        ["page"] = OptionSource.Page,
        ["extrapolated"] = OptionSource.Extrapolated,
    };

    internal static IReadOnlyDictionary<string, StepFor> StepsFor { get; } = new Dictionary<string, StepFor>(StringComparer.Ordinal)
    {
        ["ALL"] = StepFor.All,
        ["SOME"] = StepFor.Some,
    };

    internal static IReadOnlyDictionary<string, GuidelinePart> Parts { get; } = new Dictionary<string, GuidelinePart>(StringComparer.Ordinal)
    {
        ["extremity"] = GuidelinePart.Extremity,
        ["abdomen"] = GuidelinePart.Abdomen,
        ["gist"] = GuidelinePart.Gist,
    };

    internal static IReadOnlyDictionary<string, CoverageExtent> Extents { get; } = new Dictionary<string, CoverageExtent>(StringComparer.Ordinal)
    {
        ["no"] = CoverageExtent.None,
        ["with warning"] = CoverageExtent.WithWarning,
    };

    /// <summary>systemic, surgery, sbrt …</summary>
    public static string Of(Modality modality) => Word(Modalities, modality);

    /// <summary>primary or secondary.</summary>
    public static string Of(OptionTier tier) => Word(Tiers, tier);

    /// <summary>page or extrapolated.</summary>
    public static string Of(OptionSource source) => Word(Sources, source);

    /// <summary>ALL or SOME.</summary>
    public static string Of(StepFor audience) => Word(StepsFor, audience);

    /// <summary>indicated, conditional, not-indicated or contraindicated.</summary>
    public static string Of(OptionStatus status) => status switch
    {
        OptionStatus.Contraindicated => "contraindicated",
        OptionStatus.NotIndicated => "not-indicated",
        OptionStatus.Conditional => "conditional",
        _ => "indicated",
    };

    /// <summary>MATCH, PROVISIONAL, NEED_DATA, NO_GROUP or CONTRADICTION.</summary>
    public static string Of(GuidelineOutcome outcome) => outcome switch
    {
        GuidelineOutcome.Match => "MATCH",
        GuidelineOutcome.Provisional => "PROVISIONAL",
        GuidelineOutcome.NeedData => "NEED_DATA",
        GuidelineOutcome.NoGroup => "NO_GROUP",
        _ => "CONTRADICTION",
    };

    private static string Word<T>(IReadOnlyDictionary<string, T> words, T meaning)
        where T : struct, Enum =>
        words.First(pair => EqualityComparer<T>.Default.Equals(pair.Value, meaning)).Key;
}
