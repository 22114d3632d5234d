using Sarcoscope.Registry.Cases.Refusals;
using Sarcoscope.Registry.Exchange.Native;

namespace Sarcoscope.Registry.Exchange.Import;

/// <summary>The counts of refusals an import knows: those of the registry, and the lines of those it read.</summary>
internal sealed class RefusalList(IEnumerable<RefusalCount> recorded)
{
    private readonly Dictionary<string, RefusalCount> known = recorded.ToDictionary(KeyOf, StringComparer.Ordinal);
    private readonly Dictionary<string, int> lines = new(StringComparer.Ordinal);

    /// <summary>What is wrong with a count; nothing when it can be added or is there already, identical.</summary>
    public (RefusalOutcome Outcome, IReadOnlyList<Issue> Issues) Decide(RefusalCount refusal, Origin origin, CentreStanding centre)
    {
        var issues = refusal.Check().ToList();
        var key = KeyOf(refusal);
        if (centre != CentreStanding.Known)
            issues.Add(centre == CentreStanding.Refused ? KeyIssues.CentreRefused(refusal.CentreCode) : KeyIssues.UnknownCentre(refusal.CentreCode));
        if (!lines.TryAdd(key, origin.Line))
            issues.Add(KeyIssues.RefusalTwice(lines[key]));
        else if (known.TryGetValue(key, out var there) && there.Patients != refusal.Patients)
            issues.Add(KeyIssues.OtherRefusals(there.Patients));
        return (issues.Count > 0 ? RefusalOutcome.Refused : known.ContainsKey(key) ? RefusalOutcome.AlreadyThere : RefusalOutcome.New, issues);
    }

    private static string KeyOf(RefusalCount refusal) =>
        string.Join(CaseDraft.KeySeparator, RegistryTables.Refusals.Columns.Take(RegistryTables.Refusals.KeyLength).Select(column => column.Write(refusal)));
}

internal enum RefusalOutcome
{
    New = 0,
    AlreadyThere,
    Refused,
}
