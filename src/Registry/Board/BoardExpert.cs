using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Cases;

namespace Sarcoscope.Registry.Board;

/// <summary>Somebody who took part in a decision. Each is one person: by an account, or by the speciality alone.</summary>
public sealed class BoardExpert
{
    public Guid Id { get; init; }

    public Guid BoardCaseId { get; init; }

    /// <summary>Order within the board case, from 1.</summary>
    public required int Number { get; set; }

    /// <summary>The person's account; null where only the speciality is recorded. In no file, as accounts are.</summary>
    public Guid? AccountId { get; set; }

    /// <summary>What the person spoke for: oncology, surgery, pathology …</summary>
    public required string Speciality { get; set; }

    public ExpertPart Part { get; set; }

    /// <summary>Whether the person declared a conflict of interest; null where nobody asked, which is not no.</summary>
    public Answer? Conflict { get; set; }

    /// <summary>What the person thought before the discussion.</summary>
    public string? Opinion { get; set; }

    /// <summary>What the person holds against the decision; null where they agree, or nothing was said.</summary>
    public string? Dissent { get; set; }

    public IEnumerable<Issue> Check()
    {
        if (string.IsNullOrWhiteSpace(Speciality))
            yield return Issue.Error("BOARD-013", nameof(Speciality), new Phrase($"Expert {Number} has no speciality. Give it.", $"L'expert {Number} n'a pas de spécialité. Indiquez-la."));
    }
}

/// <summary>The part somebody had in a decision.</summary>
public enum ExpertPart
{
    Member = 0,
    Chair,

    /// <summary>Who put the case to the board: takes part, and does not count for the quorum.</summary>
    ReferringClinician,
}
