using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Sarcoscope.Registry.Storage;

namespace Sarcoscope.Registry.Quality.Discussions;

/// <summary>The indicators of the board, kept up to date: after a change only the cases that changed are read again.</summary>
public sealed class BoardReview : IDisposable
{
    private readonly CaseIndex<CaseDiscussions> cases = new(
        Every,
        async (db, pseudonym, cancel) => await db.FindPatientToUse(pseudonym, cancel) is { } patient ? CaseDiscussions.Of(patient) : null);

    private Summed? summed;

    /// <summary>The indicators over every case that may be used.</summary>
    /// <param name="db">Reads every centre.</param>
    /// <param name="cancel">Stops reading.</param>
    public async Task<BoardIndicators> Read(RegistryDb db, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        var all = await cases.Read(db, nameof(BoardReview), cancel);
        if (summed is { } known && known.Of == all) return known.Indicators;
        var indicators = BoardIndicators.Of(all);
        summed = new(all, indicators);
        return indicators;
    }

    public void Dispose() => cases.Dispose();

    private static async IAsyncEnumerable<KeyValuePair<string, CaseDiscussions>> Every(RegistryDb db, [EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var patient in db.StreamPatients(cancel)) yield return new(patient.Pseudonym, CaseDiscussions.Of(patient));
    }

    // Added up once for each change, not for each reader.
    private sealed record Summed(ImmutableArray<CaseDiscussions> Of, BoardIndicators Indicators);
}
