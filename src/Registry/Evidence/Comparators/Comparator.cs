using System.Globalization;
using Sarcoscope.Figures.Text;

namespace Sarcoscope.Registry.Evidence.Comparators;

/// <summary>One result or yardstick of the literature, to stand beside a headline of the report. It never enters a test.</summary>
public sealed record Comparator
{
    public required string Key { get; init; }

    public required Reference Reference { get; init; }

    /// <summary>Keys of drugs.csv; empty for placebo and for yardsticks that hold for any drug.</summary>
    public IReadOnlyList<string> Drugs { get; init; } = [];

    /// <summary>Key of a histology or group, or the word of a family; null when no key says it: see <see cref="Population"/>.</summary>
    public string? Histology { get; init; }

    public required Phrase Population { get; init; }

    public required ComparableHeadline Compares { get; init; }

    public ComparatorReading Reading { get; init; }

    public required ComparatorUnit Unit { get; init; }

    /// <summary>As printed, in <see cref="Unit"/>; null when only counts are given.</summary>
    public decimal? Value { get; init; }

    /// <summary>Lower 95 % limit as printed.</summary>
    public decimal? Lower { get; init; }

    /// <summary>Upper 95 % limit as printed, or the end of a range.</summary>
    public decimal? Upper { get; init; }

    /// <summary>Patients with the event counted.</summary>
    public int? Events { get; init; }

    /// <summary>Patients analysed: the denominator where there are <see cref="Events"/>.</summary>
    public int? Of { get; init; }
}

/// <summary>Which headline of the report a comparator may stand beside.</summary>
public enum ComparableHeadline
{
    ObjectiveResponse = 0,
    DiseaseControl,
    MedianProgressionFreeSurvival,
    MedianOverallSurvival,
    ProgressionFreeAt3Months,
    ProgressionFreeAt6Months,
}

/// <summary>How the value is meant.</summary>
public enum ComparatorReading
{
    /// <summary>A result.</summary>
    Reported = 0,

    /// <summary>A bound that results should reach.</summary>
    AtLeast,

    /// <summary>A bound that results should not exceed.</summary>
    AtMost,

    /// <summary>From the value to the upper limit.</summary>
    Range,
}

public enum ComparatorUnit
{
    Months = 0,
    Percent,
}

/// <summary>Where a comparator was published.</summary>
/// <param name="Key">Key in comparators.yaml.</param>
/// <param name="Authors">First authors.</param>
/// <param name="Title">Title as published.</param>
/// <param name="Journal">Abbreviated as in PubMed.</param>
/// <param name="Year">Of publication.</param>
/// <param name="Volume">Null when it has none.</param>
/// <param name="Pages">Pages or abstract number; null when it has none.</param>
/// <param name="Doi">Null when not known with certainty.</param>
public sealed record Reference(string Key, string Authors, string Title, string Journal, int Year, string? Volume, string? Pages, string? Doi)
{
    /// <summary>First author's name without initials, and year: <c>van der Graaf 2012</c>.</summary>
    public string Short
    {
        get
        {
            var first = Authors.Split(',')[0];
            return string.Create(CultureInfo.InvariantCulture, $"{first[..first.LastIndexOf(' ')]} {Year}");
        }
    }
}
