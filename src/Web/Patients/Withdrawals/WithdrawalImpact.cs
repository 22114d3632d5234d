using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Entry.FollowUps;
using Sarcoscope.Registry.Evidence.Cohorts;
using Sarcoscope.Registry.Evidence.Withdrawals;
using Sarcoscope.Registry.Storage;
using Sarcoscope.Registry.Terms;
using Sarcoscope.Web.Evidence;

namespace Sarcoscope.Web.Patients.Withdrawals;

/// <summary>The printed numbers that one patient changes: in the live registry, and in every snapshot that holds the patient.</summary>
internal sealed class WithdrawalImpact(EvidenceSource source, RegistryDb db)
{
    /// <summary>The live registry first, then the snapshots, oldest first.</summary>
    public async Task<IReadOnlyList<ChangedNumbers>> Of(Patient patient, CancellationToken cancel)
    {
        var changed = new List<ChangedNumbers>();
        if (await source.Find(Readership.Registry, snapshot: null, cancel) is { } live)
            changed.Add(new(null, NumberChange.Without(live.Set, await Own(patient, live.Set, cancel), patient.Pseudonym)));
        foreach (var name in (await WithdrawalConsequences.Of(db, patient, cancel)).Snapshots)
        {
            if (await source.Find(Readership.Registry, name, cancel) is not { Set: var set }) continue;
            var own = set with { Lines = [.. set.Lines.Where(line => line.Patient == patient.Pseudonym)], Patients = [.. set.Patients.Where(one => one.Patient == patient.Pseudonym)] };
            changed.Add(new(name, NumberChange.Without(set, own, patient.Pseudonym)));
        }
        return changed;
    }

    // As if the patient had not withdrawn: a copy of the case, read for this and thrown away.
    private async Task<AnalysisSet> Own(Patient patient, AnalysisSet live, CancellationToken cancel)
    {
        var copy = (await db.FindPatient(patient.Pseudonym, cancel))!;
        copy.WithdrawalScope = null;
        return AnalysisSetBuilder.Of([copy], live.Profile, live.Centres, live.Origin, Vocabulary.Load());
    }
}

/// <summary>The numbers that change in one place.</summary>
/// <param name="Snapshot">Its name; null for the live registry.</param>
/// <param name="Changes">With the patient, and without.</param>
public sealed record ChangedNumbers(string? Snapshot, IReadOnlyList<NumberChange> Changes);
