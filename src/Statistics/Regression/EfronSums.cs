namespace Sarcoscope.Statistics.Regression;

/// <summary>What the events of one time need from s_l = R − f E, with f = l/d for l = 0 … d − 1.</summary>
/// <remarks>
/// R is the sum of the risk scores of those at risk, E that of those who have the event. With Breslow's ties every f is 0.
/// The sums of one time suffice for likelihood, gradient, information and hazard, whatever the number of ties.
/// </remarks>
internal readonly record struct EfronSums(double Log, double Inverse, double FInverse, double Inverse2, double FInverse2, double FFInverse2)
{
    public static EfronSums Of(double risk, double deaths, int count, CoxTies ties)
    {
        var first = 1 / risk;
        if (ties != CoxTies.Efron || count == 1)
            return new(count * Math.Log(risk), count * first, 0, count * (first * first), 0, 0);
        double log = 0, inverse = 0, f1 = 0, inverse2 = 0, f2 = 0, ff2 = 0, product = 1;
        for (var l = 0; l < count; l++)
        {
            var f = (double)l / count;
            var share = 1 - f * deaths * first;
            product *= share;
            if (product < 1e-200)
            {
                log += Math.Log(product);
                product = 1;
            }
            var one = first / share;
            inverse += one;
            f1 += f * one;
            var two = one * one;
            inverse2 += two;
            f2 += f * two;
            ff2 += f * f * two;
        }
        return new(count * Math.Log(risk) + log + Math.Log(product), inverse, f1, inverse2, f2, ff2);
    }
}
