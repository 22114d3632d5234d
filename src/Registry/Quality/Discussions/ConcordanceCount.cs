using Sarcoscope.Registry.Board;

namespace Sarcoscope.Registry.Quality.Discussions;

/// <summary>How many signed decisions are what the treatment algorithm said, at one centre or everywhere, in one year or ever.</summary>
/// <param name="Centre">Its code; empty for every centre together.</param>
/// <param name="Year">Year of the decisions; null for every year together.</param>
public sealed record ConcordanceCount(string Centre, int? Year)
{
    /// <summary>Decisions that are an option which was indicated: the numerator.</summary>
    public required int Concordant { get; init; }

    /// <summary>Decisions that depend on a condition.</summary>
    public required int Conditional { get; init; }

    /// <summary>Decisions that are no option, or one that was not indicated or contraindicated.</summary>
    public required int NotConcordant { get; init; }

    /// <summary>Decisions that could not be compared; beside the denominator.</summary>
    public required int InsufficientData { get; init; }

    /// <summary>Decisions that could be compared: the denominator.</summary>
    public int Judged => Concordant + Conditional + NotConcordant;

    internal static ConcordanceCount Of(string centre, int? year, IEnumerable<Concordance> answers)
    {
        var counts = answers.CountBy(answer => answer).ToDictionary();
        return new(centre, year)
        {
            Concordant = counts.GetValueOrDefault(Concordance.Concordant),
            Conditional = counts.GetValueOrDefault(Concordance.Conditional),
            NotConcordant = counts.GetValueOrDefault(Concordance.NotConcordant),
            InsufficientData = counts.GetValueOrDefault(Concordance.InsufficientData),
        };
    }
}
