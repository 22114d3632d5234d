using System.Linq.Expressions;
using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Terms;

namespace Sarcoscope.Registry.Cases.Fields;

/// <summary>Declares the questions about one kind of record.</summary>
internal static class Fields<T>
    where T : class
{
    /// <summary>Free text.</summary>
    public static TextField<T> Text(Expression<Func<T, string?>> property, Phrase label, Phrase? hint = null, int lines = 1, int longest = 200, Need need = Need.Optional, AbsenceChoice absence = AbsenceChoice.Reasons) =>
        new(Property<T, string?>.Of(property), label) { Hint = hint, Lines = lines, Longest = longest, Need = need, Absence = absence };

    /// <summary>A name from a list of the vocabulary: kept as typed, with the key of the term where it is known.</summary>
    public static TermField<T> Term(Expression<Func<T, string?>> typed, Expression<Func<T, string?>> key, TermList list, Phrase label, Need need = Need.Optional, Phrase? hint = null) =>
        new(Property<T, string?>.Of(typed), Property<T, string?>.Of(key), list, label) { Need = need, Hint = hint };

    /// <summary>A whole number.</summary>
    public static NumberField<T, int> Whole(Expression<Func<T, int?>> property, Phrase label, Phrase? hint = null, string? unit = null) =>
        NumberField<T, int>.Whole(Property<T, int?>.Of(property), label, hint, unit);

    /// <summary>A number with decimals.</summary>
    public static NumberField<T, decimal> Decimal(Expression<Func<T, decimal?>> property, Phrase label, Phrase? hint = null, string? unit = null) =>
        NumberField<T, decimal>.WithDecimals(Property<T, decimal?>.Of(property), label, hint, unit);

    /// <summary>A length typed in millimetres and kept in tenths.</summary>
    public static NumberField<T, int> Millimetres(Expression<Func<T, int?>> property, Phrase label, Phrase? hint = null) =>
        NumberField<T, int>.Millimetres(Property<T, int?>.Of(property), label, hint);

    /// <summary>A date as far as it is known.</summary>
    public static DateField<T> Date(Expression<Func<T, PartialDate?>> property, Phrase label, Need need = Need.Optional, Phrase? hint = null, DatePrecision finest = DatePrecision.Day, AbsenceChoice absence = AbsenceChoice.Reasons) =>
        new(Property<T, PartialDate?>.Of(property), label) { Need = need, Hint = hint, Finest = finest, Absence = absence };

    /// <summary>One value of a list.</summary>
    public static ChoiceField<T, TValue> Choice<TValue>(Expression<Func<T, TValue?>> property, Phrase label, Choices<TValue> choices, Need need = Need.Optional, Phrase? hint = null, AbsenceChoice absence = AbsenceChoice.Reasons)
        where TValue : struct, Enum => new(Property<T, TValue?>.Of(property), label, choices) { Need = need, Hint = hint, Absence = absence };

    /// <summary>One value of a list that always has one: unanswered is its first value, or refused where an answer is needed.</summary>
    public static ChoiceField<T, TValue> Always<TValue>(Expression<Func<T, TValue>> property, Phrase label, Choices<TValue> choices, Phrase? hint = null, Need need = Need.Optional)
        where TValue : struct, Enum
    {
        var always = Property<T, TValue>.Of(property);
        return new(always.Name, record => always.Get(record), (record, value) => always.Set(record, value ?? default), label, choices) { Absence = AbsenceChoice.None, Hint = hint, Need = need };
    }
}
