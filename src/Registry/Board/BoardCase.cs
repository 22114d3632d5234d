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

    /// <summary>Whether a board discussed the case; <see cref="Answer.No"/> records a decision without one.</summary>
    public Answer Discussed { get; set; }

    public PartialDate? DiscussedOn { get; set; }

    /// <summary>Speciality of each expert who sat, separated by semicolons.</summary>
    public string? Specialities { get; set; }

    public string? Decision { get; set; }

    /// <summary>Why the drug was thought to work; null when not recorded.</summary>
    public Rationale? Rationale { get; set; }

    /// <summary>DOI, PMID or URL of each reference, separated by semicolons.</summary>
    public string? References { get; set; }

    public string? Dissent { get; set; }

    public Answer? CarriedOut { get; set; }

    public string? ReasonNotCarriedOut { get; set; }

    /// <summary>The agendas it stands on, or stood on until it was decided.</summary>
    public List<AgendaItem> AgendaItems { get; } = [];

    /// <inheritdoc />
    public MissingAnswers Missing { get; set; }

    public IEnumerable<Issue> Check()
    {
        if (Discussed == Answer.No && (DiscussedOn is not null || Specialities is not null))
            yield return Issue.Error("BOARD-001", nameof(Discussed), new Phrase($"Board case {Number} was not discussed but has a meeting date or experts. Correct one.", $"Le dossier de RCP {Number} n'a pas été discuté mais a une date de réunion ou des experts. Corrigez l'un des deux."));
        if (CarriedOut != Answer.No && ReasonNotCarriedOut is not null)
            yield return Issue.Error("BOARD-002", nameof(CarriedOut), new Phrase($"Board case {Number} gives a reason for not being carried out, but is not marked so. Correct one.", $"Le dossier de RCP {Number} donne une raison de non-réalisation sans être marqué comme non réalisé. Corrigez l'un des deux."));
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
