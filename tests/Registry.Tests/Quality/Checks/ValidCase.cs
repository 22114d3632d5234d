using Sarcoscope.Registry.Board;
using Sarcoscope.Registry.Cases;
using Sarcoscope.Registry.Cases.AdverseEvents;
using Sarcoscope.Registry.Cases.Assessments;
using Sarcoscope.Registry.Cases.FollowUps;
using Sarcoscope.Registry.Cases.Lines;
using Sarcoscope.Registry.Cases.LocalTherapies;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Cases.Tumours;
using static Sarcoscope.Registry.Cases.PartialDate;

namespace Sarcoscope.Registry.Tests.Quality.Checks;

/// <summary>A case in which nothing is to be asked: one line before the programme, one in it, seen, followed and discussed.</summary>
internal static class ValidCase
{
    /// <summary>The day it is looked at.</summary>
    public static DateOnly Today { get; } = new(2011, 3, 1);

    public static Patient Make()
    {
        var patient = new Patient
        {
            Pseudonym = "C01-001",
            CentreCode = "C01",
            Sex = Sex.Male,
            BornIn = InMonth(1960, 5),
            InformedOn = OnDay(2010, 6, 1),
            InformedPerson = InformedPerson.Patient,
            InformationMode = InformationMode.Written,
            VitalStatus = VitalStatus.Alive,
            LastContactOn = OnDay(2011, 2, 10),
        };
        patient.Tumours.Add(new()
        {
            Number = 1, HistologyAsTyped = "synovial sarcoma", Histology = "SS", SiteAsTyped = "lower limb", Site = "LOWER_LIMB",
            DiagnosedOn = OnDay(2009, 1, 10), Grade = Grade.III, SizeTenthsMm = 800, MetastaticAtDiagnosis = Answer.No, Resectability = Resectability.Unresectable,
        });
        patient.Tumours[0].Alterations.Add(new() { Number = 1, Gene = "SS18-SSX1", Status = AlterationStatus.Present, Method = "FISH" });
        patient.LocalTherapies.Add(new() { Number = 1, Kind = LocalTherapyKind.Surgery, StartedOn = OnDay(2009, 2, 1), Margin = ResectionMargin.R0 });
        patient.LocalTherapies.Add(new() { Number = 2, Kind = LocalTherapyKind.Radiotherapy, StartedOn = OnDay(2009, 4, 1), DoseGy = 50, Fractions = 25 });
        var first = new TreatmentLine { Number = 1, Scope = LineScope.OutsideProgramme, StartedOn = OnDay(2010, 1, 5), StoppedOn = OnDay(2010, 5, 1), StopReason = StopReason.Progression };
        first.Drugs.Add(new() { Number = 1, DrugAsTyped = "doxorubicin", Drug = "doxorubicin", Role = DrugRole.Principal });
        var line = new TreatmentLine
        {
            Number = 2, Scope = LineScope.InProgramme, Setting = TreatmentSetting.Advanced, StartedOn = OnDay(2010, 6, 15), StoppedOn = OnDay(2010, 12, 20), StopReason = StopReason.Progression,
            Ecog = 1, ProgressionAtStart = Answer.Yes, BoardCaseNumber = 1, AdverseEventsCollected = Answer.Yes,
        };
        line.Drugs.Add(new() { Number = 1, DrugAsTyped = "pazopanib", Drug = "pazopanib", Role = DrugRole.Principal, Dose = 800, DoseUnit = "mg" });
        line.Assessments.Add(Visit(1, OnDay(2010, 6, 1), AssessmentKind.Baseline, null, 500));
        line.Assessments.Add(Visit(2, OnDay(2010, 8, 15), AssessmentKind.FollowUp, ResponseStatement.PartialResponse, 300));
        line.Assessments.Add(Visit(3, OnDay(2010, 10, 15), AssessmentKind.FollowUp, ResponseStatement.PartialResponse, 310));
        line.Assessments.Add(Visit(4, OnDay(2010, 12, 15), AssessmentKind.FollowUp, ResponseStatement.ProgressiveDisease, 450));
        line.AdverseEvents.Add(new() { Number = 1, TermAsTyped = "Fatigue", Term = "Fatigue", Grade = 3, StartedOn = OnDay(2010, 7, 1), Serious = Answer.Yes, Outcome = EventOutcome.Recovered, Action = EventAction.DoseReduced });
        line.SeriousEvents.Add(new() { Number = 1, Admission = Answer.Yes });
        patient.Lines.AddRange([first, line]);
        patient.BoardCases.Add(new() { Number = 1, Question = "Pazopanib?", Discussed = Answer.Yes, DiscussedOn = OnDay(2010, 5, 20), Decision = "pazopanib", Rationale = Rationale.PublishedData, References = "doi:10.1016/S0140-6736(12)60651-5", CarriedOut = Answer.Yes });
        patient.FollowUps.Add(new() { Number = 1, DueOn = OnDay(2010, 8, 15), DoneOn = OnDay(2010, 8, 15), State = FollowUpState.Done, VitalStatus = VitalStatus.Alive, DiseaseStatus = DiseaseStatus.Responding, Treatment = TreatmentAtVisit.Continues });
        patient.FollowUps.Add(new() { Number = 2, DueOn = OnDay(2010, 12, 15), DoneOn = OnDay(2010, 12, 20), State = FollowUpState.Done, VitalStatus = VitalStatus.Alive, DiseaseStatus = DiseaseStatus.Progression, Treatment = TreatmentAtVisit.Stopped });
        patient.FollowUps.Add(new() { Number = 3, DueOn = OnDay(2011, 2, 15), State = FollowUpState.Due });
        return patient;
    }

    public static Assessment Visit(int number, PartialDate on, AssessmentKind kind, ResponseStatement? stated, int tenthsMm)
    {
        var visit = new Assessment { Number = number, AssessedOn = on, Kind = kind, StatedResponse = stated, NewLesion = kind == AssessmentKind.FollowUp ? Answer.No : null };
        visit.Lesions.Add(new() { Label = "T1", Organ = "lung", Category = LesionCategory.Target, Tissue = LesionTissue.NonNodal, State = LesionState.Measured, TenthsMm = tenthsMm });
        return visit;
    }
}
