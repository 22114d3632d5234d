using System.Globalization;
using Sarcoscope.Statistics.Regression;
using Sarcoscope.Statistics.Survival;

namespace Sarcoscope.Cli;

/// <summary>The covariates of a regression, and who belongs together.</summary>
internal sealed class CovariateColumns : MoreColumns
{
    private readonly IReadOnlyList<CovariateName> covariates;
    private readonly string? cluster;
    private readonly GrowingColumn<double>[] numbers;
    private readonly List<string>[] labels;
    private readonly Dictionary<string, string> known = new(StringComparer.Ordinal);

    public CovariateColumns(IReadOnlyList<CovariateName> covariates, string? cluster)
    {
        (this.covariates, this.cluster) = (covariates, cluster);
        Names = [.. covariates.Select(covariate => covariate.Name), .. cluster is null ? Array.Empty<string>() : [cluster]];
        numbers = [.. covariates.Select(_ => new GrowingColumn<double>())];
        labels = [.. Names.Select(_ => new List<string>())];
    }

    public override IReadOnlyList<string> Names { get; }

    public Grouping? Clusters => cluster is null ? null : Grouping.Of(labels[^1]);

    public IReadOnlyList<Covariate> Covariates =>
    [
        .. covariates.Select((covariate, i) => covariate.IsFactor
            ? Covariate.Factor(covariate.Name, labels[i], covariate.Levels)
            : Covariate.Numeric(covariate.Name, numbers[i].Cells)),
    ];

    public override void Check(long line, IReadOnlyList<string> cells, int from, IssueLog log)
    {
        for (var i = 0; i < covariates.Count; i++)
        {
            var (name, cell) = (covariates[i], cells[from + i]);
            if (IsMissing(cell)) continue;
            if (name.Levels is { } levels && !levels.Contains(cell, StringComparer.Ordinal))
                log.Add("CLI-030", $"\"{cell}\" is none of the levels listed for {name.Name}: {string.Join(", ", levels)}.", line, name.Name);
            else if (!name.IsFactor && !double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out _))
                log.Add("CLI-009", $"\"{cell}\" is not a number. Name the column under --factors if it holds groups.", line, name.Name);
            else if (!name.IsFactor && !double.IsFinite(Number(cell)))
                log.Add("CLI-010", $"\"{cell}\" is not a finite number. Leave the cell empty when the value is missing.", line, name.Name);
        }
    }

    public override void Add(IReadOnlyList<string> cells, int from)
    {
        for (var i = 0; i < labels.Length; i++)
        {
            var cell = cells[from + i];
            if (i < covariates.Count && !covariates[i].IsFactor) numbers[i].Add(Number(cell));
            else labels[i].Add(Known(cell));
        }
    }

    private static double Number(string cell) => double.Parse(cell, NumberStyles.Float, CultureInfo.InvariantCulture);

    private static bool IsMissing(string cell) => string.IsNullOrWhiteSpace(cell) || cell == "NA";

    // Each label is kept once, however many rows carry it.
    private string Known(string label)
    {
        if (known.TryGetValue(label, out var kept)) return kept;
        known.Add(label, label);
        return label;
    }
}

/// <summary>A covariate as named on the command line.</summary>
/// <param name="Name">The column.</param>
/// <param name="IsFactor">It holds groups.</param>
/// <param name="Levels">Of a factor, the reference first; null when they are those found, sorted as text.</param>
internal sealed record CovariateName(string Name, bool IsFactor = false, IReadOnlyList<string>? Levels = null)
{
    /// <summary>Covariates and factors in the order named; a factor may be named in both lists.</summary>
    /// <param name="covariates">Names, separated by commas.</param>
    /// <param name="factors">Such as <c>rx=Obs|Lev;sex</c>.</param>
    public static IReadOnlyList<CovariateName> Parse(string? covariates, string? factors)
    {
        List<CovariateName> named = [.. Split(covariates, ',').Select(name => new CovariateName(name))];
        foreach (var text in Split(factors, ';'))
        {
            var sign = text.IndexOf('=', StringComparison.Ordinal);
            var name = (sign < 0 ? text : text[..sign]).Trim();
            var factor = new CovariateName(name, IsFactor: true, sign < 0 ? null : text[(sign + 1)..].Split('|'));
            var at = named.FindIndex(covariate => string.Equals(covariate.Name, name, StringComparison.Ordinal));
            if (at < 0) named.Add(factor);
            else named[at] = factor;
        }
        return named;
    }

    private static string[] Split(string? text, char separator) => text?.Split(separator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
}
