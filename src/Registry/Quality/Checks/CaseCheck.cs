using Sarcoscope.Figures.Text;

namespace Sarcoscope.Registry.Quality.Checks;

/// <summary>A question that is put to every case: whether its forms fit together. What it finds may be right; somebody has to look.</summary>
/// <param name="Code">Stable: docs/checks.md.</param>
/// <param name="Weight">What hangs on it.</param>
/// <param name="Title">What is found, in a few words.</param>
/// <param name="Why">Why it matters, and what to do.</param>
/// <param name="Find">Everything it finds in a case.</param>
public sealed record CaseCheck(string Code, CheckWeight Weight, Phrase Title, Phrase Why, Func<CheckedCase, IEnumerable<Finding>> Find);

/// <summary>Something a check found in one record.</summary>
/// <param name="Subject">The record.</param>
/// <param name="Field">Its property; null for the record as a whole.</param>
/// <param name="Words">What stands there, with its values.</param>
public sealed record Finding(object Subject, string? Field, Phrase Words)
{
    /// <summary>What stands there.</summary>
    internal static Finding At(object subject, string? field, string english, string french) => new(subject, field, new(english, french));
}

/// <summary>What hangs on a finding.</summary>
public enum CheckWeight
{
    /// <summary>Something useful is missing or unusual.</summary>
    Minor = 0,

    /// <summary>A table or a count may be wrong.</summary>
    Major,

    /// <summary>A headline may be wrong: a response, a progression, a death, a serious event.</summary>
    Critical,
}
