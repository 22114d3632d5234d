using Sarcoscope.Registry.Cases;
using Sarcoscope.Registry.Cases.Assessments;
using Sarcoscope.Registry.Cases.FollowUps;
using Sarcoscope.Registry.Cases.Lines;
using Sarcoscope.Registry.Cases.Patients;

namespace Sarcoscope.Registry.Tests.Evidence.Cohorts;

/// <summary>A case that a test changes where it matters; dates in their written form.</summary>
internal sealed record ACase(params ALine[] Lines)
{
    public string Histology { get; init; } = "LMS";

    public string? Diagnosed { get; init; } = "2009-01-01";

    public string? LastContact { get; init; } = "2012-01-01";

    public string? Died { get; init; }

    public string? Informed { get; init; }

    public string? Born { get; init; }

    public WithdrawalScope? Withdrawal { get; init; }

    public (string On, DiseaseStatus Status)[] FollowUps { get; init; } = [];

    public Patient Recorded()
    {
        var patient = new Patient
        {
            Pseudonym = "C01-001",
            CentreCode = "C01",
            BornIn = Date(Born),
            InformedOn = Date(Informed),
            WithdrawalScope = Withdrawal,
            VitalStatus = Died is null ? VitalStatus.Alive : VitalStatus.Dead,
            DiedOn = Date(Died),
            LastContactOn = Date(LastContact),
        };
        patient.Tumours.Add(new() { Number = 1, HistologyAsTyped = Histology, Histology = Histology, DiagnosedOn = Date(Diagnosed) });
        patient.Lines.AddRange(Lines.Select((line, index) => line.Recorded(index + 1)));
        patient.FollowUps.AddRange(FollowUps.Select((visit, index) => new FollowUp
        {
            Number = index + 1,
            State = FollowUpState.Done,
            DoneOn = Date(visit.On),
            DiseaseStatus = visit.Status,
        }));
        return patient;
    }

    internal static PartialDate? Date(string? text) => text is null ? null : PartialDate.Parse(text);
}

/// <summary>A line of a case.</summary>
internal sealed record ALine(string Start, string? Stop = null)
{
    public LineScope Scope { get; init; } = LineScope.InProgramme;

    public StopReason? Reason { get; init; }

    public string Regimen { get; init; } = "sorafenib";

    public ResponseStatement? Stated { get; init; }

    public string? StatedOn { get; init; }

    public Assessment[] Visits { get; init; } = [];

    public static Assessment Visit(string day, ResponseStatement response) => new() { Number = 2, AssessedOn = PartialDate.Parse(day), StatedResponse = response };

    /// <summary>An assessment of one target lesion.</summary>
    public static Assessment Measured(AssessmentKind kind, string day, int tenthsMm, Answer newLesion = Answer.No)
    {
        var assessment = new Assessment { Number = 1, Kind = kind, AssessedOn = PartialDate.Parse(day), NewLesion = newLesion };
        assessment.Lesions.Add(new() { Label = "T1", State = LesionState.Measured, TenthsMm = tenthsMm });
        return assessment;
    }

    public TreatmentLine Recorded(int number)
    {
        var line = new TreatmentLine
        {
            Number = number,
            Scope = Scope,
            StartedOn = ACase.Date(Start),
            StoppedOn = ACase.Date(Stop),
            StopReason = Reason,
            StatedBestResponse = Stated,
            StatedBestResponseOn = ACase.Date(StatedOn),
        };
        line.Drugs.AddRange(Regimen.Split('+').Select((drug, index) => new LineDrug { Number = index + 1, DrugAsTyped = drug, Drug = drug }));
        line.Assessments.AddRange(Visits);
        return line;
    }
}
