namespace Sarcoscope.Registry.Terms;

/// <summary>The words for families in files and criteria.</summary>
public static class Families
{
    internal static IReadOnlyDictionary<string, Family> ByWord { get; } = new Dictionary<string, Family>(StringComparer.Ordinal)
    {
        ["STS"] = Family.SoftTissue,
        ["bone"] = Family.Bone,
        ["GIST"] = Family.Gist,
        ["other"] = Family.Other,
    };

    /// <summary>STS, bone, GIST or other.</summary>
    public static string Word(this Family family) => ByWord.First(pair => pair.Value == family).Key;
}
