using System.Collections;
using Sarcoscope.Figures.Text;

namespace Sarcoscope.Registry.Cases.Fields;

/// <summary>The values of a list with their words, in the order a form offers them.</summary>
public sealed class Choices<T> : IEnumerable<(T Value, Phrase Word)>
    where T : struct, Enum
{
    private readonly List<(T Value, Phrase Word)> all = [];

    public void Add(T value, string english, string french) => all.Add((value, new(english, french)));

    /// <summary>The word of a value.</summary>
    /// <exception cref="KeyNotFoundException">The list lacks the value.</exception>
    public Phrase Of(T value)
    {
        foreach (var (known, word) in all)
            if (EqualityComparer<T>.Default.Equals(known, value)) return word;
        throw new KeyNotFoundException($"{typeof(T).Name}.{value} has no word.");
    }

    public IEnumerator<(T Value, Phrase Word)> GetEnumerator() => all.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>Lists that several forms share.</summary>
public static class Choices
{
    public static Choices<Answer> YesNo { get; } = new()
    {
        { Answer.Yes, "yes", "oui" },
        { Answer.No, "no", "non" },
        { Answer.NotApplicable, "not applicable", "sans objet" },
        { Answer.Unknown, "unknown", "inconnu" },
    };

    public static Choices<MissingReason> MissingReasons { get; } = new()
    {
        { MissingReason.NotDone, "not done", "non fait" },
        { MissingReason.NotApplicable, "not applicable", "sans objet" },
        { MissingReason.Refused, "refused", "refusé" },
        { MissingReason.Unknown, "unknown", "inconnu" },
    };
}
