using Microsoft.EntityFrameworkCore;
using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Access;
using Sarcoscope.Registry.Access.Audit;
using Sarcoscope.Registry.Access.Signing;
using Sarcoscope.Registry.Storage;
using Sarcoscope.Registry.Storage.Snapshots;

namespace Sarcoscope.Registry.Entry.Locks;

/// <summary>Puts a signature under a snapshot, and releases a signed one to the public. Coordination does; who signs has shown again who they are (<see cref="SigningIn.ConfirmAgain"/>).</summary>
public static class LockSigning
{
    /// <summary>Longest reason of a release, in characters.</summary>
    public const int LongestReason = 500;

    /// <summary>Signs a snapshot.</summary>
    /// <param name="db">The registry.</param>
    /// <param name="name">Of the snapshot.</param>
    /// <param name="signer">Who.</param>
    /// <param name="meaning">What they stand for.</param>
    /// <param name="seen">The numbers they saw.</param>
    /// <param name="cancel">Stops before anything is saved.</param>
    /// <exception cref="RefusedException">SNAP-003 there is none of that name; SNAP-004 it is not what it was; LOCK-004 the signer signed it for this already; LOCK-005 patients were erased since the page was opened.</exception>
    public static async Task<SnapshotSignature> Sign(RegistryDb db, string name, Signer signer, LockMeaning meaning, SeenLock seen, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(signer);
        ArgumentNullException.ThrowIfNull(seen);
        var snapshot = await Intact(db, name, cancel); // before the turn to write: what is sealed does not change meanwhile
        await using var turn = await db.BeginWriting(cancel);
        var rows = await db.SnapshotSignatures.AsNoTracking().Where(row => row.SnapshotName == name).ToListAsync(cancel);
        if (rows.Exists(row => row.SignedBy == signer.Email && row.Meaning == meaning))
            throw new RefusedException(Issue.Error("LOCK-004", "meaning", new Phrase("You signed this lock for this already. A signature is given once.", "Vous avez déjà signé ce gel à ce titre. Une signature se donne une fois.")));
        var erased = (await SnapshotErasure.Of(db, name, cancel)).Patients;
        if (erased != seen.Erased)
            throw new RefusedException(Issue.Error("LOCK-005", "", new Phrase("Patients were erased since this page was opened. Read the numbers again, and sign what the lock holds now.", "Des patients ont été effacés depuis l'ouverture de cette page. Relisez les nombres, et signez ce que le gel contient maintenant.")));
        var at = db.Clock.GetUtcNow();
        var signed = Row(Row("").OwnHash());
        db.Add(signed);
        await AuditTrail.Append(db, new(signer.Email, AuditAction.SnapshotSigned, name, SnapshotSignatures.DetailOf(signed)), at, cancel);
        await turn.CommitAsync(cancel);
        return signed;

        SnapshotSignature Row(string hash) => new()
        {
            SnapshotName = name,
            Number = rows.Select(row => row.Number).DefaultIfEmpty(0).Max() + 1,
            SignedAt = at,
            SignedBy = signer.Email,
            Meaning = meaning,
            Content = seen.Summary.Write(snapshot, erased),
            Sha256 = hash,
        };
    }

    /// <summary>Shows a signed snapshot to the public, instead of the one before.</summary>
    /// <param name="db">The registry.</param>
    /// <param name="name">Of the snapshot.</param>
    /// <param name="author">Who, and why.</param>
    /// <param name="cancel">Stops before anything is saved.</param>
    /// <exception cref="RefusedException">SNAP-003 there is none of that name; SNAP-004 it is not what it was; LOCK-006 nobody approved it for publication; LOCK-007 the public sees it already; LOCK-008 there is no reason.</exception>
    public static async Task<SnapshotRelease> Release(RegistryDb db, string name, Author author, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(author);
        if (author.Reason?.Trim() is not { Length: > 0 and <= LongestReason } reason)
            throw new RefusedException(Issue.Error("LOCK-008", "reason", new Phrase($"Say why, in at most {LongestReason} characters.", $"Donnez le motif, en {LongestReason} caractères au plus.")));
        var snapshot = await Intact(db, name, cancel);
        await using var turn = await db.BeginWriting(cancel);
        if (Obstacle(await SnapshotSignatures.Of(db, snapshot, cancel)) is { } obstacle) throw new RefusedException(obstacle);
        var current = await SnapshotRelease.Current(db, cancel);
        if (current?.SnapshotName == name)
            throw new RefusedException(Issue.Error("LOCK-007", "", new Phrase("The public sees this lock already. Nothing was changed.", "Le public voit déjà ce gel. Rien n'a été modifié.")));
        var release = new SnapshotRelease { Number = (current?.Number ?? 0) + 1, SnapshotName = name, ReleasedAt = db.Clock.GetUtcNow(), ReleasedBy = author.Actor, Reason = reason };
        db.Add(release);
        var detail = AccountAct.Detail(new { sha256 = snapshot.Sha256, before = current?.SnapshotName });
        await AuditTrail.Append(db, new(author.Actor, AuditAction.SnapshotReleased, name, detail) { Reason = reason }, release.ReleasedAt, cancel);
        await turn.CommitAsync(cancel);
        return release;
    }

    /// <summary>Why a lock with these signatures is not released; null where it may be.</summary>
    public static Issue? Obstacle(IEnumerable<ShownSignature> signatures)
    {
        var known = signatures.ToList();
        return known.Exists(one => one.Integrity == SignatureIntegrity.Altered) || !known.Exists(one => one.Meaning == LockMeaning.ForPublication)
            ? Issue.Error("LOCK-006", "", new Phrase(
                "Only a lock that is signed as approved for publication, with signatures as they were given, is released. Sign it first.",
                "Seul un gel signé comme approuvé pour publication, aux signatures intactes, est publié. Signez-le d'abord."))
            : null;
    }

    private static async Task<Snapshot> Intact(RegistryDb db, string name, CancellationToken cancel)
    {
        var verdict = await SnapshotVerification.Verify(db, name, cancel);
        return verdict.Intact
            ? verdict.Snapshot
            : throw new RefusedException(Issue.Error("SNAP-004", "", new Phrase(
                $"Snapshot {name} is not what it was when it was made. Restore the database from a backup.",
                $"Le gel {name} n'est plus ce qu'il était à sa création. Restaurez la base à partir d'une sauvegarde.")));
    }
}

/// <summary>What a signer saw of a lock.</summary>
/// <param name="Summary">Its numbers.</param>
/// <param name="Erased">Patients erased since it was made.</param>
public sealed record SeenLock(LockSummary Summary, int Erased);
