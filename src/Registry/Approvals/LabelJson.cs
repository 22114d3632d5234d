using System.Text.Json;
using Sarcoscope.Registry.Terms;

namespace Sarcoscope.Registry.Approvals;

/// <summary>Labels as JSON; the keys are a contract, the same on the command line and over the web (docs/methods/label.md).</summary>
public static class LabelJson
{
    /// <summary>ON_LABEL, OFF_LABEL or UNDETERMINED.</summary>
    public static string Name(LabelStatus status) => Words.Of(status).Replace('-', '_').ToUpperInvariant();

    /// <summary>FDA, EMA or EU-national.</summary>
    public static string Name(ApprovalJurisdiction jurisdiction) => jurisdiction switch
    {
        ApprovalJurisdiction.Fda => "FDA",
        ApprovalJurisdiction.Ema => "EMA",
        _ => "EU-national",
    };

    /// <summary>EMA or FDA.</summary>
    public static string Name(Jurisdiction jurisdiction) => Words.Of(jurisdiction).ToUpperInvariant();

    /// <summary>Writes one answer as an object.</summary>
    public static void Write(Utf8JsonWriter json, LabelAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(answer);
        json.WriteStartObject();
        json.WriteString("status", Name(answer.Status));
        if (answer.Approval is { } approval) Write(json, approval);
        else json.WriteNull("approval");
        Write(json, "fails", answer.Fails);
        Write(json, "missing", answer.Missing);
        Write(json, "reasons", answer.Reasons);
        json.WriteString("approvals", answer.Approvals);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Approval approval)
    {
        json.WriteStartObject("approval");
        Write(json, "drugs", approval.Drugs);
        json.WriteString("jurisdiction", Name(approval.Jurisdiction));
        json.WriteString("from", approval.From?.ToString());
        json.WriteString("approvedTo", approval.ApprovedTo?.ToString());
        json.WriteString("marketedTo", approval.MarketedTo?.ToString());
        json.WriteString("indication", approval.Indication.Text);
        json.WriteString("certainty", approval.Certainty switch { Certainty.Verified => "v", Certainty.FromKnowledge => "k", _ => "?" });
        Write(json, "sources", approval.Sources);
        json.WriteString("note", approval.Note);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }
}
