using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Evidence.Cohorts;
using Sarcoscope.Registry.Evidence.TreatmentStops;
using Sarcoscope.Statistics.Resampling;
using Sarcoscope.Statistics.Survival;
using Sarcoscope.Statistics.Weighting;

namespace Sarcoscope.Registry.Evidence.Comparison;

/// <summary>What a definition gives on some data. All times are days from the origin.</summary>
public sealed record ComparisonResult
{
    public required ComparisonDefinition Definition { get; init; }

    /// <summary>Where the numbers come from.</summary>
    public required ComparisonSource Source { get; init; }

    /// <summary>From everybody in the data down to those compared, a step for each reason.</summary>
    public required IReadOnlyList<ComparisonStep> Attrition { get; init; }

    /// <summary>First cohort, then the reference.</summary>
    public required IReadOnlyList<ComparedGroup> Groups { get; init; }

    public required BiasReport Bias { get; init; }

    /// <summary>Every test asked for; without a value where <see cref="BiasReport.Withheld"/> says so.</summary>
    public required IReadOnlyList<ComparisonTestResult> Tests { get; init; }

    /// <summary>Hazard ratios of the first cohort against the reference: unadjusted, then adjusted and weighted where asked for.</summary>
    public required IReadOnlyList<ComparisonModel> Models { get; init; }

    /// <summary>Null when not asked for.</summary>
    public ComparisonMeans? Means { get; init; }

    /// <summary>One per variable asked for.</summary>
    public IReadOnlyList<ComparisonSubgroups> Subgroups { get; init; } = [];

    /// <summary>Null when not asked for.</summary>
    public ComparisonStops? Stops { get; init; }

    public IReadOnlyList<ComparisonLandmark> Landmarks { get; init; } = [];

    /// <summary>Null when not asked for.</summary>
    public ComparisonWeighting? Weighting { get; init; }

    /// <summary>Limits by bootstrap, by the key of what they are of; empty when not asked for.</summary>
    public IReadOnlyList<ComparisonDraws> Draws { get; init; } = [];
}

/// <summary>Where the numbers of a comparison come from.</summary>
/// <param name="Registry">Name of the registry.</param>
/// <param name="Patients">Real or synthetic.</param>
/// <param name="Origin">Snapshot with its hash, or the live registry.</param>
/// <param name="CutOff">Data after it are ignored; null when there is none.</param>
/// <param name="VocabularyVersion">Version of the code lists.</param>
/// <param name="SoftwareVersion">Version of Sarcoscope.</param>
public sealed record ComparisonSource(string Registry, PatientReality Patients, DataOrigin Origin, string? CutOff, string VocabularyVersion, string SoftwareVersion);

/// <summary>One step on the way to those compared.</summary>
/// <param name="Label">What was asked, or why somebody was left out.</param>
/// <param name="Left">Lines or patients left after it.</param>
/// <param name="LeftOut">Lines or patients it left out.</param>
public sealed record ComparisonStep(Phrase Label, int Left, int LeftOut);

/// <summary>One cohort as it was compared.</summary>
/// <param name="Name">As the definition names it.</param>
/// <param name="Subjects">Lines or patients, the unit of the analysis: the denominator.</param>
/// <param name="Patients">Different patients among them.</param>
/// <param name="Events">Events while in the cohort: the numerator.</param>
/// <param name="EnteredLate">Subjects at risk from after the origin only.</param>
/// <param name="JoinedLate">Subjects who joined the cohort after the origin.</param>
/// <param name="Curve">Kaplan–Meier; with time-dependent exposure, of those in the cohort at the time (Simon and Makuch).</param>
/// <param name="FollowUp">Median follow-up by reverse Kaplan–Meier.</param>
public sealed record ComparedGroup(string Name, int Subjects, int Patients, int Events, int EnteredLate, int JoinedLate, SurvivalCurve Curve, TimeEstimate FollowUp);

/// <summary>One test of equal hazards.</summary>
/// <param name="Test">Which.</param>
/// <param name="Method">How it was computed.</param>
/// <param name="ChiSquare">Null when withheld or not defined here.</param>
/// <param name="DegreesOfFreedom">Null likewise.</param>
/// <param name="P">Null likewise.</param>
/// <param name="Absence">Why there is none; null when there is.</param>
public sealed record ComparisonTestResult(ComparisonTest Test, TestMethod Method, double? ChiSquare, int? DegreesOfFreedom, double? P, Phrase? Absence);

