using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Evidence.Endpoints;
using Sarcoscope.Registry.Evidence.Tables;

namespace Sarcoscope.Registry.Evidence.Report;

/// <summary>What the words of the report mean.</summary>
public static class MethodSection
{
    internal static void Write(HtmlWriter html, EvidenceReport report, Language language)
    {
        html.Element("dl", "class=\"facts\"", () =>
        {
            foreach (var (term, meaning) in Definitions(report.Provenance))
            {
                html.Element("dt", attributes: null, term.Text(language));
                html.Element("dd", attributes: null, meaning.Text(language));
            }
        });
    }

    /// <summary>Each word with its meaning, in reading order.</summary>
    public static IEnumerable<(Phrase Term, Phrase Meaning)> Definitions(Provenance from)
    {
        yield return (Phrase.Same(from.Rules.Label), from.Rules.Meaning);
        if (from.Rules.Code != RuleSets.Ema.Code)
            yield return (Phrase.Same(RuleSets.Ema.Label), RuleSets.Ema.Meaning);
        yield return (new("Unit", "Unité"), new(
            "The line of treatment, except for overall survival and follow-up, which count each patient once. Lines of one patient are taken as independent.",
            "La ligne de traitement, sauf la survie globale et le suivi, qui comptent chaque patient une fois. Les lignes d'un même patient sont considérées comme indépendantes."));
        yield return (new("Response", "Réponse"), new(
            "Best overall response by RECIST 1.1, derived where lesions were measured, else as stated. Confirmation is not required.",
            "Meilleure réponse globale selon RECIST 1.1, déduite des mesures lorsqu'elles existent, sinon telle que déclarée. La confirmation n'est pas exigée."));
        yield return (new("Intervals", "Intervalles"), new(
            "95%, two-sided. Proportions: Clopper–Pearson. Survival: Kaplan–Meier with Greenwood's variance on the log(−log) scale; medians: Brookmeyer–Crowley.",
            "À 95 %, bilatéraux. Proportions : Clopper–Pearson. Survie : Kaplan–Meier, variance de Greenwood sur l'échelle log(−log) ; médianes : Brookmeyer–Crowley."));
        yield return (new("Month, year", "Mois, année"), new("30.4375 and 365.25 days.", "30,4375 et 365,25 jours."));
        yield return (new("Under 5 lines", "Moins de 5 lignes"), from.Mode == AnalysisMode.Printed
            ? new("No percentage and no shade, except the publication's own percentages, tagged.", "Ni pourcentage ni teinte, sauf les pourcentages de la publication, signalés.")
            : new("Counts only: no percentage and no shade.", "Effectifs seulement : ni pourcentage ni teinte."));
        yield return (new("Absence", "Absence"), new(
            "Unknown (looked for, not found), not recorded, not evaluable, not applicable and not reached are different things and are never merged, nor counted as no.",
            "Inconnu (recherché, non retrouvé), non renseigné, non évaluable, sans objet et non atteint sont des choses différentes, jamais confondues ni comptées comme un non."));
    }
}
