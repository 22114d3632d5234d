using System.IO.Compression;
using System.Security.Cryptography;
using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Exchange.Import;
using Sarcoscope.Registry.Exchange.Native;

namespace Sarcoscope.Registry.Exchange.Updates;

/// <summary>The CSV files of a centre, held in memory, by name. Folders around them, also within a zip, are not looked at.</summary>
public sealed class CentreFiles
{
    /// <summary>Most bytes that are taken at once, zipped or not.</summary>
    public const int MostBytes = 10 << 20;

    /// <summary>Most bytes once unzipped, whatever the zip says of itself.</summary>
    public const int MostUnpacked = 50 << 20;

    /// <summary>Most files, those of a zip counted.</summary>
    public const int MostFiles = 200;

    private readonly SortedDictionary<string, byte[]> files = new(StringComparer.Ordinal);
    private readonly SortedSet<string> others = new(StringComparer.Ordinal);
    private int seen;
    private long bytes;

    private CentreFiles()
    {
    }

    /// <summary>Names of files that are not of the format, or say what is not a centre's to say; they are not read.</summary>
    public IReadOnlyCollection<string> NotRead => others;

    /// <summary>Takes what was handed in.</summary>
    /// <exception cref="RefusedException">IMPORT-006 nothing; IMPORT-007 too much; IMPORT-008 a zip that cannot be read; IMPORT-009 a file twice; IMPORT-010 no file about patients.</exception>
    public static CentreFiles Of(IEnumerable<HandedFile> handed)
    {
        ArgumentNullException.ThrowIfNull(handed);
        var taken = new CentreFiles();
        foreach (var file in handed.Where(file => file.Content.Length > 0 || file.Name.Length > 0)) taken.Take(file);
        if (taken.seen == 0) throw new RefusedException(UploadIssues.Nothing);
        return taken.files.Count == 0 ? throw new RefusedException(UploadIssues.NoTable) : taken;
    }

    /// <summary>Takes the files of a folder.</summary>
    /// <exception cref="RefusedException">IMPORT-002 there is no such folder; the others as for <see cref="Of"/>.</exception>
    public static CentreFiles OfFolder(string folder)
    {
        if (!Directory.Exists(folder)) throw new RefusedException(Issue.Error("IMPORT-002", "folder", $"There is no folder {folder}. Give the folder that holds the files."));
        return Of(Directory.EnumerateFiles(folder, "*.csv").Order(StringComparer.Ordinal).Select(path =>
            new FileInfo(path).Length > MostUnpacked ? throw new RefusedException(UploadIssues.TooMuch) : new HandedFile(Path.GetFileName(path), File.ReadAllBytes(path))));
    }

    /// <summary>The tables that are there, in the order of the format.</summary>
    internal IEnumerable<NativeTable> Tables => NativeFormat.CaseTables.Where(table => files.ContainsKey(table.File));

    /// <summary>A file, to be read.</summary>
    internal Stream Open(NativeTable table) => new MemoryStream(files[table.File], writable: false);

    /// <summary>The files as one zip, in which they are kept until they are imported.</summary>
    internal byte[] Pack()
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
            foreach (var other in others) zip.CreateEntry(other); // by name: the preview says that it was not read
        }
        return packed.ToArray();
    }

    /// <summary>Stands for every byte of every file.</summary>
    internal byte[] Hash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (name, content) in files)
        {
            hash.AppendData(System.Text.Encoding.UTF8.GetBytes(name));
            hash.AppendData(SHA256.HashData(content));
        }
        return hash.GetHashAndReset();
    }

    private void Take(HandedFile file)
    {
        if (file.Content is [(byte)'P', (byte)'K', 3 or 5, ..]) Unzip(file);
        else Add(NameOf(file.Name), file.Content);
    }

    private void Unzip(HandedFile file)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(file.Content, writable: false), ZipArchiveMode.Read);
            foreach (var entry in zip.Entries)
            {
                var name = NameOf(entry.FullName);
                if (name.Length == 0 || name[0] == '.' || entry.FullName.StartsWith("__MACOSX/", StringComparison.Ordinal)) continue; // folders, and what a Mac adds
                if (entry.IsEncrypted) throw new RefusedException(UploadIssues.BrokenZip(NameOf(file.Name)));
                Add(name, IsTable(name) ? Unpacked(entry) : []);
            }
        }
        catch (Exception broken) when (broken is InvalidDataException or NotSupportedException or IOException or ArgumentException or OverflowException)
        {
            throw new RefusedException(UploadIssues.BrokenZip(NameOf(file.Name)));
        }
    }

    // What the zip says of the length of an entry may be wrong: bytes are counted as they come.
    private byte[] Unpacked(ZipArchiveEntry entry)
    {
        using var open = entry.Open();
        using var content = new MemoryStream();
        var buffer = new byte[1 << 16];
        for (int read; (read = open.Read(buffer)) > 0;)
        {
            if (bytes + content.Length + read > MostUnpacked) throw new RefusedException(UploadIssues.TooMuch);
            content.Write(buffer, 0, read);
        }
        return content.ToArray();
    }

    private void Add(string name, byte[] content)
    {
        bytes += content.Length;
        if (++seen > MostFiles || bytes > MostUnpacked) throw new RefusedException(UploadIssues.TooMuch);
        if (NativeFormat.CaseTables.FirstOrDefault(table => string.Equals(table.File, name, StringComparison.OrdinalIgnoreCase)) is { } table)
        {
            if (!files.TryAdd(table.File, content)) throw new RefusedException(UploadIssues.Twice(table.File));
        }
        else if (!string.Equals(name, RefusedRows.IssuesFile, StringComparison.OrdinalIgnoreCase))
        {
            others.Add(Excerpt.Of(name));
        }
    }

    private static bool IsTable(string name) => NativeFormat.CaseTables.Any(table => string.Equals(table.File, name, StringComparison.OrdinalIgnoreCase));

    // Whatever the system of whoever made it.
    private static string NameOf(string path) => path[(path.LastIndexOfAny(['/', '\\']) + 1)..];
}
