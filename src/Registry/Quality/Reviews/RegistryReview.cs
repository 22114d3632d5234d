using Microsoft.EntityFrameworkCore;
using Sarcoscope.Registry.Quality.Checks;
using Sarcoscope.Registry.Storage;

namespace Sarcoscope.Registry.Quality.Reviews;

/// <summary>The review of every case, kept up to date: after a change only the cases that changed are read again, on a new day all of them.</summary>
/// <remarks>Holds findings of every centre: whoever shows them takes those of the reader's centres.</remarks>
public sealed class RegistryReview(TimeProvider clock) : IDisposable
{
    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly Dictionary<string, CaseReview> cases = new(StringComparer.Ordinal);
    private DateOnly day;
    private long? seen;

    /// <summary>The reviews of all cases that may be used, by pseudonym.</summary>
    /// <param name="db">Reads every centre.</param>
    /// <param name="cancel">Stops reading; what was read is kept.</param>
    public async Task<IReadOnlyList<CaseReview>> Read(RegistryDb db, CancellationToken cancel)
    {
        if (!db.Scope.IsEverything) throw new InvalidOperationException("The review of a registry reads every centre.");
        await turn.WaitAsync(cancel);
        try
        {
            var today = DateOnly.FromDateTime(clock.GetLocalNow().DateTime);
            var last = await db.AuditEntries.AsNoTracking().MaxAsync(entry => (long?)entry.Number, cancel) ?? 0;
            var profile = await db.Profiles.AsNoTracking().SingleOrDefaultAsync(cancel) ?? new() { Name = "" };
            if (seen is { } known && day == today)
            {
                var subjects = await db.AuditEntries.AsNoTracking().Where(entry => entry.Number > known).Select(entry => entry.Subject).Distinct().ToListAsync(cancel);
                foreach (var subject in subjects.Where(subject => subject.Contains('-', StringComparison.Ordinal))) await Renew(db, subject, profile, today, cancel);
            }
            else
            {
                cases.Clear();
                await foreach (var patient in db.StreamPatients(cancel)) cases[patient.Pseudonym] = CaseReview.Of(new(patient, today, profile));
            }
            (day, seen) = (today, last);
            return [.. cases.Values.OrderBy(one => one.Pseudonym, StringComparer.Ordinal)];
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();

    private async Task Renew(RegistryDb db, string pseudonym, RegistryProfile profile, DateOnly today, CancellationToken cancel)
    {
        if (await db.FindPatient(pseudonym, cancel) is { MayBeUsed: true } patient) cases[pseudonym] = CaseReview.Of(new(patient, today, profile));
        else cases.Remove(pseudonym);
    }
}
