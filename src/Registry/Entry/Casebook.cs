using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Sarcoscope.Registry.Access;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Quality.Checks;
using Sarcoscope.Registry.Storage;

namespace Sarcoscope.Registry.Entry;

/// <summary>
/// Where cases are read and changed by hand. A change sees the case as it is under the write lock; it is saved as a whole, audited, or not at all.
/// </summary>
public sealed class Casebook(RegistryDb db)
{
    /// <summary>A case with everything in it; null when there is none, or it is outside the reader's scope.</summary>
    public Task<Patient?> Find(string pseudonym, CancellationToken cancel) => db.FindPatient(pseudonym, cancel);

    /// <summary>The pseudonym a merged one leads to; null where it leads nowhere, or outside the reader's scope.</summary>
    public Task<string?> LeadsTo(string formerPseudonym, CancellationToken cancel) => db.FormerPseudonyms.AsNoTracking()
        .Where(former => former.Pseudonym == formerPseudonym)
        .Join(db.Patients, former => former.PatientId, patient => patient.Id, (_, patient) => patient.Pseudonym)
        .SingleOrDefaultAsync(cancel);

    /// <summary>Pseudonyms of the other records of the patient's person that are in the reader's scope.</summary>
    public async Task<IReadOnlyList<string>> OtherRecords(Patient patient, CancellationToken cancel) => patient.Person is not { } person
        ? []
        : await db.Patients.AsNoTracking().Where(other => other.Person == person && other.Id != patient.Id).OrderBy(other => other.Pseudonym).Select(other => other.Pseudonym).ToListAsync(cancel);

    /// <summary>Changes a case.</summary>
    /// <param name="pseudonym">Of the patient.</param>
    /// <param name="author">Who, and why.</param>
    /// <param name="change">Makes the change and returns what is wrong with what was asked; the rules of the case are checked afterwards.</param>
    /// <param name="cancel">Stops before anything is saved.</param>
    /// <returns>Null when there is no such case in the reader's scope.</returns>
    public async Task<Revision?> Revise(string pseudonym, Author author, Func<Patient, IEnumerable<CaseIssue>> change, CancellationToken cancel)
    {
        await using var turn = await db.BeginWriting(cancel);
        if (await db.FindPatientToChange(pseudonym, cancel) is not { } patient) return null;
        var today = DateOnly.FromDateTime(db.Clock.GetLocalNow().DateTime);
        var profile = await db.Profiles.AsNoTracking().SingleOrDefaultAsync(cancel) ?? new() { Name = "" };
        var known = CaseRules.Check(patient).Concat(CaseChecks.Warnings(new(patient, today, profile))).ToHashSet();
        List<CaseIssue> issues = [.. change(patient)];
        issues.AddRange(CaseRules.Check(patient).Where(issue => !known.Contains(issue)));
        if (issues.Exists(issue => issue.Issue.Severity == Severity.Error))
        {
            db.ChangeTracker.Clear();
            return new(Saved: null, issues);
        }
        issues.AddRange(CaseChecks.Warnings(new(patient, today, profile)).Where(warning => !known.Contains(warning)));
        try
        {
            await Save(author, cancel);
        }
        catch (RefusedException refused) when (refused.Issue.Code == RecordLock.Code)
        {
            return new(Saved: null, [new(patient, refused.Issue)]);
        }
        await turn.CommitAsync(cancel);
        return new(patient, issues);
    }

    /// <summary>Adds a patient under the next number of the centre.</summary>
    /// <param name="centre">Code of a centre in the reader's scope.</param>
    /// <param name="author">Who.</param>
    /// <param name="make">Makes the patient from a pseudonym, with at least one tumour, and returns what is wrong with what was asked.</param>
    /// <param name="cancel">Stops before anything is saved.</param>
    public Task<Revision> Register(string centre, Author author, Func<string, (Patient Patient, IEnumerable<CaseIssue> Issues)> make, CancellationToken cancel) =>
        Register(centre, author, make, _ => Task.CompletedTask, cancel);

    /// <summary>Adds a patient under the next number of the centre, and what is written beside the case: both, or neither.</summary>
    /// <param name="centre">Code of a centre in the reader's scope.</param>
    /// <param name="author">Who.</param>
    /// <param name="make">Makes the patient from a pseudonym, with at least one tumour, and returns what is wrong with what was asked.</param>
    /// <param name="alongside">Writes what belongs to the patient and not to the case, once the case is accepted.</param>
    /// <param name="cancel">Stops before anything is saved.</param>
    public async Task<Revision> Register(string centre, Author author, Func<string, (Patient Patient, IEnumerable<CaseIssue> Issues)> make, Func<Patient, Task> alongside, CancellationToken cancel)
    {
        await using var turn = await db.BeginWriting(cancel);
        var (patient, found) = make(await NextPseudonym(centre, cancel));
        List<CaseIssue> issues = [.. found, .. CaseRules.Check(patient)];
        if (issues.Exists(issue => issue.Issue.Severity == Severity.Error)) return new(Saved: null, issues);
        db.Patients.Add(patient);
        await Save(author, cancel);
        await alongside(patient);
        await turn.CommitAsync(cancel);
        return new(patient, issues);
    }

    private async Task Save(Author author, CancellationToken cancel)
    {
        db.Author = author;
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch
        {
            db.ChangeTracker.Clear(); // what could not be saved now is not saved with something else later
            throw;
        }
        finally
        {
            db.Author = null;
        }
    }

    // Numbers are not used again: the highest one counts, whether or not its patient is still there.
    internal async Task<string> NextPseudonym(string centre, CancellationToken cancel)
    {
        var start = centre + "-";
        var present = await db.Patients.Where(patient => patient.CentreCode == centre).Select(patient => patient.Pseudonym).ToListAsync(cancel);
        var audited = await db.AuditEntries.Where(entry => entry.Subject.StartsWith(start)).Select(entry => entry.Subject).Distinct().ToListAsync(cancel);
        var highest = present.Concat(audited).Concat(await db.FormerPseudonyms.Where(former => former.Pseudonym.StartsWith(start)).Select(former => former.Pseudonym).ToListAsync(cancel))
            .Where(pseudonym => pseudonym.StartsWith(start, StringComparison.Ordinal))
            .Select(pseudonym => int.TryParse(pseudonym.AsSpan(start.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0)
            .DefaultIfEmpty(0)
            .Max();
        return string.Create(CultureInfo.InvariantCulture, $"{start}{highest + 1:000}");
    }
}

/// <summary>What became of a change.</summary>
/// <param name="Saved">The case as saved; null when it was refused and nothing changed.</param>
/// <param name="Issues">What stopped it, or the warnings it was saved with.</param>
public sealed record Revision(Patient? Saved, IReadOnlyList<CaseIssue> Issues);
