using Sarcoscope.Figures.Text;

namespace Sarcoscope.Figures.Drawing;

/// <summary>A time axis in months: from 0 to its last tick, over a stretch of the drawing.</summary>
/// <param name="Step">Months between ticks.</param>
/// <param name="End">Months at the last tick, a multiple of <paramref name="Step"/>.</param>
internal readonly record struct MonthAxis(int Step, int End)
{
    /// <summary>Steps people think in; longer ones double.</summary>
    private static readonly int[] Steps = [1, 2, 3, 6, 12, 24, 60];

    /// <summary>Days at the last tick.</summary>
    public double EndDays => End * NumberText.DaysPerMonth;

    public IEnumerable<int> Ticks
    {
        get
        {
            for (var tick = 0; tick <= End; tick += Step)
                yield return tick;
        }
    }

    /// <summary>Pixels from the axis's beginning, for a width.</summary>
    public double Offset(double days, double width) => days / EndDays * width;

    /// <summary>The smallest step whose columns are wide enough; the axis ends at the first tick after a time.</summary>
    /// <param name="width">px of the axis.</param>
    /// <param name="leastColumn">px between ticks.</param>
    /// <param name="pastDays">The last tick lies strictly after this.</param>
    public static MonthAxis Past(double pastDays, double width, double leastColumn) =>
        Choose(step => (int)Math.Floor(pastDays / NumberText.DaysPerMonth / step) + 1, width, leastColumn);

    /// <summary>The smallest step whose columns are wide enough; the axis holds a time.</summary>
    public static MonthAxis Holding(double days, double width, double leastColumn) =>
        Choose(step => Math.Max(1, (int)Math.Ceiling(days / NumberText.DaysPerMonth / step)), width, leastColumn);

    private static MonthAxis Choose(Func<int, int> columnsFor, double width, double leastColumn)
    {
        for (var i = 0; ; i++)
        {
            var step = i < Steps.Length ? Steps[i] : checked(Steps[^1] << (i - Steps.Length + 1));
            var columns = columnsFor(step);
            if (columns == 1 || width / columns >= leastColumn)
                return new(step, checked(columns * step));
        }
    }
}
