using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Evidence.Cohorts;

namespace Sarcoscope.Registry.Evidence.Tables;

/// <summary>What one cell of a table says.</summary>
public abstract record Cell
{
    /// <summary>The fewest lines a percentage is computed of; under it only counts are shown.</summary>
    public const int LeastForPercent = 5;

    /// <summary>The lines behind the number, for the drill-down; null when it does not count lines.</summary>
    public virtual IReadOnlyList<AnalysisLine>? Lines => null;

    /// <summary>The number's name in the list of printed numbers; null when the publication does not print it.</summary>
    public PrintedName? PrintedName { get; init; }

    /// <summary>What the publication prints here; null outside printed mode.</summary>
    public PrintedValue? Printed { get; init; }
}

/// <summary>A count of lines, alone or out of others.</summary>
public sealed record CountCell : Cell
{
    public CountCell(IReadOnlyList<AnalysisLine> counted, IReadOnlyList<AnalysisLine>? within = null) => (Counted, Within) = (counted, within);

    /// <summary>The numerator.</summary>
    public IReadOnlyList<AnalysisLine> Counted { get; }

    /// <summary>The denominator; null for a count that is out of nothing.</summary>
    public IReadOnlyList<AnalysisLine>? Within { get; }

    /// <summary>Limits of the proportion, 0 to 1; null when none is given.</summary>
    public Limits? Interval { get; init; }

    public override IReadOnlyList<AnalysisLine> Lines => Counted;

    public int Count => Counted.Count;

    public int? Denominator => Within?.Count;

    /// <summary>Proportion, 0 to 1; null without a denominator and for a denominator under five.</summary>
    public double? Proportion => Within is { Count: >= LeastForPercent } ? (double)Count / Within.Count : null;

    /// <summary>Counts those of a group that meet a condition.</summary>
    public static CountCell Of(IReadOnlyList<AnalysisLine> within, Func<AnalysisLine, bool> condition) => new([.. within.Where(condition)], within);
}

/// <summary>A number that is not a count of lines: patients, days, combinations.</summary>
/// <param name="Value">Null is written as <see cref="Otherwise"/>.</param>
/// <param name="Decimals">Shown; CSV and JSON have full precision.</param>
/// <param name="From">The lines it was computed from.</param>
public sealed record NumberCell(double? Value, int Decimals, IReadOnlyList<AnalysisLine> From) : Cell
{
    /// <summary>The word when there is no number.</summary>
    public Absence Otherwise { get; init; } = Absence.NotRecorded;

    public override IReadOnlyList<AnalysisLine> Lines => From;
}

/// <summary>A centre and its spread: mean (standard deviation), or median (least–greatest).</summary>
public sealed record SummaryCell(SummaryKind Kind, double? Centre, Limits? Spread, int Decimals, IReadOnlyList<AnalysisLine> From) : Cell
{
    public override IReadOnlyList<AnalysisLine> Lines => From;
}

public enum SummaryKind
{
    /// <summary>The spread's two limits are both the standard deviation (n − 1).</summary>
    MeanAndDeviation = 0,
    MedianAndRange,
}

/// <summary>Several counts, each with its name: GIST 31 (25%).</summary>
/// <param name="Shares">Empty is written "none".</param>
public sealed record SharesCell(IReadOnlyList<Share> Shares) : Cell
{
    /// <summary>How many shares the public does not see.</summary>
    public int Hidden { get; init; }

    public override IReadOnlyList<AnalysisLine> Lines => [.. Shares.SelectMany(share => share.Count.Counted)];
}

/// <summary>One name and its count.</summary>
public sealed record Share(string Key, Phrase Label, CountCell Count);

/// <summary>Words.</summary>
public sealed record TextCell(Phrase Text) : Cell;

/// <summary>No number, and why.</summary>
public sealed record AbsentCell(Absence Reason) : Cell;

/// <summary>A number that the public does not see.</summary>
public sealed record HiddenCell(HiddenReason Reason) : Cell
{
    /// <summary>The denominator, where that may be seen; null otherwise.</summary>
    public int? Denominator { get; init; }

    /// <summary>In place of a number about some lines.</summary>
    public static HiddenCell For(IReadOnlyCollection<AnalysisLine> lines) =>
        new(lines.Count < LeastForPercent ? HiddenReason.FewerThanFive : HiddenReason.RevealsAnother);
}

/// <summary>Why a number is hidden.</summary>
public enum HiddenReason
{
    /// <summary>It counts, or is computed from, fewer than five lines.</summary>
    FewerThanFive = 0,

    /// <summary>With a total it would reveal such a number.</summary>
    RevealsAnother,
}

/// <summary>A lower and an upper limit.</summary>
public readonly record struct Limits(double Lower, double Upper);
