using Sarcoscope.Registry.Criteria;
using Sarcoscope.Registry.Guidelines;
using Sarcoscope.Registry.Tests.Criteria;

namespace Sarcoscope.Registry.Tests.Guidelines;

/// <summary>Cases for the shipped algorithm.</summary>
internal static class GuidelineCase
{
    private const string Negatives =
        "recurrence: NONE; N: 0; M: 0; progression: NONE; symptomatic: false; coagulopathyUncorrectable: false; localInfection: false; "
        + "adjacentStructureUnprotectable: false; hepaticDecompensation: false; liverDominant: false; comorbidityNoSurgery: false; heartFailure: false; "
        + "shortLifeExpectancy: false; priorFieldRT: false";

    /// <summary>A soft-tissue sarcoma, never treated, with everything else negative.</summary>
    private const string Sarcoma = Negatives + "; gist: false; priorAnthracycline: NONE; priorChemo: false; ntrkFusion: false";

    /// <summary>A GIST, resected without residue, never treated, with everything else negative.</summary>
    private const string Gist = Negatives + "; gist: true; margin: R0; rupture: false; tki: NAIVE; surgicalMorbidity: MINIMAL; resectability: RESECTABLE";

    public static GuidelineEngine Engine { get; } = GuidelineLibrary.Load().Latest;

    /// <summary>A sarcoma on which some facts are otherwise; a minus before a key leaves it unknown: <c>-M</c>.</summary>
    public static CaseFacts OfSarcoma(string facts) => With(Sarcoma, facts);

    /// <summary>The same for a GIST.</summary>
    public static CaseFacts OfGist(string facts) => With(Gist, facts);

    public static GuidelineAnswer Evaluate(CaseFacts facts) => Engine.Evaluate(facts);

    /// <summary>The statuses of the options of a group: by drugs joined with a plus, or by modality.</summary>
    public static ILookup<string, string> Statuses(this GuidelineAnswer answer, string group) =>
        answer.Options.Where(option => option.Group.Id == group).ToLookup(option => Key(option.Option), option => GuidelineWords.Of(option.Status), StringComparer.Ordinal);

    private static string Key(GuidelineOption option) => option.Drugs is { } drugs ? string.Join('+', drugs) : GuidelineWords.Of(option.Modality);

    private static CaseFacts With(string start, string changes)
    {
        var facts = new OrderedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in $"{start}; {changes}".Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (line[0] == '-')
            {
                facts.Remove(line[1..]);
                continue;
            }
            var at = line.IndexOf(':', StringComparison.Ordinal);
            facts[line[..at]] = line[(at + 1)..];
        }
        return CaseOf.Facts(string.Join('\n', facts.Select(fact => $"{fact.Key}: {fact.Value}")));
    }
}
