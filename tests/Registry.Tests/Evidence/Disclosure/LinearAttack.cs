using System.Numerics;
using Sarcoscope.Registry.Evidence.Cohorts;

namespace Sarcoscope.Registry.Tests.Evidence.Disclosure;

/// <summary>What a patient reader with a pencil could do: solve for a hidden count from the shown ones. Exact fractions, nothing shared with the code under test.</summary>
internal sealed class LinearAttack
{
    private readonly Dictionary<AnalysisLine, int> columns;
    private readonly List<Fraction[]> rows = [];

    public LinearAttack(IReadOnlyList<AnalysisLine> lines, IEnumerable<IReadOnlyCollection<AnalysisLine>> shown)
    {
        columns = lines.Index().ToDictionary(line => line.Item, line => line.Index, (IEqualityComparer<AnalysisLine>)ReferenceEqualityComparer.Instance);
        foreach (var group in shown)
        {
            var left = Reduce(Vector(group));
            if (Array.FindIndex(left, value => !value.IsZero) >= 0) rows.Add(left);
        }
    }

    /// <summary>Whether the count of a group follows from the shown counts.</summary>
    public bool Solves(IReadOnlyCollection<AnalysisLine> group) => Array.TrueForAll(Reduce(Vector(group)), value => value.IsZero);

    private Fraction[] Vector(IReadOnlyCollection<AnalysisLine> group)
    {
        var vector = Enumerable.Repeat(Fraction.Zero, columns.Count).ToArray();
        foreach (var line in group) vector[columns[line]] = new(1, 1);
        return vector;
    }

    private Fraction[] Reduce(Fraction[] vector)
    {
        foreach (var row in rows)
        {
            var pivot = Array.FindIndex(row, value => !value.IsZero);
            if (vector[pivot].IsZero) continue;
            var factor = vector[pivot].Over(row[pivot]);
            vector = [.. vector.Zip(row, (value, own) => value.Minus(own.Times(factor)))];
        }
        return vector;
    }

    private readonly record struct Fraction(BigInteger Up, BigInteger Down)
    {
        public static Fraction Zero => new(0, 1);

        public bool IsZero => Up.IsZero;

        public Fraction Minus(Fraction other) => Of((Up * other.Down) - (other.Up * Down), Down * other.Down);

        public Fraction Times(Fraction other) => Of(Up * other.Up, Down * other.Down);

        public Fraction Over(Fraction other) => Of(Up * other.Down, Down * other.Up);

        private static Fraction Of(BigInteger up, BigInteger down)
        {
            var common = BigInteger.GreatestCommonDivisor(up, down) * down.Sign;
            return new(up / common, down / common);
        }
    }
}
