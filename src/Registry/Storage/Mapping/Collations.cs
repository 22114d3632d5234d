using Microsoft.EntityFrameworkCore;
using Sarcoscope.Registry.Cases;

namespace Sarcoscope.Registry.Storage.Mapping;

/// <summary>
/// On PostgreSQL every text is compared by its bytes, as SQLite does, whatever the locale of the server: partial dates,
/// moments and pseudonyms sort alike everywhere.
/// </summary>
internal static class Collations
{
    private const string Bytes = "C";

    public static void Apply(ModelBuilder model)
    {
        foreach (var property in model.Model.GetEntityTypes().SelectMany(entity => entity.GetProperties()))
        {
            var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
            if (type == typeof(string) || type == typeof(PartialDate) || type == typeof(MissingAnswers) || type == typeof(DateTimeOffset) || type.IsEnum)
                property.SetCollation(Bytes);
        }
    }
}
