namespace Sarcoscope.Registry.Criteria;

/// <summary>Facts of many cases by column, so that a criterion is answered for all of them at once.</summary>
public sealed class FactColumns
{
    private readonly FactColumn?[] columns;

    private FactColumns(AttributeCatalogue catalogue, FactColumn?[] columns, int count) => (Catalogue, this.columns, Count) = (catalogue, columns, count);

    public AttributeCatalogue Catalogue { get; }

    /// <summary>How many cases.</summary>
    public int Count { get; }

    /// <summary>Joins columns. An attribute without a column is unknown in every case.</summary>
    /// <exception cref="ArgumentException">Columns differ in length, or stand twice.</exception>
    public static FactColumns Of(AttributeCatalogue catalogue, int count, params IReadOnlyList<FactColumn> columns)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        ArgumentNullException.ThrowIfNull(columns);
        var placed = new FactColumn?[catalogue.All.Count];
        foreach (var column in columns)
        {
            if (column.Count != count) throw new ArgumentException($"The column of {column.Attribute.Key} has {column.Count} cases, not {count}.", nameof(columns));
            if (placed[column.Attribute.Index] is not null) throw new ArgumentException($"Two columns of {column.Attribute.Key}.", nameof(columns));
            placed[column.Attribute.Index] = column;
        }
        return new(catalogue, placed, count);
    }

    /// <summary>The columns that criteria read, from cases.</summary>
    public static FactColumns Of(AttributeCatalogue catalogue, IReadOnlyList<CaseFacts> cases, params IReadOnlyList<CaseCriterion> criteria)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        ArgumentNullException.ThrowIfNull(cases);
        ArgumentNullException.ThrowIfNull(criteria);
        return Of(catalogue, cases.Count, [.. criteria.SelectMany(criterion => criterion.Attributes).Distinct(StringComparer.Ordinal).Select(key => FactColumn.Of(catalogue[key], cases))]);
    }

    internal FactColumn? ColumnOf(CaseAttribute attribute) => columns[attribute.Index];
}
