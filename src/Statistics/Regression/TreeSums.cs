namespace Sarcoscope.Statistics.Regression;

/// <summary>Sums over a prefix of slots, in logarithmic time (Fenwick 1994).</summary>
internal sealed class TreeSums(int slots)
{
    private readonly double[] tree = new double[slots + 1];

    public double Total { get; private set; }

    public void Add(int slot, double weight)
    {
        Total += weight;
        for (var i = slot + 1; i < tree.Length; i += i & -i) tree[i] += weight;
    }

    /// <summary>The sum over the slots below <paramref name="slot"/>.</summary>
    public double Before(int slot)
    {
        var sum = 0.0;
        for (var i = slot; i > 0; i -= i & -i) sum += tree[i];
        return sum;
    }
}
