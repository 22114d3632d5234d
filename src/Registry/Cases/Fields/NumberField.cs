using System.Globalization;
using Sarcoscope.Figures.Text;

namespace Sarcoscope.Registry.Cases.Fields;

/// <summary>A question answered by a number, with a comma or a point.</summary>
public sealed class NumberField<T, TNumber> : Field<T>, INumberField
    where T : class
    where TNumber : struct
{
    private const decimal TenthsPerMm = 10;
    private readonly Property<T, TNumber?> property;
    private readonly Func<FormReading, string, TNumber?> read;
    private readonly Func<decimal, decimal> shown;

    private NumberField(Property<T, TNumber?> property, Phrase label, Func<FormReading, string, TNumber?> read, Func<decimal, decimal> shown)
        : base(property.Name, label) => (this.property, this.read, this.shown) = (property, read, shown);

    /// <inheritdoc />
    public string? Unit { get; init; }

    public override bool IsEmpty(T record) => property.Get(record) is null;

    public override string Say(string stored, Language language) =>
        decimal.TryParse(stored, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? Said(number, language) : stored;

    internal static NumberField<T, int> Whole(Property<T, int?> property, Phrase label, Phrase? hint, string? unit) =>
        new(property, label, (reading, name) => reading.Whole(name), number => number) { Hint = hint, Unit = unit };

    internal static NumberField<T, decimal> WithDecimals(Property<T, decimal?> property, Phrase label, Phrase? hint, string? unit) =>
        new(property, label, (reading, name) => reading.Decimal(name), number => number) { Hint = hint, Unit = unit };

    internal static NumberField<T, int> Millimetres(Property<T, int?> property, Phrase label, Phrase? hint) =>
        new(property, label, (reading, name) => reading.TenthsMm(name), tenths => tenths / TenthsPerMm) { Hint = hint, Unit = "mm" };

    private protected override void Write(T record, FormEntry entry, string name) =>
        entry[name] = Stored(record) is { } number ? shown(number).ToString("0.############", CultureInfo.InvariantCulture) : "";

    private protected override void Set(T record, FormReading reading)
    {
        var before = reading.Issues.Count;
        var number = read(reading, Name);
        if (reading.Issues.Count == before) property.Set(record, number);
    }

    private protected override string Text(T record, Language language) => Said(Stored(record)!.Value, language);

    private decimal? Stored(T record) => property.Get(record) is { } number ? Convert.ToDecimal(number, CultureInfo.InvariantCulture) : null;

    private string Said(decimal stored, Language language)
    {
        var text = shown(stored).ToString("0.############", CultureInfo.InvariantCulture);
        if (language == Language.French) text = text.Replace('.', ',');
        return Unit is null ? text : $"{text}\u00A0{Unit}";
    }
}

/// <summary>How a question of a number is asked.</summary>
public interface INumberField
{
    /// <summary>Written after the box; null where there is none.</summary>
    string? Unit { get; }
}
