namespace Sarcoscope.Statistics.Designs;

/// <summary>Simon's two designs for a goal.</summary>
/// <param name="Optimal">Fewest patients to be expected where the treatment is inactive.</param>
/// <param name="Minimax">Fewest patients at most; among those, fewest to be expected.</param>
public sealed record SimonDesigns(TwoStage Optimal, TwoStage Minimax)
{
    /// <summary>The largest trial that is considered.</summary>
    public const int Limit = 1000;

    /// <summary>Searches all two-stage designs.</summary>
    /// <param name="goal">Rates and errors; both are kept exactly, not by approximation.</param>
    /// <exception cref="DesignException">None has at most <see cref="Limit"/> patients.</exception>
    /// <remarks>
    /// The search needs no limit chosen beforehand: it begins where the best conceivable test of n patients first has
    /// the power asked for, and ends where no larger trial could expect fewer patients than the best one found.
    /// Source: Simon 1989, doi:10.1016/0197-2456(89)90015-9.
    /// </remarks>
    public static SimonDesigns Search(DesignGoal goal)
    {
        var search = new SimonSearch(goal);
        for (var n = 2; n <= Limit; n++)
        {
            if (!search.Conceivable(n)) continue;
            if (search.Best(n, double.PositiveInfinity) is not { } minimax) continue;
            var optimal = minimax;
            for (var larger = n + 1; search.LeastExpected(larger) < optimal.ExpectedPatients; larger++)
            {
                if (larger > Limit) throw new DesignException(Limit);
                optimal = search.Best(larger, optimal.ExpectedPatients) ?? optimal;
            }
            return new(optimal, minimax);
        }
        throw new DesignException(Limit);
    }
}
