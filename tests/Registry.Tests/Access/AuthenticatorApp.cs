using System.Globalization;
using System.Net;
using System.Numerics;
using System.Security.Cryptography;

namespace Sarcoscope.Registry.Tests.Access;

/// <summary>An app on a phone, written from RFC 6238 without the code it tests.</summary>
internal static class AuthenticatorApp
{
    public static string Code(string key, DateTimeOffset now)
    {
        var secret = key.Aggregate(BigInteger.Zero, (value, sign) => (value * 32) + "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(sign, StringComparison.Ordinal))
            .ToByteArray(isUnsigned: true, isBigEndian: true);
        secret = [.. new byte[(key.Length * 5 / 8) - secret.Length], .. secret];
        var counter = BitConverter.GetBytes(IPAddress.HostToNetworkOrder(now.ToUnixTimeSeconds() / 30));
#pragma warning disable CA5350 // the standard's algorithm
        var hash = HMACSHA1.HashData(secret, counter);
#pragma warning restore CA5350
        var offset = hash[19] & 0x0F;
        var number = ((hash[offset] & 0x7F) << 24) | (hash[offset + 1] << 16) | (hash[offset + 2] << 8) | hash[offset + 3];
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }
}
