using System.Globalization;
using Sarcoscope.Figures.Text;

namespace Sarcoscope.Registry.Cases.Fields;

/// <summary>Reads what was typed into values, in the reader's language; what cannot be read becomes an issue at its field.</summary>
/// <param name="entry">What was typed.</param>
/// <param name="prefix">Before each name: empty, or the row of a list.</param>
/// <param name="issues">Gets what is wrong; shared between the rows of a form.</param>
public sealed class FormReading(FormEntry entry, string prefix, List<Issue> issues)
{
    public const string Day = ".Day";
    public const string Month = ".Month";
    public const string Year = ".Year";
    public const string Missing = ".Missing";

    private Phrase? label;

    public IReadOnlyList<Issue> Issues => issues;

    /// <summary>The same form at a question: what cannot be read is said with its name.</summary>
    public FormReading Asking(Phrase question) => new(entry, prefix, issues) { label = question };

    /// <summary>The same form at a row of a list.</summary>
    public FormReading At(string list, int row) => new(entry, prefix + FormEntry.Row(list, row), issues);

    /// <summary>Text without the spaces around it; null where nothing was typed.</summary>
    public string? Text(string name) => entry[prefix + name].Trim() is { Length: > 0 } text ? text : null;

    public int? Whole(string name)
    {
        if (Text(name) is not { } text) return null;
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole)) return whole;
        Unread("FORM-001", name, new($"“{Excerpt(text)}” is no whole number. Write it in digits, such as 3.", $"« {Excerpt(text)} » n'est pas un nombre entier. Écrivez-le en chiffres, par exemple 3."));
        return null;
    }

    /// <summary>A number with a comma or a point; spaces between digits do not matter.</summary>
    public decimal? Decimal(string name)
    {
        if (Text(name) is not { } text) return null;
        var plain = string.Concat(text.Where(c => !char.IsWhiteSpace(c))).Replace(',', '.');
        if (decimal.TryParse(plain, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)) return number;
        Unread("FORM-002", name, new($"“{Excerpt(text)}” is no number. Write it with a comma or a point, such as 12.5.", $"« {Excerpt(text)} » n'est pas un nombre. Écrivez-le avec une virgule ou un point, par exemple 12,5."));
        return null;
    }

    /// <summary>A length typed in millimetres, in tenths.</summary>
    public int? TenthsMm(string name)
    {
        if (Decimal(name) is not { } mm) return null;
        if (Math.Abs(mm) < 100_000 && decimal.IsInteger(mm * 10)) return (int)(mm * 10);
        Unread("FORM-003", name, new("give millimetres with at most one decimal, such as 12.5.", "donnez des millimètres avec au plus une décimale, par exemple 12,5."));
        return null;
    }

    /// <summary>A date in three parts; the day, or day and month, may be empty.</summary>
    /// <param name="name">Its question.</param>
    /// <param name="finest">The finest part that is asked.</param>
    public PartialDate? Date(string name, DatePrecision finest = DatePrecision.Day)
    {
        var (day, month, year) = (Text(name + Day), Text(name + Month), Text(name + Year));
        if (day is null && month is null && year is null) return null;
        if (year is null || (day is not null && month is null))
        {
            Unread("FORM-004", name, new("a date needs its year, and a day needs its month. Leave empty what is not known.", "une date exige l'année, et un jour exige le mois. Laissez vide ce qui n'est pas connu."));
            return null;
        }
        var text = day is null ? month is null ? year : $"{year}-{Two(month)}" : $"{year}-{Two(month!)}-{Two(day)}";
        if (PartialDate.TryParse(text, out var date) && !date.IsRelative) return date;
        Unread("FORM-005", name, finest == DatePrecision.Month
            ? new("there is no such month. Write month and year in digits, the year with four: 3 2010.", "ce mois n'existe pas. Écrivez mois et année en chiffres, l'année avec quatre\u00A0: 3 2010.")
            : new("there is no such day. Write day, month and year in digits, the year with four: 15 3 2010.", "ce jour n'existe pas. Écrivez jour, mois et année en chiffres, l'année avec quatre\u00A0: 15 3 2010."));
        return null;
    }

    /// <summary>A value chosen from a list; null where nothing was chosen.</summary>
    public T? Choice<T>(string name)
        where T : struct, Enum
    {
        if (Text(name) is not { } word) return null;
        if (Words.TryRead<T>(word, out var value)) return value;
        Unread("FORM-006", name, new("choose one of the values listed.", "choisissez une des valeurs proposées."));
        return null;
    }

    /// <summary>Adds an issue at a field.</summary>
    public void Refuse(string code, string name, Phrase message) => issues.Add(Issue.Error(code, prefix + name, message));

    /// <summary>Adds a warning at a field.</summary>
    public void Warn(string code, string name, Phrase message) => issues.Add(Issue.Warning(code, prefix + name, message));

    /// <summary>Adds an issue about the whole form as it stands.</summary>
    public void Add(Issue issue) => issues.Add(issue);

    // An answer that cannot be read: the question, then what is wrong.
    private void Unread(string code, string name, Phrase wrong) => Refuse(code, name, label is { } question
        ? new($"{question.English}: {wrong.English}", $"{question.French}\u00A0: {wrong.French}")
        : new(Sentence(wrong.English), Sentence(wrong.French)));

    private static string Sentence(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    private static string Two(string number) => number.PadLeft(2, '0');

    private static string Excerpt(string text) => text.Length <= 40 ? text : text[..40] + "…";
}
