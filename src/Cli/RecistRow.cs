using System.Globalization;
using Sarcoscope.Oncology.Recist;

namespace Sarcoscope.Cli;

/// <summary>What kind of lesion a row is about.</summary>
internal enum RowCategory
{
    Target,
    NonTarget,
    New,
}

/// <summary>One row of the file that <c>recist</c> reads.</summary>
/// <param name="Line">From 1, the header being line 1.</param>
/// <param name="Node">Null where the cell is empty.</param>
/// <param name="Size">Null where the cell is empty.</param>
internal sealed record RecistRow(
    long Line,
    string Patient,
    int Day,
    string Lesion,
    RowCategory Category,
    LesionTissue? Node,
    Length? Size,
    LesionState State)
{
    public static readonly IReadOnlyList<string> Columns = ["patient", "day", "lesion", "category", "node", "mm", "state"];

    /// <summary>Reads the cells, in the order of <see cref="Columns"/>; null when one of them is not what it should be.</summary>
    public static RecistRow? Read(long line, IReadOnlyList<string> cells, IssueLog log)
    {
        var before = log.Issues.Count;
        string[] texts = [.. cells.Select(cell => cell.Trim())];
        if (texts[0].Length == 0) log.Add("RECIST-031", "The row names no patient.", line, "patient");
        if (texts[2].Length == 0) log.Add("RECIST-021", "A lesion has no name. Name it, such as T1.", line, "lesion");
        if (!int.TryParse(texts[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var day))
            log.Add("RECIST-032", $"\"{texts[1]}\" is not a whole number of days from the start.", line, "day");
        var category = CategoryNamed(texts[3]);
        if (category is null) log.Add("RECIST-033", $"\"{texts[3]}\" is not target, non-target or new.", line, "category");
        var node = TissueNamed(texts[4]);
        if (node is null && texts[4].Length > 0) log.Add("RECIST-034", $"\"{texts[4]}\" is not yes or no.", line, "node");
        var size = SizeOf(texts[5], line, log);
        var state = StateNamed(texts[6]);
        if (state is null) log.Add("RECIST-036", $"\"{texts[6]}\" is not measured, absent, too-small, not-evaluable, merged, present or progression.", line, "state");
        return log.Issues.Count == before ? new(line, texts[0], day, texts[2], category!.Value, node, size, state!.Value) : null;
    }

    private static Length? SizeOf(string text, long line, IssueLog log)
    {
        if (text.Length == 0) return null;
        if (!decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var mm))
            log.Add("RECIST-035", $"\"{text}\" is not a diameter in millimetres. Write it with a decimal point and no other marks.", line, "mm");
        else if (Length.TryFromMm(mm) is { } size)
            return size;
        else
            log.Add("RECIST-035", $"{text} mm is not a diameter: it is negative, beyond 10 m or finer than a thousandth of a millimetre.", line, "mm");
        return null;
    }

    private static RowCategory? CategoryNamed(string text) => text.ToUpperInvariant() switch
    {
        "TARGET" => RowCategory.Target,
        "NON-TARGET" => RowCategory.NonTarget,
        "NEW" => RowCategory.New,
        _ => null,
    };

    private static LesionTissue? TissueNamed(string text) => text.ToUpperInvariant() switch
    {
        "YES" => LesionTissue.Nodal,
        "NO" => LesionTissue.NonNodal,
        _ => null,
    };

    private static LesionState? StateNamed(string text) => text.ToUpperInvariant() switch
    {
        "MEASURED" => LesionState.Measured,
        "ABSENT" => LesionState.Absent,
        "TOO-SMALL" => LesionState.TooSmall,
        "NOT-EVALUABLE" => LesionState.NotEvaluable,
        "MERGED" => LesionState.Merged,
        "PRESENT" => LesionState.Present,
        "PROGRESSION" => LesionState.Progression,
        _ => null,
    };
}
