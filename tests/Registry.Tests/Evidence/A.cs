using Sarcoscope.Registry.Cases.Lines;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Evidence.Cohorts;

namespace Sarcoscope.Registry.Tests.Evidence;

/// <summary>Lines and patients that a test changes where it matters.</summary>
internal static class A
{
    public static AnalysisLine Line() => new()
    {
        Patient = "C01-001",
        Number = 1,
        ProgrammeNumber = 1,
        Centre = "C01",
        Sex = Sex.Female,
        HistologyAsTyped = "GIST",
        Histology = "GIST",
        Family = "GIST",
        Regimen = "sorafenib",
        Drug = "sorafenib",
        DrugCount = 1,
        PriorChemotherapyLines = 0,
        PriorSystemicLines = 0,
        BestResponseOrigin = ResponseOrigin.None,
        Baseline = BaselineImaging.Present,
    };

    /// <summary>A line with stable disease at each of some visits.</summary>
    public static AnalysisLine LineSeenOn(params int[] days) =>
        Line() with { Visits = [.. days.Select(day => Visit(day, ResponseStatement.StableDisease))] };

    public static AnalysisVisit Visit(int day, ResponseStatement response) => new(day, response, null);

    public static AnalysisPatient Patient(int entry, int last, VitalStatus status) => new()
    {
        Patient = "C01-001",
        Centre = "C01",
        ProgrammeLines = 1,
        EntryDay = entry,
        LastDay = last,
        DeathDay = status == VitalStatus.Dead ? last : null,
        VitalStatus = status,
    };
}
