using Sarcoscope.Registry.Approvals;
using Sarcoscope.Registry.Board;
using Sarcoscope.Registry.Cases;
using Sarcoscope.Registry.Cases.Lines;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Cases.Tumours;

namespace Sarcoscope.Registry.Evidence.Cohorts;

/// <summary>One programme line as the analyses see it: a row of derived facts. All days are whole days from the start of the line.</summary>
public sealed record AnalysisLine
{
    /// <summary>Pseudonym of the patient.</summary>
    public required string Patient { get; init; }

    /// <summary>Who patients are counted by: the first pseudonym of the person; the patient's own where there is no other.</summary>
    public string Person { get => field ?? Patient; init; }

    /// <summary>Order among all systemic lines of the record.</summary>
    public required int Number { get; init; }

    /// <summary>Order among the person's lines that are analysed, from 1: programme lines, unless every line was asked for.</summary>
    public required int ProgrammeNumber { get; init; }

    /// <summary>Whether the line is part of the programme. Other lines are analysed only where every line was asked for.</summary>
    public LineScope Scope { get; init; } = LineScope.InProgramme;

    public required string Centre { get; init; }

    public required Sex Sex { get; init; }

    /// <summary>Completed years; null when a date is missing. A birth month stands for its 15th.</summary>
    public int? AgeAtDiagnosis { get; init; }

    /// <summary>Completed years; null when a date is missing.</summary>
    public int? AgeAtStart { get; init; }

    /// <summary>Key in the vocabulary; null while not mapped.</summary>
    public string? Histology { get; init; }

    public required string HistologyAsTyped { get; init; }

    /// <summary>STS, bone, GIST or other, from the vocabulary; null while the histology is not mapped.</summary>
    public string? Family { get; init; }

    /// <summary>Key in the vocabulary; null while not mapped or not recorded.</summary>
    public string? Site { get; init; }

    public Grade? Grade { get; init; }

    public Answer? MetastaticAtDiagnosis { get; init; }

    /// <summary>Keys of all drugs in order, joined by " + ".</summary>
    public required string Regimen { get; init; }

    /// <summary>Key of the drug the line is counted under, or the name as typed.</summary>
    public required string Drug { get; init; }

    public required int DrugCount { get; init; }

    /// <summary>Earlier lines counted as chemotherapy (rule in docs/methods/prior-lines.md).</summary>
    public required int PriorChemotherapyLines { get; init; }

    /// <summary>All earlier systemic lines, programme lines among them.</summary>
    public required int PriorSystemicLines { get; init; }

    /// <summary>Days from diagnosis to the start of the line; null when a date is missing.</summary>
    public int? DaysFromDiagnosis { get; init; }

    /// <summary>Calendar year and month of the start as text (2010-03), or null for relative dates.</summary>
    public string? StartMonth { get; init; }

    public Answer? ProgressionAtStart { get; init; }

    /// <summary>Whether the regimen was given within its label, by the approvals at the start of the line.</summary>
    public LabelStatus Label { get; init; }

    public Answer? BoardDiscussed { get; init; }

    public Rationale? Rationale { get; init; }

    /// <summary>Best overall response, derived where there are assessments, else as stated; null when there is neither.</summary>
    public ResponseStatement? BestResponse { get; init; }

    public required ResponseOrigin BestResponseOrigin { get; init; }

    /// <summary>What the clinician stated as the best response, kept beside a derived one; null when nothing was.</summary>
    public ResponseStatement? StatedResponse { get; init; }

    /// <summary>Day of the first CR or PR that counts.</summary>
    public int? ResponseDay { get; init; }

    /// <summary>Largest relative change of the sum of diameters, as a fraction of baseline (−0.3 is a 30 % shrinkage); null when not measured.</summary>
    public double? BestChange { get; init; }

    /// <summary>Day the line stopped; null while it goes on or when not recorded.</summary>
    public int? StopDay { get; init; }

    public StopReason? StopReason { get; init; }

    /// <summary>Day of the first documented progression (never clinical deterioration alone).</summary>
    public int? ProgressionDay { get; init; }

    /// <summary>Day of worsening by symptoms alone, which is no RECIST progression; null when none is recorded.</summary>
    public int? ClinicalProgressionDay { get; init; }

    /// <summary>What the first progression rests on, for the waterfall's mark; null without progression.</summary>
    public ProgressionOrigin? ProgressionOrigin { get; init; }

    /// <summary>Day of death from any cause, on the line's clock.</summary>
    public int? DeathDay { get; init; }

    /// <summary>Last day known alive, or of death; null without follow-up.</summary>
    public int? LastContactDay { get; init; }

    /// <summary>Start of the next systemic line.</summary>
    public int? NextLineDay { get; init; }

    /// <summary>Time from the start of the previous systemic line to its progression, in days; null when it did not progress or was not dated.</summary>
    public int? PreviousTimeToProgression { get; init; }

    /// <summary>Follow-up visits with a day, in order, with their overall response.</summary>
    public IReadOnlyList<AnalysisVisit> Visits { get; init; } = [];

    /// <summary>Whether there is a baseline with at least one lesion.</summary>
    public BaselineImaging Baseline { get; init; }

    public Answer? AdverseEventsCollected { get; init; }

    public IReadOnlyList<AnalysisEvent> AdverseEvents { get; init; } = [];

    /// <summary>Days whose calendar date was imputed among those above.</summary>
    public int ImputedDates { get; init; }

    /// <summary>Whether the best response is complete, partial, stable or progressive: anything else is not evaluable.</summary>
    public bool IsEvaluable => BestResponse is ResponseStatement.CompleteResponse or ResponseStatement.PartialResponse
        or ResponseStatement.StableDisease or ResponseStatement.ProgressiveDisease;

    /// <summary>Whether the best response is complete or partial.</summary>
    public bool HasResponse => BestResponse is ResponseStatement.CompleteResponse or ResponseStatement.PartialResponse;

    /// <summary>Whether the best response is complete, partial or stable.</summary>
    public bool HasControl => HasResponse || BestResponse == ResponseStatement.StableDisease;
}

/// <summary>Where a best response comes from.</summary>
public enum ResponseOrigin
{
    None = 0,
    Derived,
    Stated,
}

/// <summary>Component that first met progression.</summary>
public enum ProgressionOrigin
{
    Stated = 0,
    TargetLesions,
    NonTargetLesions,
    NewLesion,
}

public enum BaselineImaging
{
    Missing = 0,
    Present,
}

/// <summary>A visit on the line's clock.</summary>
public sealed record AnalysisVisit(int Day, ResponseStatement Response, double? SumMm)
{
    /// <summary>Whether the visit told something: its response is neither unknown nor not evaluable.</summary>
    public bool IsAdequate => Response is not (ResponseStatement.Unknown or ResponseStatement.NotEvaluable);
}

/// <summary>An adverse event on the line's clock, with its category in the outcs8 mapping.</summary>
/// <param name="Term">CTCAE 5.0 term, or as typed where not mapped.</param>
/// <param name="Category">Name of the outcs8 category; null when the term is not one of CTCAE 5.</param>
/// <param name="Grade">1 to 5; null when not recorded.</param>
/// <param name="OnsetDay">Null when not recorded.</param>
public sealed record AnalysisEvent(string Term, string? Category, int? Grade, int? OnsetDay);
