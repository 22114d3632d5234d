namespace Sarcoscope.Registry.Cases.Patients;

/// <summary>The records of a case, from the patient down.</summary>
public static class CaseRecords
{
    /// <summary>The patient and every record below, each after the one it belongs to.</summary>
    public static IEnumerable<object> Of(Patient patient) =>
    [
        patient,
        .. patient.Tumours.SelectMany(tumour => (IEnumerable<object>)[tumour, .. tumour.Alterations]),
        .. patient.BoardCases.SelectMany(boardCase => (IEnumerable<object>)[boardCase, .. boardCase.AgendaItems, .. boardCase.Experts, .. boardCase.Signatures]),
        .. patient.LocalTherapies,
        .. patient.FollowUps,
        .. patient.Queries,
        .. patient.Lines.SelectMany(line => (IEnumerable<object>)
            [line, .. line.Drugs.SelectMany(drug => (IEnumerable<object>)[drug, .. drug.DoseChanges]), .. line.Assessments.SelectMany(assessment => (IEnumerable<object>)[assessment, .. assessment.Lesions]), .. line.AdverseEvents, .. line.SeriousEvents]),
    ];
}
