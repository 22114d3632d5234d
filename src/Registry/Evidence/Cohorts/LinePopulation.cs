using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Terms;

namespace Sarcoscope.Registry.Evidence.Cohorts;

/// <summary>A named set of lines that figures are drawn of.</summary>
/// <param name="Key">Stable key: all, sts, third-line, gist, lms.</param>
/// <param name="Name">As printed above a figure.</param>
/// <param name="Panel">Panel of the paper's Figure 1; null for none.</param>
/// <param name="Remark">What had to be inferred; null when the paper says it.</param>
/// <param name="Contains">Whether a line belongs to it.</param>
public sealed record LinePopulation(string Key, Phrase Name, string? Panel, Phrase? Remark, Func<AnalysisLine, bool> Contains)
{
    public IReadOnlyList<AnalysisLine> Of(IEnumerable<AnalysisLine> lines) => [.. lines.Where(Contains)];
}

/// <summary>The populations of the paper's Figure 1, and all lines.</summary>
public static class Populations
{
    private const string Leiomyosarcomas = "LMS";
    private const int SecondLineAndBefore = 2;

    public static LinePopulation All { get; } = new("all", new("All lines", "Toutes les lignes"), Panel: null, Remark: null, _ => true);

    public static LinePopulation SoftTissue { get; } = new(
        "sts",
        new("Soft-tissue sarcoma", "Sarcomes des tissus mous"),
        "A",
        new("Neither GIST nor bone sarcoma nor other tumours: family STS of the vocabulary.", "Ni GIST, ni sarcome osseux, ni autre tumeur : famille STS du vocabulaire."),
        line => line.Family == Families.Word(Family.SoftTissue));

    public static LinePopulation ThirdLineAndBeyond { get; } = new(
        "third-line",
        new("Third line and beyond", "Troisième ligne et au-delà"),
        "B",
        new("At least two earlier systemic lines, those of the programme among them.", "Au moins deux lignes systémiques antérieures, celles du programme comprises."),
        line => line.PriorSystemicLines >= SecondLineAndBefore);

    public static LinePopulation Gist { get; } = new(
        "gist",
        Phrase.Same("GIST"),
        "C",
        Remark: null,
        line => line.Family == Families.Word(Family.Gist));

    public static LinePopulation Leiomyosarcoma { get; } = new(
        "lms",
        new("Leiomyosarcoma", "Léiomyosarcome"),
        "D",
        new("Inferred: uterine and other leiomyosarcoma together, as the abstract's 48.", "Déduit : léiomyosarcomes utérins et autres réunis, comme les 48 du résumé."),
        line => Vocabulary.Load().Histologies.IsWithin(line.Histology, Leiomyosarcomas));

    /// <summary>All lines, then Figure 1 A to D.</summary>
    public static IReadOnlyList<LinePopulation> Reported { get; } = [All, SoftTissue, ThirdLineAndBeyond, Gist, Leiomyosarcoma];
}
