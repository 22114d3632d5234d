namespace Sarcoscope.Registry.Terms;

/// <summary>Letters to insert, delete, replace or swap with the next one (optimal string alignment).</summary>
internal static class EditDistance
{
    public static int Between(string first, string second)
    {
        var rows = new int[first.Length + 1, second.Length + 1];
        for (var i = 0; i <= first.Length; i++) rows[i, 0] = i;
        for (var j = 0; j <= second.Length; j++) rows[0, j] = j;
        for (var i = 1; i <= first.Length; i++)
        {
            for (var j = 1; j <= second.Length; j++)
            {
                var replace = rows[i - 1, j - 1] + (first[i - 1] == second[j - 1] ? 0 : 1);
                var least = Math.Min(replace, Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1);
                if (i > 1 && j > 1 && first[i - 1] == second[j - 2] && first[i - 2] == second[j - 1])
                    least = Math.Min(least, rows[i - 2, j - 2] + 1);
                rows[i, j] = least;
            }
        }
        return rows[first.Length, second.Length];
    }
}
