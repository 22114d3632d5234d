using System.Globalization;
using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Evidence.Printed;

namespace Sarcoscope.Registry.Evidence.Tables;

/// <summary>What a cell says in one language: the same words in the report and on the pages.</summary>
/// <param name="Main">The count, the number, the words.</param>
/// <param name="Percent">The percentage; null when there is none to show.</param>
/// <param name="Aside">An interval, or how the number stands to the printed one; null when there is nothing to add.</param>
/// <param name="Kind">How to set it.</param>
public sealed record CellText(string Main, string? Percent, string? Aside, CellTextKind Kind)
{
    /// <summary>Writes a cell.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="table">The table it stands in, for the decimals of percentages.</param>
    /// <param name="shape">The shape of its column.</param>
    /// <param name="language">The language.</param>
    public static CellText Of(Cell cell, Table table, ColumnShape shape, Language language) =>
        new CellWriter(table, NumberText.In(language), language).Write(cell, shape);

    /// <summary>Step of the heat scale, 0 to 4, by the whole percent shown; null when the cell must not be shaded.</summary>
    /// <remarks>Steps: under 10, 10–19, 20–29, 30–49, 50 and over.</remarks>
    public static int? Shade(Cell cell, Table table) =>
        table.Shading == TableShading.Heat && cell is CountCell { Proportion: { } proportion }
            ? Math.Round(100 * proportion, MidpointRounding.AwayFromZero) switch
            {
                < 10 => 0,
                < 20 => 1,
                < 30 => 2,
                < 50 => 3,
                _ => 4,
            }
            : null;
}

/// <summary>How a cell's words are set.</summary>
public enum CellTextKind
{
    Number = 0,
    Words,

    /// <summary>A word for absence: italic.</summary>
    Absence,

    /// <summary>The number is not the printed one: tagged.</summary>
    Disagreement,
}

/// <summary>Writes cells of one table in one language.</summary>
internal sealed class CellWriter(Table table, NumberText numbers, Language language)
{
    /// <summary>Any cell.</summary>
    public CellText Write(Cell cell, ColumnShape shape) => cell switch
    {
        CountCell count => Write(count, shape),
        NumberCell { Value: { } value } number => Compared(numbers.Number(value, number.Decimals), number.Printed),
        NumberCell number => Absent(number.Otherwise),
        SummaryCell { Centre: { } centre } summary => new(Summary(summary, centre), Percent: null, Aside: null, CellTextKind.Number),
        SummaryCell => Absent(Absence.NotRecorded),
        HiddenCell hidden => new(Write(hidden, shape), Percent: null, Aside: null, CellTextKind.Absence),
        SharesCell { Shares.Count: 0, Hidden: 0 } => new(new Phrase("none", "aucune").In(language), Percent: null, Aside: null, CellTextKind.Words),
        SharesCell shares => new(string.Join(", ", [.. shares.Shares.Select(Write), .. Hidden(shares)]), Percent: null, Aside: null, CellTextKind.Words),
        TextCell text => new(text.Text.Text(language), Percent: null, Aside: null, CellTextKind.Words),
        AbsentCell absent => Absent(absent.Reason),
        _ => throw new ArgumentOutOfRangeException(nameof(cell), cell, "Not a kind of cell."),
    };

    /// <summary>One name and its count: GIST 31 (25%).</summary>
    public string Write(Share share)
    {
        var text = Write(share.Count, ColumnShape.CountAndPercent);
        var count = text.Percent is null ? text.Main : $"{text.Main} ({text.Percent})";
        return $"{share.Label.Text(language)} {count}";
    }

    /// <summary>How many shares are not shown; nothing when all are.</summary>
    public IEnumerable<string> Hidden(SharesCell shares) =>
        shares.Hidden > 0 ? [new Phrase("others hidden", "autres masqués").In(language)] : [];

    private string Write(HiddenCell hidden, ColumnShape shape)
    {
        var word = hidden.Reason == HiddenReason.FewerThanFive ? Absence.FewerThanFive.In(language) : new Phrase("hidden", "masqué").In(language);
        return shape == ColumnShape.Ratio && hidden.Denominator is { } of ? $"{word} {new Phrase("of", "sur").In(language)} {numbers.Count(of)}" : word;
    }

    private CellText Write(CountCell cell, ColumnShape shape)
    {
        var count = numbers.Count(cell.Count);
        if (cell.Denominator is not { } of || shape is ColumnShape.Number)
            return Compared(count, cell.Printed);
        if (of == 0)
            return shape == ColumnShape.Ratio ? new("", Percent: null, Aside: null, CellTextKind.Words) : Absent(Absence.NotApplicable);
        var main = shape == ColumnShape.Ratio ? $"{count}/{numbers.Count(of)}" : count;
        var recomputed = cell.Proportion is { } proportion ? Percent(proportion, cell.Interval is null ? table.PercentDecimals : 1) : null;
        if (cell.Printed?.Percent is { } printed)
        {
            var own = cell.Proportion is null ? $"{count}/{numbers.Count(of)}" : $"{count}/{numbers.Count(of)} = {recomputed}";
            return Disagrees(printed)
                ? new(main, AsPrinted(printed.Number.Printed), own, CellTextKind.Disagreement)
                : new(main, AsPrinted(printed.Number.Printed), Aside: null, CellTextKind.Number);
        }
        var share = recomputed ?? (shape == ColumnShape.Ratio ? null : $"{new Phrase("of", "sur").In(language)} {numbers.Count(of)}");
        var interval = cell.Interval is { } limits && recomputed is not null ? $"({numbers.PercentInterval(limits.Lower, limits.Upper, 1)})" : null;
        return new(main, share, interval, CellTextKind.Number);
    }

    private static CellText Compared(string own, PrintedValue? printed) => printed is { Count: { } count } && Disagrees(count)
        ? new(count.Number.Printed, Percent: null, own, CellTextKind.Disagreement)
        : new(own, Percent: null, Aside: null, CellTextKind.Number);

    private static bool Disagrees(PrintedComparison comparison) => comparison.Agreement is PrintedAgreement.Contradictory or PrintedAgreement.Differs;

    // A few lines of many are not 0%, nor all but a few 100%.
    private string Percent(double proportion, int decimals)
    {
        var least = Math.Pow(10, -decimals - 2);
        if (proportion > 0 && proportion < least / 2)
            return "<" + numbers.Percent(least, decimals);
        return proportion < 1 && proportion >= 1 - (least / 2) ? ">" + numbers.Percent(1 - least, decimals) : numbers.Percent(proportion, decimals);
    }

    // Printed percentages keep the decimals they are printed with.
    private string AsPrinted(string printed)
    {
        var digits = printed.TrimEnd('%', ' ');
        if (!decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
            return printed;
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        return numbers.WithSign(numbers.Number(value, point < 0 ? 0 : digits.Length - point - 1));
    }

    private string Summary(SummaryCell summary, double centre)
    {
        var middle = numbers.Number(centre, summary.Decimals);
        return summary switch
        {
            { Spread: null } => middle,
            { Kind: SummaryKind.MeanAndDeviation, Spread: { } spread } => $"{middle} ({numbers.Number(spread.Lower, summary.Decimals)})",
            { Spread: { } spread } => $"{middle} ({numbers.Interval(spread.Lower, spread.Upper, summary.Decimals)})",
        };
    }

    private CellText Absent(Absence reason) => new(reason.In(language), Percent: null, Aside: null, CellTextKind.Absence);
}
