using Sarcoscope.Figures.Text;

namespace Sarcoscope.Registry.Cases.Fields;

/// <summary>A question answered by one value of a list.</summary>
public sealed class ChoiceField<T, TValue> : Field<T>, IChoiceField
    where T : class
    where TValue : struct, Enum
{
    private readonly Func<T, TValue?> get;
    private readonly Action<T, TValue?> set;
    private readonly Choices<TValue> choices;

    internal ChoiceField(Property<T, TValue?> property, Phrase label, Choices<TValue> choices)
        : this(property.Name, property.Get, property.Set, label, choices)
    {
    }

    internal ChoiceField(string name, Func<T, TValue?> get, Action<T, TValue?> set, Phrase label, Choices<TValue> choices)
        : base(name, label) => (this.get, this.set, this.choices) = (get, set, choices);

    /// <inheritdoc />
    public IReadOnlyList<(string Value, Phrase Word)> Options => [.. choices.Select(choice => (Words.Of(choice.Value), choice.Word))];

    /// <summary>The word of a value.</summary>
    public Phrase WordOf(TValue value) => choices.Of(value);

    public override bool IsEmpty(T record) => get(record) is null;

    public override string Say(string stored, Language language) => Words.TryRead<TValue>(stored, out var value) ? choices.Of(value).In(language) : stored;

    private protected override void Write(T record, FormEntry entry, string name) => entry[name] = get(record) is { } value ? Words.Of(value) : "";

    private protected override void Set(T record, FormReading reading)
    {
        var before = reading.Issues.Count;
        var value = reading.Choice<TValue>(Name);
        if (reading.Issues.Count > before) return;
        if (value is null && Need == Need.Required && Absence == AbsenceChoice.None) RefuseEmpty(reading); // the record always has a value, so nothing else would notice
        else set(record, value);
    }

    private protected override string Text(T record, Language language) => choices.Of(get(record)!.Value).In(language);
}

/// <summary>How a question of a list is asked.</summary>
public interface IChoiceField
{
    /// <summary>Words for the form and for people, in order.</summary>
    IReadOnlyList<(string Value, Phrase Word)> Options { get; }
}
