using Sarcoscope.Registry.Evidence.Cohorts;
using Sarcoscope.Registry.Evidence.Disclosure;
using Sarcoscope.Registry.Terms;

namespace Sarcoscope.Web.Evidence;

/// <summary>Lines, what can be chosen among them, and what the public may see of them.</summary>
/// <param name="Set">The lines.</param>
/// <param name="Options">The values of the filters.</param>
/// <param name="Release">What the public may see; null for those who see everything.</param>
public sealed record EvidenceData(AnalysisSet Set, EvidenceOptions Options, PublicRelease? Release)
{
    /// <summary>Drugs that lines are counted under, as the filter names them; a name the vocabulary does not know is there as typed.</summary>
    public IReadOnlySet<string> Therapies { get; } = Set.Lines.Select(line => line.Drug).ToHashSet(StringComparer.Ordinal);

    public static EvidenceData Of(AnalysisSet set, Readership readership)
    {
        var vocabulary = Vocabulary.Load();
        if (readership != Readership.Registry) set = KnownNames.In(set, vocabulary);
        var release = readership == Readership.Public ? PublicCounts.Release(set, vocabulary) : null;
        return new(set, EvidenceOptions.Of(set, vocabulary, release), release);
    }

    /// <summary>Whether the count of some lines may be shown to this reader.</summary>
    public bool Shows(IReadOnlyCollection<AnalysisLine> lines) => Release is null || Release.Shows(lines);
}
