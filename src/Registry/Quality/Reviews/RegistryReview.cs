using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Sarcoscope.Registry.Quality.Checks;
using Sarcoscope.Registry.Storage;

namespace Sarcoscope.Registry.Quality.Reviews;

/// <summary>The review of every case that may be used, kept up to date: after a change only the cases that changed are read again, on a new day all of them.</summary>
/// <remarks>Holds findings of every centre: whoever shows them takes those of the reader's centres.</remarks>
public sealed class RegistryReview : IDisposable
{
    private readonly TimeProvider clock;
    private readonly CaseIndex<CaseReview> reviews;

    /// <param name="clock">Gives the day.</param>
    public RegistryReview(TimeProvider clock)
    {
        this.clock = clock;
        reviews = new(Every, One);
    }

    private DateOnly Today => DateOnly.FromDateTime(clock.GetLocalNow().DateTime);

    /// <summary>The reviews, in the order of pseudonyms.</summary>
    /// <param name="db">Reads every centre.</param>
    /// <param name="cancel">Stops reading.</param>
    public async Task<ImmutableArray<CaseReview>> Read(RegistryDb db, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        var profile = await ProfileOf(db, cancel);
        return await reviews.Read(db, (Today, profile.CutOff, profile.StudyEndsOn, profile.ProgressionReporting, profile.NotCollected), cancel);
    }

    public void Dispose() => reviews.Dispose();

    private async IAsyncEnumerable<KeyValuePair<string, CaseReview>> Every(RegistryDb db, [EnumeratorCancellation] CancellationToken cancel)
    {
        var profile = await ProfileOf(db, cancel);
        await foreach (var patient in db.StreamPatients(cancel)) yield return new(patient.Pseudonym, CaseReview.Of(new(patient, Today, profile)));
    }

    private async Task<CaseReview?> One(RegistryDb db, string pseudonym, CancellationToken cancel) =>
        await db.FindPatientToUse(pseudonym, cancel) is { } patient ? CaseReview.Of(new(patient, Today, await ProfileOf(db, cancel))) : null;

    private static async Task<RegistryProfile> ProfileOf(RegistryDb db, CancellationToken cancel) => await db.Profiles.AsNoTracking().SingleOrDefaultAsync(cancel) ?? new() { Name = "" };
}
