using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Sarcoscope.Registry.Access.Audit;

namespace Sarcoscope.Registry.Storage;

/// <summary>Something small that is derived from each case and kept in memory: after a change only the cases that changed are read again.</summary>
/// <remarks>
/// The audit trail says which: every change of a case has an entry there in the same transaction. Holds something of every centre: whoever shows it takes
/// what is of the reader's centres.
/// </remarks>
/// <typeparam name="T">What is kept of a case.</typeparam>
/// <param name="every">Reads what is kept of every case, by pseudonym; cases of which nothing is kept are left out.</param>
/// <param name="one">Reads what is kept of the case of a pseudonym; null where nothing is.</param>
public sealed class CaseIndex<T>(
    Func<RegistryDb, CancellationToken, IAsyncEnumerable<KeyValuePair<string, T>>> every,
    Func<RegistryDb, string, CancellationToken, Task<T?>> one) : IDisposable
    where T : class
{
    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly SortedDictionary<string, T> cases = new(StringComparer.Ordinal);
    private ImmutableArray<T>? listed;
    private object? basis;
    private long? seen;

    /// <summary>What is kept of the cases, in the order of pseudonyms. Unchanged, it is the same list again.</summary>
    /// <param name="db">Reads every centre.</param>
    /// <param name="derivedFrom">What else it is derived from, such as the day; another value reads every case again.</param>
    /// <param name="cancel">Stops reading; nothing is lost.</param>
    public async Task<ImmutableArray<T>> Read(RegistryDb db, object derivedFrom, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (!db.Scope.IsEverything) throw new InvalidOperationException("What is kept of all cases is read over every centre.");
        await turn.WaitAsync(cancel);
        try
        {
            await Renew(db, derivedFrom, cancel);
            return listed ??= [.. cases.Values];
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();

    private async Task Renew(RegistryDb db, object derivedFrom, CancellationToken cancel)
    {
        var last = await AuditTrail.LastChangeOfCases(db, cancel);
        var same = Equals(basis, derivedFrom);
        if (same && seen == last) return;
        listed = null;
        if (same && seen is { } known && known < last && await AuditTrail.ChangedCases(db, known, cancel) is { } changed)
        {
            foreach (var pseudonym in await WithTheirPersons(db, changed, cancel))
            {
                if (await one(db, pseudonym, cancel) is { } kept) cases[pseudonym] = kept;
                else cases.Remove(pseudonym);
            }
        }
        else
        {
            seen = null;
            cases.Clear();
            await foreach (var (pseudonym, kept) in every(db, cancel).WithCancellation(cancel)) cases[pseudonym] = kept;
        }
        (basis, seen) = (derivedFrom, last);
    }

    // What becomes of one record of a person, such as a withdrawal, is of the others too.
    private static async Task<List<string>> WithTheirPersons(RegistryDb db, IReadOnlyList<string> changed, CancellationToken cancel)
    {
        var others = await db.Patients.AsNoTracking()
            .Where(patient => patient.Person != null && db.Patients.Any(own => own.Person == patient.Person && changed.Contains(own.Pseudonym)))
            .Select(patient => patient.Pseudonym)
            .ToListAsync(cancel);
        return [.. changed.Union(others, StringComparer.Ordinal)];
    }
}
