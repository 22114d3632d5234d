namespace Sarcoscope.Statistics.Regression;

/// <summary>Residuals of a fit, by position.</summary>
internal static class CoxResiduals
{
    /// <summary>Events less what the fit expects, a number per position.</summary>
    public static double[] Martingale(CoxPaths paths)
    {
        var frame = paths.Frame;
        var first = frame.Risk.Entries?.First;
        var before = first is null ? [] : new double[frame.Risk.Times.Length];
        var residuals = new double[frame.Count];
        for (var stratum = 0; stratum < frame.Risk.Strata; stratum++)
        {
            var sum = 0.0;
            for (var k = frame.Risk.FirstOfStratum[stratum]; k < frame.Risk.FirstOfStratum[stratum + 1]; k++)
            {
                var (_, _, start, deathsEnd, end) = frame.Risk.Times[k];
                if (first is not null) before[k] = sum;
                sum += paths.Hazard[k];
                for (var i = start; i < end; i++)
                {
                    var died = i < deathsEnd;
                    var exposed = died ? sum - paths.TiedHazard[k] : sum;
                    if (first is not null) exposed = first[i] > k ? 0 : exposed - before[first[i]];
                    residuals[i] = (died ? 1 : 0) - paths.RelativeRisk(i) * exposed;
                }
            }
        }
        return residuals;
    }

    /// <summary>Martingale residuals on a scale on which they are closer to symmetric.</summary>
    public static double[] Deviance(CoxPaths paths, double[] martingale)
    {
        var residuals = new double[martingale.Length];
        for (var i = 0; i < residuals.Length; i++) residuals[i] = Deviance(martingale[i], 0);
        foreach (var (_, _, start, deathsEnd, _) in paths.Frame.Risk.Times)
        {
            for (var i = start; i < deathsEnd; i++) residuals[i] = Deviance(martingale[i], 1);
        }
        return residuals;
    }

    /// <summary>Each row's part of the gradient, without its case weight: a row of coefficients per position.</summary>
    public static double[] Score(CoxPaths paths)
    {
        var frame = paths.Frame;
        var width = frame.Width;
        var first = frame.Risk.Entries?.First;
        var times = frame.Risk.Times.Length;
        double[] hazardBefore = new double[times], meansBefore = new double[first is null ? 0 : times * width];
        var residuals = new double[frame.Count * width];
        var means = new double[width];
        for (var stratum = 0; stratum < frame.Risk.Strata; stratum++)
        {
            var hazard = 0.0;
            Array.Clear(means);
            for (var k = frame.Risk.FirstOfStratum[stratum]; k < frame.Risk.FirstOfStratum[stratum + 1]; k++)
            {
                var (_, _, start, deathsEnd, end) = frame.Risk.Times[k];
                hazardBefore[k] = hazard;
                if (first is not null) means.CopyTo(meansBefore, k * width);
                hazard += paths.Hazard[k];
                for (var j = 0; j < width; j++) means[j] += paths.HazardMeans[k * width + j];
                for (var i = start; i < end; i++)
                {
                    if (first is not null && first[i] > k) continue;
                    var died = i < deathsEnd;
                    var risk = paths.RelativeRisk(i);
                    var entered = first is null ? 0 : hazardBefore[first[i]];
                    var exposed = (died ? hazard - paths.TiedHazard[k] : hazard) - entered;
                    for (var j = 0; j < width; j++)
                    {
                        var x = frame.Columns[j * frame.Stride + i];
                        var mean = means[j] - (first is null ? 0 : meansBefore[first[i] * width + j]);
                        if (died) mean -= paths.TiedHazardMeans[k * width + j];
                        residuals[i * width + j] = (died ? x - paths.EventMeans[k * width + j] : 0) - risk * (exposed * x - mean);
                    }
                }
            }
        }
        return residuals;
    }

    private static double Deviance(double martingale, int died)
    {
        var expected = died - martingale;
        var square = -2 * (martingale + (died == 0 ? 0 : Math.Log(expected)));
        return Math.Sign(martingale) * Math.Sqrt(Math.Max(0, square));
    }
}
