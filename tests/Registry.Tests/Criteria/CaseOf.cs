using Sarcoscope.Registry.Criteria;

namespace Sarcoscope.Registry.Tests.Criteria;

/// <summary>Cases and criteria of the shipped attributes.</summary>
internal static class CaseOf
{
    public static AttributeCatalogue Catalogue { get; } = AttributeCatalogue.Load();

    public static CaseFacts Facts(string yaml)
    {
        var read = FactsFile.Read(yaml, Catalogue);
        Assert.True(read.Accepted, string.Join('\n', read.Issues));
        return read.Value!;
    }

    /// <summary>Facts written in one line, separated by semicolons.</summary>
    public static CaseFacts Line(string facts) => Facts(string.Join('\n', facts.Split(';', StringSplitOptions.TrimEntries)));

    public static CaseCriterion Criterion(string text)
    {
        var parsed = CaseCriterion.Parse(text, Catalogue);
        Assert.True(parsed.Accepted, string.Join('\n', parsed.Issues));
        return parsed.Value!;
    }
}
