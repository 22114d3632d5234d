using Sarcoscope.Registry.Criteria;
using Sarcoscope.Registry.Terms;

namespace Sarcoscope.Registry.Approvals;

/// <summary>The approvals that labels are judged by: knowledge/approvals/approvals.yaml. Immutable.</summary>
public sealed class ApprovalCatalogue
{
    /// <summary>Path under knowledge/.</summary>
    public const string Path = "approvals/approvals.yaml";

    private static readonly Lazy<ApprovalCatalogue> Shipped = new(() => Read(KnowledgeFiles.Shipped, AttributeCatalogue.Load()));

    internal ApprovalCatalogue(string version, string reviewed, IReadOnlyList<Approval> all, IReadOnlySet<string> neverApproved, AttributeCatalogue attributes) =>
        (Version, Reviewed, All, NeverApproved, Attributes) = (version, reviewed, all, neverApproved, attributes);

    /// <summary>Raised with every change that can move a label.</summary>
    public string Version { get; }

    /// <summary>Month up to which approvals were looked up.</summary>
    public string Reviewed { get; }

    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<Approval> All { get; }

    /// <summary>Keys of drugs that were reviewed and were never approved for a sarcoma.</summary>
    public IReadOnlySet<string> NeverApproved { get; }

    /// <summary>What indications ask about.</summary>
    public AttributeCatalogue Attributes { get; }

    /// <summary>The approvals this version was built with.</summary>
    public static ApprovalCatalogue Load() => Shipped.Value;

    /// <summary>Reads and checks the file.</summary>
    /// <exception cref="KnowledgeException">It is missing, unreadable or contradicts the vocabulary or the attributes; every fault is listed.</exception>
    public static ApprovalCatalogue Read(KnowledgeFiles files, AttributeCatalogue attributes) => ApprovalReader.Read(files, attributes);

    /// <summary>The rows that count in a jurisdiction.</summary>
    public IEnumerable<Approval> In(Jurisdiction jurisdiction) => All.Where(row => jurisdiction == Jurisdiction.Fda
        ? row.Jurisdiction == ApprovalJurisdiction.Fda
        : row.Jurisdiction is ApprovalJurisdiction.Ema or ApprovalJurisdiction.EuNational);

    /// <summary>Whether somebody looked up the approvals of a drug.</summary>
    public bool IsReviewed(string drug) => NeverApproved.Contains(drug) || All.Any(row => row.Drugs.Contains(drug, StringComparer.Ordinal));
}
