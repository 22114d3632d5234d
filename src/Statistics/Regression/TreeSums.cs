using System.Runtime.Intrinsics;

namespace Sarcoscope.Statistics.Regression;

/// <summary>Two sums over a prefix of slots, in logarithmic time (Fenwick 1994).</summary>
internal sealed class TreeSums(int slots)
{
    private readonly Vector128<double>[] tree = new Vector128<double>[slots + 1];
    private readonly double[] single = new double[slots];

    /// <summary>Of the first weights, over all slots.</summary>
    public double Total { get; private set; }

    public void Add(int slot, double first, double second)
    {
        Total += first;
        single[slot] += first;
        var both = Vector128.Create(first, second);
        for (var i = slot + 1; i < tree.Length; i += i & -i) tree[i] += both;
    }

    /// <summary>The first sum above <paramref name="slot"/>, the second below it.</summary>
    public (double FirstAbove, double SecondBelow) Around(int slot)
    {
        var sums = Below(slot);
        return (Total - sums[0] - (slot < single.Length ? single[slot] : 0), sums[1]);
    }

    /// <summary>The second sum below <paramref name="slot"/>.</summary>
    public double SecondBelow(int slot) => Below(slot)[1];

    private Vector128<double> Below(int slot)
    {
        var sums = Vector128<double>.Zero;
        for (var i = slot; i > 0; i &= i - 1) sums += tree[i];
        return sums;
    }
}
