using System.Globalization;
using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Evidence.Cohorts;
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
            foreach (var (term, fact) in Facts(report))
            {
                html.Element("dt", attributes: null, term.Text(language));
                html.Element("dd", attributes: null, fact.Text(language));
            }
        });
    }

    public static void WriteFooter(HtmlWriter html, EvidenceReport report, Language language)
    {
        if (report.Provenance.Patients == PatientReality.Synthetic)
            html.Element("p", attributes: null, Provenance.Synthetic.Text(language));
        html.Element("p", attributes: null, $"{report.Provenance.Data.Text(language)} · Sarcoscope {report.Provenance.SoftwareVersion}");
    }

    private static IEnumerable<(Phrase Term, Phrase Fact)> Facts(EvidenceReport report)
    {
        var set = report.Cohort.Set;
        var from = report.Provenance;
        yield return (new("Population", "Population"), new(
            $"{set.Lines.Count} lines of treatment, {set.Patients.Count} patients, {set.Lines.Select(line => line.Centre).Distinct(StringComparer.Ordinal).Count()} centres",
            $"{set.Lines.Count} lignes de traitement, {set.Patients.Count} patients, {set.Lines.Select(line => line.Centre).Distinct(StringComparer.Ordinal).Count()} centres"));
        if (from.Condition is { } condition)
            yield return (new("Only lines with", "Seulement les lignes avec"), Phrase.Same(condition));
        var months = set.Lines.Select(line => line.StartMonth).OfType<string>().Order(StringComparer.Ordinal).ToList();
        if (months.Count > 0)
            yield return (new("Lines started", "Lignes débutées"), new($"{Month(months[0], "en")} to {Month(months[^1], "en")}", $"{Month(months[0], "fr")} à {Month(months[^1], "fr")}"));
        if (from.CutOff is { } cutOff)
            yield return (new("Data cut-off", "Date de point"), Phrase.Same(cutOff));
        yield return (new("Data", "Données"), from.Origin.Snapshot is null ? from.Data : Frozen(from.Origin));
        if (from.Source is { } source)
            yield return (new("Source", "Source"), Phrase.Same(source));
        yield return (new("Counting", "Décompte"), from.Mode == AnalysisMode.Printed
            ? new("as printed: the publication's own denominators", "comme imprimé : les dénominateurs de la publication")
            : new("corrected: one rule throughout, every denominator declared", "corrigé : une seule règle, chaque dénominateur déclaré"));
        if (report.Publication is { } publication)
            yield return (new("Published numbers", "Nombres publiés"), PublicationSection.Summary(publication));
        yield return (new("Progression rules", "Règles de progression"), Phrase.Same(from.Rules.Label));
        var imputed = set.Lines.Sum(line => line.ImputedDates);
        yield return (new("Partial dates completed", "Dates partielles complétées"), new($"{imputed} in {set.Lines.Count(line => line.ImputedDates > 0)} lines", $"{imputed} dans {set.Lines.Count(line => line.ImputedDates > 0)} lignes"));
        yield return (new("Software", "Logiciel"), new($"Sarcoscope {from.SoftwareVersion}, vocabulary {from.VocabularyVersion}", $"Sarcoscope {from.SoftwareVersion}, vocabulaire {from.VocabularyVersion}"));
    }

    private static Phrase Frozen(DataOrigin origin)
    {
        var day = origin.FrozenOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return new(
            $"snapshot {origin.Snapshot}{(day is null ? "" : $" of {day}")}, SHA-256 {origin.Sha256}",
            $"instantané {origin.Snapshot}{(day is null ? "" : $" du {day}")}, SHA-256 {origin.Sha256}");
    }

    private static string Month(string month, string culture) =>
        DateOnly.ParseExact(month, "yyyy-MM", CultureInfo.InvariantCulture).ToString("MMMM yyyy", CultureInfo.GetCultureInfo(culture));
}
