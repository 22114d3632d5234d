using Sarcoscope.Registry.Evidence.Cohorts;

namespace Sarcoscope.Registry.Evidence.Tables;

/// <summary>Groups of lines in the order tables show them.</summary>
public static class RowOrder
{
    /// <summary>By number of lines, largest first, then in the vocabulary's order; "other" and "not mapped" last, whatever their size.</summary>
    public static IReadOnlyList<RowGroup> ByHistology(IReadOnlyList<AnalysisLine> lines, TableTerms terms) =>
        [.. lines.GroupBy(terms.HistologyRow)
            .Select(group => new RowGroup(group.Key, [.. group]))
            .OrderBy(group => group.Term.Key is TableTerms.Other ? 1 : group.Term.Key is TableTerms.Unmapped ? 2 : 0)
            .ThenByDescending(group => group.Lines.Count)
            .ThenBy(group => group.Term.Order)
            .ThenBy(group => group.Term.Key, StringComparer.Ordinal)];

    /// <summary>By number of lines, largest first, then in the vocabulary's order; lines without a site are left out.</summary>
    public static IReadOnlyList<RowGroup> BySite(IReadOnlyList<AnalysisLine> lines, TableTerms terms) =>
        [.. lines.Select(line => (Line: line, Term: terms.SiteRow(line))).Where(pair => pair.Term is not null)
            .GroupBy(pair => pair.Term!, pair => pair.Line)
            .Select(group => new RowGroup(group.Key, [.. group]))
            .OrderByDescending(group => group.Lines.Count)
            .ThenBy(group => group.Term.Order)
            .ThenBy(group => group.Term.Key, StringComparer.Ordinal)];
}

/// <summary>The lines of one row.</summary>
public sealed record RowGroup(RowTerm Term, IReadOnlyList<AnalysisLine> Lines);
