using System.Runtime.Intrinsics;

namespace Sarcoscope.Statistics.Regression;

/// <summary>What the events of one time need from s_l = R − f E, with f = l/d for l = 0 … d − 1.</summary>
/// <remarks>
/// R is the sum of the risk scores of those at risk, E that of those who have the event. With Breslow's ties every f is 0.
/// The sums of one time suffice for likelihood, gradient, information and hazard, whatever the number of ties.
/// </remarks>
internal readonly record struct EfronSums(double Log, double Inverse, double FInverse, double Inverse2, double FInverse2, double FFInverse2)
{
    // Below this the sums are done before a vector is filled.
    private const int ManyTies = 6;

    // So many factors, none below 1/d, still multiply to a number.
    private const int FactorsPerLog = 16;

    public static EfronSums Of(double risk, double deaths, int count, CoxTies ties)
    {
        var first = 1 / risk;
        if (ties != CoxTies.Efron || count == 1)
            return new(count * Math.Log(risk), count * first, 0, count * (first * first), 0, 0);
        return count < ManyTies ? Few(risk, deaths * first, count) : Many(risk, deaths * first, count);
    }

    private static EfronSums Few(double risk, double ratio, int count)
    {
        double inverse = 0, f1 = 0, inverse2 = 0, f2 = 0, ff2 = 0, product = 1;
        for (var l = 0; l < count; l++)
        {
            var f = (double)l / count;
            var share = 1 - f * ratio;
            product *= share;
            var one = 1 / share;
            inverse += one;
            f1 += f * one;
            var two = one * one;
            inverse2 += two;
            f2 += f * two;
            ff2 += f * f * two;
        }
        return Scaled(risk, count, Math.Log(product), inverse, f1, inverse2, f2, ff2);
    }

    private static EfronSums Many(double risk, double ratio, int count)
    {
        Vector512<double> ratios = Vector512.Create(ratio), counts = Vector512.Create((double)count), all = Vector512<double>.One;
        var lane = Vector512.Create(0.0, 1, 2, 3, 4, 5, 6, 7);
        Vector512<double> inverse = Vector512<double>.Zero, f1 = inverse, inverse2 = inverse, f2 = inverse, ff2 = inverse, logs = inverse, product = all;
        for (var l = 0; l < count; l += CoxFrame.Lanes)
        {
            var used = Vector512.LessThan(lane, counts);
            var f = lane / counts;
            var share = Vector512.ConditionalSelect(used, all - f * ratios, all);
            product *= share;
            if (l / CoxFrame.Lanes % FactorsPerLog == FactorsPerLog - 1)
            {
                logs += Vector512.Log(product);
                product = all;
            }
            var one = (all / share) & used;
            inverse += one;
            f1 += f * one;
            var two = one * one;
            inverse2 += two;
            f2 += f * two;
            ff2 += f * f * two;
            lane += Vector512.Create((double)CoxFrame.Lanes);
        }
        logs += Vector512.Log(product);
        return Scaled(risk, count, Vector512.Sum(logs), Vector512.Sum(inverse), Vector512.Sum(f1), Vector512.Sum(inverse2), Vector512.Sum(f2), Vector512.Sum(ff2));
    }

    private static EfronSums Scaled(double risk, int count, double log, double inverse, double f1, double inverse2, double f2, double ff2)
    {
        var first = 1 / risk;
        var square = first * first;
        return new(count * Math.Log(risk) + log, inverse * first, f1 * first, inverse2 * square, f2 * square, ff2 * square);
    }
}
