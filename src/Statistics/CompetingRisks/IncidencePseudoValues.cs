using Sarcoscope.Statistics.Survival;

namespace Sarcoscope.Statistics.CompetingRisks;

/// <summary>Pseudo-values of a cumulative incidence; see <see cref="PseudoValues"/>.</summary>
public static class IncidencePseudoValues
{
    /// <summary>Pseudo-values of F(t) of a cause, one per row in the order of the rows.</summary>
    /// <param name="data">Right-censored.</param>
    /// <param name="cause">The name of the cause.</param>
    /// <param name="time">t, finite, in the unit of the data.</param>
    /// <exception cref="ArgumentException">There is no such cause.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="time"/> is NaN or infinite.</exception>
    /// <exception cref="NoSubjectsException"><paramref name="data"/> has no rows.</exception>
    /// <exception cref="PseudoValueException">One subject, delayed entry or case weights.</exception>
    /// <remarks>Source: Klein and Andersen 2005, doi:10.1111/j.0006-341X.2005.031209.x.</remarks>
    public static double[] Of(CompetingRisksData data, string cause, double time)
    {
        ArgumentNullException.ThrowIfNull(data);
        if (!double.IsFinite(time)) throw new ArgumentOutOfRangeException(nameof(time), time, "A time is a finite number.");
        if (data.Count == 0) throw new NoSubjectsException();
        if (data.AnyEvent.HasDelayedEntry) throw new PseudoValueException(PseudoValueProblem.DelayedEntry);
        if (data.AnyEvent.HasWeights) throw new PseudoValueException(PseudoValueProblem.CaseWeights);
        if (data.Count == 1) throw new PseudoValueException(PseudoValueProblem.OneSubject);
        var code = data.Outcomes.CodeOf(cause);
        var table = CauseTally.Of(data, Cells.One)[0];
        var all = IncidenceColumns.Of(table, IncidenceVariance.Aalen);
        var incidence = all.Incidence[code - 1];
        var (free, without) = ButOne(table, code);
        var last = LastNotAfter(table.Times, time);
        var whole = last < 0 ? 0 : incidence[last];
        var values = new double[data.Count];
        for (var row = 0; row < values.Length; row++)
        {
            var position = LastNotAfter(table.Times, data.AnyEvent.TimeAt(row));
            double one;
            if (last < position)
            {
                one = last < 0 ? 0 : without[last];
            }
            else
            {
                var outcome = data.Outcomes.Codes.Span[row];
                var others = table.AtRisk[position] - 1;
                var before = position == 0 ? 1 : free[position - 1];
                one = position == 0 ? 0 : without[position - 1];
                if (others > 0)
                {
                    one += before * (table.Left[code][position] - (outcome == code ? 1 : 0)) / others;
                    var stay = before * (others - table.EventsAt(position) + (outcome == 0 ? 0 : 1)) / others;
                    if (all.EventFree[position] > 0) one += stay / all.EventFree[position] * (incidence[last] - incidence[position]);
                }
            }
            values[row] = data.Count * whole - (data.Count - 1) * one;
        }
        return values;
    }

    // The estimate of everybody but one who is still at risk after each time.
    private static (double[] Free, double[] Incidence) ButOne(CauseTable table, int code)
    {
        double[] free = new double[table.Times.Length], incidence = new double[table.Times.Length];
        double s = 1, f = 0;
        for (var i = 0; i < free.Length; i++)
        {
            var others = table.AtRisk[i] - 1;
            if (others > 0)
            {
                f += s * table.Left[code][i] / others;
                s *= Math.Max(0, (others - table.EventsAt(i)) / others);
            }
            (free[i], incidence[i]) = (s, f);
        }
        return (free, incidence);
    }

    private static int LastNotAfter(double[] times, double time)
    {
        var index = Array.BinarySearch(times, time);
        return index >= 0 ? index : ~index - 1;
    }
}
