using Sarcoscope.Registry.Cases.Centres;
using Sarcoscope.Registry.Exchange.Native;

namespace Sarcoscope.Registry.Exchange.Import;

/// <summary>The centres an import knows: those of the registry, those it adds, those it refused; and the numbers they never give again.</summary>
internal sealed class CentreList(IEnumerable<Centre> recorded, IReadOnlySet<string> erased)
{
    private readonly Dictionary<string, (Centre? Recorded, CentreStanding Standing, int Line)> known =
        recorded.ToDictionary(centre => centre.Code, centre => ((Centre?)centre, CentreStanding.Known, 0), StringComparer.Ordinal);

    public CentreStanding StandingOf(string code) => known.TryGetValue(code, out var entry) ? entry.Standing : CentreStanding.Unknown;

    /// <summary>Whether a pseudonym belonged to a patient who was erased.</summary>
    public bool WasErased(string pseudonym) => erased.Contains(pseudonym);

    /// <summary>Counts a centre that cannot be read among the refused ones.</summary>
    public void Refuse(string code, Origin origin)
    {
        if (StandingOf(code) != CentreStanding.Known) known[code] = (null, CentreStanding.Refused, origin.Line);
    }

    /// <summary>What is wrong with a centre; nothing when it can be added or is there already, identical.</summary>
    public CentreDecision Decide(Centre centre, Origin origin)
    {
        var issues = centre.Check().ToList();
        if (known.TryGetValue(centre.Code, out var entry))
        {
            if (entry.Line > 0) return new(CentreOutcome.Refused, [KeyIssues.CentreTwice(centre.Code, entry.Line)]);
            if (RegistryTables.Centres.Columns.FirstOrDefault(column => column.Write(centre) != column.Write(entry.Recorded!)) is { } different)
                return new(CentreOutcome.Refused, [KeyIssues.Different(new(RegistryTables.Centres, centre.Code, entry.Recorded, null, null, NodeState.Recorded), different)]);
            known[centre.Code] = entry with { Line = origin.Line };
            return new(CentreOutcome.AlreadyThere, []);
        }
        var outcome = issues.Exists(issue => issue.Severity == Severity.Error) ? CentreOutcome.Refused : CentreOutcome.New;
        known[centre.Code] = (null, outcome == CentreOutcome.New ? CentreStanding.Known : CentreStanding.Refused, origin.Line);
        return new(outcome, issues);
    }
}

internal sealed record CentreDecision(CentreOutcome Outcome, IReadOnlyList<Issue> Issues);

internal enum CentreOutcome
{
    New = 0,
    AlreadyThere,
    Refused,
}

internal enum CentreStanding
{
    Unknown = 0,
    Known,
    Refused,
}
