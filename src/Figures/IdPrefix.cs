namespace Sarcoscope.Figures;

/// <summary>The beginning of every id in a figure's file: letters, digits and hyphens, a letter first.</summary>
/// <remarks>The default value is "figure". Two figures in one page need different ones.</remarks>
public readonly record struct IdPrefix
{
    private readonly string? value;

    /// <summary>A prefix of one's own.</summary>
    /// <exception cref="ArgumentException">It does not start with a letter, or holds something else than letters, digits, hyphens.</exception>
    public IdPrefix(string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(value);
        if (!char.IsAsciiLetter(value[0]) || value.Any(c => !char.IsAsciiLetterOrDigit(c) && c != '-'))
            throw new ArgumentException($"'{value}' cannot begin an id: use letters, digits and hyphens, a letter first.", nameof(value));
        this.value = value;
    }

    /// <inheritdoc/>
    public override string ToString() => value ?? "figure";
}
