using Microsoft.EntityFrameworkCore;
using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Access;
using Sarcoscope.Registry.Cases.Duplicates;
using Sarcoscope.Registry.Cases.Fields;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Storage;

namespace Sarcoscope.Registry.Entry.Duplicates;

/// <summary>Makes one record of two that a centre has of the same patient. The other pseudonym leads to the one that stays.</summary>
public sealed class MergeRecords(RegistryDb db)
{
    /// <summary>Merges one record into another.</summary>
    /// <param name="kept">Pseudonym of the record that stays.</param>
    /// <param name="merged">Pseudonym of the record that goes.</param>
    /// <param name="choices">The answer chosen for each <see cref="MergeConflict"/>, and the lines that are not taken.</param>
    /// <param name="author">Who decides, and why.</param>
    /// <param name="cancel">Stops before anything is saved.</param>
    /// <returns>What stopped it; empty when it is saved.</returns>
    public async Task<IReadOnlyList<Issue>> Handle(string kept, string merged, FormEntry choices, Author author, CancellationToken cancel)
    {
        if (!db.Scope.IsEverything) throw new InvalidOperationException("Coordination merges the records of a centre.");
        if (PairDecision.Fault(author.Reason) is { } fault) return [fault];
        var found = await db.Patients.AsNoTracking().Where(patient => patient.Pseudonym == kept || patient.Pseudonym == merged).ToListAsync(cancel);
        if (found.Count != 2) return [PairDecision.Missing(PatientPair.Of(kept, merged))];
        if (Obstacle(found[0], found[1]) is { } obstacle) return [obstacle];
        var linked = found.Select(patient => patient.Person).FirstOrDefault(person => person is not null);
        var elsewhere = linked is not null && await db.Patients.AnyAsync(patient => patient.Person == linked && patient.Pseudonym != kept && patient.Pseudonym != merged, cancel);
        db.ChangeTracker.Clear();
        try
        {
            // As the centre, whose identity list a scope over everything does not open: who the patient is must not be lost with the record.
            db.Scope = ReadScope.Of([found[0].CentreCode]);
            return await Merge(PatientPair.Of(kept, merged), kept, merged, choices, elsewhere ? linked : null, author, cancel);
        }
        finally
        {
            (db.Scope, db.Author) = (ReadScope.Everything, null);
            db.ChangeTracker.Clear();
        }
    }

    private async Task<IReadOnlyList<Issue>> Merge(PatientPair pair, string keptPseudonym, string mergedPseudonym, FormEntry choices, string? person, Author author, CancellationToken cancel)
    {
        await using var turn = await db.BeginWriting(cancel);
        if (await db.FindPatientToChange(keptPseudonym, cancel) is not { } kept || await db.FindPatientToChange(mergedPseudonym, cancel) is not { } merged) return [PairDecision.Missing(pair)];
        var known = CaseRules.Check(kept).Select(one => one.Issue).ToHashSet();
        List<Issue> issues = [];
        RecordMerge.Apply(kept, merged, choices, PairDecision.Today(db), issues);
        kept.Person = person;
        issues.AddRange(CaseRules.Check(kept).Select(one => one.Issue).Where(issue => !known.Contains(issue)));
        if (issues.Exists(issue => issue.Severity == Severity.Error)) return [.. issues.Where(issue => issue.Severity == Severity.Error)];
        await MoveIdentity(kept.Id, merged.Id, cancel);
        db.Patients.Remove(merged);
        db.Author = author with { Reason = null };
        await db.SaveChangesAsync(cancel);
        await PairDecision.Record(db, pair, $"merged-into-{kept.Pseudonym}", author, cancel);
        await turn.CommitAsync(cancel);
        return [];
    }

    // Sealed under the key of the centre, which both records share.
    private async Task MoveIdentity(Guid kept, Guid merged, CancellationToken cancel)
    {
        if (await db.PatientIdentities.AnyAsync(identity => identity.PatientId == kept, cancel)) return;
        if (await db.PatientIdentities.AsNoTracking().SingleOrDefaultAsync(identity => identity.PatientId == merged, cancel) is { } held)
            db.PatientIdentities.Add(new() { PatientId = kept, Sealed = held.Sealed });
    }

    private static Issue? Obstacle(Patient one, Patient other)
    {
        if (one.CentreCode != other.CentreCode)
            return Refuse("The records are of two centres. Each keeps its own: link them as one person.", "Les fiches sont de deux centres. Chacun garde la sienne\u202F: liez-les comme une seule personne.");
        if (one.TransferredTo is not null || other.TransferredTo is not null)
            return Refuse("One of the records was transferred. Return it first.", "L'une des fiches a été transférée. Rendez-la d'abord.");
        if (new[] { one, other }.FirstOrDefault(record => record.LockedAt is not null) is { LockedAt: { } since } held) return RecordLock.Refusal(held.Pseudonym, since, held.LockedBy);
        return one.Person is not null && other.Person is not null && one.Person != other.Person
            ? Refuse("Each record is linked to another person's. Undo one of the links first.", "Chaque fiche est liée à celle d'une autre personne. Annulez d'abord l'un des liens.")
            : null;
    }

    private static Issue Refuse(string english, string french) => Issue.Error("DUP-010", "", new Phrase(english, french));
}
