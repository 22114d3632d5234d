namespace Sarcoscope.Oncology.Recist;

/// <summary>What RECIST needs to know of one patient on one line of treatment. Days count from the start of the line.</summary>
public sealed record RecistCase
{
    /// <summary>Day of the baseline imaging; 0 or earlier as a rule.</summary>
    public int BaselineDay { get; init; }

    /// <summary>Empty in a patient without disease: only new lesions can then show progression.</summary>
    public IReadOnlyList<BaselineLesion> Lesions { get; init; } = [];

    /// <summary>In any order.</summary>
    public IReadOnlyList<RecistVisit> Visits { get; init; } = [];

    /// <summary>First day of new anticancer therapy; visits from then on do not count for the best response. Null: none.</summary>
    public int? NewTherapyDay { get; init; }

    /// <summary>The same case seen in, or outside, the planned field of radiation.</summary>
    /// <remarks>A statement on non-target lesions as a whole cannot be divided and is left out.</remarks>
    public RecistCase Within(FieldOfRadiation field)
    {
        bool Inside(BaselineLesion lesion) => (lesion.Irradiation == Irradiation.Planned) == (field == FieldOfRadiation.InField);
        var outside = Lesions.Where(lesion => !Inside(lesion)).Select(lesion => lesion.Id).ToHashSet(StringComparer.Ordinal);
        return this with
        {
            Lesions = [.. Lesions.Where(Inside)],
            Visits =
            [
                .. Visits.Select(visit => visit with
                {
                    Findings = [.. visit.Findings.Where(finding => !outside.Contains(finding.LesionId))],
                    NewLesions = [.. visit.NewLesions.Where(lesion => lesion.Field == field)],
                    NonTargetStatement = null,
                }),
            ],
        };
    }
}

/// <summary>What can be followed in a patient.</summary>
public enum PatientClass
{
    /// <summary>No lesion at baseline.</summary>
    NoDisease = 0,
    NonTargetOnly,
    Target,
}
