using System.Security.Cryptography;
using System.Text;

namespace Sarcoscope.Registry.Access.Signing;

/// <summary>A text that stands under a signature.</summary>
public static class SignedText
{
    /// <summary>SHA-256 of a text, in lower-case hexadecimal.</summary>
    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}

/// <summary>Whether what was signed is still what is kept.</summary>
public enum SignatureIntegrity
{
    Whole = 0,

    /// <summary>Somebody changed it behind the program's back.</summary>
    Altered,
}
