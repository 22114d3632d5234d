using System.Linq.Expressions;
using System.Reflection;
using Sarcoscope.Registry.Cases;

namespace Sarcoscope.Registry.Exchange.Native;

/// <summary>Declares the columns of one kind of record. A property that cannot be null makes a required column.</summary>
internal static class Columns<T>
    where T : class
{
    public static NativeColumn Text(Expression<Func<T, string?>> property, string meaning, string? name = null, string? unit = null) =>
        new TextColumn<T>(Property(property), Name(property, name), meaning) { Unit = unit };

    public static NativeColumn Whole(Expression<Func<T, int>> property, string meaning) => Value(property, CellForms.Whole, meaning);

    public static NativeColumn Whole(Expression<Func<T, int?>> property, string meaning, string? name = null, string? unit = null) =>
        Value(property, CellForms.Whole, meaning, name, unit);

    public static NativeColumn Decimal(Expression<Func<T, decimal?>> property, string meaning, string? unit = null) =>
        Value(property, CellForms.Decimal, meaning, unit: unit);

    public static NativeColumn Millimetres(Expression<Func<T, int?>> property, string name, string meaning) =>
        Value(property, CellForms.Millimetres, meaning, name, "mm");

    public static NativeColumn Date(Expression<Func<T, PartialDate>> property, string meaning) => Value(property, CellForms.Date, meaning);

    public static NativeColumn Date(Expression<Func<T, PartialDate?>> property, string meaning) => Value(property, CellForms.Date, meaning);

    public static NativeColumn Moment(Expression<Func<T, DateTimeOffset>> property, string meaning) => Value(property, CellForms.Moment, meaning);

    public static NativeColumn Moment(Expression<Func<T, DateTimeOffset?>> property, string meaning) => Value(property, CellForms.Moment, meaning);

    public static NativeColumn Word<TWord>(Expression<Func<T, TWord>> property, string meaning)
        where TWord : struct, Enum => Value(property, CellForms.Word<TWord>(), meaning);

    public static NativeColumn Word<TWord>(Expression<Func<T, TWord?>> property, string meaning)
        where TWord : struct, Enum => Value(property, CellForms.Word<TWord>(), meaning);

    private static ValueColumn<T, TValue> Value<TProperty, TValue>(Expression<Func<T, TProperty>> property, CellForm<TValue> form, string meaning, string? name = null, string? unit = null)
        where TValue : struct => new(Property(property), Name(property, name), form, meaning) { Unit = unit };

    private static string Name(LambdaExpression property, string? name) => name ?? Words.Snake(Property(property).Name);

    private static PropertyInfo Property(LambdaExpression property) => (PropertyInfo)((MemberExpression)property.Body).Member;
}