public enum TestMethod
{
    /// <summary>Observed less expected, with the hypergeometric variance.</summary>
    LogRank = 0,

    /// <summary>Score test of a Cox model with exact ties, which is the log-rank test, for rows that enter late or change cohort (Mantel and Byar).</summary>
    CoxScore,

    /// <summary>Score test with a variance that allows for rows of one patient being alike.</summary>
    RobustScore,

    /// <summary>Twice the difference of log-likelihoods of two Cox models, one within the other.</summary>
    LikelihoodRatio,

    /// <summary>Wald test of coefficients, with a variance that allows for rows of one patient being alike.</summary>
    RobustWald,
}

/// <summary>A Cox model of the first cohort against the reference.</summary>
/// <param name="Key">unadjusted, adjusted or weighted.</param>
/// <param name="Subjects">Rows used have so many subjects.</param>
/// <param name="Events">Among them.</param>
/// <param name="Dropped">Rows left out because a covariate is not recorded.</param>
/// <param name="Cohort">Hazard ratio of the first cohort; null when withheld or not estimable.</param>
/// <param name="Covariates">Those of the covariates; empty when withheld.</param>
/// <param name="ProportionalHazards">χ² test of each variable and GLOBAL (Kaplan–Meier transform); empty when withheld.</param>
/// <param name="Absence">Why there is none; null when there is.</param>
public sealed record ComparisonModel(
    string Key,
    int Subjects,
    int Events,
    int Dropped,
    HazardRatio? Cohort,
    IReadOnlyList<HazardRatio> Covariates,
    IReadOnlyList<Statistics.Regression.ProportionalHazardsRow> ProportionalHazards,
    Phrase? Absence);

/// <summary>A hazard ratio with its limits.</summary>
/// <param name="Name">Cohort, or variable with its level.</param>
/// <param name="Estimate">The ratio.</param>
/// <param name="Lower">Lower limit.</param>
/// <param name="Upper">Upper limit.</param>
/// <param name="LogStandardError">Of its logarithm.</param>
/// <param name="IsRobust">Whether errors are from the sandwich.</param>
/// <param name="P">Two-sided, Wald.</param>
public sealed record HazardRatio(string Name, double Estimate, double Lower, double Upper, double LogStandardError, bool IsRobust, double P);

/// <summary>Restricted mean times, compared; first cohort less, or over, the reference.</summary>
/// <param name="HorizonDays">τ.</param>
/// <param name="First">Of the first cohort.</param>
/// <param name="Second">Of the reference.</param>
/// <param name="Difference">Days; null when withheld or not computed.</param>
/// <param name="Ratio">Null likewise, and where a mean is 0.</param>
/// <param name="Absence">Why there is none; null when there is.</param>
public sealed record ComparisonMeans(int HorizonDays, GroupMean? First, GroupMean? Second, Contrast? Difference, Contrast? Ratio, Phrase? Absence);

/// <summary>The comparison from a landmark on, by cohorts as they were known on that day.</summary>
/// <param name="Day">From the origin.</param>
/// <param name="First">Subjects and events of the first cohort after it.</param>
/// <param name="Second">Of the reference.</param>
/// <param name="EventsBefore">Subjects left out because the event happened by the landmark.</param>
/// <param name="CensoredBefore">Subjects left out because they were censored by it.</param>
/// <param name="NotYetIn">Subjects left out because they were in neither cohort, or not watched, on that day.</param>
/// <param name="Cohort">Hazard ratio; null when withheld or not estimable.</param>
/// <param name="LogRank">Null likewise.</param>
/// <param name="Absence">Why there is none; null when there is.</param>
public sealed record ComparisonLandmark(
    int Day, CohortCount First, CohortCount Second, int EventsBefore, int CensoredBefore, int NotYetIn, HazardRatio? Cohort, ComparisonTestResult? LogRank, Phrase? Absence);

/// <summary>One cohort after a landmark, or in a subgroup.</summary>
public readonly record struct CohortCount(int Subjects, int Events);

