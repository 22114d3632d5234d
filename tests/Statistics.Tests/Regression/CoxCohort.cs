using FsCheck;
using FsCheck.Fluent;
using Sarcoscope.Statistics.Regression;
using Sarcoscope.Statistics.Survival;

namespace Sarcoscope.Statistics.Tests.Regression;

/// <summary>A drawn cohort for regressions: ties, delayed entry, weights, strata, one number and one factor.</summary>
public sealed record CoxCohort(int[] Days, bool[] Events, int[] Entries, int[] Weights, int[] Strata, int[] Numbers, int[] Levels)
{
    /// <summary>40 to 80 subjects: large enough that most have a finite fit.</summary>
    public static Arbitrary<CoxCohort> Any { get; } = (
        from count in Gen.Choose(40, 80)
        from days in Gen.Choose(2, 30).ArrayOf(count)
        from events in Gen.Elements(true, true, false).ArrayOf(count)
        from watched in Gen.Choose(1, 30).ArrayOf(count)
        from weights in Gen.Choose(1, 3).ArrayOf(count)
        from strata in Gen.Choose(0, 1).ArrayOf(count)
        from numbers in Gen.Choose(-10, 10).ArrayOf(count)
        from levels in Gen.Choose(0, 2).ArrayOf(count)
        select new CoxCohort(days, events, [.. days.Zip(watched, (day, before) => Math.Max(0, day - before))], weights, strata, numbers, levels)).ToArbitrary();

    public int Count => Days.Length;

    public Grouping Strata2 => Grouping.OfCodes(Strata, ["a", "b"]);

    public SurvivalData Data(double unit = 1) => SurvivalData.Of(Array.ConvertAll(Days, day => day * unit), Events).WithEntries(Array.ConvertAll(Entries, entry => entry * unit));

    public Covariate Number => Covariate.Numeric("x", Array.ConvertAll(Numbers, number => number / 4.0).AsMemory());

    public Covariate Factor(params string[] names) => Covariate.Factor("f", [.. Levels.Select(level => names[level])], names);

    public Covariate[] Covariates => [Number, Factor("A", "B", "C")];

    /// <summary>The rows in another order, or some of them several times.</summary>
    public CoxCohort Rows(IEnumerable<int> rows)
    {
        int[] order = [.. rows];
        return new(Pick(Days), Pick(Events), Pick(Entries), Pick(Weights), Pick(Strata), Pick(Numbers), Pick(Levels));

        T[] Pick<T>(T[] column) => [.. order.Select(row => column[row])];
    }

    /// <summary>Null where there is no finite fit.</summary>
    public static CoxFit? Fit(SurvivalData data, Covariate[] covariates, CoxOptions options = default)
    {
        try
        {
            return CoxModel.Fit(data, covariates, options);
        }
        catch (Exception refused) when (refused is MonotoneLikelihoodException or CovariateException or UnfittableDataException)
        {
            return null;
        }
    }

    public static bool Near(double expected, double actual, double tolerance = 1e-8) => Math.Abs(expected - actual) <= tolerance * Math.Max(1, Math.Abs(expected));
}
