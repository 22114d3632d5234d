namespace Sarcoscope.Statistics.Regression;

/// <summary>One event: its covariates less their mean over those at risk.</summary>
/// <param name="Time">In the unit of the data.</param>
/// <param name="Stratum">Its label; empty when the model has no strata.</param>
/// <param name="Row">The row of the data, from 0.</param>
/// <param name="Values">One per coefficient.</param>
public sealed record SchoenfeldResidual(double Time, string Stratum, int Row, IReadOnlyList<double> Values)
{
    internal static IReadOnlyList<SchoenfeldResidual> Of(CoxPaths paths, IReadOnlyList<string>? labels)
    {
        var frame = paths.Frame;
        var residuals = new List<SchoenfeldResidual>();
        for (var k = 0; k < frame.Risk.Times.Length; k++)
        {
            var (time, stratum, start, deathsEnd, _) = frame.Risk.Times[k];
            for (var i = start; i < deathsEnd; i++)
            {
                var values = new double[frame.Width];
                for (var j = 0; j < values.Length; j++) values[j] = frame.Columns[j * frame.Stride + i] - paths.EventMeans[k * frame.Width + j];
                residuals.Add(new(time, labels is null ? "" : labels[stratum], frame.Risk.Order[i], values));
            }
        }
        return residuals;
    }
}
