using Sarcoscope.Registry.Criteria;
using Sarcoscope.Registry.Terms;

namespace Sarcoscope.Registry.Approvals;

/// <summary>Reads approvals.yaml and checks it against the vocabulary and the attributes.</summary>
internal sealed class ApprovalReader
{
    private const string Unknown = "unknown";

    private static readonly Dictionary<string, ApprovalJurisdiction> Jurisdictions = new(StringComparer.Ordinal)
    {
        ["FDA"] = ApprovalJurisdiction.Fda,
        ["EMA"] = ApprovalJurisdiction.Ema,
        ["EU-national"] = ApprovalJurisdiction.EuNational,
    };

    private readonly AttributeCatalogue attributes;
    private readonly KnowledgeMap root;
    private readonly KnowledgeMap? sources;

    private ApprovalReader(AttributeCatalogue attributes, KnowledgeMap root) => (this.attributes, this.root, sources) = (attributes, root, root.Map("sources"));

    public static ApprovalCatalogue Read(KnowledgeFiles files, AttributeCatalogue attributes)
    {
        var faults = new List<KnowledgeFault>();
        if (KnowledgeMap.Read(files, ApprovalCatalogue.Path, faults) is not { } root) throw new KnowledgeException(faults);
        root.AllowOnly("version", "reviewed", "sources", "approvals", "neverApproved");
        var reader = new ApprovalReader(attributes, root);
        var rows = root.Maps("approvals").Select(reader.Row).OfType<Approval>().ToList();
        var never = reader.Drugs(root, "neverApproved").ToHashSet(StringComparer.Ordinal);
        foreach (var drug in never.Where(drug => rows.Exists(row => row.Drugs.Contains(drug, StringComparer.Ordinal))))
            root.Fault("neverApproved", "KNOW-012", $"'{drug}' has an approval above.");
        var (version, reviewed) = (root.Required("version"), root.Required("reviewed"));
        return faults.Count == 0 ? new(version, reviewed, rows, never, attributes) : throw new KnowledgeException(faults);
    }

    private Approval? Row(KnowledgeMap map)
    {
        map.AllowOnly("drugs", "jurisdiction", "from", "approvedTo", "marketedTo", "indication", "certainty", "source", "note");
        var certainty = map.Word("certainty", TermRows.Certainties);
        var (from, to) = (Date(map, "from"), Date(map, "approvedTo"));
        if (from is null && certainty != Certainty.Unconfirmed) map.Fault("from", "KNOW-004", "Only a row to be confirmed may leave out when it was approved.");
        if (from is { } began && to is { } ended && ended.Last < began.First) map.Fault("approvedTo", "KNOW-012", "The approval ends before it begins.");
        var drugs = Drugs(map, "drugs");
        if (drugs.Count == 0) map.Fault("drugs", "KNOW-004", "The value is missing.");
        var source = map.Strings("source");
        if (source.Count == 0) map.Fault("source", "KNOW-004", "The value is missing.");
        foreach (var key in source.Where(key => sources?.Optional(key) is null)) map.Fault("source", "KNOW-007", $"'{key}' is no key under sources.");
        var jurisdiction = map.Word("jurisdiction", Jurisdictions);
        return Indication(map) is not { } indication ? null : new()
        {
            Drugs = drugs,
            Jurisdiction = jurisdiction,
            From = from,
            ApprovedTo = to,
            End = map.Optional("approvedTo") == Unknown ? ApprovalEnd.NotKnown : ApprovalEnd.None,
            MarketedTo = Date(map, "marketedTo"),
            Indication = indication,
            Certainty = certainty,
            Sources = [.. source.Select(key => sources?.Optional(key) ?? key)],
            Note = map.Optional("note"),
        };
    }

    // Warnings too stop a knowledge file: a part that can never hold is a mistake.
    private CaseCriterion? Indication(KnowledgeMap map)
    {
        var text = map.Required("indication");
        if (text.Length == 0) return null;
        var parsed = CaseCriterion.Parse(text, attributes);
        foreach (var issue in parsed.Issues) map.Fault("indication", "KNOW-013", $"{issue.Code} at column {issue.Column} of the criterion: {issue.Message}");
        return parsed.Value;
    }

    private List<string> Drugs(KnowledgeMap map, string key)
    {
        var drugs = new List<string>();
        foreach (var typed in map.Strings(key))
        {
            if (attributes.Vocabulary.Drugs.Get(typed) is { } drug) drugs.Add(drug.Key);
            else map.Fault(key, "KNOW-007", $"'{typed}' is no key of terms/drugs.csv.");
        }
        return drugs;
    }

    private static DateSpan? Date(KnowledgeMap map, string key)
    {
        if (map.Optional(key) is not { } text || (text == Unknown && key == "approvedTo")) return null;
        if (DateSpan.TryParse(text, out var date)) return date;
        map.Fault(key, "KNOW-005", $"'{text}' is no date such as 2010, 2010-03 or 2010-03-15.");
        return null;
    }
}
