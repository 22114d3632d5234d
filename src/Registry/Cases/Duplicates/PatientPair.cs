namespace Sarcoscope.Registry.Cases.Duplicates;

/// <summary>Two pseudonyms, whichever was named first: written <c>C01-001/C02-003</c>.</summary>
/// <remarks>The default value names nobody.</remarks>
public readonly record struct PatientPair
{
    private PatientPair(string first, string second) => (First, Second) = (first, second);

    public string First { get; }

    public string Second { get; }

    /// <summary>Puts two pseudonyms in their order.</summary>
    /// <exception cref="ArgumentException">They are one.</exception>
    public static PatientPair Of(string one, string other) => string.CompareOrdinal(one, other) switch
    {
        < 0 => new(one, other),
        > 0 => new(other, one),
        _ => throw new ArgumentException($"{one} makes no pair with itself.", nameof(other)),
    };

    /// <summary>Reads the written form, in either order.</summary>
    public static bool TryParse(string? text, out PatientPair pair)
    {
        pair = default;
        if (text?.Split('/') is not [{ Length: > 0 } one, { Length: > 0 } other] || one == other) return false;
        pair = Of(one, other);
        return true;
    }

    public override string ToString() => $"{First}/{Second}";
}
