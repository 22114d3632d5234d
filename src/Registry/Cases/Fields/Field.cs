using Sarcoscope.Figures.Text;

namespace Sarcoscope.Registry.Cases.Fields;

/// <summary>
/// A question of a form: its words, how it is asked, and how its answer is read, shown and said. Forms, drafts, histories and summaries all use
/// the same declaration.
/// </summary>
public abstract class Field
{
    private protected Field(string name, Phrase label) => (Name, Label) = (name, label);

    /// <summary>Name of the property, by which issues name it.</summary>
    public string Name { get; }

    public Phrase Label { get; }

    /// <summary>What helps to answer; null where nothing is needed.</summary>
    public Phrase? Hint { get; init; }

    /// <summary>Whether an empty answer is refused; default optional.</summary>
    public Need Need { get; init; }

    /// <summary>Whether an empty answer can say why it is empty.</summary>
    public AbsenceChoice Absence { get; init; }

    /// <summary>Column in the store, by which the audit trail names it.</summary>
    public string Column => Words.Snake(Name);
}

/// <summary>Whether a question must be answered.</summary>
public enum Need
{
    Optional = 0,
    Required,
}

/// <summary>Whether a reason can be given for a missing answer.</summary>
public enum AbsenceChoice
{
    /// <summary>The form asks why it is missing.</summary>
    Reasons = 0,

    /// <summary>The values themselves have a word for it, or the question needs none.</summary>
    None,
}

/// <summary>A question about one kind of record.</summary>
public abstract class Field<T> : Field
    where T : class
{
    private protected Field(string name, Phrase label)
        : base(name, label)
    {
    }

    /// <summary>Writes the record's answer into a form.</summary>
    public void Show(T record, FormEntry entry, string prefix = "")
    {
        Write(record, entry, prefix + Name);
        if (record is IAnswered answered && answered.Missing.Of(Key) is { } reason) entry[prefix + Name + FormReading.Missing] = Words.Of(reason);
    }

    /// <summary>Reads the form's answer into the record; a required answer that is missing, or one that cannot be read, becomes an issue.</summary>
    public void Read(FormReading reading, T record)
    {
        var before = reading.Issues.Count;
        Set(record, reading.Asking(Label));
        if (reading.Issues.Count > before) return;
        if (Need == Need.Optional && Absence == AbsenceChoice.Reasons && record is IAnswered answered)
            answered.Missing = answered.Missing.With(Key, reading.Choice<MissingReason>(Name + FormReading.Missing));
        else if (Need == Need.Required && IsEmpty(record))
            RefuseEmpty(reading);
    }

    /// <summary>The answer in words; where there is none, why.</summary>
    public string Say(T record, Language language) =>
        !IsEmpty(record) ? Text(record, language)
        : record is IAnswered answered && answered.Missing.Of(Key) is { } reason ? Choices.MissingReasons.Of(reason).In(language)
        : AbsenceWords.In(Figures.Text.Absence.NotRecorded, language);

    /// <summary>Whether the record has no answer.</summary>
    public abstract bool IsEmpty(T record);

    /// <summary>A stored value in words, for histories.</summary>
    public abstract string Say(string stored, Language language);

    private protected abstract void Write(T record, FormEntry entry, string name);

    private protected abstract void Set(T record, FormReading reading);

    private protected abstract string Text(T record, Language language);

    private protected void RefuseEmpty(FormReading reading) =>
        reading.Refuse("FORM-007", Name, new($"{Label.English}: an answer is needed.", $"{Label.French}\u00A0: une réponse est nécessaire."));

    private string Key => MissingAnswers.FieldOf(Name);
}
