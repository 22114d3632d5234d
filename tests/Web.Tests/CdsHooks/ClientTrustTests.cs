using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Sarcoscope.Web.CdsHooks;

namespace Sarcoscope.Web.Tests.CdsHooks;

/// <summary>Signed calls of clients, where an operator names the clients that are trusted.</summary>
public sealed class ClientTrustTests : IDisposable
{
    private const string Address = "https://cds.example.org/cds-services/sarcoma-label";
    private static readonly DateTimeOffset Now = new(2026, 11, 12, 10, 0, 0, TimeSpan.Zero);
    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP384);

    [Fact]
    public void A_signed_call_is_trusted_once()
    {
        var (trust, token) = (Of(), Token());
        Assert.Equal(Trust.Given, trust.Of("Bearer " + token, Address));
        Assert.Equal(Trust.Refused, trust.Of("Bearer " + token, Address));
    }

    [Fact]
    public void Without_named_clients_nothing_is_asked() =>
        Assert.Equal(Trust.Given, new ClientTrust(new(null, [], []), TimeProvider.System).Of(null, Address));

    [Fact]
    public void A_call_for_another_address_by_another_issuer_or_too_late_is_refused()
    {
        var trust = Of();
        Assert.Equal(Trust.Refused, trust.Of(null, Address));
        Assert.Equal(Trust.Refused, trust.Of("Bearer nonsense", Address));
        Assert.Equal(Trust.Refused, trust.Of("Bearer " + Token(), Address + "/feedback"));
        Assert.Equal(Trust.Refused, trust.Of("Bearer " + Token(issuer: "https://other.example"), Address));
        Assert.Equal(Trust.Refused, trust.Of("Bearer " + Token(ends: Now.AddMinutes(-2)), Address));
        Assert.Equal(Trust.Refused, trust.Of("Bearer " + Token(ends: Now.AddDays(1)), Address));
    }

    [Theory]
    [InlineData("none")]
    [InlineData("HS256")]
    [InlineData("ES256")]
    public void An_algorithm_that_is_no_signature_of_the_key_is_refused(string algorithm) =>
        Assert.Equal(Trust.Refused, Of().Of("Bearer " + Token(algorithm: algorithm), Address));

    [Fact]
    public void A_token_that_was_changed_is_refused()
    {
        var parts = Token().Split('.');
        var claims = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(parts[1])).Replace("nonce", "other", StringComparison.Ordinal);
        Assert.Equal(Trust.Refused, Of().Of($"Bearer {parts[0]}.{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(claims))}.{parts[2]}", Address));
    }

    public void Dispose() => key.Dispose();

    private ClientTrust Of()
    {
        var point = key.ExportParameters(includePrivateParameters: false).Q;
        var set = $$"""{"keys":[{"kty":"EC","use":"sig","crv":"P-384","kid":"example","x":"{{Base64Url.EncodeToString(point.X)}}","y":"{{Base64Url.EncodeToString(point.Y)}}"}]}""";
        return new(new(null, [], [new("https://ehr.example/", CdsClient.Read(set))]), new StoppedClock());
    }

    private string Token(string issuer = "https://ehr.example/", DateTimeOffset? ends = null, string algorithm = "ES384")
    {
        var head = Part($$"""{"alg":"{{algorithm}}","typ":"JWT","kid":"example"}""");
        var body = Part($$"""{"iss":"{{issuer}}","aud":["{{Address}}"],"exp":{{(ends ?? Now.AddMinutes(5)).ToUnixTimeSeconds()}},"iat":{{Now.ToUnixTimeSeconds()}},"jti":"nonce"}""");
        return $"{head}.{body}.{Base64Url.EncodeToString(key.SignData(Encoding.ASCII.GetBytes($"{head}.{body}"), HashAlgorithmName.SHA384))}";
    }

    private static string Part(string json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json));

    private sealed class StoppedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Now;
    }
}
