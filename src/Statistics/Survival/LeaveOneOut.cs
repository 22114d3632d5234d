namespace Sarcoscope.Statistics.Survival;

/// <summary>The Kaplan–Meier estimate without each of its subjects in turn.</summary>
internal sealed class LeaveOneOut
{
    private readonly SurvivalData data;
    private readonly TimeTable table;
    private readonly double[] atRisk;
    private readonly double[] survival;

    // S up to and with each time, of everybody but one who is still at risk after it.
    private readonly double[] without;

    public LeaveOneOut(SurvivalData data)
    {
        ArgumentNullException.ThrowIfNull(data);
        if (data.Count == 0) throw new NoSubjectsException();
        if (data.HasDelayedEntry) throw new PseudoValueException(PseudoValueProblem.DelayedEntry);
        if (data.HasWeights) throw new PseudoValueException(PseudoValueProblem.CaseWeights);
        if (data.Count == 1) throw new PseudoValueException(PseudoValueProblem.OneSubject);
        this.data = data;
        table = Tally.Of(data, Cells.One)[0];
        atRisk = table.AtRisk();
        (survival, without) = (new double[atRisk.Length], new double[atRisk.Length]);
        double s = 1, w = 1;
        for (var i = 0; i < atRisk.Length; i++)
        {
            survival[i] = s *= (atRisk[i] - table.Events[i]) / atRisk[i];
            without[i] = w *= atRisk[i] > 1 ? Math.Max(0, (atRisk[i] - 1 - table.Events[i]) / (atRisk[i] - 1)) : 1;
        }
    }

    public double Survival(double time) => Before(survival, LastNotAfter(time) + 1);

    /// <summary>n θ − (n − 1) θ without the row, for every row.</summary>
    /// <param name="whole">θ of everybody.</param>
    /// <param name="one">θ without a row, given the position of its time.</param>
    public double[] Values(double whole, Func<int, int, double> one)
    {
        var values = new double[data.Count];
        for (var row = 0; row < values.Length; row++)
            values[row] = data.Count * whole - (data.Count - 1) * one(row, LastNotAfter(data.TimeAt(row)));
        return values;
    }

    public double SurvivalWithout(int row, int position, double time)
    {
        var last = LastNotAfter(time);
        if (last < position) return Before(without, last + 1);
        var here = At(row, position);
        return last == position || survival[position] == 0 ? here : here * (survival[last] / survival[position]);
    }

    /// <summary>Areas up to each time: of the estimate of everybody, and of everybody but one who is at risk.</summary>
    public (double[] All, double[] But, double Whole) Areas(double horizon)
    {
        double[] all = new double[survival.Length], but = new double[survival.Length];
        double time = 0, first = 0, second = 0;
        for (var i = 0; i < all.Length; i++)
        {
            var length = Math.Max(0, Math.Min(table.Times[i], horizon) - time);
            all[i] = first += length * Before(survival, i);
            but[i] = second += length * Before(without, i);
            time += length;
        }
        return (all, but, first + (horizon - time) * survival[^1]);
    }

    public double AreaWithout(int row, int position, (double[] All, double[] But, double Whole) areas, double horizon)
    {
        var rest = horizon - table.Times[position];
        if (rest <= 0) return areas.But[position];
        var later = survival[position] == 0 ? rest : (areas.Whole - areas.All[position]) / survival[position];
        return areas.But[position] + At(row, position) * later;
    }

    // At the row's own time it is neither at risk nor among the events.
    private double At(int row, int position)
    {
        var others = atRisk[position] - 1;
        var events = table.Events[position] - (data.Events.Span[row] ? 1 : 0);
        return Before(without, position) * (others > 0 ? (others - events) / others : 1);
    }

    private static double Before(double[] column, int position) => position == 0 ? 1 : column[position - 1];

    private int LastNotAfter(double time)
    {
        var index = Array.BinarySearch(table.Times, time);
        return index >= 0 ? index : ~index - 1;
    }
}
