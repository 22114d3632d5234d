using System.Text.Json;

namespace Sarcoscope.Registry.Exchange.CdsHooks;

/// <summary>A card of CDS Hooks 2.0. It informs and suggests no action: what is done is the board's to decide.</summary>
/// <param name="Summary">One sentence of fewer than 140 characters.</param>
/// <param name="Indicator">How much it matters.</param>
/// <param name="Detail">More, in Markdown.</param>
/// <param name="Source">What it rests on.</param>
public sealed record CdsCard(string Summary, CdsIndicator Indicator, string Detail, CdsSource Source)
{
    /// <summary>A summary is shorter than this.</summary>
    public const int SummaryLimit = 140;

    /// <summary>The code system of the reasons to override a card.</summary>
    public const string OverrideSystem = "urn:sarcoscope:override-reason";

    /// <summary>Identifies it in feedback.</summary>
    public Guid Id { get; init; } = Guid.NewGuid();

    /// <summary>Where more can be read.</summary>
    public IReadOnlyList<CdsLink> Links { get; init; } = [];

    /// <summary>Why somebody may set it aside.</summary>
    public IReadOnlyList<CdsReason> Reasons { get; init; } = [];

    /// <summary>A summary cut at a word where it is too long.</summary>
    public static string Shorten(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length < SummaryLimit) return text;
        var end = text.LastIndexOf(' ', SummaryLimit - 3);
        return text[..(end > 0 ? end : SummaryLimit - 3)].TrimEnd(',', ';', ':') + " …";
    }

    /// <summary>Writes cards as the answer of a call.</summary>
    public static void Write(Utf8JsonWriter json, IEnumerable<CdsCard> cards)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(cards);
        json.WriteStartObject();
        json.WriteStartArray("cards");
        foreach (var card in cards) card.Write(json);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("uuid", Id);
        json.WriteString("summary", Shorten(Summary));
        json.WriteString("indicator", Indicator == CdsIndicator.Warning ? "warning" : "info");
        json.WriteString("detail", Detail);
        json.WriteStartObject("source");
        json.WriteString("label", Source.Label);
        json.WriteString("url", Source.Url);
        json.WriteEndObject();
        if (Links.Count > 0)
        {
            json.WriteStartArray("links");
            foreach (var link in Links)
            {
                json.WriteStartObject();
                json.WriteString("label", link.Label);
                json.WriteString("url", link.Url);
                json.WriteString("type", "absolute");
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        if (Reasons.Count > 0)
        {
            json.WriteStartArray("overrideReasons");
            foreach (var reason in Reasons)
            {
                json.WriteStartObject();
                json.WriteString("code", reason.Code);
                json.WriteString("system", OverrideSystem);
                json.WriteString("display", reason.Display);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        // What a program can use of it: the same version, date and status as in words.
        json.WriteStartObject("extension");
        json.WriteStartObject("org.sarcoscope");
        json.WriteString("version", Source.Version);
        json.WriteString("date", Source.Date);
        json.WriteString("status", Source.Status);
        json.WriteBoolean("replacesBoard", value: false);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }
}

/// <summary>How much a card matters. Critical is not used: nothing here is urgent.</summary>
public enum CdsIndicator
{
    Info = 0,
    Warning,
}

/// <summary>What a card rests on.</summary>
/// <param name="Label">In words.</param>
/// <param name="Url">An absolute address.</param>
/// <param name="Version">Of the algorithm or the approvals.</param>
/// <param name="Date">Of that version.</param>
/// <param name="Status">The answer by its code: MATCH, OFF_LABEL …</param>
public sealed record CdsSource(string Label, string Url, string Version, string Date, string Status);

/// <summary>Where more can be read.</summary>
/// <param name="Label">In words.</param>
/// <param name="Url">An absolute address.</param>
public sealed record CdsLink(string Label, string Url);

/// <summary>A reason to set a card aside.</summary>
/// <param name="Code">Stable.</param>
/// <param name="Display">In words.</param>
public sealed record CdsReason(string Code, string Display);
