using System.Globalization;
using System.Text.RegularExpressions;

namespace Sarcoscope.Registry.Board;

/// <summary>What a decision rests on: a DOI, a PubMed number or an address.</summary>
public readonly partial record struct DecisionReference
{
    private const int Patience = 1000; // milliseconds

    private DecisionReference(ReferenceKind kind, string text, Uri address) => (Kind, Text, Address) = (kind, text, address);

    public ReferenceKind Kind { get; }

    /// <summary>As it is cited: <c>doi:10.1186/…</c>, <c>PMID 25413601</c>, an address.</summary>
    public string Text { get; }

    /// <summary>Where it is read.</summary>
    public Uri Address { get; }

    /// <summary>Reads one reference.</summary>
    /// <returns>Null where it is none of the three.</returns>
    public static DecisionReference? Read(string typed)
    {
        var text = typed.Trim();
        if (Doi().Match(text) is { Success: true } doi) return new(ReferenceKind.Doi, "doi:" + doi.Groups["doi"].Value, new("https://doi.org/" + Uri.EscapeDataString(doi.Groups["doi"].Value).Replace("%2F", "/", StringComparison.Ordinal)));
        if (Pmid().Match(text) is { Success: true } pmid) return new(ReferenceKind.Pmid, "PMID " + pmid.Groups["pmid"].Value, new(string.Create(CultureInfo.InvariantCulture, $"https://pubmed.ncbi.nlm.nih.gov/{pmid.Groups["pmid"].Value}/")));
        return Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp) && address.Host.Contains('.', StringComparison.Ordinal)
            ? new(ReferenceKind.Address, text, address)
            : null;
    }

    /// <summary>The references of a text, which semicolons or ends of lines separate.</summary>
    public static IEnumerable<string> Split(string? references) =>
        (references ?? "").Split([';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    public override string ToString() => Text;

    [GeneratedRegex(@"^(doi:\s*|https?://(dx\.)?doi\.org/)?(?<doi>10\.\d{4,9}/\S+)$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Doi();

    [GeneratedRegex(@"^(PMID:?\s*)?(?<pmid>[1-9][0-9]{0,7})$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Pmid();
}

/// <summary>Kinds of references.</summary>
public enum ReferenceKind
{
    Doi = 0,
    Pmid,
    Address,
}
