using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Evidence.Cohorts;
using Sarcoscope.Registry.Evidence.Endpoints;

namespace Sarcoscope.Registry.Evidence.Headlines;

/// <summary>Disease control at 2, 4 and 6 months by every estimator, and the progression-free rate at 3 and 6.</summary>
internal static class ControlHeadlines
{
    private static readonly int[] ControlMonths = [2, 4, 6];
    private static readonly int[] FreeMonths = [3, 6];
    private static readonly Phrase Controlled = new("controlled", "contrôlées");

    public static IEnumerable<Headline> Of(AnalysisSet set, AnalysisMode mode, RuleSet rules)
    {
        foreach (var months in ControlMonths)
        {
            if (mode == AnalysisMode.Printed) yield return AsPrinted(set, months, rules);
            yield return Landmark(set, months, rules);
            yield return KaplanMeier(set, months, rules, $"dcr-{months}-km", HeadlineGroup.DiseaseControl, new(
                $"Disease control at {months} months, Kaplan–Meier", $"Contrôle de la maladie à {months} mois, Kaplan-Meier"));
        }
        foreach (var months in FreeMonths)
        {
            yield return KaplanMeier(set, months, rules, $"pfr-{months}", HeadlineGroup.ProgressionFreeSurvival, new(
                $"Progression-free rate at {months} months", $"Taux sans progression à {months} mois"));
        }
    }

    private static Headline AsPrinted(AnalysisSet set, int months, RuleSet rules) => HeadlineForms.Share(
        $"dcr-{months}-printed",
        HeadlineGroup.DiseaseControl,
        new($"Disease control at {months} months, as printed", $"Contrôle de la maladie à {months} mois, comme imprimé"),
        DiseaseControl.AsPrinted(set.Lines, months, rules),
        Controlled,
        new("evaluable lines; stopped or lost before then is not controlled", "lignes évaluables ; arrêtée ou perdue de vue avant vaut non contrôlée"),
        new("lines without an evaluable response", "lignes sans réponse évaluable")) with { Rules = rules };

    private static Headline Landmark(AnalysisSet set, int months, RuleSet rules) => HeadlineForms.Share(
        $"dcr-{months}-landmark",
        HeadlineGroup.DiseaseControl,
        new($"Disease control at {months} months, landmark", $"Contrôle de la maladie à {months} mois, landmark"),
        DiseaseControl.Landmark(set.Lines, months, rules),
        Controlled,
        new("lines whose status is known at that time", "lignes dont le statut est connu à cette date"),
        new("lines censored earlier, or without an evaluable response", "lignes censurées avant, ou sans réponse évaluable")) with { Rules = rules, Notes = ProgressionHeadlines.NotesFor(set, set.Lines, rules) };

    private static Headline KaplanMeier(AnalysisSet set, int months, RuleSet rules, string key, HeadlineGroup group, Phrase label)
    {
        var curve = HeadlineForms.Curve([.. set.Lines.Select(line => LineClock.ProgressionFree(line, rules))]);
        return HeadlineForms.At(key, group, label, curve?.At(StudyTime.DaysIn(months)), curve, HeadlineForms.Lines)
            .With(rules, set.Lines, ProgressionHeadlines.NotesFor(set, set.Lines, rules));
    }
}
