using FsCheck;
using FsCheck.Fluent;
using Sarcoscope.Statistics.Survival;

namespace Sarcoscope.Statistics.Tests.Survival;

/// <summary>A drawn cohort: small, with many ties, times on days or fractions of days.</summary>
public sealed record Cohort(int[] Days, bool[] Events, int[] Groups, int[] Entries, int[] Weights, double Unit)
{
    /// <summary>1 to 40 subjects on days 1 to 30, entry before the time, weights 1 to 3, unit 1 (counted) or a power of 2 below (sorted).</summary>
    public static Arbitrary<Cohort> Any { get; } = Draw(events: Gen.Elements(true, true, false)).ToArbitrary();

    /// <summary>Nobody is censored.</summary>
    public static Arbitrary<Cohort> WithoutCensoring { get; } = Draw(events: Gen.Constant(true)).ToArbitrary();

    public double[] Times => Array.ConvertAll(Days, day => day * Unit);

    public SurvivalData Data => SurvivalData.Of(Times, Events);

    public SurvivalData Delayed => Data.WithEntries(Array.ConvertAll(Entries, entry => entry * Unit));

    public Grouping Grouping => Grouping.Of(Array.ConvertAll(Groups, group => group.ToString(System.Globalization.CultureInfo.InvariantCulture)));

    /// <summary>The rows in another order, or some of them several times.</summary>
    public Cohort Rows(IEnumerable<int> rows)
    {
        int[] order = [.. rows];
        return this with { Days = Pick(Days), Events = Pick(Events), Groups = Pick(Groups), Entries = Pick(Entries), Weights = Pick(Weights) };

        T[] Pick<T>(T[] column) => [.. order.Select(row => column[row])];
    }

    private static Gen<Cohort> Draw(Gen<bool> events) =>
        from count in Gen.Choose(1, 40)
        from days in Gen.Choose(1, 30).ArrayOf(count)
        from happened in events.ArrayOf(count)
        from groups in Gen.Choose(0, 2).ArrayOf(count)
        from earlier in Gen.Choose(1, 30).ArrayOf(count)
        from weights in Gen.Choose(1, 3).ArrayOf(count)
        from unit in Gen.Elements(1, 1.0 / 64)
        select new Cohort(days, happened, groups, [.. days.Zip(earlier, (day, before) => Math.Max(0, day - before))], weights, unit);
}
