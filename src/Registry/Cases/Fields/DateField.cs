using Sarcoscope.Figures.Text;

namespace Sarcoscope.Registry.Cases.Fields;

/// <summary>A question answered by a date, of which the day, or the day and the month, may not be known.</summary>
public sealed class DateField<T> : Field<T>, IDateField
    where T : class
{
    private readonly Property<T, PartialDate?> property;

    internal DateField(Property<T, PartialDate?> property, Phrase label)
        : base(property.Name, label) => this.property = property;

    /// <inheritdoc />
    public DatePrecision Finest { get; init; } = DatePrecision.Day;

    public override bool IsEmpty(T record) => property.Get(record) is null;

    public override string Say(string stored, Language language) => PartialDate.TryParse(stored, out var date) ? DateWords.Say(date, language) : stored;

    private protected override void Write(T record, FormEntry entry, string name)
    {
        if (property.Get(record) is not { IsRelative: false } date) return;
        var parts = date.ToString().Split('-');
        entry[name + FormReading.Year] = parts[0];
        if (parts.Length > 1) entry[name + FormReading.Month] = parts[1].TrimStart('0');
        if (parts.Length > 2) entry[name + FormReading.Day] = parts[2].TrimStart('0');
    }

    private protected override void Set(T record, FormReading reading)
    {
        var before = reading.Issues.Count;
        var date = reading.Date(Name, Finest);
        if (reading.Issues.Count > before) return;
        if (date is null && property.Get(record) is { IsRelative: true }) return; // a date counted from diagnosis has no boxes, and stays
        property.Set(record, date);
    }

    private protected override string Text(T record, Language language) => DateWords.Say(property.Get(record)!.Value, language);
}

/// <summary>How a question of a date is asked.</summary>
public interface IDateField
{
    /// <summary>The finest part that is asked: for a birth the month, elsewhere the day.</summary>
    DatePrecision Finest { get; }
}
