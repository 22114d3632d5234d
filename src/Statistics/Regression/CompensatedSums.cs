namespace Sarcoscope.Statistics.Regression;

/// <summary>Sums from which large terms can be taken off again without losing the small ones.</summary>
internal sealed class CompensatedSums(int count)
{
    private readonly double[] lost = new double[count];

    public double[] Values { get; } = new double[count];

    public void Clear()
    {
        Array.Clear(Values);
        Array.Clear(lost);
    }

    /// <summary>Knuth's exact difference: what rounding takes is carried to the next.</summary>
    public void Subtract(int index, double term)
    {
        var value = Values[index];
        term -= lost[index];
        var difference = value - term;
        var back = difference - value;
        lost[index] = value - (difference - back) - (term + back);
        Values[index] = difference;
    }
}
