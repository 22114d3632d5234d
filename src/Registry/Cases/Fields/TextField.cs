using Sarcoscope.Figures.Text;

namespace Sarcoscope.Registry.Cases.Fields;

/// <summary>A question answered in words.</summary>
public sealed class TextField<T> : Field<T>, ITextField
    where T : class
{
    private readonly Property<T, string?> property;

    internal TextField(Property<T, string?> property, Phrase label)
        : base(property.Name, label) => this.property = property;

    /// <inheritdoc />
    public int Longest { get; init; } = 200;

    /// <inheritdoc />
    public int Lines { get; init; } = 1;

    public override bool IsEmpty(T record) => property.Get(record) is null;

    public override string Say(string stored, Language language) => stored;

    private protected override void Write(T record, FormEntry entry, string name) => entry[name] = property.Get(record) ?? "";

    private protected override void Set(T record, FormReading reading)
    {
        var text = reading.Text(Name);
        if (text is not null && text.Length > Longest)
            reading.Refuse("FORM-008", Name, new($"{Label.English}: at most {Longest} characters; there are {text.Length}.", $"{Label.French}\u00A0: {Longest} caractères au plus ; il y en a {text.Length}."));
        else
            property.Set(record, text);
    }

    private protected override string Text(T record, Language language) => property.Get(record)!;
}

/// <summary>How a question in words is asked.</summary>
public interface ITextField
{
    /// <summary>Characters at most.</summary>
    int Longest { get; }

    /// <summary>Height of the box in lines; one is a single line.</summary>
    int Lines { get; }
}
