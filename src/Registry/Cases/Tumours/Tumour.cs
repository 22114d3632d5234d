using Sarcoscope.Figures.Text;
using Sarcoscope.Oncology.Staging;
using Sarcoscope.Registry.Cases.Fields;

namespace Sarcoscope.Registry.Cases.Tumours;

/// <summary>A tumour as diagnosed and, where central review changed it, as revised. Analyses use the revised diagnosis.</summary>
public sealed class Tumour : IAnswered
{
    public Guid Id { get; init; }

    public Guid PatientId { get; init; }

    /// <summary>1 for the tumour the programme treats, then 2, 3 …</summary>
    public required int Number { get; set; }

    public required string HistologyAsTyped { get; set; }

    /// <summary>Key in knowledge/terms/histologies.csv; null while the term is not mapped.</summary>
    public string? Histology { get; set; }

    public string? ReviewedHistologyAsTyped { get; set; }

    /// <summary>Diagnosis after central review; null when not reviewed.</summary>
    public string? ReviewedHistology { get; set; }

    public PartialDate? ReviewedOn { get; set; }

    public PartialDate? DiagnosedOn { get; set; }

    public string? SiteAsTyped { get; set; }

    /// <summary>Key in knowledge/terms/sites.csv; null while the term is not mapped.</summary>
    public string? Site { get; set; }

    /// <summary>FNCLCC grade; null when not recorded.</summary>
    public Grade? Grade { get; set; }

    /// <summary>FNCLCC differentiation, 1 to 3.</summary>
    public int? DifferentiationScore { get; set; }

    /// <summary>FNCLCC mitoses, 1 to 3.</summary>
    public int? MitosisScore { get; set; }

    /// <summary>FNCLCC necrosis, 0 to 2.</summary>
    public int? NecrosisScore { get; set; }

    /// <summary>Largest diameter at diagnosis, in tenths of a millimetre.</summary>
    public int? SizeTenthsMm { get; set; }

    /// <summary>Mitoses per 5 mm², for the risk of a GIST; earlier reports count 50 high-power fields.</summary>
    public int? MitoticRate { get; set; }

    /// <summary>Whether a GIST ruptured, before or during surgery.</summary>
    public Answer? Ruptured { get; set; }

    public TumourDepth? Depth { get; set; }

    public NodeStatus? Nodes { get; set; }

    public Answer? MetastaticAtDiagnosis { get; set; }

    public Resectability? Resectability { get; set; }

    /// <inheritdoc />
    public MissingAnswers Missing { get; set; }

    public List<Alteration> Alterations { get; } = [];

    /// <summary>The histology that analyses use: revised where there is a review.</summary>
    public string? AnalysedHistology => ReviewedHistologyAsTyped is null ? Histology : ReviewedHistology;

    public IEnumerable<Issue> Check()
    {
        if (Number < 1)
            yield return Issue.Error("TUM-001", nameof(Number), new Phrase($"Tumour number {Number}: number tumours from 1.", $"Tumeur numéro {Number}\u00A0: numérotez les tumeurs à partir de 1."));
        if (string.IsNullOrWhiteSpace(HistologyAsTyped))
            yield return Issue.Error("TUM-002", nameof(HistologyAsTyped), new Phrase("The histology is missing. Write the diagnosis as reported.", "L'histologie manque. Écrivez le diagnostic du compte rendu."));
        if (SizeTenthsMm is <= 0 or > 10_000)
            yield return Issue.Error("TUM-003", nameof(SizeTenthsMm), new Phrase("The size is outside 0.1 to 1000 mm. Give the largest diameter in millimetres.", "La taille est hors de l'intervalle 0,1 à 1000 mm. Donnez le plus grand diamètre en millimètres."));
        if (DifferentiationScore is < 1 or > 3)
            yield return Issue.Error("TUM-004", nameof(DifferentiationScore), new Phrase("FNCLCC differentiation is 1, 2 or 3.", "La différenciation FNCLCC est 1, 2 ou 3."));
        if (MitosisScore is < 1 or > 3)
            yield return Issue.Error("TUM-005", nameof(MitosisScore), new Phrase("FNCLCC mitosis score is 1, 2 or 3.", "Le score de mitoses FNCLCC est 1, 2 ou 3."));
        if (NecrosisScore is < 0 or > 2)
            yield return Issue.Error("TUM-006", nameof(NecrosisScore), new Phrase("FNCLCC necrosis score is 0, 1 or 2.", "Le score de nécrose FNCLCC est 0, 1 ou 2."));
        if (MitoticRate is < 0 or > 1000)
            yield return Issue.Error("TUM-008", nameof(MitoticRate), new Phrase("The mitotic rate is outside 0 to 1000. Give the mitoses counted in 5 mm².", "L'index mitotique est hors de l'intervalle 0 à 1000. Donnez les mitoses comptées sur 5 mm²."));
        if (ReviewedOn is { } reviewed && DiagnosedOn is { } diagnosed && reviewed.IsCertainlyBefore(diagnosed))
            yield return Issue.Error("TUM-007", nameof(ReviewedOn), new Phrase($"Central review ({DateWords.Say(reviewed, Language.English)}) precedes the diagnosis ({DateWords.Say(diagnosed, Language.English)}). Correct one.", $"La relecture ({DateWords.Say(reviewed, Language.French)}) précède le diagnostic ({DateWords.Say(diagnosed, Language.French)}). Corrigez l'une des deux dates."));
        if (TumourStaging.GradeOf(this) is { Known: { } derived } && Grade is { } reported && TumourStaging.GradeAs(reported) is { } stated && stated != derived && stated != TumourGrade.GX)
            yield return Issue.Warning("TUM-009", nameof(Grade), new Phrase($"The reported grade is {(int)stated}; the FNCLCC scores give {(int)derived}. Check both.", $"Le grade du compte rendu est {(int)stated}\u202F; les scores FNCLCC donnent {(int)derived}. Vérifiez les deux."));
    }
}

/// <summary>FNCLCC grade as reported.</summary>
public enum Grade
{
    /// <summary>Looked for, not found.</summary>
    Unknown = 0,
    I,
    II,
    III,

    /// <summary>Grading does not apply or could not be done.</summary>
    NotEvaluable,
}

public enum TumourDepth
{
    Unknown = 0,
    Superficial,
    Deep,
}

public enum NodeStatus
{
    /// <summary>NX: not assessable.</summary>
    NX = 0,
    N0,
    N1,
}

public enum Resectability
{
    Unknown = 0,
    Resectable,
    ResectableWithMorbidity,
    Unresectable,
}
