using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Access;
using Sarcoscope.Registry.Access.Audit;
using Sarcoscope.Registry.Cases;
using Sarcoscope.Registry.Cases.Duplicates;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Storage;

namespace Sarcoscope.Registry.Entry.Duplicates;

/// <summary>
/// What coordination decides about two patients: one person, or not. The reason, which may speak of both, stands beside the pair in the trail
/// and not in the history of either case, which its centre reads.
/// </summary>
public sealed class PairDecision(RegistryDb db)
{
    /// <summary>Name of the field that holds the reason.</summary>
    public const string ReasonField = "Reason";

    /// <summary>In the trail, when two records were linked.</summary>
    internal const string SamePerson = "same-person";

    private const int PersonLength = 16;

    /// <summary>They are not the same person: the pair is not shown again, and a link between them is undone.</summary>
    /// <param name="pair">Who.</param>
    /// <param name="author">Who decides, and why.</param>
    /// <param name="cancel">Stops before anything is saved.</param>
    /// <returns>What stopped it; empty when it is saved.</returns>
    public Task<IReadOnlyList<Issue>> Distinguish(PatientPair pair, Author author, CancellationToken cancel) => Decide(pair, author, "not-the-same", async (first, second, reason) =>
    {
        if (first.Person is { } person && person == second.Person)
        {
            second.Person = null;
            if (!await db.Patients.AnyAsync(other => other.Person == person && other.Id != first.Id && other.Id != second.Id, cancel)) first.Person = null;
        }
        if (await db.DistinctPatients.SingleOrDefaultAsync(one => one.Pair == pair.ToString(), cancel) is { } held) (held.Reason, held.JudgedOn) = (reason, Today(db));
        else db.Add(new DistinctPatients { Pair = pair.ToString(), Reason = reason, JudgedOn = Today(db) });
    }, cancel);

    /// <summary>They are the same person: both records stay with their centres and count as one patient.</summary>
    /// <inheritdoc cref="Distinguish"/>
    public Task<IReadOnlyList<Issue>> Share(PatientPair pair, Author author, CancellationToken cancel) => Decide(pair, author, SamePerson, (first, second, _) => Link(db, first, second, cancel), cancel);

    /// <summary>Today, as decisions are dated.</summary>
    internal static PartialDate Today(RegistryDb db) => PartialDate.OnDay(DateOnly.FromDateTime(db.Clock.GetUtcNow().UtcDateTime));

    /// <summary>Makes two records one person's, with whatever either is linked to already. Saves nothing.</summary>
    internal static async Task Link(RegistryDb db, Patient first, Patient second, CancellationToken cancel)
    {
        var pair = PatientPair.Of(first.Pseudonym, second.Pseudonym).ToString();
        var person = first.Person ?? second.Person ?? RandomNumberGenerator.GetHexString(PersonLength, lowercase: true);
        if (second.Person is { } other && other != person)
        {
            foreach (var record in await db.Patients.AsTracking().Where(patient => patient.Person == other).ToListAsync(cancel)) record.Person = person;
        }
        (first.Person, second.Person) = (person, person);
        if (await db.DistinctPatients.SingleOrDefaultAsync(one => one.Pair == pair, cancel) is { } judged) db.Remove(judged);
    }

    /// <summary>What is wrong with a reason; null when nothing is.</summary>
    internal static Issue? Fault(string? reason) => string.IsNullOrWhiteSpace(reason)
        ? Issue.Error("DUP-008", ReasonField, new Phrase("Say why.", "Donnez le motif."))
        : null;

    /// <summary>Writes a decision into the trail, in the transaction of the change.</summary>
    internal static Task Record(RegistryDb db, PatientPair pair, string decision, Author author, CancellationToken cancel) =>
        AuditTrail.Append(db, new(author.Actor, AuditAction.PairJudged, pair.ToString(), AccountAct.Detail(new { decision })) { Reason = author.Reason }, db.Clock.GetUtcNow(), cancel);

    private async Task<IReadOnlyList<Issue>> Decide(PatientPair pair, Author author, string decision, Func<Patient, Patient, string, Task> change, CancellationToken cancel)
    {
        if (!db.Scope.IsEverything) throw new InvalidOperationException("Coordination decides about patients of several centres.");
        if (Fault(author.Reason) is { } fault) return [fault];
        await using var turn = await db.BeginWriting(cancel);
        var both = await db.Patients.AsTracking().Where(patient => patient.Pseudonym == pair.First || patient.Pseudonym == pair.Second).ToListAsync(cancel);
        if (both.Count != 2) return [Missing(pair)];
        if (decision == SamePerson && both[0].CentreCode == both[1].CentreCode) return [OneCentre(both[0].CentreCode)];
        await change(both.Single(patient => patient.Pseudonym == pair.First), both.Single(patient => patient.Pseudonym == pair.Second), author.Reason!.Trim());
        db.Author = author with { Reason = null };
        await db.SaveChangesAsync(cancel);
        await Record(db, pair, decision, author, cancel);
        await turn.CommitAsync(cancel);
        db.Author = null;
        db.ChangeTracker.Clear();
        return [];
    }

    private static Issue OneCentre(string centre) => Issue.Error("DUP-010", "", new Phrase(
        $"Both records are of {centre}. Merge them: records are linked across centres.",
        $"Les deux fiches sont de {centre}. Fusionnez-les : les fiches se lient entre centres."));

    internal static Issue Missing(PatientPair pair) => Issue.Error("DUP-009", "", new Phrase(
        $"{pair.First} or {pair.Second} is not in the registry, or leads to the other since they were merged. Go back to the list.",
        $"{pair.First} ou {pair.Second} n'est pas dans le registre, ou mène à l'autre depuis leur fusion. Revenez à la liste."));
}
