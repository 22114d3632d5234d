using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Sarcoscope.Registry.Storage.Copying;

/// <summary>A table as the model knows it, read in the order of its key: the same on every database.</summary>
internal sealed class CopiedTable
{
    private readonly IEntityType entity;

    private CopiedTable(IEntityType entity)
    {
        this.entity = entity;
        Name = entity.GetTableName()!;
        Properties = [.. entity.GetProperties().OrderBy(property => property.GetColumnName(), StringComparer.Ordinal)];
    }

    public string Name { get; }

    /// <summary>In the order of their columns' names.</summary>
    public IReadOnlyList<IProperty> Properties { get; }

    /// <summary>The column that the database counts up by itself; null when there is none.</summary>
    public string? CountedColumn => entity.FindPrimaryKey()!.Properties is [{ ValueGenerated: ValueGenerated.OnAdd } key] && key.ClrType == typeof(int) ? key.GetColumnName() : null;

    /// <summary>Every table of a model, each after those it refers to.</summary>
    public static IReadOnlyList<CopiedTable> All(IModel model)
    {
        var waiting = model.GetEntityTypes().OrderBy(entity => entity.GetTableName(), StringComparer.Ordinal).ToList();
        var ordered = new List<IEntityType>();
        while (waiting.Count > 0)
        {
            var ready = waiting.Where(entity => entity.GetForeignKeys().All(key => key.PrincipalEntityType == entity || ordered.Contains(key.PrincipalEntityType))).ToList();
            if (ready.Count == 0) throw new InvalidOperationException($"Tables refer to each other in a circle: {string.Join(", ", waiting.Select(entity => entity.GetTableName()))}.");
            ordered.AddRange(ready);
            waiting.RemoveAll(ready.Contains);
        }
        return [.. ordered.Select(entity => new CopiedTable(entity))];
    }

    /// <summary>Every row, in the order of the key, one at a time.</summary>
    public IAsyncEnumerable<object> Rows(RegistryDb db) =>
        (IAsyncEnumerable<object>)typeof(CopiedTable).GetMethod(nameof(RowsOf), System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.NonPublic)!
            .MakeGenericMethod(entity.ClrType).Invoke(null, [db, Query])!;

    private string Query => $"SELECT * FROM \"{Name}\" ORDER BY {string.Join(", ", entity.FindPrimaryKey()!.Properties.Select(property => $"\"{property.GetColumnName()}\""))}";

    private static IAsyncEnumerable<T> RowsOf<T>(RegistryDb db, string query)
        where T : class => db.Set<T>().FromSqlRaw(query).IgnoreQueryFilters().AsNoTracking().AsAsyncEnumerable();
}
