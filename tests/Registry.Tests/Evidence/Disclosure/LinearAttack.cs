using System.Numerics;
using Sarcoscope.Registry.Evidence.Cohorts;

namespace Sarcoscope.Registry.Tests.Evidence.Disclosure;

/// <summary>What a patient reader with a pencil could do: solve for a hidden count from the shown ones. Exact fractions, nothing shared with the code under test.</summary>
internal sealed class LinearAttack
{
    private readonly Dictionary<AnalysisLine, int> columns;
    // Fully reduced, by pivot: no row has anything at the pivot of another.
    private readonly Dictionary<int, Fraction[]> rows = [];

    public LinearAttack(IReadOnlyList<AnalysisLine> lines, IEnumerable<IReadOnlyCollection<AnalysisLine>> shown)
    {
        columns = lines.Index().ToDictionary(line => line.Item, line => line.Index, (IEqualityComparer<AnalysisLine>)ReferenceEqualityComparer.Instance);
        foreach (var group in shown)
        {
            var left = Reduce(Vector(group));
            var pivot = Array.FindIndex(left, value => !value.IsZero);
            if (pivot < 0) continue;
            var first = left[pivot];
            left = [.. left.Select(value => value.IsZero ? value : value.Over(first))];
            foreach (var row in rows.Values) Subtract(row, left, row[pivot]);
            rows[pivot] = left;
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
        foreach (var (pivot, row) in rows) Subtract(vector, row, vector[pivot]);
        return vector;
    }

    private static void Subtract(Fraction[] from, Fraction[] row, Fraction factor)
    {
        if (factor.IsZero) return;
        for (var i = 0; i < row.Length; i++)
        {
            if (!row[i].IsZero) from[i] = from[i].Minus(row[i].Times(factor));
        }
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
