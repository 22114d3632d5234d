namespace Sarcoscope.Registry.Exchange.TcgaSarc;

/// <summary>When one drug was given, in days from diagnosis, and the response stated for it.</summary>
/// <param name="Start">First day.</param>
/// <param name="End">Last day; null when not known.</param>
/// <param name="Response">As the source states it; null when not recorded.</param>
public readonly record struct DrugSpan(int Start, int? End, string? Response);

/// <summary>Which drugs of one patient were one regimen. docs/methods/tcga-lines.md.</summary>
/// <remarks>
/// Two drugs belong together when they were given on a common day and start at most <see cref="StartWindowDays"/> apart;
/// or when the days they share are at least half of the shorter one's and their stated responses do not contradict.
/// Belonging together is passed on: a line is everything linked. A drug without an end reaches any later day in the
/// first clause and none in the second.
/// </remarks>
public static class RegimenRule
{
    /// <summary>Days between the starts of drugs of one regimen: one cycle of four weeks, the window usual in real-world data.</summary>
    public const int StartWindowDays = 28;

    /// <summary>Groups spans into lines, by first start; within a line, spans keep their given order.</summary>
    /// <returns>Positions in <paramref name="spans"/>.</returns>
    public static IReadOnlyList<IReadOnlyList<int>> Lines(IReadOnlyList<DrugSpan> spans)
    {
        ArgumentNullException.ThrowIfNull(spans);
        var line = Enumerable.Range(0, spans.Count).ToArray();
        for (var first = 0; first < spans.Count; first++)
        {
            for (var second = first + 1; second < spans.Count; second++)
            {
                if (line[first] != line[second] && AreTogether(spans[first], spans[second])) Join(line, line[first], line[second]);
            }
        }
        return [.. Enumerable.Range(0, spans.Count)
            .GroupBy(position => line[position])
            .OrderBy(group => group.Min(position => spans[position].Start)).ThenBy(group => group.Min())
            .Select(group => group.ToList())];
    }

    /// <summary>Whether two drugs were one regimen.</summary>
    public static bool AreTogether(DrugSpan first, DrugSpan second)
    {
        var lastCommon = Math.Min(first.End ?? int.MaxValue, second.End ?? int.MaxValue);
        var firstCommon = Math.Max(first.Start, second.Start);
        if (lastCommon < firstCommon) return false;
        if (Math.Abs(first.Start - second.Start) <= StartWindowDays) return true;
        if (first.End is not { } firstEnd || second.End is not { } secondEnd) return false;
        var shared = lastCommon - firstCommon + 1;
        var shorter = Math.Min(firstEnd - first.Start, secondEnd - second.Start) + 1;
        return 2 * shared >= shorter && (first.Response is null || second.Response is null || first.Response == second.Response);
    }

    private static void Join(int[] line, int kept, int joined)
    {
        for (var position = 0; position < line.Length; position++)
            if (line[position] == joined) line[position] = kept;
    }
}
