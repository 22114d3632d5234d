using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Cases;

namespace Sarcoscope.Registry.Board;

/// <summary>A question put to the sarcoma board, or a decision taken without it, with its reasons.</summary>
public sealed class BoardCase : IAnswered
{
    public Guid Id { get; init; }

    public Guid PatientId { get; init; }

    /// <summary>Order within the patient, from 1.</summary>
    public required int Number { get; set; }

    public string? Question { get; set; }

    public string? ProposedRegimen { get; set; }

    /// <summary>The day the centre first put it to the board; it stays when the case is moved to another meeting.</summary>
    public PartialDate? ReferredOn { get; set; }

    /// <summary>Whether it could not wait for a meeting: such a decision is taken without the board and put to the next meeting.</summary>
    public Answer? Urgent { get; set; }

    /// <summary>Whether a board discussed the case; <see cref="Answer.No"/> records a decision without one.</summary>
    public Answer Discussed { get; set; }

    public PartialDate? DiscussedOn { get; set; }

    /// <summary>Speciality of each expert who sat, separated by semicolons.</summary>
    public string? Specialities { get; set; }

    /// <summary>What was decided, in words.</summary>
    public string? Decision { get; set; }

    /// <summary>What kind of decision it is; null while none is recorded by the form, or it came from a source that has only words.</summary>
    public DecisionKind? Kind { get; set; }

    /// <summary>The drugs decided, joined by +; null where the decision is no regimen.</summary>
    public string? DecidedRegimen { get; set; }

    /// <summary>What must hold before the decision is carried out.</summary>
    public string? Conditions { get; set; }

    /// <summary>The day of the decision, by the board or without it. It lapses three months later.</summary>
    public PartialDate? DecidedOn { get; set; }

    /// <summary>Why the drug was thought to work; null when not recorded.</summary>
    public Rationale? Rationale { get; set; }

    /// <summary>DOI, PMID or URL of each reference, separated by semicolons.</summary>
    public string? References { get; set; }

    public string? Dissent { get; set; }

    public Answer? CarriedOut { get; set; }

    /// <summary>When, for what is no line of treatment; the start of a line that names this board case is the day otherwise.</summary>
    public PartialDate? CarriedOutOn { get; set; }

    public string? ReasonNotCarriedOut { get; set; }

    /// <summary>The agendas it stands on, or stood on until it was decided.</summary>
    public List<AgendaItem> AgendaItems { get; } = [];

    /// <summary>Who took part in the decision.</summary>
    public List<BoardExpert> Experts { get; } = [];

    /// <summary>The versions of the decision that were signed, which nothing changes.</summary>
    public List<SignedDecision> Signatures { get; } = [];

    /// <inheritdoc />
    public MissingAnswers Missing { get; set; }

    public IEnumerable<Issue> Check()
    {
        if (Discussed == Answer.No && (DiscussedOn is not null || Specialities is not null))
            yield return Issue.Error("BOARD-001", nameof(Discussed), new Phrase($"Board case {Number} was not discussed but has a meeting date or experts. Correct one.", $"Le dossier de RCP {Number} n'a pas été discuté mais a une date de réunion ou des experts. Corrigez l'un des deux."));
        if (CarriedOut != Answer.No && ReasonNotCarriedOut is not null)
            yield return Issue.Error("BOARD-002", nameof(CarriedOut), new Phrase($"Board case {Number} gives a reason for not being carried out, but is not marked so. Correct one.", $"Le dossier de RCP {Number} donne une raison de non-réalisation sans être marqué comme non réalisé. Corrigez l'un des deux."));
        foreach (var issue in DecisionRules.Check(this)) yield return issue;
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
