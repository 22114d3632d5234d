using Sarcoscope.Statistics.Survival;

namespace Sarcoscope.Statistics.CompetingRisks;

/// <summary>How the watch of each subject ended: in one of several causes, or censored.</summary>
public sealed class Outcomes
{
    private Outcomes(ReadOnlyMemory<int> codes, IReadOnlyList<string> causes) => (Codes, Causes) = (codes, causes);

    /// <summary>The names of the causes.</summary>
    public IReadOnlyList<string> Causes { get; }

    /// <summary>How many subjects.</summary>
    public int Count => Codes.Length;

    /// <summary>0 is censored, k is the k-th cause.</summary>
    internal ReadOnlyMemory<int> Codes { get; }

    /// <summary>Outcomes by name; the causes come in the order of their characters (ordinal).</summary>
    /// <param name="names">One per subject.</param>
    /// <param name="censored">The name that means censored.</param>
    public static Outcomes Of(IReadOnlyList<string> names, string censored)
    {
        ArgumentNullException.ThrowIfNull(names);
        ArgumentNullException.ThrowIfNull(censored);
        var causes = names.Where(name => !string.Equals(name, censored, StringComparison.Ordinal)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        var code = new Dictionary<string, int>(StringComparer.Ordinal) { [censored] = 0 };
        foreach (var cause in causes) code.Add(cause, code.Count);
        var codes = new int[names.Count];
        for (var i = 0; i < codes.Length; i++) codes[i] = code[names[i]];
        return new(codes, causes);
    }

    /// <summary>Outcomes by number, read in place.</summary>
    /// <param name="codes">One per subject: 0 is censored, k the k-th of <paramref name="causes"/>.</param>
    /// <param name="causes">A cause that nobody has is allowed; its incidence is 0.</param>
    /// <exception cref="SurvivalDataException">A code is negative or beyond the list of causes.</exception>
    public static Outcomes OfCodes(ReadOnlyMemory<int> codes, IReadOnlyList<string> causes)
    {
        ArgumentNullException.ThrowIfNull(causes);
        var (least, largest) = ColumnScan.Extremes(codes.Span);
        if (least >= 0 && largest <= causes.Count) return new(codes, [.. causes]);
        var row = codes.Span.IndexOfAnyExceptInRange(0, causes.Count);
        throw new SurvivalDataException(SurvivalDataProblem.UnknownState, row, codes.Span[row]);
    }

    /// <summary>The number of a cause, from 1.</summary>
    /// <exception cref="ArgumentException">There is no such cause.</exception>
    internal int CodeOf(string cause)
    {
        for (var k = 0; k < Causes.Count; k++)
        {
            if (string.Equals(Causes[k], cause, StringComparison.Ordinal)) return k + 1;
        }
        throw new ArgumentException($"There is no cause \"{cause}\".", nameof(cause));
    }
}
