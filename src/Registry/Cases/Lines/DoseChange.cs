using Sarcoscope.Figures.Text;

namespace Sarcoscope.Registry.Cases.Lines;

/// <summary>A change of the dose of a drug while its line goes on.</summary>
public sealed class DoseChange : IAnswered
{
    public Guid Id { get; init; }

    public Guid LineDrugId { get; init; }

    /// <summary>Order within the drug, from 1.</summary>
    public required int Number { get; set; }

    /// <summary>First day of the new dose.</summary>
    public PartialDate? ChangedOn { get; set; }

    /// <summary>Amount per administration before, in the unit of the drug.</summary>
    public decimal? FromDose { get; set; }

    /// <summary>Amount per administration after, in the unit of the drug; 0 while it is withheld.</summary>
    public decimal? ToDose { get; set; }

    /// <summary>Why; null when not recorded.</summary>
    public DoseChangeReason? Reason { get; set; }

    /// <inheritdoc />
    public MissingAnswers Missing { get; set; }

    public IEnumerable<Issue> Check()
    {
        if (FromDose is < 0 || ToDose is < 0)
            yield return Issue.Error("DOSE-001", FromDose is < 0 ? nameof(FromDose) : nameof(ToDose), new Phrase("A dose is below zero. Write 0 where the drug was withheld.", "Une dose est inférieure à zéro. Écrivez 0 si le médicament a été suspendu."));
        if (FromDose is { } from && from == ToDose)
            yield return Issue.Error("DOSE-002", nameof(ToDose), new Phrase("The dose is the same before and after. Correct one, or remove the row.", "La dose est la même avant et après. Corrigez l'une des deux, ou supprimez la rangée."));
    }
}

/// <summary>Why a dose was changed.</summary>
public enum DoseChangeReason
{
    Unknown = 0,
    Toxicity,
    Other,
}
