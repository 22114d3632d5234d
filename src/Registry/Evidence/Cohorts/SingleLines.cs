using Sarcoscope.Figures.Text;

namespace Sarcoscope.Registry.Evidence.Cohorts;

/// <summary>Which lines may be shown one by one, by pseudonym, to whoever reads a result. Counts are not limited by it.</summary>
public sealed record SingleLines
{
    private readonly IReadOnlyList<string>? centres;

    private SingleLines(IReadOnlyList<string>? centres) => this.centres = centres;

    /// <summary>For those who see the cases of the whole network.</summary>
    public static SingleLines OfEveryCentre { get; } = new(centres: null);

    /// <summary>For those who see the cases of some centres; of none, when the list is empty.</summary>
    public static SingleLines Of(IEnumerable<string> centres) => new([.. centres.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);

    public bool AreOfEveryCentre => centres is null;

    public bool AreNone => centres is { Count: 0 };

    /// <summary>Said beside what is shown: lines of C01 only; null where nothing is kept back.</summary>
    public Phrase? Limit => this switch
    {
        { AreOfEveryCentre: true } => null,
        { AreNone: true } => new("none of these lines is yours to see one by one", "aucune de ces lignes ne vous est visible une à une"),
        _ => new($"lines of {string.Join(", ", centres!)} only", $"lignes de {string.Join(", ", centres!)} seulement"),
    };

    /// <summary>The same as a condition on lines, as the command line takes it: centre = C01; null where nothing is kept back or nothing may be shown.</summary>
    public string? Condition => centres switch
    {
        null or [] => null,
        [var only] => $"centre = {only}",
        _ => $"centre in ({string.Join(", ", centres)})",
    };

    public bool Include(AnalysisLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return centres is null || centres.Contains(line.Centre, StringComparer.Ordinal);
    }

    /// <summary>Those of some lines that may be shown.</summary>
    public IReadOnlyList<AnalysisLine> Among(IReadOnlyList<AnalysisLine> lines) => AreOfEveryCentre ? lines : [.. lines.Where(Include)];
}
