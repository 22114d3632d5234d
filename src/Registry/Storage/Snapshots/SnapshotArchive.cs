using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Access.Audit;
using Sarcoscope.Registry.Cases.Centres;
using Sarcoscope.Registry.Exchange.Native;

namespace Sarcoscope.Registry.Storage.Snapshots;

/// <summary>Snapshots: the database lock. The content is that of the native export; each case is sealed under the key of its patient.</summary>
public static partial class SnapshotArchive
{
    /// <summary>Freezes the registry as it stands.</summary>
    /// <param name="store">The registry.</param>
    /// <param name="name">Unique in the registry: 1 to 64 letters, digits, dots, hyphens, underscores.</param>
    /// <param name="note">What it is for; null for nothing.</param>
    /// <param name="actor">Who freezes it: for the audit trail.</param>
    /// <param name="clock">Gives the time of creation.</param>
    /// <param name="cancel">Stops; nothing is kept then.</param>
    /// <exception cref="RefusedException">SNAP-001 the name is not of the form; SNAP-002 it is taken; STORE-004 there is nothing to freeze; STORE-005 another program is writing.</exception>
    public static async Task<SnapshotContent> Create(RegistryStore store, string name, string? note, string actor, TimeProvider clock, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(store);
        await using var db = store.CreateDbContext();
        return await Create(db, name, note, actor, clock, cancel);
    }

    /// <summary>The same in a unit of work over every centre.</summary>
    /// <inheritdoc cref="Create(RegistryStore, string, string?, string, TimeProvider, CancellationToken)"/>
    public static async Task<SnapshotContent> Create(RegistryDb db, string name, string? note, string actor, TimeProvider clock, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(clock);
        if (!db.Scope.IsEverything) throw new InvalidOperationException("A snapshot holds every centre.");
        if (!NameForm().IsMatch(name))
            throw new RefusedException(Issue.Error("SNAP-001", "name", new Phrase(
                $"'{name}' cannot name a snapshot. Use 1 to 64 letters, digits, dots, hyphens and underscores, a letter or digit first.",
                $"'{name}' ne peut pas nommer un gel. Utilisez 1 à 64 lettres, chiffres, points, traits d'union et traits bas, une lettre ou un chiffre d'abord.")));

        await using var moment = await db.BeginWriting(cancel);
        if (await db.Snapshots.AnyAsync(snapshot => snapshot.Name == name, cancel))
            throw new RefusedException(Issue.Error("SNAP-002", "name", new Phrase(
                $"There is a snapshot {name} already. Snapshots are never replaced: choose another name.",
                $"Il existe déjà un gel {name}. Un gel n'est jamais remplacé\u00A0: choisissez un autre nom.")));

        var frame = await RegistryFrame.Of(db, cancel);
        var open = FrameRecords.Of(frame).ToLookup(one => one.Table, one => one.Record);
        using var cases = await SealedCases.Begin(db, cancel);
        await foreach (var patient in db.StreamPatients(cancel)) cases.Add(patient);
        List<SnapshotFile> files = [.. NativeFormat.Tables.Select(table => FileOf(name, table, open[table], cases.RowsOf(table)))];
        var snapshot = new Snapshot { Name = name, CreatedAt = clock.GetUtcNow(), Note = note, Sha256 = HashOf(files, cases.Hashes), SoftwareVersion = SoftwareVersion };
        db.Add(snapshot);
        db.AddRange(files);
        await db.SaveChangesAsync(cancel);
        cases.Store(name);
        await AuditTrail.Append(db, new(actor, AuditAction.SnapshotCreated, name, JsonSerializer.Serialize(new { sha256 = snapshot.Sha256 })), snapshot.CreatedAt, cancel);
        await moment.CommitAsync(cancel);
        return new(snapshot, files);
    }

    /// <summary>Every snapshot with its files, oldest first.</summary>
    public static async Task<IReadOnlyList<SnapshotContent>> All(RegistryDb db, CancellationToken cancel)
    {
        var files = (await db.SnapshotFiles.AsNoTracking().ToListAsync(cancel)).ToLookup(file => file.SnapshotName, StringComparer.Ordinal);
        var snapshots = await db.Snapshots.AsNoTracking().ToListAsync(cancel);
        return [.. (await SnapshotOrder.OldestFirst(db, snapshots, cancel))
            .Select(snapshot => new SnapshotContent(snapshot, InFormatOrder(files[snapshot.Name])))];
    }

    /// <summary>One snapshot with its files.</summary>
    /// <exception cref="RefusedException">SNAP-003 there is none of that name.</exception>
    public static async Task<SnapshotContent> Find(RegistryDb db, string name, CancellationToken cancel)
    {
        var snapshot = await db.Snapshots.AsNoTracking().SingleOrDefaultAsync(snapshot => snapshot.Name == name, cancel)
            ?? throw new RefusedException(Issue.Error("SNAP-003", "name", $"There is no snapshot '{name}'. `snapshot list` names them."));
        return new(snapshot, InFormatOrder(await db.SnapshotFiles.AsNoTracking().Where(file => file.SnapshotName == name).ToListAsync(cancel)));
    }

    /// <summary>
    /// The hash of a snapshot: SHA-256 over a line for each file in the order of the format, its hash, rows and name, then a line with the hash of each
    /// sealed case in order. No line depends on what is open of a case, so that it stays the same when a patient is erased.
    /// </summary>
    internal static string HashOf(IEnumerable<SnapshotFile> files, IEnumerable<string> cases)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files) Line(string.Create(CultureInfo.InvariantCulture, $"{file.Sha256} {file.Rows} {file.File}\n"));
        foreach (var one in cases) Line(one + "\n");
        return Convert.ToHexStringLower(hash.GetHashAndReset());

        void Line(string text) => hash.AppendData(Encoding.ASCII.GetBytes(text));
    }

    internal static string HashOf(string content) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)));

    private static SnapshotFile FileOf(string snapshot, NativeTable table, IEnumerable<object> open, long caseRows)
    {
        IReadOnlyList<IReadOnlyList<string>> rows = [table.Header, .. open.Select(record => CaseRows.Row(table, [], record))];
        var content = JsonSerializer.Serialize(rows);
        return new() { SnapshotName = snapshot, File = table.File, Rows = rows.Count - 1 + caseRows, Content = content, Sha256 = HashOf(content) };
    }

    private static List<SnapshotFile> InFormatOrder(IEnumerable<SnapshotFile> files) =>
        [.. files.OrderBy(file => NativeFormat.Tables.ToList().FindIndex(table => table.File == file.File))];

    private static string SoftwareVersion =>
        Assembly.GetExecutingAssembly().GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";

    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NameForm();
}

/// <summary>A snapshot and its files, in the order of the format.</summary>
public sealed record SnapshotContent(Snapshot Snapshot, IReadOnlyList<SnapshotFile> Files);
