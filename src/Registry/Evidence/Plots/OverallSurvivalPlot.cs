using Sarcoscope.Figures;
using Sarcoscope.Figures.Survival;
using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Evidence.Endpoints;
using Sarcoscope.Registry.Evidence.Headlines;
using Sarcoscope.Statistics.Survival;

namespace Sarcoscope.Registry.Evidence.Plots;

/// <summary>Overall survival from diagnosis, naive and with delayed entry side by side, and from registration.</summary>
public static class OverallSurvivalPlot
{
    private static readonly Phrase Measure = new("Overall survival", "Survie globale");
    private static readonly Phrase FromDiagnosis = new("Months since diagnosis", "Mois depuis le diagnostic");
    private static readonly Phrase FromRegistration = new("Months since registration", "Mois depuis l'inclusion");

    public static IEnumerable<ReportFigure> Of(FigureMaterial material)
    {
        if (OverallSurvival.Of(material.Cohort.Set.Patients) is not { } survival)
            yield break;
        yield return One(
            material,
            "figure-os-diagnosis",
            new("Overall survival from diagnosis, naive and with delayed entry", "Survie globale depuis le diagnostic, naïve et avec entrée retardée"),
            FromDiagnosis,
            [
                new(new("Naive", "Naïve"), survival.Naive),
                .. survival.DelayedEntry is { } delayed ? [new KaplanMeierSeries(new("Delayed entry", "Entrée retardée"), delayed)] : Array.Empty<KaplanMeierSeries>(),
                .. survival.ThinStart is { Conditional: { } conditional, FirmFromDay: { } day } ? [Conditional(conditional, day)] : Array.Empty<KaplanMeierSeries>(),
            ],
            survival.Patients.Count,
            [
                new(
                    "A patient is seen only from registration on; those who died before are missing. The naive curve counts the time before as survived and is too high. With delayed entry each patient is at risk from registration on.",
                    "Un patient n'est observé qu'à partir de l'inclusion ; ceux décédés avant manquent. La courbe naïve compte ce temps comme survécu et est trop haute. Avec entrée retardée, chaque patient n'est à risque qu'à partir de l'inclusion."),
                .. survival.ThinStart is { } thin ? [Notes.ThinStart(thin.EarlyDeaths).Text] : Array.Empty<Phrase>(),
            ]);
        if (survival.FromRegistration is { } registration)
            yield return One(
                material,
                "figure-os-registration",
                new("Overall survival from registration", "Survie globale depuis l'inclusion"),
                FromRegistration,
                [new(new("From registration", "Depuis l'inclusion"), registration)],
                survival.Patients.Count,
                []);
    }

    private static KaplanMeierSeries Conditional(SurvivalCurve curve, int day)
    {
        var years = StudyTime.Years(day);
        return new(
            new($"Delayed entry, given alive at {NumberText.In(Language.English).Number(years, 1)} years", $"Entrée retardée, sachant vivant à {NumberText.In(Language.French).Number(years, 1)} ans"),
            curve);
    }

    private static ReportFigure One(
        FigureMaterial material, string id, Phrase title, Phrase timeTitle, IReadOnlyList<KaplanMeierSeries> series, int patients, IReadOnlyList<Phrase> notes)
    {
        var all = material.Cohort.Set.Patients.Count;
        var population = new Phrase(
            $"Patients with a date of diagnosis and follow-up: {patients} of {all}",
            $"Patients avec date de diagnostic et suivi : {patients} sur {all}");
        return new(
            id,
            id == "figure-os-diagnosis" ? Phrase.Same("Figure 2A") : Phrase.Same("Figure 2B"),
            title,
            notes,
            (size, language, prefix) => new KaplanMeierFigure
            {
                Title = title,
                Measure = Measure,
                TimeTitle = timeTitle,
                Series = series,
                Subjects = SeriesSubjects.Same,
                Unit = Figures.AnalysisUnit.Patients,
                Provenance = material.Provenance.Under(population, rules: null),
                IdPrefix = prefix,
            }.Draw(size, language))
        {
            Curves = [.. series.Where(one => one.Curve is not null).Select(one => new FigureCurve(one.Label, one.Curve!))],
        };
    }
}
