using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Terms;

namespace Sarcoscope.Registry.Cases.Fields;

/// <summary>A question answered by a name of the vocabulary. A name that is not known is kept as typed, flagged, and can be mapped later.</summary>
public sealed class TermField<T> : Field<T>, ITermField
    where T : class
{
    private const int Longest = 200;
    private readonly Property<T, string?> typed;
    private readonly Property<T, string?> key;

    internal TermField(Property<T, string?> typed, Property<T, string?> key, TermList list, Phrase label)
        : base(typed.Name, label) => (this.typed, this.key, List) = (typed, key, list);

    /// <inheritdoc />
    public TermList List { get; }

    public override bool IsEmpty(T record) => string.IsNullOrEmpty(typed.Get(record));

    public override string Say(string stored, Language language) => stored;

    private protected override void Write(T record, FormEntry entry, string name) => entry[name] = typed.Get(record) ?? "";

    private protected override void Set(T record, FormReading reading)
    {
        var text = reading.Text(Name);
        if (text is { Length: > Longest })
        {
            reading.Refuse("FORM-008", Name, new($"{Label.English}: at most {Longest} characters; there are {text.Length}.", $"{Label.French}\u00A0: {Longest} caractères au plus ; il y en a {text.Length}."));
            return;
        }
        if (text is not null && text == typed.Get(record) && key.Get(record) is not null) return; // a mapping made by hand or by import stays with its name
        typed.Set(record, text ?? "");
        if (text is null)
        {
            typed.Set(record, null);
            key.Set(record, null);
            return;
        }
        var mapping = Vocabulary.Load().Map(List, text);
        key.Set(record, mapping?.Key);
        if (mapping?.Key is null)
            reading.Warn("FORM-009", Name, new($"“{text}” is not in the vocabulary. It is kept as typed and listed for coordination to map.", $"« {text} » ne figure pas dans le vocabulaire. Le terme est conservé tel quel et signalé à la coordination."));
    }

    private protected override string Text(T record, Language language) => typed.Get(record)!;
}

/// <summary>How a question of the vocabulary is asked.</summary>
public interface ITermField
{
    /// <summary>The list of names.</summary>
    TermList List { get; }
}
