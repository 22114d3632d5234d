using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace Sarcoscope.Registry.Access;

/// <summary>The six digits an authenticator app shows, which change every 30 seconds.</summary>
/// <remarks>Source: RFC 6238 (TOTP) over RFC 4226 (HOTP), with HMAC-SHA-1, the only algorithm every app knows.</remarks>
public static class OneTimeCode
{
    private const int Digits = 6;
    private const int Modulus = 1_000_000;
    private const int KeyBytes = 20; // the length RFC 4226 recommends, section 4
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(30);

    /// <summary>A new secret, in Base32.</summary>
    public static string NewKey() => RandomNumberGenerator.GetString(Base32, KeyBytes * 8 / 5);

    /// <summary>What an authenticator app reads from the picture.</summary>
    public static string Address(string key, string email) =>
        $"otpauth://totp/Sarcoscope:{Uri.EscapeDataString(email)}?secret={key}&issuer=Sarcoscope&digits={Digits}&period={(int)Step.TotalSeconds}";

    /// <summary>Which code it is.</summary>
    /// <param name="key">The secret.</param>
    /// <param name="code">As typed; spaces are ignored.</param>
    /// <param name="now">The time: the codes of the step before and after are accepted too, for clocks that differ (RFC 6238, section 6).</param>
    /// <param name="after">The step of the last code accepted; that code and older ones are not accepted again (section 5.2).</param>
    /// <returns>Its time step; null when it fits none.</returns>
    public static long? StepOf(string key, string code, DateTimeOffset now, long? after)
    {
        var typed = string.Concat(code.Where(sign => !char.IsWhiteSpace(sign)));
        var current = now.ToUnixTimeSeconds() / (long)Step.TotalSeconds;
        var secret = Decode(key);
        long? found = null;
        for (var step = current - 1; step <= current + 1; step++)
        {
            var fits = CryptographicOperations.FixedTimeEquals(System.Text.Encoding.UTF8.GetBytes(typed), System.Text.Encoding.UTF8.GetBytes(At(secret, step)));
            if (fits && step > (after ?? long.MinValue)) found ??= step;
        }
        return found;
    }

    private static string At(byte[] secret, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // RFC 6238 and every authenticator app use SHA-1; as a keyed hash it is not broken.
        var hash = HMACSHA1.HashData(secret, counter);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0xF)) & int.MaxValue; // RFC 4226, section 5.3
        return (number % Modulus).ToString("D6", CultureInfo.InvariantCulture);
    }

    private static byte[] Decode(string key)
    {
        var bytes = new byte[key.Length * 5 / 8];
        var (buffer, bits, next) = (0, 0, 0);
        foreach (var sign in key)
        {
            buffer = ((buffer << 5) | Base32.IndexOf(sign, StringComparison.Ordinal)) & 0xFFF;
            bits += 5;
            if (bits < 8) continue;
            bits -= 8;
            bytes[next++] = (byte)(buffer >> bits);
        }
        return bytes;
    }
}
