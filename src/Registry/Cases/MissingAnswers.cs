using System.Collections.Immutable;

namespace Sarcoscope.Registry.Cases;

/// <summary>Why an answer is missing.</summary>
public enum MissingReason
{
    /// <summary>Looked for, and not to be found out.</summary>
    Unknown = 0,

    /// <summary>The examination was not done.</summary>
    NotDone,

    /// <summary>The question does not arise.</summary>
    NotApplicable,

    /// <summary>The patient declined to answer or be examined.</summary>
    Refused,
}

/// <summary>Which answers of a record are missing for a reason, and why. An answer that is missing without a reason was not recorded.</summary>
/// <remarks>Written <c>depth=not-done;nodes=unknown</c>, in order of the fields. The default value has none.</remarks>
public readonly record struct MissingAnswers
{
    private readonly ImmutableSortedDictionary<string, MissingReason>? reasons;

    private MissingAnswers(ImmutableSortedDictionary<string, MissingReason> reasons) => this.reasons = reasons.IsEmpty ? null : reasons;

    /// <summary>The fields, by their names in docs/fields.md, with their reasons.</summary>
    public ImmutableSortedDictionary<string, MissingReason> Reasons => reasons ?? ImmutableSortedDictionary.Create<string, MissingReason>(StringComparer.Ordinal);

    /// <summary>The name of a property in docs/fields.md: <c>SizeTenthsMm</c> is <c>size_mm</c>.</summary>
    public static string FieldOf(string property) => Words.Snake(property).Replace("_tenths_mm", "_mm", StringComparison.Ordinal);

    /// <summary>Why an answer is missing; null where no reason was given.</summary>
    /// <param name="field">Its name in docs/fields.md.</param>
    public MissingReason? Of(string field) => Reasons.TryGetValue(field, out var reason) ? reason : null;

    /// <summary>The same with the reason for one field; null takes the reason away.</summary>
    public MissingAnswers With(string field, MissingReason? reason) => new(reason is { } given ? Reasons.SetItem(field, given) : Reasons.Remove(field));

    /// <summary>Reads the written form.</summary>
    public static bool TryParse(string text, out MissingAnswers missing)
    {
        missing = default;
        var read = Empty;
        foreach (var part in text.Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            var halves = part.Split('=');
            if (halves.Length != 2 || halves[0].Length == 0 || halves[0].Any(c => !char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && c != '_') || !Words.TryRead<MissingReason>(halves[1], out var reason) || read.ContainsKey(halves[0]))
                return false;
            read = read.Add(halves[0], reason);
        }
        missing = new(read);
        return true;
    }

    /// <summary>Reads the written form.</summary>
    /// <exception cref="FormatException">The text is not of that form.</exception>
    public static MissingAnswers Parse(string text) =>
        TryParse(text, out var missing) ? missing : throw new FormatException($"'{text}' is not of the form field=reason;field=reason.");

    public bool Equals(MissingAnswers other) => ToString() == other.ToString();

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(ToString());

    public override string ToString() => string.Join(';', Reasons.Select(pair => $"{pair.Key}={Words.Of(pair.Value)}"));

    private static ImmutableSortedDictionary<string, MissingReason> Empty => ImmutableSortedDictionary.Create<string, MissingReason>(StringComparer.Ordinal);
}

/// <summary>A record whose missing answers can say why.</summary>
public interface IAnswered
{
    MissingAnswers Missing { get; set; }
}
