using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;

namespace Sarcoscope.Web.CdsHooks;

/// <summary>Whether a call comes from a client that is trusted, by the signed token that CDS Hooks asks of clients.</summary>
internal sealed class ClientTrust(CdsSettings settings, TimeProvider clock)
{
    private const string Scheme = "Bearer ";
    private const int LongestToken = 8192;

    // Clocks differ; a token lives for minutes.
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestLife = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<string, DateTimeOffset> used = new(StringComparer.Ordinal);

    /// <summary>Whether a call may be answered.</summary>
    /// <param name="authorization">The header of the call.</param>
    /// <param name="address">The address called, without query, as the client knows it.</param>
    public Trust Of(string? authorization, string address)
    {
        if (settings.Clients.Count == 0) return Trust.Given;
        if (authorization?.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) != true || authorization.Length > LongestToken) return Trust.Refused;
        try
        {
            return Verify(authorization[Scheme.Length..].Trim(), address);
        }
        catch (Exception broken) when (broken is JsonException or FormatException or InvalidOperationException or KeyNotFoundException or ArgumentOutOfRangeException)
        {
            return Trust.Refused;
        }
    }

    private Trust Verify(string token, string address)
    {
        if (token.Split('.') is not [var head, var body, var signature]) return Trust.Refused;
        using var header = JsonDocument.Parse(Base64Url.DecodeFromChars(head));
        using var payload = JsonDocument.Parse(Base64Url.DecodeFromChars(body));
        var (said, claims) = (header.RootElement, payload.RootElement);
        var issuer = claims.GetProperty("iss").GetString();
        if (settings.Clients.FirstOrDefault(client => client.Issuer == issuer)?.Keys.GetValueOrDefault(said.GetProperty("kid").GetString() ?? "") is not { } key) return Trust.Refused;
        if (said.TryGetProperty("crit", out _) || !key.Verifies(said.GetProperty("alg").GetString() ?? "", Encoding.ASCII.GetBytes($"{head}.{body}"), Base64Url.DecodeFromChars(signature))) return Trust.Refused;
        var now = clock.GetUtcNow();
        var (ends, issued) = (DateTimeOffset.FromUnixTimeSeconds(claims.GetProperty("exp").GetInt64()), DateTimeOffset.FromUnixTimeSeconds(claims.GetProperty("iat").GetInt64()));
        if (ends <= now - Skew || issued > now + Skew || ends > now + LongestLife || !Audience(claims.GetProperty("aud")).Contains(address, StringComparer.Ordinal)) return Trust.Refused;
        return claims.GetProperty("jti").GetString() is { Length: > 0 } once && IsNew($"{issuer}\n{once}", ends + Skew, now) ? Trust.Given : Trust.Refused;
    }

    private bool IsNew(string once, DateTimeOffset until, DateTimeOffset now)
    {
        foreach (var old in used.Where(one => one.Value < now)) used.TryRemove(old);
        return used.TryAdd(once, until);
    }

    private static IEnumerable<string?> Audience(JsonElement audience) => audience.ValueKind == JsonValueKind.Array ? audience.EnumerateArray().Select(one => one.GetString()) : [audience.GetString()];
}

/// <summary>Whether a call is answered.</summary>
internal enum Trust
{
    Refused = 0,
    Given,
}
