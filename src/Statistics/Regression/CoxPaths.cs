namespace Sarcoscope.Statistics.Regression;

/// <summary>What the residuals and curves of a fit are made of: risk scores, and hazards and means at each event time.</summary>
internal sealed class CoxPaths
{
    private CoxPaths(CoxFrame frame)
    {
        Frame = frame;
        var times = frame.Risk.Times.Length;
        Scores = GC.AllocateUninitializedArray<double>(frame.Padded);
        (Hazard, TiedHazard, HazardVariance) = (new double[times], new double[times], new double[times]);
        var cells = checked(times * frame.Width);
        (HazardMeans, TiedHazardMeans, EventMeans) = (new double[cells], new double[cells], new double[cells]);
    }

    public CoxFrame Frame { get; }

    /// <summary>exp(β'x + offset), centred, times the case weight; by position.</summary>
    public double[] Scores { get; }

    /// <summary>Step of the baseline hazard at each event time.</summary>
    public double[] Hazard { get; }

    /// <summary>The part of it to which those who have the event then are not exposed (Efron).</summary>
    public double[] TiedHazard { get; }

    /// <summary>Step of the variance of the hazard.</summary>
    public double[] HazardVariance { get; }

    /// <summary>Σ h x̄ at each event time, a row of coefficients each.</summary>
    public double[] HazardMeans { get; }

    /// <summary>The part of it to which those who have the event then are not exposed.</summary>
    public double[] TiedHazardMeans { get; }

    /// <summary>x̄ that an event is compared with, averaged over the tied ones.</summary>
    public double[] EventMeans { get; }

    public static CoxPaths Of(CoxFrame frame, double[] coefficients, CoxTies ties)
    {
        var paths = new CoxPaths(frame);
        RiskScores.Fill(frame, coefficients, predictors: null, paths.Scores);
        var visitor = new Visitor(paths, ties);
        RiskSweep.Run(frame, paths.Scores, ref visitor);
        return paths;
    }

    /// <summary>exp(β'x + offset) at a position, without the case weight.</summary>
    public double RelativeRisk(int position) => Frame.Weights is null ? Scores[position] : Scores[position] / Frame.Weights[position];

    private readonly struct Visitor(CoxPaths paths, CoxTies ties) : IEventTimeVisitor
    {
        public void Visit(int k, double risk, ReadOnlySpan<double> riskSums, double deaths, ReadOnlySpan<double> deathSums)
        {
            var count = paths.Frame.Risk.Times[k].Deaths;
            var mean = paths.Frame.MeanWeight(k);
            var sums = EfronSums.Of(risk, deaths, count, ties);
            paths.Hazard[k] = mean * sums.Inverse;
            paths.TiedHazard[k] = mean * sums.FInverse;
            paths.HazardVariance[k] = mean * sums.Inverse2;
            for (int j = 0, cell = k * paths.Frame.Width; j < riskSums.Length; j++, cell++)
            {
                paths.HazardMeans[cell] = mean * (sums.Inverse2 * riskSums[j] - sums.FInverse2 * deathSums[j]);
                paths.TiedHazardMeans[cell] = mean * (sums.FInverse2 * riskSums[j] - sums.FFInverse2 * deathSums[j]);
                paths.EventMeans[cell] = (sums.Inverse * riskSums[j] - sums.FInverse * deathSums[j]) / count;
            }
        }
    }
}
