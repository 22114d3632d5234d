using System.Globalization;
using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Evidence.Tables;

namespace Sarcoscope.Registry.Evidence.Report;

/// <summary>Writes a report as one HTML file: no script, nothing to fetch, readable from a phone to A4.</summary>
public static class ReportHtml
{
    private static readonly IReadOnlyList<ReportSection> Sections =
    [
        new(ReportSections.Results, HeadlineSection.Write),
        new(ReportSections.Literature, LiteratureSection.Write),
        new(ReportSections.Who, (html, report, language) => new TableHtml(html, language).Write(report.Attrition)),
        new(ReportSections.Tables, (html, report, language) => Tables(html, report.Tables, language)),
        new(ReportSections.Figures, FigureSection.Write),
        new(ReportSections.Responders, (html, report, language) => new TableHtml(html, language).Write(report.Responders)) { Width = TableWidth.Landscape },
        new(ReportSections.Supplement, (html, report, language) => Tables(html, report.Supplement, language)),
        new(ReportSections.Differences, PublicationSection.Write) { Width = TableWidth.Landscape },
        new(ReportSections.Definitions, MethodSection.Write),
    ];

    public static string Write(EvidenceReport report, Language language)
    {
        var html = new HtmlWriter();
        html.Raw("<!DOCTYPE html>\n").Element("html", $"xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"{language.Code()}\" xml:lang=\"{language.Code()}\"", () =>
        {
            html.Element("head", attributes: null, () =>
            {
                html.Empty("meta", "charset=\"utf-8\"");
                html.Empty("meta", "name=\"viewport\" content=\"width=device-width, initial-scale=1\"");
                html.Element("title", attributes: null, Title(report, language));
                html.Element("style", attributes: null, () => html.Raw("\n" + ReportStyle.Sheet + PageFooter(report, language)));
            });
            html.Element("body", attributes: null, () =>
            {
                html.Element("header", "class=\"top\"", () => FrontMatter.Write(html, report, Title(report, language), language));
                html.Element("main", attributes: null, () =>
                {
                    Contents(html, report, language);
                    foreach (var section in Sections)
                    {
                        html.Element("section", $"id=\"{section.Name.Id}\"{(section.Width == TableWidth.Landscape ? " class=\"landscape\"" : "")}", () =>
                        {
                            html.Element("h2", attributes: null, section.Name.Title.Text(language));
                            section.Write(html, report, language);
                        });
                    }
                });
                html.Element("footer", attributes: null, () => FrontMatter.WriteFooter(html, report, language));
            });
        });
        return html.ToString();
    }

    private static string Title(EvidenceReport report, Language language) =>
        new Phrase(
            $"Lines of treatment in sarcoma: report of {report.Provenance.Registry}",
            $"Lignes de traitement dans les sarcomes : rapport de {report.Provenance.Registry}").Text(language);

    private static void Contents(HtmlWriter html, EvidenceReport report, Language language) => html.Element("nav", $"aria-label=\"{new Phrase("Contents", "Sommaire").In(language)}\"", () =>
    {
        html.Element("h2", attributes: null, new Phrase("Contents", "Sommaire").In(language));
        html.Element("ol", attributes: null, () =>
        {
            foreach (var section in Sections)
            {
                html.Element("li", attributes: null, () =>
                {
                    html.Element("a", $"href=\"#{section.Name.Id}\"", section.Name.Title.Text(language));
                    var parts = Parts(section.Name.Id, report).ToList();
                    if (parts.Count > 0)
                        html.Element("ol", attributes: null, () =>
                        {
                            foreach (var (id, title) in parts) html.Element("li", attributes: null, () => html.Element("a", $"href=\"#{id}\"", title.Text(language)));
                        });
                });
            }
        });
    });

    private static IEnumerable<(string Id, Phrase Title)> Parts(string section, EvidenceReport report) => section switch
    {
        "tables" => report.Tables.Select(Part),
        "supplement" => report.Supplement.Select(Part),
        "figures" => report.Figures.Select(figure => (figure.Id, new Phrase($"{figure.Number.English}. {figure.Title.English}", $"{figure.Number.French}. {figure.Title.French}"))),
        _ => [],
    };

    private static (string Id, Phrase Title) Part(Table table) =>
        (table.Id, new Phrase($"{table.Number.English}. {table.Title.English}", $"{table.Number.French}. {table.Title.French}"));

    private static void Tables(HtmlWriter html, IReadOnlyList<Table> tables, Language language)
    {
        var writer = new TableHtml(html, language);
        foreach (var table in tables) writer.Write(table);
    }

    // Margin boxes of paged media: where the page comes from, and its number.
    private static string PageFooter(EvidenceReport report, Language language)
    {
        var left = string.Join(" · ", [
            report.Provenance.Registry,
            report.Provenance.Data.Text(language),
            report.Mode.Name().Text(language),
            .. report.Provenance.Patients == PatientReality.Synthetic ? [new Phrase("synthetic patients", "patients synthétiques").In(language)] : Array.Empty<string>(),
        ]);
        var text = string.Create(CultureInfo.InvariantCulture, $"content: \"{CssString(left)}\"; font-size: 7.5pt; color: #525252; font-family: Arial, sans-serif;");
        const string Number = "content: counter(page) \" / \" counter(pages); font-size: 7.5pt; color: #525252; font-family: Arial, sans-serif;";
        return $"\n@page {{ @bottom-left {{ {text} }} @bottom-right {{ {Number} }} }}\n@page wide {{ @bottom-left {{ {text} }} @bottom-right {{ {Number} }} }}\n";
    }

    // Inside a style element nothing may look like markup.
    private static string CssString(string text) => string.Concat(text.Select(sign => sign is '"' or '\\' or '<' or '>' or '&' or < ' '
        ? string.Create(CultureInfo.InvariantCulture, $"\\{(int)sign:X6}")
        : sign.ToString()));
}

/// <summary>A section of the report.</summary>
internal sealed record ReportSection(SectionName Name, Action<HtmlWriter, EvidenceReport, Language> Write)
{
    /// <summary>The paper its heading stands on, which is that of its first table.</summary>
    public TableWidth Width { get; init; }
}
