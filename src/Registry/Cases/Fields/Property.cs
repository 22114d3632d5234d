using System.Linq.Expressions;
using System.Reflection;

namespace Sarcoscope.Registry.Cases.Fields;

/// <summary>Reads and writes one property of a record. A value type that cannot be null is read as its default where nothing was answered.</summary>
internal sealed class Property<T, TValue>
    where T : class
{
    private Property(PropertyInfo property, Func<T, TValue?> get, Action<T, TValue?> set) => (Name, Get, Set) = (property.Name, get, set);

    public string Name { get; }

    public Func<T, TValue?> Get { get; }

    public Action<T, TValue?> Set { get; }

    public static Property<T, TValue> Of(Expression<Func<T, TValue>> expression)
    {
        var property = (PropertyInfo)((MemberExpression)expression.Body).Member;
        return new(property, property.GetMethod!.CreateDelegate<Func<T, TValue?>>(), property.SetMethod!.CreateDelegate<Action<T, TValue?>>());
    }
}
