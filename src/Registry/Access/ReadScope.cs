namespace Sarcoscope.Registry.Access;

/// <summary>Which centres' cases a unit of work may read and write. The database context and, on PostgreSQL, the server apply it to every query.</summary>
public sealed record ReadScope
{
    private ReadScope(IReadOnlyList<string>? centres) => Centres = centres ?? [];

    /// <summary>No case at all: what a context has until it is told who reads.</summary>
    public static ReadScope Nothing { get; } = new([]);

    /// <summary>Every centre: coordination, and programs that hold the database itself.</summary>
    public static ReadScope Everything { get; } = new(centres: null) { IsEverything = true };

    public bool IsEverything { get; private init; }

    /// <summary>Codes of the centres; empty for <see cref="Nothing"/> and <see cref="Everything"/>.</summary>
    public IReadOnlyList<string> Centres { get; }

    /// <summary>The cases of some centres.</summary>
    public static ReadScope Of(IEnumerable<string> centres) => new([.. centres.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);

    public bool Holds(string centre) => IsEverything || Centres.Contains(centre, StringComparer.Ordinal);
}
