using Sarcoscope.Registry.Evidence.Cohorts;
using Sarcoscope.Registry.Evidence.Tables;

namespace Sarcoscope.Registry.Evidence.Disclosure;

/// <summary>Which counts of lines the public may see, so that no group of one to four lines can be computed from them.</summary>
/// <remarks>
/// A group under <see cref="Cell.LeastForPercent"/> is hidden. A larger one is hidden too when, with what was released
/// before it, adding and subtracting would give a hidden one (a total less its other parts). What is asked later is
/// shown only when it follows from the release, so that asking many questions tells nothing more.
/// Empty groups are shown. docs/methods/disclosure.md.
/// </remarks>
public sealed class PublicRelease
{
    private readonly LineAtoms atoms;
    private readonly CountSpan span;
    private readonly List<ulong[]> secrets;

    /// <summary>Builds a release of groups of lines.</summary>
    /// <param name="lines">All lines of the registry.</param>
    /// <param name="groups">What would be shown, the most important first: it decides which of several is hidden.</param>
    public PublicRelease(IReadOnlyList<AnalysisLine> lines, IReadOnlyList<CountedGroup> groups)
    {
        ArgumentNullException.ThrowIfNull(lines);
        ArgumentNullException.ThrowIfNull(groups);
        atoms = new(lines, groups.SelectMany(group => group.Parts));
        span = new(atoms.Count);
        secrets = [.. groups.SelectMany(group => group.Parts)
            .Select(part => atoms.Of(part)!)
            .Where(IsSmall)
            .DistinctBy(part => string.Join(',', part), StringComparer.Ordinal)
            .Select(part => span.Residue(part)!)];
        foreach (var group in groups) Release(atoms.Of(group.Counted)!);
    }

    /// <summary>Whether the count of a group may be shown.</summary>
    public bool Shows(IReadOnlyCollection<AnalysisLine> group)
    {
        ArgumentNullException.ThrowIfNull(group);
        return group.Count == 0 || (group.Count >= Cell.LeastForPercent && atoms.Of(group) is { } parts && span.Residue(parts) is null);
    }

    private bool IsSmall(int[] group) => atoms.Lines(group) is > 0 and < Cell.LeastForPercent;

    private void Release(int[] group)
    {
        if (IsSmall(group) || span.Residue(group) is not { } residue || secrets.Exists(secret => CountSpan.Reveals(residue, secret))) return;
        span.Add(residue);
        foreach (var secret in secrets) span.Reduce(secret);
    }
}

/// <summary>A group of lines whose count would be shown.</summary>
/// <param name="Counted">The lines.</param>
/// <param name="Within">The lines it is a share of, so that the rest is not revealed either; null when it is out of nothing.</param>
public sealed record CountedGroup(IReadOnlyCollection<AnalysisLine> Counted, IReadOnlyCollection<AnalysisLine>? Within = null)
{
    /// <summary>The group, and what is left of the whole.</summary>
    internal IEnumerable<IReadOnlyCollection<AnalysisLine>> Parts =>
        Within is null ? [Counted] : [Counted, [.. Within.Except<AnalysisLine>(Counted, ReferenceEqualityComparer.Instance)]];
}
