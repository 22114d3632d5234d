namespace Sarcoscope.Registry.Demo;

/// <summary>
/// Numbers that look random and are the same on every machine: stream k, element i, strictly between 0 and 1.
/// Integer arithmetic modulo the prime P = 67108859, where cubing is a bijection.
/// </summary>
internal readonly record struct DemoStream(int Purpose)
{
    private const long Prime = 67_108_859;

    public double At(int element)
    {
        var y = (((long)element * (7_368_787 + (1_299_709L * Purpose))) + (15_485_863L * (Purpose + 1))) % Prime;
        var cube = y * y % Prime * y % Prime;
        return (cube + 0.5) / Prime;
    }

    /// <summary>A whole number from <paramref name="least"/> to <paramref name="most"/>, both included.</summary>
    public int Whole(int element, int least, int most) => least + (int)(At(element) * (most - least + 1));

    public T Choose<T>(int element, IReadOnlyList<T> from) => from[Whole(element, 0, from.Count - 1)];
}
