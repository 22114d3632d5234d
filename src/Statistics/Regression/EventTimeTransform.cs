using Sarcoscope.Statistics.Survival;

namespace Sarcoscope.Statistics.Regression;

/// <summary>g(t) at each event time of a fit, its mean over the events taken off.</summary>
internal static class EventTimeTransform
{
    public static double[] Of(CoxFit fit, HazardTransform transform)
    {
        var times = fit.Frame.Risk.Times;
        var g = transform switch
        {
            HazardTransform.Identity => Array.ConvertAll(times, time => time.Time),
            HazardTransform.Log => Logarithms(fit),
            HazardTransform.Rank => Ranks(fit),
            HazardTransform.KaplanMeier => Incidence(fit),
            _ => throw new ArgumentOutOfRangeException(nameof(transform), transform, "There is no such transform."),
        };
        double sum = 0, events = 0;
        for (var k = 0; k < g.Length; k++)
        {
            sum += g[k] * times[k].Deaths;
            events += times[k].Deaths;
        }
        for (var k = 0; k < g.Length; k++) g[k] -= sum / events;
        return g;
    }

    private static double[] Logarithms(CoxFit fit)
    {
        var times = fit.Frame.Risk.Times;
        for (var k = 0; k < times.Length; k++)
        {
            if (times[k].Time <= 0) throw new UnfittableDataException(UnfittableData.TimeZero, fit.Frame.Risk.Order[times[k].Start]);
        }
        return Array.ConvertAll(times, time => Math.Log(time.Time));
    }

    // Among the times of all rows used, censorings included.
    private static double[] Ranks(CoxFit fit)
    {
        var all = fit.UsedTimes();
        Array.Sort(all);
        return Array.ConvertAll(fit.Frame.Risk.Times, time => (First(all, time.Time) + First(all, Math.BitIncrement(time.Time)) + 1) / 2.0);
    }

    // How many are below.
    private static int First(double[] ascending, double time)
    {
        int low = 0, high = ascending.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (ascending[middle] < time) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    // 1 − S(t−); strata and case weights left aside, as R does.
    private static double[] Incidence(CoxFit fit)
    {
        var curve = KaplanMeier.Estimate(fit.UsedData());
        var steps = new double[curve.Steps.Count];
        var survival = new double[steps.Length];
        for (var i = 0; i < steps.Length; i++) (steps[i], survival[i]) = (curve.Steps[i].Time, curve.Steps[i].Survival);
        return Array.ConvertAll(fit.Frame.Risk.Times, time => First(steps, time.Time) is var before && before == 0 ? 0 : 1 - survival[before - 1]);
    }
}
