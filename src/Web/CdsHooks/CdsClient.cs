using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;

namespace Sarcoscope.Web.CdsHooks;

/// <summary>A client that is trusted: who it says it is, and the public keys it signs with. Keys come from a file the operator has, never from an address in a call.</summary>
/// <param name="Issuer">The <c>iss</c> of its tokens.</param>
/// <param name="Keys">By <c>kid</c>.</param>
internal sealed record CdsClient(string Issuer, IReadOnlyDictionary<string, CdsKey> Keys)
{
    public static CdsClient From(IConfigurationSection section)
    {
        if (section["Issuer"] is not { Length: > 0 } issuer || section["Keys"] is not { Length: > 0 } path) throw new InvalidOperationException($"{section.Path} needs Issuer and Keys, the file of a JWK Set.");
        try
        {
            return new(issuer, Read(File.ReadAllText(path)));
        }
        catch (Exception broken) when (broken is IOException or UnauthorizedAccessException or JsonException or KeyNotFoundException or FormatException or CryptographicException or InvalidOperationException)
        {
            throw new InvalidOperationException($"{section.Path}:Keys: no JWK Set of EC or RSA keys can be read. {broken.Message}", broken);
        }
    }

    /// <summary>Reads a JWK Set.</summary>
    public static IReadOnlyDictionary<string, CdsKey> Read(string text)
    {
        using var set = JsonDocument.Parse(text);
        var keys = set.RootElement.GetProperty("keys").EnumerateArray().ToDictionary(key => key.GetProperty("kid").GetString()!, CdsKey.From, StringComparer.Ordinal);
        return keys.Count > 0 ? keys : throw new FormatException("The set is empty.");
    }
}

/// <summary>A public key.</summary>
/// <param name="Elliptic">Of an elliptic curve; null for RSA.</param>
/// <param name="Rsa">Of RSA; null for an elliptic curve.</param>
internal sealed record CdsKey(ECParameters? Elliptic, RSAParameters? Rsa)
{
    public static CdsKey From(JsonElement key) => key.GetProperty("kty").GetString() switch
    {
        "EC" => new(new ECParameters { Curve = CurveOf(key.GetProperty("crv").GetString()), Q = new() { X = Bytes(key, "x"), Y = Bytes(key, "y") } }, null),
        "RSA" => new(null, new RSAParameters { Modulus = Bytes(key, "n"), Exponent = Bytes(key, "e") }),
        var other => throw new FormatException($"'{other}' keys are not used here."),
    };

    /// <summary>Whether a signature is this key's. Only ES256, ES384, RS256 and RS384 are taken.</summary>
    public bool Verifies(string algorithm, byte[] content, byte[] signature)
    {
        var hash = algorithm.EndsWith("384", StringComparison.Ordinal) ? HashAlgorithmName.SHA384 : HashAlgorithmName.SHA256;
        switch (algorithm)
        {
            case "ES256" or "ES384" when Elliptic is { } point && point.Curve.Oid.FriendlyName == (algorithm == "ES256" ? ECCurve.NamedCurves.nistP256 : ECCurve.NamedCurves.nistP384).Oid.FriendlyName:
                using (var key = ECDsa.Create(point)) return key.VerifyData(content, signature, hash);
            case "RS256" or "RS384" when Rsa is { } numbers:
                using (var key = RSA.Create(numbers)) return key.VerifyData(content, signature, hash, RSASignaturePadding.Pkcs1);
            default:
                return false;
        }
    }

    private static ECCurve CurveOf(string? name) => name switch
    {
        "P-256" => ECCurve.NamedCurves.nistP256,
        "P-384" => ECCurve.NamedCurves.nistP384,
        _ => throw new FormatException($"The curve '{name}' is not used here."),
    };

    private static byte[] Bytes(JsonElement key, string name) => Base64Url.DecodeFromChars(key.GetProperty(name).GetString());
}
