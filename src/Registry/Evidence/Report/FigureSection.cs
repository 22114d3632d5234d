using Sarcoscope.Figures;
using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Evidence.Plots;
using Sarcoscope.Registry.Evidence.Tables;

namespace Sarcoscope.Registry.Evidence.Report;

/// <summary>Every figure at the size of a phone, of a page and of a print; the style sheet shows one.</summary>
internal static class FigureSection
{
    public static void Write(HtmlWriter html, EvidenceReport report, Language language)
    {
        for (var i = 0; i < report.Figures.Count; i++)
        {
            if (report.Figures[i].Place == FigurePlace.Alone)
            {
                Write(html, report.Figures[i], FigureSize.JournalDouble, language);
                continue;
            }
            var panels = report.Figures.Skip(i).TakeWhile(figure => figure.Place == FigurePlace.Panel).ToList();
            html.Element("div", "class=\"panels\"", () =>
            {
                foreach (var panel in panels) Write(html, panel, FigureSize.JournalSingle, language);
            });
            i += panels.Count - 1;
        }
        if (ResponsePlots.Missing(report.Cohort.Set.Lines, report.Shown) is { } missing)
            html.Element("p", attributes: null, missing.Text(language));
    }

    private static void Write(HtmlWriter html, ReportFigure figure, FigureSize print, Language language) => html.Element("section", $"id=\"{figure.Id}\" class=\"figure\"", () =>
    {
        html.Element("h3", attributes: null, $"{figure.Number.Text(language)}. {figure.Title.Text(language)}");
        foreach (var note in figure.Notes) html.Element("p", "class=\"note\"", note.Text(language));
        Drawing("wide-only", FigureSize.Standard);
        Drawing("narrow-only", FigureSize.Narrow);
        Drawing("print-only", print);

        void Drawing(string shown, FigureSize size) => html.Element("div", $"class=\"{shown}\"", () => html.Raw(figure.DrawInline(size, language, new IdPrefix($"{figure.Id}-{shown}"))));
    });
}
