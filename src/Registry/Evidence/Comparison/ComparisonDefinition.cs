using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Evidence.Cohorts;
using Sarcoscope.Registry.Evidence.Endpoints;

namespace Sarcoscope.Registry.Evidence.Comparison;

/// <summary>What is compared with what, from when, by which rules and methods: a whole analysis as data. docs/comparison.md.</summary>
/// <remarks>The same definition on the same snapshot gives the same numbers, byte for byte.</remarks>
public sealed record ComparisonDefinition
{
    /// <summary>The most variables that divide a comparison into subgroups.</summary>
    public const int MostSubgroups = 12;

    /// <summary>For people; enters no number.</summary>
    public required string Title { get; init; }

    /// <summary>Name of the snapshot; null for the live registry, whose numbers change.</summary>
    public string? Snapshot { get; init; }

    public required AnalysisUnit Unit { get; init; }

    /// <summary>Which lines may be in a cohort.</summary>
    public LineReach Lines { get; init; }

    /// <summary>A condition that both cohorts meet; null for none.</summary>
    public string? Population { get; init; }

    /// <summary>The cohort of interest, as a rule: hazard ratios are of it against <see cref="Second"/>.</summary>
    public required ComparisonCohort First { get; init; }

    /// <summary>The reference.</summary>
    public required ComparisonCohort Second { get; init; }

    public required Endpoint Endpoint { get; init; }

    public required ComparisonOrigin Origin { get; init; }

    public required RuleSet Rules { get; init; }

    public EntryRule Entry { get; init; }

    public ExposureRule Exposure { get; init; }

    public ClusterRule Clusters { get; init; }

    /// <summary>Names of <see cref="ComparisonCovariates"/>, for the adjusted model and for weights.</summary>
    public IReadOnlyList<string> Covariates { get; init; } = [];

    /// <summary>What the cohorts are divided by to look whether the hazard ratio differs: a factor of <see cref="ComparisonCovariates"/> by name, or a condition that holds or not.</summary>
    public IReadOnlyList<string> Subgroups { get; init; } = [];

    public IReadOnlyList<ComparisonTest> Tests { get; init; } = [ComparisonTest.LogRank];

    /// <summary>Horizon of restricted means, in days; null when they are not asked for.</summary>
    public int? HorizonDays { get; init; }

    /// <summary>Days from the origin at which a landmark analysis starts.</summary>
    public IReadOnlyList<int> Landmarks { get; init; } = [];

    /// <summary>Null without weighting.</summary>
    public ComparisonWeights? Weights { get; init; }

    /// <summary>Whether the stop of treatment by reason is compared, as competing causes.</summary>
    public bool Stops { get; init; }

    /// <summary>Null without a bootstrap.</summary>
    public ComparisonBootstrap? Bootstrap { get; init; }

    /// <summary>Two-sided level of every limit.</summary>
    public double Level { get; init; } = 0.95;

    /// <summary>The endpoint in words, without the origin that its usual name has.</summary>
    public Phrase EndpointName => Endpoint.Code == EndpointCatalogue.OverallSurvival.Code ? new("Overall survival", "Survie globale") : Endpoint.Name;

    /// <summary>Both cohorts, the first before the reference.</summary>
    public IReadOnlyList<ComparisonCohort> Cohorts => [First, Second];
}

/// <summary>Who is in a cohort: the lines that meet everything asked for.</summary>
/// <remarks>Records compare a list by reference; <see cref="ComparisonWriter"/> compares by content.</remarks>
public sealed record ComparisonCohort
{
    public required string Name { get; init; }

    /// <summary>A condition over lines (docs/criteria.md); null for none.</summary>
    public string? Where { get; init; }

    /// <summary>All drugs of the line, such as 'sirolimus + cyclophosphamide'; null for any.</summary>
    public string? Regimen { get; init; }

    /// <summary>A histology, group or family; null for any.</summary>
    public string? Histology { get; init; }

    /// <summary>Lines by name, C01-001/2, or every line of a patient, C01-001; null when they are not listed.</summary>
    public IReadOnlyList<string>? Listed { get; init; }

    /// <summary>A file beside the definition that lists lines, a name a row; null when there is none.</summary>
    public ComparisonFile? File { get; init; }

    /// <summary>Everybody who is not in the first cohort.</summary>
    public bool IsRest { get; init; }
}

/// <summary>A file of names of lines, and what it must be.</summary>
/// <param name="Name">Its name, beside the definition.</param>
/// <param name="Sha256">Hash of its bytes, in lower-case hexadecimal: another file under the same name is refused.</param>
/// <param name="Lines">What it lists.</param>
public sealed record ComparisonFile(string Name, string Sha256, IReadOnlyList<string> Lines);

/// <summary>Weights by propensity.</summary>
/// <param name="Kind">With or without the share of the own cohort.</param>
/// <param name="TruncatedShare">Share of weights in each tail that are moved to the quantile there; 0 is none.</param>
public sealed record ComparisonWeights(Statistics.Weighting.PropensityWeightKind Kind, double TruncatedShare);

/// <summary>Limits by drawing patients with replacement.</summary>
/// <param name="Seed">The same seed gives the same draws.</param>
/// <param name="Draws">How many, 100 to 10,000.</param>
public sealed record ComparisonBootstrap(int Seed, int Draws)
{
    public const int FewestDraws = 100;

    public const int MostDraws = 10_000;
}

/// <summary>Whether time before registration counts as watched.</summary>
public enum EntryRule
{
    /// <summary>A patient is at risk from registration on.</summary>
    Delayed = 0,

    /// <summary>As if everybody had been watched from the origin: patients who died before registration are missing.</summary>
    Ignored,
}

/// <summary>What becomes of time before a cohort was joined.</summary>
public enum ExposureRule
{
    /// <summary>It counts for the cohort joined later.</summary>
    Fixed = 0,

    /// <summary>It counts for whoever is not, or not yet, in the cohort.</summary>
    TimeDependent,
}

/// <summary>Whether rows of one patient are taken as independent.</summary>
public enum ClusterRule
{
    None = 0,

    /// <summary>Standard errors allow for rows of one patient being alike.</summary>
    Patient,
}

/// <summary>Tests of equal hazards; docs/methods/log-rank.md.</summary>
public enum ComparisonTest
{
    LogRank = 0,
    Gehan,
    TaroneWare,
    PetoPeto,

    /// <summary>Fleming–Harrington (1, 0), R's <c>survdiff(rho = 1)</c>: early differences count more.</summary>
    EarlyWeighted,

    /// <summary>Fleming–Harrington (0, 1): late differences count more.</summary>
    LateWeighted,
}
