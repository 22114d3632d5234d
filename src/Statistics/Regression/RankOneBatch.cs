namespace Sarcoscope.Statistics.Regression;

/// <summary>Σ v y y' over vectors that come one at a time, worked out many at once.</summary>
internal sealed unsafe class RankOneBatch(int width)
{
    private const int Capacity = 512;
    private const int Apart = Capacity + CoxFrame.Lanes; // not a multiple of 4096 bytes
    private readonly double[] vectors = new double[width * Apart];
    private readonly double[] weights = new double[Capacity];
    private readonly double[] triangle = new double[width * (width + 1) / 2];
    private int count;

    /// <summary>Adds weight · (first − share · second)(…)'.</summary>
    public void Add(double weight, ReadOnlySpan<double> first, double share, ReadOnlySpan<double> second)
    {
        if (count == Capacity) Flush();
        weights[count] = weight;
        if (share == 0)
        {
            for (int j = 0, place = count; j < first.Length; j++, place += Apart) vectors[place] = first[j];
        }
        else
        {
            for (int j = 0, place = count; j < first.Length; j++, place += Apart) vectors[place] = first[j] - share * second[j];
        }
        count++;
    }

    /// <summary>The lower triangle of the sum.</summary>
    public double[] Sum()
    {
        Flush();
        return triangle;
    }

    public void Clear()
    {
        Array.Clear(triangle);
        count = 0;
    }

    private void Flush()
    {
        var padded = (count + CoxFrame.Lanes - 1) / CoxFrame.Lanes * CoxFrame.Lanes;
        for (var i = count; i < padded; i++)
        {
            weights[i] = 0;
            for (int j = 0, place = i; j < width; j++, place += Apart) vectors[place] = 0;
        }
        fixed (double* columns = vectors, weight = weights)
        {
            Gram.Add(columns, Apart, weight, padded, width, triangle);
        }
        count = 0;
    }
}
