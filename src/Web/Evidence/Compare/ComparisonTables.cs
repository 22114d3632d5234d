using Sarcoscope.Registry.Evidence.Comparison;
using Sarcoscope.Registry.Evidence.Tables;

namespace Sarcoscope.Web.Evidence.Compare;

/// <summary>The tables of a comparison that are files. What is withheld is not in them.</summary>
internal static class ComparisonTables
{
    public static IEnumerable<Table> Of(ComparisonResult result)
    {
        if (result.Stops is { } stops) yield return ComparedStopTable.Of(result, stops);
        if (result.Subgroups.Count == 0) yield break;
        yield return SubgroupTables.Subgroups(result);
        if (result.Bias.Withheld is null) yield return SubgroupTables.Interactions(result);
    }

    /// <summary>A table as CSV, and the whole result as JSON.</summary>
    public static IReadOnlyList<(string Name, string Address)> FilesOf(string id, ComparisonDefinition definition) =>
        [("CSV", CompareAddress.File(id + ".csv", definition)), ("JSON", CompareAddress.File(CompareFiles.ResultFile, definition))];
}
