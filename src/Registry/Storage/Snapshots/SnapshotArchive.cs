using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Sarcoscope.Registry.Access.Audit;
using Sarcoscope.Registry.Exchange.Native;

namespace Sarcoscope.Registry.Storage.Snapshots;

/// <summary>Snapshots: the database lock. The content is the canonical native export, so anybody can check it with the files in hand.</summary>
public static partial class SnapshotArchive
{
    private const int PieceSize = 1 << 20;

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
        if (!NameForm().IsMatch(name))
            throw new RefusedException(Issue.Error("SNAP-001", "name", $"'{name}' cannot name a snapshot. Use 1 to 64 letters, digits, dots, hyphens and underscores, a letter or digit first."));

        var files = new Dictionary<NativeTable, HashedFile>();
        try
        {
            await using var db = store.CreateDbContext();
            await using var moment = await db.BeginWriting(cancel);
            if (await db.Snapshots.AnyAsync(snapshot => snapshot.Name == name, cancel))
                throw new RefusedException(Issue.Error("SNAP-002", "name", $"There is a snapshot {name} already. Snapshots are never replaced: choose another name."));

            var (profile, centres) = await RegistryContent.Frame(db, cancel);
            List<SnapshotFile> written;
            using (var sheets = new CaseSheets(table => files[table] = new()))
            {
                sheets.Write(await db.DistinctPatients.AsNoTracking().ToListAsync(cancel));
                await sheets.Write(profile, centres, db.StreamPatients(cancel), cancel);
                written = [.. NativeFormat.Tables.Select(table => new SnapshotFile { SnapshotName = name, File = table.File, Sha256 = "", Rows = sheets.RowsOf(table), Bytes = 0 })];
            }
            written = [.. written.Zip(NativeFormat.Tables, (file, table) => new SnapshotFile { SnapshotName = name, File = file.File, Rows = file.Rows, Sha256 = files[table].Sha256, Bytes = files[table].Bytes })];

            var snapshot = new Snapshot { Name = name, CreatedAt = clock.GetUtcNow(), Note = note, Sha256 = HashOf(written), SoftwareVersion = SoftwareVersion };
            db.Add(snapshot);
            db.AddRange(written);
            await db.SaveChangesAsync(cancel);
            foreach (var table in NativeFormat.Tables)
            {
                var number = 0;
                foreach (var piece in files[table].Pieces(PieceSize))
                {
                    db.Add(new SnapshotPiece { SnapshotName = name, File = table.File, Number = ++number, Content = piece });
                    await db.SaveChangesAsync(cancel);
                    db.ChangeTracker.Clear();
                }
            }
            await AuditTrail.Append(db, new(actor, AuditAction.SnapshotCreated, name, JsonSerializer.Serialize(new { sha256 = snapshot.Sha256 })), snapshot.CreatedAt, cancel);
            await moment.CommitAsync(cancel);
            return new(snapshot, written);
        }
        finally
        {
            foreach (var file in files.Values) file.Release();
        }
    }

    /// <summary>Every snapshot with its files, oldest first.</summary>
    public static async Task<IReadOnlyList<SnapshotContent>> All(RegistryDb db, CancellationToken cancel)
    {
        var files = (await db.SnapshotFiles.AsNoTracking().ToListAsync(cancel)).ToLookup(file => file.SnapshotName, StringComparer.Ordinal);
        var snapshots = await db.Snapshots.AsNoTracking().ToListAsync(cancel);
        return [.. snapshots.OrderBy(snapshot => snapshot.CreatedAt).ThenBy(snapshot => snapshot.Name, StringComparer.Ordinal)
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

    /// <summary>The hash of a snapshot: SHA-256 over a line for each file in the order of the format, its hash, two spaces, its name, LF — what <c>sha256sum</c> prints.</summary>
    internal static string HashOf(IEnumerable<SnapshotFile> files) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(files.Select(file => $"{file.Sha256}  {file.File}\n")))));

    private static List<SnapshotFile> InFormatOrder(IEnumerable<SnapshotFile> files) =>
        [.. files.OrderBy(file => NativeFormat.Tables.ToList().FindIndex(table => table.File == file.File))];

    private static string SoftwareVersion =>
        Assembly.GetExecutingAssembly().GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";

    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NameForm();
}

/// <summary>A snapshot and its files, in the order of the format.</summary>
public sealed record SnapshotContent(Snapshot Snapshot, IReadOnlyList<SnapshotFile> Files);
