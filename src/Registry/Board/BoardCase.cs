using Sarcoscope.Registry.Cases;

namespace Sarcoscope.Registry.Board;

/// <summary>A question put to the sarcoma board, or a decision taken without it, with its reasons.</summary>
public sealed class BoardCase
{
    public Guid Id { get; init; }

    public Guid PatientId { get; init; }

    /// <summary>Order within the patient, from 1.</summary>
    public required int Number { get; init; }

    public string? Question { get; init; }

    public string? ProposedRegimen { get; init; }

    /// <summary>Whether a board discussed the case; <see cref="Answer.No"/> records a decision without one.</summary>
    public Answer Discussed { get; init; }

    public PartialDate? DiscussedOn { get; init; }

    /// <summary>Speciality of each expert who sat, separated by semicolons.</summary>
    public string? Specialities { get; init; }

    public string? Decision { get; init; }

    /// <summary>Why the drug was thought to work; null when not recorded.</summary>
    public Rationale? Rationale { get; init; }

    /// <summary>DOI, PMID or URL of each reference, separated by semicolons.</summary>
    public string? References { get; init; }

    public string? Dissent { get; init; }

    public Answer? CarriedOut { get; init; }

    public string? ReasonNotCarriedOut { get; init; }

    public IEnumerable<Issue> Check()
    {
        if (Discussed == Answer.No && (DiscussedOn is not null || Specialities is not null))
            yield return Issue.Error("BOARD-001", nameof(Discussed), $"Board case {Number} was not discussed but has a meeting date or experts. Correct one.");
        if (CarriedOut != Answer.No && ReasonNotCarriedOut is not null)
            yield return Issue.Error("BOARD-002", nameof(CarriedOut), $"Board case {Number} gives a reason for not being carried out, but is not marked so. Correct one.");
    }
}

/// <summary>What a decision rested on.</summary>
public enum Rationale
{
    None = 0,
    PublishedData,
    PersonalCommunication,
    BiologicalHypothesis,
}
