using Sarcoscope.Figures.Text;

namespace Sarcoscope.Registry;

/// <summary>One thing wrong with what was entered. Codes are stable: docs/issues.md.</summary>
/// <param name="Code">Stable code, such as LINE-004.</param>
/// <param name="Severity">A warning travels with the accepted value; an error stops it.</param>
/// <param name="Field">The field, by its name in docs/fields.md.</param>
/// <param name="Message">What is wrong and what to do, in one or two sentences.</param>
public sealed record Issue(string Code, Severity Severity, string Field, string Message)
{
    /// <summary>The message in French, for rules that a form can meet; elsewhere the English one.</summary>
    public string French { get; init; } = Message;

    /// <summary>Line of the text it was found in, from 1; null when it has no place.</summary>
    public int? Line { get; init; }

    /// <summary>Column of that line, from 1; null when it has no place.</summary>
    public int? Column { get; init; }

    /// <summary>The message in both languages.</summary>
    public Phrase Text => new(Message, French);

    public static Issue Error(string code, string field, string message) => new(code, Severity.Error, field, message);

    public static Issue Error(string code, string field, Phrase message) => new(code, Severity.Error, field, message.English) { French = message.French };

    public static Issue Warning(string code, string field, string message) => new(code, Severity.Warning, field, message);

    public static Issue Warning(string code, string field, Phrase message) => new(code, Severity.Warning, field, message.English) { French = message.French };
}

/// <summary>Whether an issue stops what was entered.</summary>
public enum Severity
{
    Warning = 0,
    Error,
}
