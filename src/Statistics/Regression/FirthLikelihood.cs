namespace Sarcoscope.Statistics.Regression;

/// <summary>A partial likelihood with Firth's penalty.</summary>
/// <remarks>
/// Each coefficient's slope gains ½ tr(I⁻¹ ∂I/∂β), the third central moments at risk contracted with A = I⁻¹; these
/// follow from sums of 1, x, x x', x'Ax and x'Ax · x over those at risk.
/// </remarks>
internal sealed class FirthLikelihood(PartialLikelihood plain, CoxTies ties) : PartialLikelihood(plain.Frame)
{
    private readonly double[] scores = new double[plain.Frame.Padded];
    private readonly int width = plain.Frame.Width;

    private int Size => 2 + 2 * width + width * width;

    public override LikelihoodPoint? At(double[] coefficients)
    {
        if (plain.At(coefficients) is not { } point) return null;
        var system = SymmetricSystem.Of(point.Information);
        if (system.Dependent >= 0) return point with { LogLikelihood = double.NegativeInfinity };
        var score = (double[])point.Score.Clone();
        RiskScores.Fill(Frame, coefficients, predictors: null, scores);
        AddSlope(system.Inverse(), score);
        return point with { LogLikelihood = point.LogLikelihood + system.HalfLogDeterminant, Score = score };
    }

    // The penalty goes to minus infinity in every direction.
    public override bool NeverFalls(double[] predictors, double slack) => false;

    private void AddSlope(double[,] inverse, double[] score)
    {
        var risk = new CompensatedSums(Size);
        double[] died = new double[Size], term = new double[Size], part = new double[Size];
        var times = Frame.Risk.Times;
        for (var stratum = 0; stratum < Frame.Risk.Strata; stratum++)
        {
            risk.Clear();
            for (var k = Frame.Risk.FirstOfStratum[stratum + 1] - 1; k >= Frame.Risk.FirstOfStratum[stratum]; k--)
            {
                var (_, _, start, deathsEnd, end) = times[k];
                Array.Clear(died);
                for (var i = start; i < end; i++)
                {
                    Fill(term, i, inverse);
                    for (var s = 0; s < term.Length; s++)
                    {
                        risk.Subtract(s, -term[s]);
                        if (i < deathsEnd) died[s] += term[s];
                    }
                }
                for (var l = 0; l < deathsEnd - start; l++)
                {
                    var f = ties == CoxTies.Efron ? (double)l / (deathsEnd - start) : 0;
                    for (var s = 0; s < part.Length; s++) part[s] = risk.Values[s] - f * died[s];
                    AddEvent(part, Frame.MeanWeight(k), inverse, score);
                }
                if (Frame.Risk.Entries is not { } entries) continue;
                foreach (var i in entries.Positions.AsSpan(entries.Starts[k]..entries.Starts[k + 1]))
                {
                    Fill(term, i, inverse);
                    for (var s = 0; s < term.Length; s++) risk.Subtract(s, term[s]);
                }
            }
        }
    }

    // 1, x'Ax, x, x'Ax · x, x x'; all times the score.
    private void Fill(double[] term, int position, double[,] inverse)
    {
        var score = scores[position];
        var form = 0.0;
        for (var j = 0; j < width; j++)
        {
            var x = Frame.Columns[j * Frame.Stride + position];
            term[2 + j] = score * x;
            for (var l = 0; l < width; l++)
            {
                var product = x * Frame.Columns[l * Frame.Stride + position];
                form += inverse[j, l] * product;
                term[2 + 2 * width + j * width + l] = score * product;
            }
        }
        term[0] = score;
        term[1] = score * form;
        for (var j = 0; j < width; j++) term[2 + width + j] = term[2 + j] * form;
    }

    private void AddEvent(double[] sums, double weight, double[,] inverse, double[] score)
    {
        var total = sums[0];
        var meanForm = sums[1] / total;
        var turned = new double[width]; // A μ
        var form = 0.0;
        for (var j = 0; j < width; j++)
        {
            for (var l = 0; l < width; l++) turned[j] += inverse[j, l] * sums[2 + l] / total;
            form += turned[j] * sums[2 + j] / total;
        }
        for (var r = 0; r < width; r++)
        {
            var mean = sums[2 + r] / total;
            var crossed = 0.0;
            for (var l = 0; l < width; l++) crossed += sums[2 + 2 * width + r * width + l] / total * turned[l];
            score[r] += weight / 2 * (sums[2 + width + r] / total - 2 * crossed - mean * meanForm + 2 * form * mean);
        }
    }
}
