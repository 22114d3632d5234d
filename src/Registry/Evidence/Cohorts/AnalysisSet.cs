using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Storage.Snapshots;

namespace Sarcoscope.Registry.Evidence.Cohorts;

/// <summary>The lines and patients an analysis runs on, and where they come from.</summary>
public sealed record AnalysisSet
{
    public required RegistryProfile Profile { get; init; }

    /// <summary>What identifies the data: a snapshot, or the live registry.</summary>
    public required DataOrigin Origin { get; init; }

    public required IReadOnlyList<Cases.Centres.Centre> Centres { get; init; }

    public required IReadOnlyList<AnalysisLine> Lines { get; init; }

    public required IReadOnlyList<AnalysisPatient> Patients { get; init; }

    /// <summary>What was left out before any analysis, with the reason; empty when nothing was.</summary>
    public IReadOnlyList<Exclusion> Exclusions { get; init; } = [];
}

/// <summary>Records left out of every analysis for one reason.</summary>
/// <param name="Reason">Why, in words.</param>
/// <param name="Records">Who or what: pseudonyms, with the line where it is about a line.</param>
public sealed record Exclusion(Phrase Reason, IReadOnlyList<string> Records);

/// <summary>The data a figure was computed from.</summary>
/// <param name="Snapshot">Name of the snapshot; null for the live registry.</param>
/// <param name="Sha256">Hash of its canonical content; null for the live registry.</param>
public sealed record DataOrigin(string? Snapshot, string? Sha256)
{
    public static DataOrigin Live { get; } = new(null, null);

    /// <summary>Day the snapshot was made, UTC; null for the live registry.</summary>
    public DateOnly? FrozenOn { get; init; }

    /// <summary>Patients of the snapshot who were erased since it was made, and are in none of its numbers.</summary>
    public int Erased { get; init; }

    /// <summary>Signatures of the snapshot; none for the live registry.</summary>
    public IReadOnlyList<ShownSignature> Signatures { get; init; } = [];
}

/// <summary>Which lines an analysis set holds.</summary>
public enum LineReach
{
    /// <summary>Lines of the programme, and the patients who have one: every table and curve of the registry.</summary>
    Programme = 0,

    /// <summary>Every systemic line that started, and the patients who have one: for comparisons with other treatment.</summary>
    Every,
}