/// <summary>The comparison within subgroups by one variable, and whether the hazard ratio differs between them. docs/methods/subgroups.md.</summary>
/// <param name="Variable">As the definition names it: a factor, or a condition.</param>
/// <param name="Levels">The subgroups, in the order of the variable.</param>
/// <param name="Missing">Subjects of whom the variable is not recorded: in no subgroup.</param>
/// <param name="Interaction">Of cohort and variable.</param>
public sealed record ComparisonSubgroups(string Variable, IReadOnlyList<ComparisonSubgroup> Levels, int Missing, ComparisonInteraction Interaction);

/// <summary>One subgroup.</summary>
/// <param name="Level">A level of a factor; yes or no where a condition holds or does not.</param>
/// <param name="First">Of the first cohort.</param>
/// <param name="Second">Of the reference.</param>
/// <param name="Cohort">Hazard ratio within it; null when withheld, under five events in a cohort, or not estimable.</param>
/// <param name="Absence">Why there is none; null when there is.</param>
public sealed record ComparisonSubgroup(string Level, CohortCount First, CohortCount Second, HazardRatio? Cohort, Phrase? Absence);

/// <summary>Test that the hazard ratio is the same in every subgroup.</summary>
/// <param name="Method">How it was computed.</param>
/// <param name="Subgroups">How many took part: those with five events in each cohort.</param>
/// <param name="ChiSquare">Null when withheld or not estimable.</param>
/// <param name="DegreesOfFreedom">Null likewise.</param>
/// <param name="P">Null likewise.</param>
/// <param name="Absence">Why there is none; null when there is.</param>
public sealed record ComparisonInteraction(TestMethod Method, int Subgroups, double? ChiSquare, int? DegreesOfFreedom, double? P, Phrase? Absence);

/// <summary>The stop of treatment by reason, as competing causes. docs/methods/treatment-stop.md.</summary>
/// <param name="Groups">First cohort, then the reference.</param>
/// <param name="Tests">Gray's test of each cause.</param>
public sealed record ComparisonStops(IReadOnlyList<CohortStops> Groups, IReadOnlyList<ComparisonGray> Tests);

/// <summary>Gray's test that a reason is as frequent in both cohorts, over time.</summary>
/// <param name="Cause">The reason.</param>
/// <param name="ChiSquare">Null when withheld or not defined here.</param>
/// <param name="DegreesOfFreedom">Null likewise.</param>
/// <param name="P">Null likewise.</param>
/// <param name="Absence">Why there is none; null when there is.</param>
public sealed record ComparisonGray(StopCause Cause, double? ChiSquare, int? DegreesOfFreedom, double? P, Phrase? Absence);

/// <summary>Weighting by propensity: balance, weights and curves. Its hazard ratio is the model 'weighted'.</summary>
/// <param name="Subjects">With every covariate recorded.</param>
/// <param name="Dropped">Left out because one is not.</param>
/// <param name="Concordance">How well covariates tell the cohorts apart: 0.5 not at all, 1 without error; null when there is no fit.</param>
/// <param name="Balance">Before and after; the material of a Love plot.</param>
/// <param name="First">Weights of the first cohort; null when there is no fit.</param>
/// <param name="Second">Weights of the reference; null when there is no fit.</param>
/// <param name="Truncated">Weights moved to a quantile.</param>
/// <param name="Curves">Weighted Kaplan–Meier, first cohort then reference; empty when there is no fit.</param>
/// <param name="Absence">Why there is no fit; null when there is.</param>
public sealed record ComparisonWeighting(
    int Subjects,
    int Dropped,
    double? Concordance,
    IReadOnlyList<BalanceRow> Balance,
    WeightedGroup? First,
    WeightedGroup? Second,
    int Truncated,
    IReadOnlyList<SurvivalCurve> Curves,
    Phrase? Absence);

/// <summary>Limits of one estimate by bootstrap.</summary>
/// <param name="Key">unadjusted, adjusted, weighted (hazard ratios) or meanDifference (days).</param>
/// <param name="Limits">Null when too few draws have an estimate.</param>
public sealed record ComparisonDraws(string Key, BootstrapLimits? Limits);
