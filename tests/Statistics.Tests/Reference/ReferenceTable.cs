using System.Globalization;

namespace Sarcoscope.Statistics.Tests.Reference;

/// <summary>A CSV file of tests/reference (no cell is quoted).</summary>
internal sealed class ReferenceTable
{
    private readonly string[] names;
    private readonly string[][] rows;

    private ReferenceTable(string[] names, string[][] rows) => (this.names, this.rows) = (names, rows);

    public int Count => rows.Length;

    public static ReferenceTable Read(params string[] path)
    {
        var lines = File.ReadAllLines(ReferenceFolder.PathTo(path));
        return new(lines[0].Split(','), [.. lines.Skip(1).Select(line => line.Split(','))]);
    }

    public string[] Text(string column)
    {
        var at = Array.IndexOf(names, column);
        Assert.True(at >= 0, $"no column {column}");
        return [.. rows.Select(row => row[at])];
    }

    /// <summary>An empty cell is missing.</summary>
    public double?[] Numbers(string column) => [.. Text(column).Select(cell => cell.Length == 0 ? (double?)null : double.Parse(cell, CultureInfo.InvariantCulture))];

    /// <summary>The rows with a value in a column.</summary>
    public ReferenceTable Where(string column, Func<string, bool> keep)
    {
        var cells = Text(column);
        return new(names, [.. rows.Where((_, i) => keep(cells[i]))]);
    }
}

/// <summary>tests/reference, found from where the tests run.</summary>
internal static class ReferenceFolder
{
    public static string PathTo(params string[] path)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Sarcoscope.slnx"))) folder = folder.Parent;
        Assert.NotNull(folder);
        return Path.Combine([folder.FullName, "tests", "reference", .. path]);
    }
}
