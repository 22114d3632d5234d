using Sarcoscope.Registry.Board;
using Sarcoscope.Registry.Cases.AdverseEvents;
using Sarcoscope.Registry.Cases.Assessments;
using Sarcoscope.Registry.Cases.FollowUps;
using Sarcoscope.Registry.Cases.Lines;
using Sarcoscope.Registry.Cases.LocalTherapies;
using Sarcoscope.Registry.Cases.Tumours;

namespace Sarcoscope.Registry.Cases.Patients;

/// <summary>A date recorded somewhere in a case.</summary>
/// <param name="Subject">The record it stands in.</param>
/// <param name="Field">Its field.</param>
/// <param name="On">The date.</param>
/// <param name="MayFollowDeath">True for administrative dates, which may lie after the death.</param>
public readonly record struct CaseDate(object Subject, string Field, PartialDate On, bool MayFollowDeath);

/// <summary>Every date of a case, with the record and field it stands in.</summary>
public static class CaseDates
{
    public static IEnumerable<CaseDate> Of(Patient patient) =>
        All(patient).Where(date => date.On is not null)
            .Select(date => new CaseDate(date.Subject, date.Field, date.On!.Value, date.MayFollowDeath));

    private static IEnumerable<(object Subject, string Field, PartialDate? On, bool MayFollowDeath)> All(Patient patient)
    {
        yield return (patient, nameof(Patient.BornIn), patient.BornIn, false);
        yield return (patient, nameof(Patient.InformedOn), patient.InformedOn, true);
        yield return (patient, nameof(Patient.WithdrawnOn), patient.WithdrawnOn, true);
        yield return (patient, nameof(Patient.DiedOn), patient.DiedOn, false);
        yield return (patient, nameof(Patient.LastContactOn), patient.LastContactOn, true); // PAT-005 speaks of it
        foreach (var tumour in patient.Tumours)
        {
            yield return (tumour, nameof(Tumour.DiagnosedOn), tumour.DiagnosedOn, false);
            yield return (tumour, nameof(Tumour.ReviewedOn), tumour.ReviewedOn, true);
            foreach (var alteration in tumour.Alterations)
                yield return (alteration, nameof(Alteration.TestedOn), alteration.TestedOn, true);
        }
        foreach (var line in patient.Lines)
        {
            yield return (line, nameof(TreatmentLine.StartedOn), line.StartedOn, false);
            yield return (line, nameof(TreatmentLine.StoppedOn), line.StoppedOn, false);
            yield return (line, nameof(TreatmentLine.StatedBestResponseOn), line.StatedBestResponseOn, false);
            foreach (var drug in line.Drugs)
            {
                yield return (drug, nameof(LineDrug.StartedOn), drug.StartedOn, false);
                yield return (drug, nameof(LineDrug.StoppedOn), drug.StoppedOn, false);
                foreach (var change in drug.DoseChanges)
                    yield return (change, nameof(DoseChange.ChangedOn), change.ChangedOn, false);
            }
            foreach (var assessment in line.Assessments)
                yield return (assessment, nameof(Assessment.AssessedOn), assessment.AssessedOn, false);
            foreach (var adverseEvent in line.AdverseEvents)
            {
                yield return (adverseEvent, nameof(AdverseEvent.StartedOn), adverseEvent.StartedOn, false);
                yield return (adverseEvent, nameof(AdverseEvent.EndedOn), adverseEvent.EndedOn, false);
            }
            yield return (line, nameof(TreatmentLine.AdverseEventsAskedOn), line.AdverseEventsAskedOn, true);
            foreach (var serious in line.SeriousEvents)
            {
                yield return (serious, nameof(SeriousEvent.KnownOn), serious.KnownOn, true);
                yield return (serious, nameof(SeriousEvent.ReportedOn), serious.ReportedOn, true);
                yield return (serious, nameof(SeriousEvent.SubmittedOn), serious.SubmittedOn, true);
                yield return (serious, nameof(SeriousEvent.UpgradedOn), serious.UpgradedOn, true);
                yield return (serious, nameof(SeriousEvent.UpgradeSubmittedOn), serious.UpgradeSubmittedOn, true);
            }
        }
        foreach (var boardCase in patient.BoardCases)
        {
            yield return (boardCase, nameof(BoardCase.ReferredOn), boardCase.ReferredOn, true);
            yield return (boardCase, nameof(BoardCase.DiscussedOn), boardCase.DiscussedOn, true);
            yield return (boardCase, nameof(BoardCase.DecidedOn), boardCase.DecidedOn, true);
            yield return (boardCase, nameof(BoardCase.CarriedOutOn), boardCase.CarriedOutOn, false);
            foreach (var item in boardCase.AgendaItems)
            {
                yield return (item, nameof(AgendaItem.ListedOn), item.ListedOn, true);
                yield return (item, nameof(AgendaItem.DecidedOn), item.DecidedOn, true);
            }
        }
        foreach (var therapy in patient.LocalTherapies)
        {
            yield return (therapy, nameof(LocalTherapy.StartedOn), therapy.StartedOn, false);
            yield return (therapy, nameof(LocalTherapy.EndedOn), therapy.EndedOn, false);
        }
        foreach (var followUp in patient.FollowUps)
            yield return (followUp, nameof(FollowUp.DoneOn), followUp.DoneOn, true);
    }
}
