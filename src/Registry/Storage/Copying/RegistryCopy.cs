using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Sarcoscope.Registry.Access;
using Sarcoscope.Registry.Storage.Dialects;

namespace Sarcoscope.Registry.Storage.Copying;

/// <summary>Moves a registry from one database to another: cases, snapshots, accounts with their drafts and the audit trail, every row as it is.</summary>
public static class RegistryCopy
{
    /// <summary>
    /// Copies everything in one transaction, as of one moment of the source, then reads the target back and compares the content
    /// hash of every table. Nothing is kept unless all of them agree.
    /// </summary>
    /// <param name="from">Only read.</param>
    /// <param name="to">Without a row.</param>
    /// <param name="keys">By which key file the copy is read.</param>
    /// <param name="cancel">Stops; nothing is kept then.</param>
    /// <returns>Every table with its rows and hash, in alphabetical order.</returns>
    /// <exception cref="RefusedException">
    /// COPY-001 the target holds something; COPY-002 it does not hold the same afterwards; COPY-003 a centre was added meanwhile;
    /// SEAL-002 the key file beside the source is not its own.
    /// </exception>
    public static async Task<IReadOnlyList<CopiedContent>> Run(RegistryStore from, RegistryStore to, CarriedKeys keys, CancellationToken cancel)
    {
        var centres = await Centres(from, cancel);
        await using var source = from.CreateDbContext(centres);
        await using var target = to.CreateDbContext(centres);
        await using var turn = await target.BeginWriting(cancel);
        var targets = CopiedTable.All(target.Model);
        foreach (var table in targets)
        {
            if (await table.Rows(target).AnyAsync(cancel))
                throw new RefusedException(Issue.Error("COPY-001", "to", $"{to.Place} is not empty: {table.Name} has rows. Copy into a new file or an empty database."));
        }
        await using var moment = await source.ReadMoment(cancel);
        await RefuseNewCentres(source, cancel);
        var copied = new List<CopiedContent>();
        using (var inserter = new RecordInserter(target))
        {
            foreach (var table in CopiedTable.All(source.Model))
                copied.Add(await Read(table, source, keys, row => inserter.InsertAsRead(keys == CarriedKeys.AsTheyAre ? row : KeyRows.Wrap(row, target)), cancel));
            inserter.Flush();
        }
        foreach (var table in targets)
        {
            var expected = copied.Single(content => content.Table == table.Name);
            var found = await Read(table, target, keys, static _ => { }, cancel);
            if (found != expected)
                throw new RefusedException(Issue.Error("COPY-002", "to", string.Create(CultureInfo.InvariantCulture, $"{table.Name} has {found.Rows} rows in {to.Place} and {expected.Rows} in {from.Place}, or they differ. Nothing was kept. Please report this.")));
            if (table.CountedColumn is { } counted) await Dialect.Of(target).CountOn(target, table.Name, counted, cancel);
        }
        await turn.CommitAsync(cancel);
        return [.. copied.OrderBy(content => content.Table, StringComparer.Ordinal)];
    }

    /// <summary>What every table holds, keys as they are stored; in alphabetical order. Within a moment it is what the registry holds then.</summary>
    internal static async Task<IReadOnlyList<CopiedContent>> Contents(RegistryDb db, CancellationToken cancel)
    {
        await RefuseNewCentres(db, cancel);
        var contents = new List<CopiedContent>();
        foreach (var table in CopiedTable.All(db.Model)) contents.Add(await Read(table, db, CarriedKeys.AsTheyAre, static _ => { }, cancel));
        return [.. contents.OrderBy(content => content.Table, StringComparer.Ordinal)];
    }

    // A scope over everything does not open identity lists; one that names every centre does.
    internal static async Task<ReadScope> Centres(RegistryStore store, CancellationToken cancel)
    {
        await using var db = store.CreateDbContext(ReadScope.Nothing);
        return ReadScope.Of(await db.Centres.AsNoTracking().Select(centre => centre.Code).ToListAsync(cancel));
    }

    // Its identity list would be left out without a word.
    private static async Task RefuseNewCentres(RegistryDb db, CancellationToken cancel)
    {
        var known = await db.Centres.AsNoTracking().Select(centre => centre.Code).ToListAsync(cancel);
        if (!known.All(db.Scope.Holds)) throw new RefusedException(Issue.Error("COPY-003", "from", "A centre was added at this moment. Try again."));
    }

    private static async Task<CopiedContent> Read(CopiedTable table, RegistryDb db, CarriedKeys keys, Action<object> each, CancellationToken cancel)
    {
        using var hash = new ContentHash(table);
        await foreach (var row in table.Rows(db).WithCancellation(cancel))
        {
            var open = keys == CarriedKeys.AsTheyAre ? row : KeyRows.Unwrap(row, db);
            hash.Add(open);
            each(open);
        }
        return new(table.Name, hash.Rows, hash.Value());
    }
}

/// <summary>By which key file the keys of patients and centres are wrapped in a copy.</summary>
public enum CarriedKeys
{
    /// <summary>By that of the target.</summary>
    Rewrapped = 0,

    /// <summary>By that of the source still; no key file is opened.</summary>
    AsTheyAre,
}

/// <summary>What a table holds.</summary>
/// <param name="Table">Its name.</param>
/// <param name="Rows">How many.</param>
/// <param name="Sha256">Over all of them, in lower-case hexadecimal; the same on every database.</param>
public sealed record CopiedContent(string Table, long Rows, string Sha256);
