using Sarcoscope.Registry.Cases.Patients;

namespace Sarcoscope.Registry.Evidence.Cohorts;

/// <summary>One patient with at least one programme line, as survival analyses see them. All days are whole days from diagnosis.</summary>
public sealed record AnalysisPatient
{
    /// <summary>Pseudonym; of the record with the first programme line where there are two.</summary>
    public required string Patient { get; init; }

    /// <summary>Who the lines of every record belong to: <see cref="AnalysisLine.Person"/>.</summary>
    public string Person { get => field ?? Patient; init; }

    public required string Centre { get; init; }

    public required int ProgrammeLines { get; init; }

    /// <summary>Day of entry into the registry: the later of information and start of the first programme line; null when the diagnosis has no date.</summary>
    public int? EntryDay { get; init; }

    /// <summary>Day of death or last contact; at the cut-off at the latest; null when the diagnosis has no date or there is no follow-up.</summary>
    public int? LastDay { get; init; }

    /// <summary>Day of death; null when alive, when the death has no date or when the diagnosis has none.</summary>
    public int? DeathDay { get; init; }

    public required VitalStatus VitalStatus { get; init; }

    public CauseOfDeath? CauseOfDeath { get; init; }
}
