namespace Sarcoscope.Registry.Evidence.Disclosure;

/// <summary>
/// Everything that can be computed from published counts by adding and subtracting: the linear span of the groups
/// counted, each a vector of zeros and ones over the parts the groups divide the lines into.
/// </summary>
/// <remarks>
/// Arithmetic is modulo the prime 2^31 − 1: exact, and a group found derivable modulo a prime without being so over the
/// rational numbers is only hidden needlessly. Of each part only what is left after everything derivable is taken off is
/// kept; every count added takes away one column, so that the work shrinks as more is published.
/// </remarks>
internal sealed class CountSpan
{
    private const uint Prime = 2147483647;

    private readonly uint[][] parts;
    private readonly List<uint[]> secrets = [];
    private int columns;

    /// <param name="atoms">Number of parts.</param>
    public CountSpan(int atoms)
    {
        columns = atoms;
        parts = new uint[atoms][];
        for (var atom = 0; atom < atoms; atom++)
        {
            parts[atom] = new uint[atoms];
            parts[atom][atom] = 1;
        }
    }

    /// <summary>Groups that must not become derivable. Before any count is added.</summary>
    public void Guard(IEnumerable<int[]> groups) => secrets.AddRange(groups.Select(Sum));

    /// <summary>What is left of a group when everything derivable is taken off; null when nothing is: its count can be computed.</summary>
    public uint[]? Residue(int[] group) => Sum(group) is var left && left.AsSpan().ContainsAnyExcept(0u) ? left : null;

    /// <summary>Whether a guarded group would become derivable if a residue were added.</summary>
    public bool Reveals(uint[] residue)
    {
        var pivot = PivotOf(residue);
        var inverse = Inverse(residue[pivot]);
        foreach (var secret in secrets)
        {
            if (secret[pivot] != 0 && IsMultiple(secret, residue, Product(secret[pivot], inverse))) return true;
        }
        return false;
    }

    /// <summary>Adds a group by its residue.</summary>
    public void Add(uint[] residue)
    {
        var pivot = PivotOf(residue);
        var inverse = Inverse(residue[pivot]);
        for (var i = 0; i < columns; i++) residue[i] = Product(residue[i], inverse);
        foreach (var part in parts) Eliminate(part, residue, pivot);
        foreach (var secret in secrets) Eliminate(secret, residue, pivot);
        columns--;
    }

    private uint[] Sum(int[] group)
    {
        var sum = new uint[columns];
        foreach (var atom in group)
        {
            var part = parts[atom];
            for (var i = 0; i < sum.Length; i++)
            {
                var next = sum[i] + part[i];
                sum[i] = next >= Prime ? next - Prime : next;
            }
        }
        return sum;
    }

    // The column of the pivot is zero everywhere afterwards; the last one takes its place.
    private void Eliminate(uint[] vector, uint[] residue, int pivot)
    {
        if (vector[pivot] is var factor and not 0)
        {
            ulong minus = Prime - factor;
            for (var i = 0; i < columns; i++) vector[i] = Reduced(vector[i] + (minus * residue[i]));
        }
        vector[pivot] = vector[columns - 1];
    }

    private bool IsMultiple(uint[] secret, uint[] residue, uint factor)
    {
        for (var i = 0; i < columns; i++)
        {
            if (Product(residue[i], factor) != secret[i]) return false;
        }
        return true;
    }

    private static int PivotOf(uint[] residue) => residue.AsSpan().IndexOfAnyExcept(0u);

    private static uint Product(uint one, uint other) => Reduced((ulong)one * other);

    // 2^31 is 1 modulo 2^31 − 1, so the high bits are added to the low ones.
    private static uint Reduced(ulong value)
    {
        value = (value & Prime) + (value >> 31);
        value = (value & Prime) + (value >> 31);
        return value >= Prime ? (uint)(value - Prime) : (uint)value;
    }

    // Fermat: a^(p−2).
    private static uint Inverse(uint value)
    {
        var (result, power) = (1u, value);
        for (var exponent = Prime - 2; exponent > 0; exponent >>= 1)
        {
            if ((exponent & 1) == 1) result = Product(result, power);
            power = Product(power, power);
        }
        return result;
    }
}
