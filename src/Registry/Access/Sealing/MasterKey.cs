using System.Security.Cryptography;
using Sarcoscope.Registry.Storage;

namespace Sarcoscope.Registry.Access.Sealing;

/// <summary>
/// The key that wraps the keys of patients and centres. It lies in a file outside the database, so that a copy of the database alone
/// gives neither names nor earlier values away. Whoever loses it loses the identity lists and the values in the audit trail.
/// </summary>
public sealed class MasterKey
{
    private const int Bytes = 32;
    private const int NoSpaceLeft = 28; // ENOSPC, which .NET hands on as it is
    private readonly byte[] key;

    private MasterKey(byte[] key) => this.key = key;

    /// <summary>Reads the key from its file, or makes a new one where there is no file.</summary>
    /// <param name="path">Readable by the site's user only.</param>
    /// <exception cref="RefusedException">SEAL-001 the file does not hold a key; STORE-013 there is no room for a new one.</exception>
    public static MasterKey Open(string path)
    {
        try
        {
            Create(path);
        }
        catch (IOException) when (File.Exists(path))
        {
            // Another program has just made it, or it was there before.
        }
        var text = File.ReadAllText(path).Trim();
        var read = new byte[Bytes];
        return Convert.TryFromBase64String(text, read, out var written) && written == Bytes
            ? new(read)
            : throw new RefusedException(Issue.Error("SEAL-001", "key", $"{path} does not hold a key of this program. Put back the file that belongs to this registry."));
    }

    /// <summary>Encrypts a key of a patient or a centre.</summary>
    public byte[] Wrap(SealKey inner) => new SealKey(key).Seal(inner.Bytes);

    /// <summary>Decrypts one.</summary>
    /// <exception cref="RefusedException">SEAL-002 it was wrapped by another master key.</exception>
    public SealKey Unwrap(byte[] wrapped)
    {
        try
        {
            return new(new SealKey(key).Open(wrapped));
        }
        catch (AuthenticationTagMismatchException)
        {
            throw new RefusedException(Issue.Error("SEAL-002", "key", "The key file does not belong to this registry. Put back the one it was used with."));
        }
    }

    private static void Create(string path)
    {
        if (File.Exists(path)) return;
        // Written whole before it gets its name, so that nobody reads half a key.
        var draft = $"{path}.{Guid.NewGuid():N}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        try
        {
            using (var file = new StreamWriter(draft, options)) file.WriteLine(Convert.ToBase64String(RandomNumberGenerator.GetBytes(Bytes)));
            File.Move(draft, path, overwrite: false);
        }
        catch (IOException failure) when (failure.HResult == NoSpaceLeft)
        {
            throw new RefusedException(StoreIssues.Full);
        }
        finally
        {
            File.Delete(draft);
        }
    }
}
