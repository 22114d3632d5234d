using Sarcoscope.Figures.Text;

namespace Sarcoscope.Figures.Timeline;

/// <summary>A stretch of days that is drawn, and where.</summary>
internal readonly record struct DrawnStretch(double First, double Last, double Left, double Right);

/// <summary>A stretch of days that is left out, and where its break stands.</summary>
internal readonly record struct CutStretch(double Days, double Left, double Right);

/// <summary>Where days stand: one scale for every stretch that is drawn, with breaks between them.</summary>
internal sealed class TimelineScale
{
    /// <summary>Longer gaps are cut out: two years.</summary>
    private const double LongestGap = 24 * NumberText.DaysPerMonth;

    /// <summary>Fewest days of an axis: six months.</summary>
    private const double LeastDays = 6 * NumberText.DaysPerMonth;

    /// <summary>Breaks take at most this part of the width; where there would be more, only the longest gaps are cut.</summary>
    private const double MostForBreaks = 0.4;

    private readonly double perDay;

    /// <param name="occupied">Days in which something is drawn; at least one.</param>
    /// <param name="left">px of the plot's left edge.</param>
    /// <param name="width">px of the plot.</param>
    /// <param name="margin">px kept free at both ends of a stretch, half a mark.</param>
    /// <param name="breakWidth">px of a break.</param>
    public TimelineScale(IEnumerable<PossibleDays> occupied, double left, double width, double margin, double breakWidth)
    {
        var stretches = Merge(occupied, (int)(MostForBreaks * width / (breakWidth + 2 * margin)));
        var total = stretches.Sum(one => one.Last - one.First);
        if (total < LeastDays)
        {
            stretches[^1] = (stretches[^1].First, stretches[^1].Last + LeastDays - total);
            total = LeastDays;
        }
        perDay = (width - 2 * margin * stretches.Count - breakWidth * (stretches.Count - 1)) / total;
        var x = left;
        for (var i = 0; i < stretches.Count; i++)
        {
            if (i > 0)
            {
                Breaks.Add(new(stretches[i].First - stretches[i - 1].Last, x, x + breakWidth));
                x += breakWidth;
            }
            var (first, last) = stretches[i];
            Stretches.Add(new(first, last, x + margin, x + margin + (last - first) * perDay));
            x += 2 * margin + (last - first) * perDay;
        }
    }

    public List<DrawnStretch> Stretches { get; } = [];

    public List<CutStretch> Breaks { get; } = [];

    /// <summary>px of so many days.</summary>
    public double Width(double days) => days * perDay;

    /// <summary>Where a day stands; a day in a break stands at its near end.</summary>
    public double At(double day)
    {
        foreach (var stretch in Stretches)
            if (day <= stretch.Last) return stretch.Left + (Math.Max(day, stretch.First) - stretch.First) * perDay;
        return Stretches[^1].Right;
    }

    private static List<(double First, double Last)> Merge(IEnumerable<PossibleDays> occupied, int mostBreaks)
    {
        var ordered = occupied.OrderBy(days => days.First).ToList();
        var covered = new List<(double First, double Last)>();
        foreach (var days in ordered)
        {
            if (covered.Count > 0 && days.First <= covered[^1].Last) covered[^1] = (covered[^1].First, Math.Max(covered[^1].Last, days.Last));
            else covered.Add((days.First, days.Last));
        }
        var cuts = Enumerable.Range(1, covered.Count - 1)
            .Where(i => covered[i].First - covered[i - 1].Last > LongestGap)
            .OrderByDescending(i => covered[i].First - covered[i - 1].Last)
            .Take(mostBreaks)
            .ToHashSet();
        var stretches = new List<(double First, double Last)> { covered[0] };
        for (var i = 1; i < covered.Count; i++)
        {
            if (cuts.Contains(i)) stretches.Add(covered[i]);
            else stretches[^1] = (stretches[^1].First, covered[i].Last);
        }
        return stretches;
    }
}
