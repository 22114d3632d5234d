using System.Numerics;

namespace Sarcoscope.Statistics.Resampling;

/// <summary>xoshiro256**, its state filled by SplitMix64 from a seed.</summary>
internal sealed class RandomStream(ulong a, ulong b, ulong c, ulong d)
{
    private ulong a = a, b = b, c = c, d = d;

    public static RandomStream Of(ulong seed) => new(Mixed(ref seed), Mixed(ref seed), Mixed(ref seed), Mixed(ref seed));

    public ulong Next()
    {
        var result = BitOperations.RotateLeft(b * 5, 7) * 9;
        var shifted = b << 17;
        c ^= a;
        d ^= b;
        b ^= c;
        a ^= d;
        c ^= shifted;
        d = BitOperations.RotateLeft(d, 45);
        return result;
    }

    /// <summary>From 0 to below a bound, each equally often (Lemire 2019, doi:10.1145/3230636).</summary>
    public uint Below(uint bound)
    {
        while (true)
        {
            var product = (UInt128)Next() * bound;
            if ((ulong)product >= bound || (ulong)product >= unchecked(0UL - bound) % bound) return (uint)(product >> 64);
        }
    }

    internal static ulong Mixed(ref ulong state)
    {
        state += 0x9E3779B97F4A7C15;
        var z = state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
