namespace Sarcoscope.Statistics.Survival;

/// <summary>Which group each subject belongs to.</summary>
public sealed class Grouping
{
    private Grouping(ReadOnlyMemory<int> codes, IReadOnlyList<string> labels) => (Codes, Labels) = (codes, labels);

    /// <summary>The names of the groups.</summary>
    public IReadOnlyList<string> Labels { get; }

    /// <summary>How many subjects.</summary>
    public int Count => Codes.Length;

    internal ReadOnlyMemory<int> Codes { get; }

    /// <summary>Groups by name, in the order of their characters (ordinal), whatever the order of the rows.</summary>
    /// <param name="names">One per subject.</param>
    public static Grouping Of(IReadOnlyList<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        var labels = names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        var code = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var label in labels) code.Add(label, code.Count);
        var codes = new int[names.Count];
        for (var i = 0; i < codes.Length; i++) codes[i] = code[names[i]];
        return new(codes, labels);
    }

    /// <summary>Groups by position in a list of labels, in the order of the list; read in place.</summary>
    /// <param name="codes">One per subject, from 0.</param>
    /// <param name="labels">A label nobody carries is allowed and takes no part in any result.</param>
    /// <exception cref="SurvivalDataException">A code is outside the list of labels.</exception>
    public static Grouping OfCodes(ReadOnlyMemory<int> codes, IReadOnlyList<string> labels)
    {
        ArgumentNullException.ThrowIfNull(labels);
        var column = codes.Span;
        for (var i = 0; i < column.Length; i++)
        {
            if ((uint)column[i] >= (uint)labels.Count) throw new SurvivalDataException(SurvivalDataProblem.UnknownGroup, i, column[i]);
        }
        return new(codes, [.. labels]);
    }

    internal void RequireCount(int subjects)
    {
        if (Count != subjects) throw new SurvivalDataException(SurvivalDataProblem.LengthsDiffer, subjects, Count);
    }
}
