using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Access;
using Sarcoscope.Registry.Access.Audit;
using Sarcoscope.Registry.Cases;
using Sarcoscope.Registry.Cases.Fields;
using Sarcoscope.Registry.Cases.Refusals;
using Sarcoscope.Registry.Entry.Registration;
using Sarcoscope.Registry.Storage;

namespace Sarcoscope.Registry.Entry.Refusals;

/// <summary>Counts the patients who refused to take part. The audit trail keeps who counted one, for which centre, month and reason.</summary>
public sealed class RefusalBook(RegistryDb db)
{
    /// <summary>The refusals of the unit of work, by centre, latest month first.</summary>
    public async Task<IReadOnlyList<RefusalCount>> All(CancellationToken cancel) =>
        [.. (await db.Refusals.AsNoTracking().ToListAsync(cancel))
            .OrderBy(refusal => refusal.CentreCode, StringComparer.Ordinal).ThenByDescending(refusal => refusal.RefusedIn.Earliest).ThenBy(refusal => refusal.Reason)];

    /// <summary>Of each centre of the unit of work, how many patients were included and how many refused.</summary>
    public async Task<IReadOnlyList<Participation>> ByCentre(CancellationToken cancel)
    {
        var included = await db.Patients.AsNoTracking().GroupBy(patient => patient.CentreCode).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(one => one.Key, one => one.Count, StringComparer.Ordinal, cancel);
        var refused = await db.Refusals.AsNoTracking().GroupBy(refusal => refusal.CentreCode).Select(group => new { group.Key, Count = group.Sum(one => one.Patients) }).ToDictionaryAsync(one => one.Key, one => one.Count, StringComparer.Ordinal, cancel);
        return [.. included.Keys.Union(refused.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(centre => new Participation(centre, included.GetValueOrDefault(centre), refused.GetValueOrDefault(centre)))];
    }

    /// <summary>Counts the refusal that a form describes.</summary>
    /// <param name="entry">The form.</param>
    /// <param name="centres">Codes of the centres the writer belongs to.</param>
    /// <param name="author">Who.</param>
    /// <param name="issues">Gets what is wrong; then nothing is counted.</param>
    /// <param name="cancel">Stops before anything is saved.</param>
    /// <returns>The count it went into; null when it was refused.</returns>
    public async Task<RefusalCount?> Count(FormEntry entry, IReadOnlyCollection<string> centres, Author author, List<Issue> issues, CancellationToken cancel)
    {
        var reading = new FormReading(entry, "", issues);
        var answers = new RefusalAnswers();
        RefusalFields.All.Read(reading, answers);
        var centre = reading.Text(RegisterPatient.CentreField) ?? "";
        if (!centres.Contains(centre, StringComparer.Ordinal))
            reading.Refuse("FORM-012", RegisterPatient.CentreField, new("Choose one of your centres.", "Choisissez l'un de vos centres."));
        if (answers is not { RefusedIn: { } month, Reason: { } reason }) return null;
        var counted = new RefusalCount { CentreCode = centre, RefusedIn = month, Reason = reason, Patients = 1 };
        issues.AddRange(counted.Check());
        if (PartialDate.OnDay(DateOnly.FromDateTime(db.Clock.GetLocalNow().DateTime)).IsCertainlyBefore(month))
            reading.Refuse("REF-003", nameof(RefusalCount.RefusedIn), new("This month is still to come. Correct it.", "Ce mois est à venir. Corrigez-le."));
        if (issues.Count > 0) return null;
        await using var turn = await db.BeginWriting(cancel);
        if (await Find(counted, cancel) is { } known)
        {
            known.Patients++;
            counted = known;
        }
        else
        {
            db.Refusals.Add(counted);
        }
        await Record(AuditAction.RefusalCounted, counted, author, cancel);
        await turn.CommitAsync(cancel);
        return counted;
    }

    /// <summary>Takes back one refusal that was counted by mistake; nothing where there is none.</summary>
    /// <param name="mistaken">Centre, month and reason.</param>
    /// <param name="author">Who.</param>
    /// <param name="cancel">Stops before anything is saved.</param>
    public async Task TakeBack(RefusalCount mistaken, Author author, CancellationToken cancel)
    {
        await using var turn = await db.BeginWriting(cancel);
        if (await Find(mistaken, cancel) is not { } known) return;
        if (known.Patients > 1) known.Patients--;
        else db.Refusals.Remove(known);
        await Record(AuditAction.RefusalTakenBack, known, author, cancel);
        await turn.CommitAsync(cancel);
    }

    private Task<RefusalCount?> Find(RefusalCount like, CancellationToken cancel) => db.Refusals
        .SingleOrDefaultAsync(one => one.CentreCode == like.CentreCode && one.RefusedIn == like.RefusedIn && one.Reason == like.Reason, cancel);

    private Task<AuditEntry> Record(AuditAction action, RefusalCount refusal, Author author, CancellationToken cancel) => AuditTrail.Append(
        db,
        new(author.Actor, action, refusal.CentreCode, JsonSerializer.Serialize(new { month = refusal.RefusedIn.ToString(), reason = Words.Of(refusal.Reason) })),
        db.Clock.GetUtcNow(),
        cancel);
}

/// <summary>How many patients of a centre took part.</summary>
/// <param name="Centre">Its code.</param>
/// <param name="Included">In the registry.</param>
/// <param name="Refused">Counted as refusals.</param>
public sealed record Participation(string Centre, int Included, int Refused)
{
    /// <summary>Patients who were asked.</summary>
    public int Offered => Included + Refused;
}
