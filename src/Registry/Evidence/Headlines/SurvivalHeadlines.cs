using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Evidence.Cohorts;
using Sarcoscope.Registry.Evidence.Endpoints;

namespace Sarcoscope.Registry.Evidence.Headlines;

/// <summary>Overall survival three ways, follow-up, and deaths with their causes.</summary>
internal static class SurvivalHeadlines
{
    private static readonly Phrase Deaths = new("deaths", "décès");

    private static readonly (string Key, CauseOfDeath Cause, Phrase Label)[] Causes =
    [
        ("sarcoma", CauseOfDeath.Sarcoma, new("Deaths from the sarcoma", "Décès par sarcome")),
        ("toxicity", CauseOfDeath.TreatmentToxicity, new("Deaths from the treatment", "Décès par toxicité du traitement")),
        ("other-cancer", CauseOfDeath.OtherCancer, new("Deaths from another cancer", "Décès par un autre cancer")),
        ("other", CauseOfDeath.OtherDisease, new("Deaths from another disease", "Décès par une autre maladie")),
        ("unknown", CauseOfDeath.Unknown, new("Deaths of unknown cause", "Décès de cause inconnue")),
    ];

    public static IEnumerable<Headline> Of(AnalysisSet set)
    {
        var survival = OverallSurvival.Of(set.Patients);
        yield return Median("os-naive", new("Median overall survival from diagnosis, naive", "Survie globale médiane depuis le diagnostic, naïve"), survival, survival?.Naive, Notes.NaiveOrigin);
        yield return Median("os-delayed-entry", new("Median overall survival from diagnosis, delayed entry", "Survie globale médiane depuis le diagnostic, entrée retardée"), survival, survival?.DelayedEntry, ThinStart(survival));
        if (survival?.ThinStart is { Conditional: { } conditional, FirmFromDay: { } day })
        {
            yield return Median(
                "os-conditional",
                new(
                    $"Median overall survival from diagnosis, given alive at {NumberText.In(Language.English).Number(StudyTime.Years(day), 1)} years (at least 5 at risk)",
                    $"Survie globale médiane depuis le diagnostic, sachant vivant à {NumberText.In(Language.French).Number(StudyTime.Years(day), 1)} ans (au moins 5 à risque)"),
                survival,
                conditional);
        }
        yield return Median("os-registration", new("Median overall survival from registration", "Survie globale médiane depuis l'inclusion"), survival, survival?.FromRegistration);
        foreach (var headline in FollowUp(set, survival)) yield return headline;
        foreach (var headline in DeathsOf(set)) yield return headline;
    }

    private static HeadlineNote[] ThinStart(OverallSurvival? survival) =>
        survival?.ThinStart is { } thin ? [Notes.ThinStart(thin.EarlyDeaths)] : [];

    private static Headline Median(string key, Phrase label, OverallSurvival? survival, Statistics.Survival.SurvivalCurve? curve, params IReadOnlyList<HeadlineNote> notes) =>
        HeadlineForms.Median(key, HeadlineGroup.OverallSurvival, label, HeadlineUnit.Years, curve, HeadlineForms.PatientsFollowed) with
        {
            NumeratorMeaning = Deaths,
            Patients = survival?.Patients ?? [],
            Notes = notes,
        };

    private static IEnumerable<Headline> FollowUp(AnalysisSet set, OverallSurvival? survival)
    {
        Phrase ended = new("patients alive at last contact", "patients vivants aux dernières nouvelles");
        yield return HeadlineForms.Median("follow-up-diagnosis", HeadlineGroup.FollowUp, new("Median follow-up from diagnosis, reverse Kaplan–Meier", "Suivi médian depuis le diagnostic, Kaplan-Meier inversé"), HeadlineUnit.Years, survival?.FollowUp, HeadlineForms.PatientsFollowed) with { NumeratorMeaning = ended };
        yield return HeadlineForms.Median("follow-up-registration", HeadlineGroup.FollowUp, new("Median follow-up from registration, reverse Kaplan–Meier", "Suivi médian depuis l'inclusion, Kaplan-Meier inversé"), HeadlineUnit.Years, survival?.FollowUpFromRegistration, HeadlineForms.PatientsFollowed) with { NumeratorMeaning = ended };
        var observed = ObservedFollowUp.Of(set.Patients);
        yield return new()
        {
            Key = "follow-up-observed",
            Group = HeadlineGroup.FollowUp,
            Label = new("Median observed time from diagnosis to death or last contact", "Durée médiane observée du diagnostic au décès ou aux dernières nouvelles"),
            Unit = HeadlineUnit.Years,
            Value = observed.MedianYears,
            Absent = observed.Patients.Count == 0 ? Absence.NotApplicable : null,
            Range = observed.RangeYears,
            Denominator = observed.Patients.Count,
            DenominatorMeaning = HeadlineForms.PatientsFollowed,
            LeftOut = set.Patients.Count - observed.Patients.Count,
            LeftOutMeaning = new(
                $"patients: {observed.WithoutFollowUp} without follow-up, {observed.WithoutDiagnosis} without date of diagnosis",
                $"patients : {observed.WithoutFollowUp} sans suivi, {observed.WithoutDiagnosis} sans date de diagnostic"),
            Patients = observed.Patients,
        };
    }

    private static IEnumerable<Headline> DeathsOf(AnalysisSet set)
    {
        var known = set.Patients.Where(patient => patient.VitalStatus != VitalStatus.Unknown).ToList();
        var dead = known.Where(patient => patient.VitalStatus == VitalStatus.Dead).ToList();
        yield return HeadlineForms.Proportion("deaths", HeadlineGroup.Deaths, new("Deaths", "Décès"), dead.Count, known.Count, Deaths, new("patients whose vital status is known", "patients dont le statut vital est connu")) with
        {
            LeftOut = set.Patients.Count - known.Count,
            LeftOutMeaning = new("patients without follow-up", "patients sans suivi"),
            Patients = dead,
        };
        foreach (var (key, cause, label) in Causes)
        {
            var counted = dead.Where(patient => (patient.CauseOfDeath ?? CauseOfDeath.Unknown) == cause).ToList();
            if (counted.Count == 0 && cause != CauseOfDeath.TreatmentToxicity) continue;
            yield return HeadlineForms.Proportion("deaths-" + key, HeadlineGroup.Deaths, label, counted.Count, dead.Count, Deaths, Deaths) with { Patients = counted };
        }
    }
}
