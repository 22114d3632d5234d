namespace Sarcoscope.Registry.Access;

/// <summary>
/// Which centres' cases a unit of work may read and write, and which single cases of other centres it may read. The database context and, on
/// PostgreSQL, the server apply it to every query.
/// </summary>
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

    /// <summary>Ids of single patients that are read and never written, whatever their centre; who they are stays closed.</summary>
    public IReadOnlyList<Guid> Patients { get; private init; } = [];

    /// <summary>The cases of some centres.</summary>
    public static ReadScope Of(IEnumerable<string> centres) => new([.. centres.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);

    /// <summary>The same scope, and single patients to read.</summary>
    public ReadScope Reading(IEnumerable<Guid> patients) => IsEverything ? this : this with { Patients = [.. patients.Distinct().Order()] };

    /// <summary>Whether cases of a centre may be read and written.</summary>
    public bool Holds(string centre) => IsEverything || Centres.Contains(centre, StringComparer.Ordinal);
}
