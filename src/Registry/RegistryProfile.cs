using Sarcoscope.Registry.Approvals;
using Sarcoscope.Registry.Cases;

namespace Sarcoscope.Registry;

/// <summary>What a registry is and what it does not collect, so that reports can say so. One per database.</summary>
public sealed class RegistryProfile
{
    public int Id { get; init; } = 1;

    public required string Name { get; init; }

    /// <summary>Where the data come from, in a sentence with its citation.</summary>
    public string? Source { get; init; }

    /// <summary>Whether the patients are invented; every page and figure then says so.</summary>
    public PatientReality Patients { get; init; }

    /// <summary>Data after this date are ignored; null takes everything recorded.</summary>
    public PartialDate? CutOff { get; init; }

    /// <summary>Nobody whose treatment began by this date is followed after it; null while the study goes on.</summary>
    public PartialDate? StudyEndsOn { get; init; }

    /// <summary>Whether the protocol reports the progression of the sarcoma itself as a serious event; null: it does not.</summary>
    public ProgressionReporting? ProgressionReporting { get; init; }

    /// <summary>Whose label lines are judged by; null: the European Medicines Agency. See <see cref="WhoseLabel"/>.</summary>
    public Jurisdiction? Jurisdiction { get; init; }

    /// <summary>Whose label reports, panels and cards judge by.</summary>
    public Jurisdiction WhoseLabel() => Jurisdiction ?? Approvals.Jurisdiction.Ema;

    /// <summary>Sections this source does not have, separated by semicolons: see <see cref="Section"/>.</summary>
    public string NotCollected { get; init; } = "";

    public bool Collects(Section section) =>
        !NotCollected.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Contains(section.ToString(), StringComparer.OrdinalIgnoreCase);
}

public enum PatientReality
{
    Real = 0,
    Synthetic,
}

/// <summary>Whether the progression of the sarcoma itself is reported as a serious event, fatal progression included.</summary>
public enum ProgressionReporting
{
    Excluded = 0,
    Included,
}

/// <summary>A part of the record that a source may lack.</summary>
public enum Section
{
    AdverseEvents = 0,
    BoardCases,
    Assessments,
    ProgressionAtStart,
    FollowUps,
    Grade,
}
