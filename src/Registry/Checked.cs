namespace Sarcoscope.Registry;

/// <summary>A value that passed its checks, or the issues that stopped it. Warnings travel with an accepted value.</summary>
public sealed record Checked<T>(T? Value, IReadOnlyList<Issue> Issues)
    where T : class
{
    public bool Accepted => Value is not null;
}

/// <summary>Makes a <see cref="Checked{T}"/> from a value and what was found.</summary>
public static class Checked
{
    public static Checked<T> Of<T>(T value, IReadOnlyList<Issue> issues)
        where T : class =>
        new(issues.Any(issue => issue.Severity == Severity.Error) ? null : value, issues);
}
