namespace Sarcoscope.Oncology.Staging;

/// <summary>What a rule gives when some of its facts may be missing: every result that the missing ones still allow.</summary>
/// <remarks>A result is known as soon as every value of what is missing gives the same one.</remarks>
public sealed class Derived<T>
    where T : struct, IComparable
{
    internal Derived(IEnumerable<T> possible, IEnumerable<StagingInput> missing)
    {
        Possible = [.. possible.Distinct().Order()];
        Missing = [.. missing];
    }

    /// <summary>Every result that can still be, in order; never empty.</summary>
    public IReadOnlyList<T> Possible { get; }

    /// <summary>What was not given, whether or not it matters.</summary>
    public IReadOnlyList<StagingInput> Missing { get; }

    /// <summary>The result; null while more than one is possible.</summary>
    public T? Known => Possible.Count == 1 ? Possible[0] : null;
}

/// <summary>What a rule of this room asks for.</summary>
public enum StagingInput
{
    Differentiation = 0,
    Mitoses,
    Necrosis,
    Grade,
    Size,
    Depth,
    Nodes,
    Metastasis,
    MitoticRate,
    Site,
    Rupture,
}
