using Sarcoscope.Registry.Cases;
using Sarcoscope.Registry.Cases.Lines;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Cases.Tumours;
using Sarcoscope.Registry.Quality.Checks;

namespace Sarcoscope.Registry.Quality.Reviews;

/// <summary>Which answers every case of the programme should have, and how many it has. A reason why an answer is missing is an answer.</summary>
public static class Completeness
{
    /// <summary>Answers that are there, and answers that are asked for.</summary>
    public static (int Answered, int Asked) Of(CheckedCase @case)
    {
        ArgumentNullException.ThrowIfNull(@case);
        var answers = Answers(@case).ToList();
        return (answers.Count(one => one), answers.Count);
    }

    private static IEnumerable<bool> Answers(CheckedCase @case)
    {
        var patient = @case.Patient;
        yield return patient.Sex != Sex.Unknown;
        yield return Has(patient, nameof(Patient.BornIn), patient.BornIn);
        yield return Has(patient, nameof(Patient.InformedOn), patient.InformedOn);
        yield return patient.VitalStatus != VitalStatus.Unknown;
        yield return patient.VitalStatus == VitalStatus.Dead ? Has(patient, nameof(Patient.DiedOn), patient.DiedOn) : Has(patient, nameof(Patient.LastContactOn), patient.LastContactOn);
        if (@case.Tumour is { } tumour)
        {
            yield return tumour.AnalysedHistology is not null;
            yield return Has(tumour, nameof(Tumour.DiagnosedOn), tumour.DiagnosedOn);
            yield return Has(tumour, nameof(Tumour.Site), tumour.SiteAsTyped);
            if (@case.Profile.Collects(Section.Grade)) yield return Has(tumour, nameof(Tumour.Grade), tumour.Grade);
            yield return Has(tumour, nameof(Tumour.MetastaticAtDiagnosis), tumour.MetastaticAtDiagnosis);
        }
        foreach (var line in @case.Programme)
        {
            yield return line.StartedOn is not null;
            yield return line.StopReason == StopReason.Ongoing || Has(line, nameof(TreatmentLine.StoppedOn), line.StoppedOn);
            yield return Has(line, nameof(TreatmentLine.StopReason), line.StopReason is StopReason.Unknown ? null : line.StopReason);
            yield return Has(line, nameof(TreatmentLine.Ecog), line.Ecog);
            if (@case.Profile.Collects(Section.ProgressionAtStart)) yield return Has(line, nameof(TreatmentLine.ProgressionAtStart), line.ProgressionAtStart);
            if (@case.Profile.Collects(Section.Assessments)) yield return line.StatedBestResponse is not null || line.Assessments.Count > 0;
            if (@case.Profile.Collects(Section.AdverseEvents)) yield return Has(line, nameof(TreatmentLine.AdverseEventsCollected), line.AdverseEventsCollected) || line.AdverseEvents.Count > 0;
            if (@case.Profile.Collects(Section.BoardCases)) yield return Has(line, nameof(TreatmentLine.BoardCaseNumber), line.BoardCaseNumber);
        }
    }

    private static bool Has(IAnswered record, string property, object? answer) => answer is not null || !CheckedCase.Unsaid(record, property);
}
