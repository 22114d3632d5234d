using System.Runtime.Intrinsics;

namespace Sarcoscope.Statistics.Regression;

/// <summary>Linear predictors and weighted risk scores of all rows.</summary>
internal static unsafe class RiskScores
{
    // exp overflows above 709; sums over all rows still have to fit.
    private const double LargestPredictor = 600;

    /// <summary>Fills both columns; false when a predictor is too large to be exponentiated.</summary>
    /// <param name="frame">Covariates.</param>
    /// <param name="coefficients">One for each.</param>
    /// <param name="predictors">Receives β'x + offset, both centred; may be null.</param>
    /// <param name="scores">Receives w exp(β'x + offset); zero where nobody is; may be null.</param>
    public static bool Fill(CoxFrame frame, ReadOnlySpan<double> coefficients, double[]? predictors, double[]? scores)
    {
        var width = frame.Width;
        var largest = Vector512<double>.Zero;
        var beta = stackalloc double[width];
        coefficients.CopyTo(new(beta, width));
        fixed (double* columns = frame.Columns, offset = frame.Offset, weights = frame.Weights, score = scores, predictor = predictors)
        {
            for (var i = 0; i < frame.Padded; i += CoxFrame.Lanes)
            {
                var eta = offset is null ? Vector512<double>.Zero : Vector512.Load(offset + i);
                for (var j = 0; j < width; j++)
                    eta = Vector512.FusedMultiplyAdd(Vector512.Create(beta[j]), Vector512.Load(columns + (nint)j * frame.Stride + i), eta);
                largest = Vector512.Max(largest, Vector512.Abs(eta));
                if (predictor is not null) eta.Store(predictor + i);
                if (score is null) continue;
                var e = Vector512.Exp(eta);
                if (weights is not null) e *= Vector512.Load(weights + i);
                e.Store(score + i);
            }
        }
        scores.AsSpan(Math.Min(scores?.Length ?? 0, frame.Count)).Clear();
        if (scores is not null && frame.Risk.Entries is { } entries)
        {
            foreach (var position in entries.Idle) scores[position] = 0;
        }
        for (var lane = 0; lane < CoxFrame.Lanes; lane++)
        {
            if (!(largest[lane] <= LargestPredictor)) return false;
        }
        return true;
    }
}
