namespace Sarcoscope.Statistics.Designs;

/// <summary>Looks through the two-stage designs of one goal, keeping the distributions it has made.</summary>
internal sealed class SimonSearch(DesignGoal goal)
{
    private readonly List<BinomialColumn> inactive = [];
    private readonly List<BinomialColumn> active = [];

    /// <summary>Whether any test of n patients, with chance deciding on the boundary, has the power: by the lemma of Neyman and Pearson no other has more.</summary>
    public bool Conceivable(int n)
    {
        BinomialColumn none = Inactive(n), some = Active(n);
        var critical = none.Critical(goal.Size);
        var rest = critical > 0 ? (goal.Size - none.AtLeast(critical)) / none.Point[critical - 1] : 0;
        return some.AtLeast(critical) + (critical > 0 ? rest * some.Point[critical - 1] : 0) >= goal.Power;
    }

    /// <summary>The design of n patients that expects the fewest; null when none meets the goal and expects fewer than <paramref name="bound"/>.</summary>
    public TwoStage? Best(int n, double bound)
    {
        (int First, int Stop, int Inactive)? best = null;
        for (var first = 1; first < n && first < bound; first++)
        {
            BinomialColumn none = Inactive(first), some = Active(first), noneLater = Inactive(n - first), someLater = Active(n - first);
            // Where the trial stops more often, fewer successes in all are needed for the same size.
            for (int stop = 0, limit = n; stop < first && some.AtMost(stop) <= 1 - goal.Power; stop++)
            {
                var expected = first + (1 - none.AtMost(stop)) * (n - first);
                if (expected >= bound) continue;
                limit = Smallest(none, noneLater, stop, limit);
                if (limit >= n || TwoStage.Active(some, someLater, stop, limit) < goal.Power) continue;
                (best, bound) = ((first, stop, limit), expected);
            }
        }
        return best is { } found ? TwoStage.Of(found.First, found.Stop, n, found.Inactive, goal.Uninteresting, goal.Interesting) : null;
    }

    /// <summary>Fewer patients than this no design of n can expect.</summary>
    public double LeastExpected(int n)
    {
        double least = n;
        for (var first = 1; first < least; first++)
        {
            var some = Active(first);
            var stop = -1;
            while (stop + 1 < first && some.AtMost(stop + 1) <= 1 - goal.Power) stop++;
            if (stop >= 0) least = Math.Min(least, first + (1 - Inactive(first).AtMost(stop)) * (n - first));
        }
        return least;
    }

    private int Smallest(BinomialColumn first, BinomialColumn later, int stop, int known)
    {
        int low = stop, high = known;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (TwoStage.Active(first, later, stop, middle) <= goal.Size) high = middle;
            else low = middle + 1;
        }
        return low;
    }

    private BinomialColumn Inactive(int n) => Kept(inactive, n, goal.Uninteresting);

    private BinomialColumn Active(int n) => Kept(active, n, goal.Interesting);

    private static BinomialColumn Kept(List<BinomialColumn> columns, int n, double rate)
    {
        while (columns.Count < n) columns.Add(new(columns.Count + 1, rate));
        return columns[n - 1];
    }
}
