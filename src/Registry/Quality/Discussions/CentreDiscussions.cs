namespace Sarcoscope.Registry.Quality.Discussions;

/// <summary>How the board is used at one centre, or everywhere.</summary>
/// <param name="Centre">Its code; empty for every centre together.</param>
public sealed record CentreDiscussions(string Centre)
{
    /// <summary>Lines of the programme that a board certainly discussed before they began, or on the day.</summary>
    public required int DiscussedBefore { get; init; }

    /// <summary>Lines of the programme decided without the board, or discussed only after they had begun.</summary>
    public required int NotDiscussedBefore { get; init; }

    /// <summary>Lines of the programme without a board case, or with dates that do not settle it.</summary>
    public required int Unsettled { get; init; }

    /// <summary>Decisions taken without the board; they count apart.</summary>
    public required int WithoutBoard { get; init; }

    /// <summary>Decisions of which it is recorded whether the board took them.</summary>
    public required int Decisions { get; init; }

    /// <summary>Days from the referral to the decision.</summary>
    public required DaySpan ReferralToDecision { get; init; }

    /// <summary>Days from the decision to the first dose of the first line that names it.</summary>
    public required DaySpan DecisionToFirstDose { get; init; }

    /// <summary>Board cases decided for a regimen with a targeted drug.</summary>
    public required int DecidedTargeted { get; init; }

    /// <summary>Of these, with a line in the programme.</summary>
    public required int Registered { get; init; }

    /// <summary>Of these, recorded as not carried out.</summary>
    public required int NotCarriedOut { get; init; }

    /// <summary>Of these, neither: not registered.</summary>
    public int NotRegistered => DecidedTargeted - Registered - NotCarriedOut;

    /// <summary>Board cases decided for a regimen of which the names do not say whether it is targeted; in none of the numbers above.</summary>
    public required int UnknownRegimen { get; init; }
}

/// <summary>A number of days over several cases.</summary>
/// <param name="Count">Cases with both days whole, in order.</param>
/// <param name="Median">Median; null without a case.</param>
/// <param name="Least">Shortest; null without a case.</param>
/// <param name="Most">Longest; null without a case.</param>
public sealed record DaySpan(int Count, double? Median, int? Least, int? Most)
{
    /// <summary>Of some numbers of days, in any order.</summary>
    public static DaySpan Of(IEnumerable<int> days)
    {
        var sorted = days.Order().ToList();
        if (sorted.Count == 0) return new(0, null, null, null);
        var middle = sorted.Count / 2;
        return new(sorted.Count, sorted.Count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2.0, sorted[0], sorted[^1]);
    }
}
