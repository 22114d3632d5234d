using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Sarcoscope.Registry.Exchange.Native;

namespace Sarcoscope.Registry.Storage.Snapshots;

/// <summary>Opens the rows of a snapshot. Cells are put under the columns of today's format; a column the snapshot does not have is empty.</summary>
internal sealed class SnapshotRows
{
    private const int BatchSize = 500;

    private readonly RegistryDb db;
    private readonly string snapshot;
    private readonly Dictionary<string, string[][]> contents;

    private SnapshotRows(RegistryDb db, string snapshot, Dictionary<string, string[][]> contents) => (this.db, this.snapshot, this.contents) = (db, snapshot, contents);

    /// <exception cref="RefusedException">SNAP-003 there is no such snapshot.</exception>
    public static async Task<SnapshotRows> Open(RegistryDb db, string snapshot, CancellationToken cancel)
    {
        var (_, files) = await SnapshotArchive.Find(db, snapshot, cancel);
        return new(db, snapshot, files.ToDictionary(file => file.File, file => JsonSerializer.Deserialize<string[][]>(file.Content)!, StringComparer.Ordinal));
    }

    /// <summary>The rows of a file that is not about patients.</summary>
    public IEnumerable<string[]> Of(NativeTable table) => contents.TryGetValue(table.File, out var rows) ? rows.Skip(1).Select(row => UnderHeader(table, row)) : [];

    /// <summary>The sealed cases as they are stored, in order, with the key of each.</summary>
    public async IAsyncEnumerable<KeyedCase> Sealed([EnumeratorCancellation] CancellationToken cancel)
    {
        var last = 0;
        while (true)
        {
            var batch = await db.SnapshotCases.AsNoTracking()
                .Where(one => one.SnapshotName == snapshot && one.Number > last)
                .OrderBy(one => one.Number)
                .Take(BatchSize)
                .GroupJoin(db.PatientKeys, one => one.PatientId, key => key.PatientId, (one, keys) => new { one, keys })
                .SelectMany(pair => pair.keys.DefaultIfEmpty(), (pair, key) => new KeyedCase(pair.one, key!.Wrapped, key.DestroyedAt))
                .ToListAsync(cancel);
            foreach (var one in batch.OrderBy(one => one.Case.Number)) yield return one;
            if (batch.Count < BatchSize) yield break;
            last = batch.Max(one => one.Case.Number);
        }
    }

    /// <summary>The rows of each case whose patient was not erased, ordered by pseudonym, in constant memory.</summary>
    /// <exception cref="InvalidDataException">A case cannot be opened although its key was not destroyed: the snapshot is damaged.</exception>
    public async IAsyncEnumerable<OpenedCase> Cases([EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var one in Sealed(cancel))
        {
            if (!one.IsErased) yield return Opened(one);
        }
    }

    /// <summary>One case, opened.</summary>
    /// <exception cref="InvalidDataException">It cannot be opened.</exception>
    public OpenedCase Opened(KeyedCase one)
    {
        if (one.WrappedKey is null) throw new InvalidDataException($"The key of case {one.Case.Number} of snapshot {snapshot} is missing.");
        try
        {
            return new(this, CaseCapsule.Unpack(db.MasterKey.Value.Unwrap(one.WrappedKey).Open(one.Case.Sealed)));
        }
        catch (CryptographicException failure)
        {
            throw new InvalidDataException($"Case {one.Case.Number} of snapshot {snapshot} was altered.", failure);
        }
    }

    internal string[] UnderHeader(NativeTable table, string[] row)
    {
        var header = contents[table.File][0];
        return header.AsSpan().SequenceEqual([.. table.Header]) ? row : [.. table.Header.Select(column => Array.IndexOf(header, column) is >= 0 and var at ? row[at] : "")];
    }
}

/// <summary>A case of a snapshot as it is stored, with its patient's key.</summary>
/// <param name="Case">The case.</param>
/// <param name="WrappedKey">Null when the key was destroyed, or is missing.</param>
/// <param name="ErasedAt">When the patient was erased; null when not.</param>
internal sealed record KeyedCase(SnapshotCase Case, byte[]? WrappedKey, DateTimeOffset? ErasedAt)
{
    public bool IsErased => ErasedAt is not null && WrappedKey is null;
}

/// <summary>The rows of one case of a snapshot.</summary>
internal sealed class OpenedCase(SnapshotRows snapshot, IReadOnlyDictionary<string, List<string[]>> files)
{
    public string Pseudonym => Of(PatientTables.Patients).First()[0];

    /// <summary>In order of their keys.</summary>
    public IEnumerable<string[]> Of(NativeTable table) => files.TryGetValue(table.File, out var rows) ? rows.Select(row => snapshot.UnderHeader(table, row)) : [];
}
