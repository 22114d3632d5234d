namespace Sarcoscope.Registry.Evidence.Disclosure;

/// <summary>
/// Everything that can be computed from published counts by adding and subtracting: the linear span of the groups
/// counted, each a vector of zeros and ones over the parts the groups divide the lines into.
/// </summary>
/// <remarks>
/// Rows are kept fully reduced, modulo the prime 2^31 − 1: exact, and a group found derivable modulo a prime without
/// being so over the rational numbers is only hidden needlessly.
/// </remarks>
internal sealed class CountSpan(int atoms)
{
    private const ulong Prime = 2147483647;

    private readonly List<(int Pivot, ulong[] Row)> rows = [];

    /// <summary>What is left of a group when everything derivable is taken off; null when nothing is: its count can be computed.</summary>
    public ulong[]? Residue(int[] group)
    {
        var vector = new ulong[atoms];
        foreach (var atom in group) vector[atom] = 1;
        foreach (var (pivot, row) in rows) Eliminate(vector, row, pivot);
        return IsZero(vector) ? null : vector;
    }

    /// <summary>Adds a group by its residue, and takes it off the residues of others; those that vanish have become derivable.</summary>
    public void Add(ulong[] residue)
    {
        var pivot = Array.FindIndex(residue, value => value != 0);
        var inverse = Inverse(residue[pivot]);
        for (var i = 0; i < atoms; i++) residue[i] = residue[i] * inverse % Prime;
        foreach (var (_, row) in rows) Eliminate(row, residue, pivot);
        rows.Add((pivot, residue));
    }

    /// <summary>Whether a vector would vanish if a residue were added.</summary>
    public static bool Reveals(ulong[] residue, ulong[] secret)
    {
        var pivot = Array.FindIndex(residue, value => value != 0);
        if (secret[pivot] == 0) return false;
        // secret = factor × residue, everywhere
        var factor = secret[pivot] * Inverse(residue[pivot]) % Prime;
        for (var i = 0; i < secret.Length; i++)
        {
            if (residue[i] * factor % Prime != secret[i]) return false;
        }
        return true;
    }

    /// <summary>Takes the last row added off a vector.</summary>
    public void Reduce(ulong[] vector) => Eliminate(vector, rows[^1].Row, rows[^1].Pivot);

    private static void Eliminate(ulong[] vector, ulong[] row, int pivot)
    {
        var factor = vector[pivot];
        if (factor == 0) return;
        var minus = Prime - factor;
        for (var i = 0; i < vector.Length; i++)
        {
            if (row[i] != 0) vector[i] = (vector[i] + (minus * row[i])) % Prime;
        }
    }

    private static bool IsZero(ulong[] vector) => !vector.AsSpan().ContainsAnyExcept(0UL);

    // Fermat: a^(p−2).
    private static ulong Inverse(ulong value)
    {
        var (result, power) = (1UL, value % Prime);
        for (var exponent = Prime - 2; exponent > 0; exponent >>= 1)
        {
            if ((exponent & 1) == 1) result = result * power % Prime;
            power = power * power % Prime;
        }
        return result;
    }
}
