using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Evidence.Tables;

namespace Sarcoscope.Registry.Evidence.Report;

/// <summary>What stands before the results: title, notices, provenance; and the foot of the file.</summary>
internal static class FrontMatter
{
    public static void Write(HtmlWriter html, EvidenceReport report, string title, Language language)
    {
        if (report.Provenance.Patients == PatientReality.Synthetic)
            html.Element("p", "class=\"notice\"", Provenance.Synthetic.Text(language));
        html.Element("h1", attributes: null, () => html.Text(title + " ").Element("span", "class=\"tag\"", report.Mode.Name().Text(language)));
        html.Element("p", "class=\"notice plain\"", Provenance.DecisionSupport.Text(language));
        html.Element("dl", "class=\"facts\"", () =>
        {
            foreach (var fact in ReportFact.Of(report.Cohort, report.Provenance, report.Publication))
            {
                html.Element("dt", attributes: null, fact.Term.Text(language));
                html.Element("dd", fact.SaidIn is { } other && other != language ? $"lang=\"{other.Code()}\"" : null, fact.Meaning.Text(language));
            }
        });
    }

    public static void WriteFooter(HtmlWriter html, EvidenceReport report, Language language)
    {
        if (report.Provenance.Patients == PatientReality.Synthetic)
            html.Element("p", attributes: null, Provenance.Synthetic.Text(language));
        html.Element("p", attributes: null, $"{report.Provenance.Data.Text(language)} · Sarcoscope {report.Provenance.SoftwareVersion}");
    }
}
