using Sarcoscope.Registry.Cases;

namespace Sarcoscope.Registry.Quality.Discussions;

/// <summary>How boards are used, by centre: discussed before treatment, times, and cases decided for a targeted therapy that are not in the registry.</summary>
/// <param name="Centres">By code.</param>
/// <param name="Network">Every centre together.</param>
/// <param name="NotRegistered">The cases behind the last number, the longest waiting first.</param>
public sealed record BoardIndicators(IReadOnlyList<CentreDiscussions> Centres, CentreDiscussions Network, IReadOnlyList<UnregisteredCase> NotRegistered)
{
    private const string Everywhere = "";

    /// <summary>Whether signed decisions are what the treatment algorithm said: everywhere, then by centre; ever, then by year.</summary>
    public IReadOnlyList<ConcordanceCount> Concordance { get; init; } = [];

    /// <summary>Counts over cases.</summary>
    public static BoardIndicators Of(IEnumerable<CaseDiscussions> cases)
    {
        ArgumentNullException.ThrowIfNull(cases);
        var tallies = new SortedDictionary<string, DiscussionTally>(StringComparer.Ordinal);
        var network = new DiscussionTally();
        var concordance = new ConcordanceTally();
        var waiting = new List<UnregisteredCase>();
        foreach (var one in cases)
        {
            if (!tallies.TryGetValue(one.Centre, out var tally)) tallies[one.Centre] = tally = new();
            tally.Add(one);
            network.Add(one);
            concordance.Add(one);
            waiting.AddRange(one.Waiting);
        }
        return new(
            [.. tallies.Select(centre => centre.Value.Total(centre.Key))],
            network.Total(Everywhere),
            [.. waiting.OrderBy(one => one.DecidedOn?.Earliest ?? int.MaxValue).ThenBy(one => one.Pseudonym, StringComparer.Ordinal).ThenBy(one => one.BoardCase)])
        {
            Concordance = concordance.Total(tallies.Keys),
        };
    }
}

/// <summary>A case decided for a targeted therapy with no line in the programme that names it.</summary>
/// <param name="Pseudonym">Of the patient.</param>
/// <param name="Centre">Code of the centre.</param>
/// <param name="BoardCase">Number of the board case.</param>
/// <param name="DecidedOn">When; null where not recorded.</param>
public sealed record UnregisteredCase(string Pseudonym, string Centre, int BoardCase, PartialDate? DecidedOn);
