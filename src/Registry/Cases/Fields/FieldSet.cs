namespace Sarcoscope.Registry.Cases.Fields;

/// <summary>Shows and reads several questions about one record.</summary>
public static class FieldSet
{
    public static void Show<T>(this IEnumerable<Field<T>> fields, T record, FormEntry entry, string prefix = "")
        where T : class
    {
        foreach (var field in fields) field.Show(record, entry, prefix);
    }

    public static void Read<T>(this IEnumerable<Field<T>> fields, FormReading reading, T record)
        where T : class
    {
        foreach (var field in fields) field.Read(reading, record);
    }
}
