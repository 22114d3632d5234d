namespace Sarcoscope.Web.CdsHooks;

/// <summary>Who may ask for cards. Without clients everybody may, as nothing of the registry is told; without origins no page of another site can.</summary>
/// <param name="Address">The address clients know the site by: <c>CdsHooks:Address</c>; null takes that of each request.</param>
/// <param name="Origins">Origins whose pages may call: <c>CdsHooks:Origins</c>.</param>
/// <param name="Clients">Clients that must sign their calls: <c>CdsHooks:Clients</c>, each with <c>Issuer</c> and <c>Keys</c>, a file with its JWK Set.</param>
internal sealed record CdsSettings(string? Address, IReadOnlyList<string> Origins, IReadOnlyList<CdsClient> Clients)
{
    private const string Section = "CdsHooks";

    /// <exception cref="InvalidOperationException">A client has no issuer or no readable keys: an operator who names clients wants them checked.</exception>
    public static CdsSettings From(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        var origins = section.GetSection("Origins").GetChildren().Select(one => one.Value?.Trim()).OfType<string>().Where(origin => origin.Length > 0).ToList();
        if (origins.Contains("*", StringComparer.Ordinal)) throw new InvalidOperationException("CdsHooks:Origins must name origins, such as https://ehr.example.");
        return new(section["Address"]?.TrimEnd('/'), origins, [.. section.GetSection("Clients").GetChildren().Select(CdsClient.From)]);
    }
}
