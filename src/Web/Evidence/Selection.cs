using System.Globalization;
using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Criteria;
using Sarcoscope.Registry.Evidence.Cohorts;
using Sarcoscope.Registry.Terms;

namespace Sarcoscope.Web.Evidence;

/// <summary>Which lines a reader asked for. Null asks for all.</summary>
/// <param name="Therapy">Key of the drug a line is counted under.</param>
/// <param name="Histology">Key of a histology, group or family; narrower types belong to it.</param>
/// <param name="Line">Order among the systemic lines of a patient: 1, 2 or 3+.</param>
/// <param name="Period">Year a line started.</param>
/// <param name="Where">A condition in the language of criteria, as written: docs/criteria.md.</param>
public sealed record Selection(string? Therapy, string? Histology, string? Line, int? Period, string? Where)
{
    public const string First = "1";
    public const string Second = "2";
    public const string ThirdAndLater = "3+";

    /// <summary>Lines before the third.</summary>
    private const int EarlierThanThird = 2;

    /// <summary>Name of the condition in an address.</summary>
    public const string WhereKey = "where";

    public static Selection Everything { get; } = new(Therapy: null, Histology: null, Line: null, Period: null, Where: null);

    public static IReadOnlyList<string> LineOrders { get; } = [First, Second, ThirdAndLater];

    /// <summary>How many filters are set.</summary>
    public int Count => Asked().Count();

    /// <summary>The filters that are set, in the order they are applied.</summary>
    /// <exception cref="ArgumentException">The condition cannot be read; one from an address was read before.</exception>
    public IReadOnlyList<SelectionFilter> Filters(Vocabulary vocabulary) =>
    [
        .. Therapy is { } drug ? [Of("therapy", this with { Therapy = null }, SelectionWords.Therapy, TherapyName(vocabulary, drug), $"drug = {Quoted(drug)}", line => Judged(line.Drug == drug))] : Array.Empty<SelectionFilter>(),
        .. Histology is { } histology ? [Of("histology", this with { Histology = null }, SelectionWords.Histology, HistologyName(vocabulary, histology), $"histology = {Quoted(histology)}", line => line.Histology is { } own ? Judged(vocabulary.IsA(own, histology)) : Verdict.Unknown)] : Array.Empty<SelectionFilter>(),
        .. Line is { } order ? [Of("line", this with { Line = null }, SelectionWords.Line, SelectionWords.OrderOf(order), order == ThirdAndLater ? "line >= 3" : $"line = {order}", line => Judged(OrderOf(line) == order))] : Array.Empty<SelectionFilter>(),
        .. Period is { } year ? [Of("period", this with { Period = null }, SelectionWords.Period, Phrase.Same(YearText(year)), $"year = {YearText(year)}", line => YearOf(line) is { } own ? Judged(own == year) : Verdict.Unknown)] : Array.Empty<SelectionFilter>(),
        .. Where is { } where ? [Of(WhereKey, this with { Where = null }, SelectionWords.Where, Phrase.Same(where), where, Condition(where, vocabulary).Judge)] : Array.Empty<SelectionFilter>(),
    ];

    /// <summary>All filters as one condition, which <c>report outcs --where</c> takes; null for none.</summary>
    public static string? Text(IReadOnlyList<SelectionFilter> filters) => filters.Count == 0
        ? null
        : string.Join(" and ", filters.Select(filter => filter.Key == WhereKey && filters.Count > 1 ? $"({filter.Condition})" : filter.Condition));

    /// <summary>1, 2 or 3+.</summary>
    public static string OrderOf(AnalysisLine line) => line.PriorSystemicLines switch { 0 => First, < EarlierThanThird => Second, _ => ThirdAndLater };

    /// <summary>Null where the source has no calendar dates.</summary>
    public static int? YearOf(AnalysisLine line) => line.StartMonth is { Length: >= 4 } month ? int.Parse(month.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture) : null;

    public static Phrase TherapyName(Vocabulary vocabulary, string key) => vocabulary.Drugs.Get(key)?.Name ?? Phrase.Same(key);

    public static Phrase HistologyName(Vocabulary vocabulary, string key) =>
        vocabulary.Histologies.Get(key)?.Name ?? vocabulary.HistologyGroups.Get(key)?.Name ?? SelectionWords.FamilyName(key);

    private IEnumerable<object> Asked() => new object?[] { Therapy, Histology, Line, Period, Where }.OfType<object>();

    private static Criterion<AnalysisLine> Condition(string where, Vocabulary vocabulary) =>
        CriterionParser.Parse(where, LineFacts.Of(vocabulary)).Value ?? throw new ArgumentException($"The condition '{where}' cannot be read.", nameof(where));

    private static SelectionFilter Of(string key, Selection without, Phrase dimension, Phrase value, string condition, Func<AnalysisLine, Verdict> judge) =>
        new(key, dimension, value, condition, without, judge);

    private static string Quoted(string value) => value.All(char.IsAsciiLetterOrDigit) ? value : $"'{value}'";

    private static string YearText(int year) => year.ToString(CultureInfo.InvariantCulture);

    private static Verdict Judged(bool holds) => holds ? Verdict.True : Verdict.False;
}

/// <summary>One filter of a selection.</summary>
/// <param name="Key">As in the address: therapy.</param>
/// <param name="Dimension">What is filtered by.</param>
/// <param name="Value">What was asked for.</param>
/// <param name="Condition">As the command line writes it: drug = sorafenib.</param>
/// <param name="Without">The selection without this filter; null where the reader cannot take it away.</param>
/// <param name="Judge">Whether a line passes; unknown where it lacks the fact.</param>
public sealed record SelectionFilter(string Key, Phrase Dimension, Phrase Value, string Condition, Selection? Without, Func<AnalysisLine, Verdict> Judge)
{
    /// <summary>What a condition is asked of, where that is not every line; null where it is.</summary>
    public static SelectionFilter? Limit(SingleLines shown) => shown is { Limit: { } words, Condition: { } condition }
        ? new("centre", SelectionWords.Centre, words, condition, Without: null, line => shown.Include(line) ? Verdict.True : Verdict.False)
        : null;

    public Phrase Label => new($"{Dimension.English}: {Value.English}", $"{Dimension.French} : {Value.French}");
}
