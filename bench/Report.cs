using System.Globalization;

namespace Sarcoscope.Bench;

/// <summary>A Markdown table, printed while it grows.</summary>
internal sealed class Report
{
    private readonly string? file;

    public Report(string? file)
    {
        this.file = file;
        if (file is not null) File.WriteAllText(file, string.Empty);
    }

    public static string Seconds(double seconds) => seconds switch
    {
        < 1e-3 => (seconds * 1e6).ToString("0.#", CultureInfo.InvariantCulture) + " µs",
        < 1 => (seconds * 1e3).ToString("0.##", CultureInfo.InvariantCulture) + " ms",
        _ => seconds.ToString("0.##", CultureInfo.InvariantCulture) + " s",
    };

    public static string Bytes(long bytes) =>
        bytes < 1 << 20
            ? (bytes / 1024.0).ToString("0", CultureInfo.InvariantCulture) + " KiB"
            : (bytes / 1048576.0).ToString("0.0", CultureInfo.InvariantCulture) + " MiB";

    /// <summary>The largest relative difference between two sets of results.</summary>
    public static string Agreement(IReadOnlyDictionary<string, double> ours, IReadOnlyDictionary<string, double> theirs)
    {
        var worst = 0.0;
        var compared = 0;
        foreach (var (name, expected) in theirs)
        {
            if (!ours.TryGetValue(name, out var found)) continue;
            compared++;
            if (found != expected) worst = Math.Max(worst, Math.Abs(found - expected) / Math.Abs(expected));
        }
        if (compared == 0) return "nothing compared";
        return worst == 0 ? "equal" : worst.ToString("0e+0", CultureInfo.InvariantCulture);
    }

    public void Line(string text)
    {
        Console.WriteLine(text);
        if (file is not null) File.AppendAllText(file, text + "\n");
    }

    public void Head(params string[] names)
    {
        Line(string.Empty);
        Row(names);
        Line("|" + string.Concat(names.Select((_, i) => i == 0 ? "---|" : "---:|")));
    }

    public void Row(params string[] cells) => Line("| " + string.Join(" | ", cells) + " |");
}
