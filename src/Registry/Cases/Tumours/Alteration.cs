using Sarcoscope.Figures.Text;

namespace Sarcoscope.Registry.Cases.Tumours;

/// <summary>A molecular test of a tumour: what was looked for and found. Not tested is not absent.</summary>
public sealed class Alteration : IAnswered
{
    public Guid Id { get; init; }

    public Guid TumourId { get; init; }

    public required int Number { get; set; }

    /// <summary>HGNC symbol or fusion as written: <c>KIT</c>, <c>COL1A1-PDGFB</c>.</summary>
    public required string Gene { get; set; }

    public string? Variant { get; set; }

    public string? Exon { get; set; }

    public string? Method { get; set; }

    public AlterationStatus Status { get; set; }

    public PartialDate? TestedOn { get; set; }

    /// <inheritdoc />
    public MissingAnswers Missing { get; set; }

    public IEnumerable<Issue> Check()
    {
        if (string.IsNullOrWhiteSpace(Gene))
            yield return Issue.Error("ALT-001", nameof(Gene), new Phrase("The gene is missing. Write its symbol, such as KIT.", "Le gène manque. Écrivez son symbole, par exemple KIT."));
        if (Status == AlterationStatus.NotTested && (Variant is not null || TestedOn is not null))
            yield return Issue.Error("ALT-002", nameof(Status), new Phrase($"{Gene} is marked not tested but has a variant or a test date. Correct one.", $"{Gene} est déclaré non testé mais a un variant ou une date de test. Corrigez l'un ou l'autre."));
    }
}

public enum AlterationStatus
{
    NotTested = 0,
    Absent,
    Present,
}
