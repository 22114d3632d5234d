using Sarcoscope.Figures.Text;

namespace Sarcoscope.Registry.Evidence.Report;

/// <summary>The sections of a report: their anchors and titles, on the page of the site as in the file.</summary>
public static class ReportSections
{
    public static SectionName Results { get; } = new("results", new("Results", "Résultats"));

    public static SectionName Literature { get; } = new("literature", new("Beside the literature", "À côté de la littérature"));

    public static SectionName Who { get; } = new("who", new("Who is analysed", "Qui est analysé"));

    public static SectionName Tables { get; } = new("tables", new("Tables", "Tableaux"));

    public static SectionName Figures { get; } = new("figures", new("Figures", "Figures"));

    public static SectionName Responders { get; } = new("responders", new("Exceptional responders", "Répondeurs exceptionnels"));

    public static SectionName Supplement { get; } = new("supplement", new("Supplementary tables", "Tableaux supplémentaires"));

    public static SectionName Differences { get; } = new("publication", new("Differences from the publication", "Écarts avec la publication"));

    public static SectionName Definitions { get; } = new("methods", new("Definitions", "Définitions"));
}

/// <summary>Where a section is found, and what it is called.</summary>
public sealed record SectionName(string Id, Phrase Title);
