using Microsoft.AspNetCore.Http.Extensions;
using Sarcoscope.Registry.Evidence;
using Sarcoscope.Registry.Evidence.Tables;

namespace Sarcoscope.Web.Evidence.Reports;

/// <summary>Where reports are: /evidence/report/lock-2011-10?mode=printed.</summary>
internal static class ReportAddress
{
    public const string Page = EvidenceQuery.Page + "/report";

    /// <summary>In the place of a snapshot's name: the registry as it stands.</summary>
    public const string Live = "live";

    /// <summary>Every file of a report in one.</summary>
    public const string Archive = "report.zip";

    /// <summary>The report of a snapshot.</summary>
    /// <param name="snapshot">Its name; null for the live registry.</param>
    /// <param name="mode">Whose denominators.</param>
    public static string Of(string? snapshot, AnalysisMode mode) => Path(snapshot) + Query(mode);

    /// <summary>A file of the report.</summary>
    /// <param name="query">Of the report.</param>
    /// <param name="path">As in the folder that the command line writes: tables/table-1.csv.</param>
    public static string File(EvidenceQuery query, string path) => $"{Path(query.Snapshot)}/files/{path}{Query(query.Mode)}";

    /// <summary>The report on what a page of evidence shows; null when its reader has none.</summary>
    public static string? Find(EvidenceData data, AnalysisMode mode) =>
        data.Release is null || data.Set.Origin.Snapshot is not null ? Of(data.Set.Origin.Snapshot, mode) : null;

    private static string Path(string? snapshot) => $"{Page}/{Uri.EscapeDataString(snapshot ?? Live)}";

    private static string Query(AnalysisMode mode) =>
        mode == EvidenceQuery.Default.Mode ? "" : new QueryBuilder { { "mode", mode.Word() } }.ToQueryString().Value!;
}
