using System.Security.Cryptography;

namespace Sarcoscope.Registry.Access.Sealing;

/// <summary>A key under which something personal is encrypted (AES-256-GCM): destroying the key destroys what it sealed, wherever copies lie.</summary>
public sealed class SealKey
{
    private const int KeyBytes = 32;
    private const int NonceBytes = 12; // of GCM, NIST SP 800-38D section 8.2.2
    private const int TagBytes = 16;

    internal SealKey(byte[] bytes) => Bytes = bytes;

    internal byte[] Bytes { get; }

    /// <summary>A new random key.</summary>
    public static SealKey New() => new(RandomNumberGenerator.GetBytes(KeyBytes));

    /// <summary>Encrypts; the result holds nonce, tag and ciphertext.</summary>
    public byte[] Seal(ReadOnlySpan<byte> open)
    {
        var all = new byte[NonceBytes + TagBytes + open.Length];
        RandomNumberGenerator.Fill(all.AsSpan(0, NonceBytes));
        using var cipher = new AesGcm(Bytes, TagBytes);
        cipher.Encrypt(all.AsSpan(0, NonceBytes), open, all.AsSpan(NonceBytes + TagBytes), all.AsSpan(NonceBytes, TagBytes));
        return all;
    }

    /// <summary>Decrypts what <see cref="Seal"/> made.</summary>
    /// <exception cref="AuthenticationTagMismatchException">It was sealed under another key, or altered since.</exception>
    public byte[] Open(ReadOnlySpan<byte> sealedBytes)
    {
        if (sealedBytes.Length < NonceBytes + TagBytes) throw new AuthenticationTagMismatchException();
        var open = new byte[sealedBytes.Length - NonceBytes - TagBytes];
        using var cipher = new AesGcm(Bytes, TagBytes);
        cipher.Decrypt(sealedBytes[..NonceBytes], sealedBytes[(NonceBytes + TagBytes)..], sealedBytes.Slice(NonceBytes, TagBytes), open);
        return open;
    }
}
