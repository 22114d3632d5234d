using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Cases;
using Sarcoscope.Registry.Cases.FollowUps;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Cases.Queries;
using Sarcoscope.Registry.Quality.Checks;

namespace Sarcoscope.Registry.Quality.Reviews;

/// <summary>What the quality page knows of one case: findings, how complete it is, how punctual its follow-up, which questions are open. No answer of the case itself beyond the words of findings.</summary>
public sealed record CaseReview
{
    /// <summary>Days after its date within which a follow-up counts as on time: the worklist's two weeks.</summary>
    public const int OnTimeDays = 14;

    public required string Pseudonym { get; init; }

    public required string Centre { get; init; }

    public required IReadOnlyList<PlacedFinding> Findings { get; init; }

    /// <summary>Answers that every case of the programme should have: <see cref="Completeness"/>.</summary>
    public required int Asked { get; init; }

    /// <summary>Those that are there, or missing for a reason.</summary>
    public required int Answered { get; init; }

    /// <summary>Follow-ups with a date when they were due, done or not.</summary>
    public required int FollowUpsClosed { get; init; }

    /// <summary>Those done within <see cref="OnTimeDays"/> of the day they were due.</summary>
    public required int FollowUpsOnTime { get; init; }

    /// <summary>When each query that waits for the centre was asked; null where that is not recorded.</summary>
    public required IReadOnlyList<PartialDate?> OpenQueries { get; init; }

    /// <summary>Lines of treatment, in and outside the programme.</summary>
    public required int Lines { get; init; }

    /// <summary>Whether the record is locked.</summary>
    public required bool IsLocked { get; init; }

    /// <summary>Reviews a case.</summary>
    /// <param name="case">With everything in it.</param>
    public static CaseReview Of(CheckedCase @case)
    {
        ArgumentNullException.ThrowIfNull(@case);
        var patient = @case.Patient;
        var (answered, asked) = Completeness.Of(@case);
        var closed = patient.FollowUps.Where(visit => visit.State != FollowUpState.Due && visit.DueOn is not null).ToList();
        return new()
        {
            Pseudonym = patient.Pseudonym,
            Centre = patient.CentreCode,
            Findings = [.. CaseChecks.Find(@case).Select(found => PlacedFinding.Of(patient, found))],
            Asked = asked,
            Answered = answered,
            FollowUpsClosed = closed.Count,
            FollowUpsOnTime = closed.Count(visit => visit.State == FollowUpState.Done && CheckedCase.CertainDays(visit.DueOn, visit.DoneOn) <= OnTimeDays),
            OpenQueries = [.. patient.Queries.Where(query => query.WaitsForAnswer).Select(query => query.AskedOn)],
            Lines = patient.Lines.Count,
            IsLocked = patient.LockedAt is not null,
        };
    }
}

/// <summary>A finding, by the place it is at.</summary>
/// <param name="Check">Code of the check.</param>
/// <param name="Place">The record.</param>
/// <param name="Column">The field, by its column; null for the whole record.</param>
/// <param name="Words">What stands there.</param>
/// <param name="IsAsked">Whether a query of this check about this place is not closed.</param>
public sealed record PlacedFinding(string Check, CasePlace Place, string? Column, Phrase Words, bool IsAsked)
{
    internal static PlacedFinding Of(Patient patient, CheckedFinding found)
    {
        var place = CasePlace.Of(patient, found.Finding.Subject);
        var column = found.Finding.Field is { } field ? MissingAnswers.FieldOf(field) : null;
        return new(found.Check.Code, place, column, found.Finding.Words, patient.Queries.Exists(query =>
            query.Check == found.Check.Code && query.State != QueryState.Closed && query.Record == QueriedRecord.FileOf(place.Table) && (query.Key ?? "") == place.Key));
    }
}
