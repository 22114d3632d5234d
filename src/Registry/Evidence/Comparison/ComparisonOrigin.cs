using Sarcoscope.Figures.Text;

namespace Sarcoscope.Registry.Evidence.Comparison;

/// <summary>When the clock of a comparison starts.</summary>
/// <remarks>The default value is the start of the line.</remarks>
public readonly record struct ComparisonOrigin
{
    private ComparisonOrigin(OriginKind kind, int? afterLine) => (Kind, AfterLine) = (kind, afterLine);

    public OriginKind Kind { get; }

    /// <summary>k, for progression after line k among all systemic lines; else null.</summary>
    public int? AfterLine { get; }

    public static ComparisonOrigin LineStart => default;

    public static ComparisonOrigin Diagnosis => new(OriginKind.Diagnosis, null);

    public static ComparisonOrigin Registration => new(OriginKind.Registration, null);

    /// <summary>First progression of line k.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="line"/> is below 1.</exception>
    public static ComparisonOrigin ProgressionAfter(int line)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(line, 1);
        return new(OriginKind.Progression, line);
    }

    /// <summary>From progression after line 2.</summary>
    public Phrase Text => Kind switch
    {
        OriginKind.Diagnosis => new("from diagnosis", "depuis le diagnostic"),
        OriginKind.Registration => new("from registration", "depuis l'inclusion"),
        OriginKind.Progression => new($"from progression after line {AfterLine}", $"depuis la progression après la ligne {AfterLine}"),
        _ => new("from the start of the line", "depuis le début de la ligne"),
    };
}

public enum OriginKind
{
    LineStart = 0,
    Diagnosis,

    /// <summary>The later of information and first programme line.</summary>
    Registration,

    /// <summary>First progression of a line.</summary>
    Progression,
}
