using Sarcoscope.Figures;
using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Evidence.Headlines;
using Sarcoscope.Registry.Evidence.Plots;
using Sarcoscope.Registry.Evidence.Printed;
using Sarcoscope.Registry.Evidence.Report;
using Sarcoscope.Registry.Evidence.Tables;

namespace Sarcoscope.Web.Evidence.Reports;

/// <summary>What the page of a report shows to its reader: the report itself, or for the public what /evidence shows of the same lines.</summary>
public sealed record ReportContent
{
    private readonly Publication? publication;

    /// <param name="result">Of all lines, as the reader may see it.</param>
    /// <param name="full">The report; null for the public.</param>
    public ReportContent(EvidenceResult result, EvidenceReport? full)
    {
        ArgumentNullException.ThrowIfNull(result);
        (Result, Full) = (result, full);
        publication = full is null ? Publication.Of(result.Cohort, result.Query.Rules) : full.Publication;
    }

    public EvidenceResult Result { get; }

    public EvidenceReport? Full { get; }

    /// <summary>How many of the published figures are reproduced, or why none is compared.</summary>
    public Phrase Reproduced => publication is null ? PublicationSection.NotCompared(Result.Provenance) : PublicationSection.Summary(publication);

    /// <summary>Whether a published figure is neither met nor explained.</summary>
    public bool HasDifferences => publication?.Count(PrintedAgreement.Differs) > 0;

    public bool IsCompared => publication is not null;

    public IReadOnlyList<ReportFact> Facts =>
    [
        .. ReportFact.Of(Result.Cohort, Result.Provenance, publication: null).Where(fact => Full is not null || fact.About == FactAbout.Data),
    ];

    public IReadOnlyList<Headline> Headlines => Full?.Headlines ?? [.. Result.Headlines.Values];

    public IReadOnlyList<Table> Tables => Full?.Tables ?? [.. Result.Tables.Where(table => table.Id != EvidenceTables.Responses)];

    public IReadOnlyList<Table> Supplement => Full?.Supplement ?? [.. Result.Tables.Where(table => table.Id == EvidenceTables.Responses)];

    public IReadOnlyList<ReportFigure> Figures => Full?.Figures ?? [];

    /// <summary>A table as files: for the public those of /evidence, which hide the same numbers.</summary>
    public IReadOnlyList<(string Name, string Address)> FilesOf(Table table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return Full is null ? Result.Query.FilesOf(table.Id, "csv", "json") : [("CSV", ReportAddress.File(Result.Query, $"tables/{table.Id}.csv"))];
    }

    /// <summary>A figure as a file.</summary>
    public IReadOnlyList<(string Name, string Address)> FilesOf(ReportFigure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return [("SVG", ReportAddress.File(Result.Query, $"figures/{figure.Id}-{FigureSize.Standard.Name}.svg"))];
    }

    /// <summary>Where the lines behind a headline are listed; null where they may not be.</summary>
    public string? LinesOf(Headline headline)
    {
        ArgumentNullException.ThrowIfNull(headline);
        return Result.HasDrillDown && headline.Lines.Count > 0 ? Result.Query.AddressOf("/lines", ("cell", headline.Key)) : null;
    }
}
