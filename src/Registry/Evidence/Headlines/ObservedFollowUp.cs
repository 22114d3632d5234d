using Sarcoscope.Registry.Evidence.Cohorts;
using Sarcoscope.Registry.Evidence.Endpoints;

namespace Sarcoscope.Registry.Evidence.Headlines;

/// <summary>Observed time from diagnosis to death or last contact, as the paper summarises it: deaths shorten it, so it is no follow-up.</summary>
/// <param name="Patients">Those with a date of diagnosis and follow-up.</param>
/// <param name="MedianYears">Null without patients.</param>
/// <param name="RangeYears">Least and greatest; null without patients.</param>
/// <param name="WithoutFollowUp">Patients left out for want of follow-up.</param>
/// <param name="WithoutDiagnosis">Patients left out for want of a date of diagnosis.</param>
public sealed record ObservedFollowUp(
    IReadOnlyList<AnalysisPatient> Patients, double? MedianYears, (double Least, double Greatest)? RangeYears, int WithoutFollowUp, int WithoutDiagnosis)
{
    public static ObservedFollowUp Of(IReadOnlyList<AnalysisPatient> patients)
    {
        ArgumentNullException.ThrowIfNull(patients);
        var followed = patients.Where(patient => patient.LastDay is not null).ToList();
        var withoutDiagnosis = patients.Count(patient => patient.EntryDay is null);
        var years = followed.Select(patient => StudyTime.Years(patient.LastDay!.Value)).Order().ToList();
        return new(
            followed,
            years.Count == 0 ? null : (years[(years.Count - 1) / 2] + years[years.Count / 2]) / 2,
            years.Count == 0 ? null : (years[0], years[^1]),
            patients.Count - followed.Count - withoutDiagnosis,
            withoutDiagnosis);
    }
}
