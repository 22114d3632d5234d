using Sarcoscope.Registry.Evidence.Cohorts;
using Sarcoscope.Registry.Evidence.Endpoints;
using Sarcoscope.Statistics.Regression;
using Sarcoscope.Statistics.Survival;

namespace Sarcoscope.Registry.Evidence.Comparison;

/// <summary>What the checks and the estimates of one comparison work on.</summary>
internal sealed class ComparisonMaterial
{
    private readonly Lazy<FittedModel> unadjusted;

    public ComparisonMaterial(ComparisonDefinition definition, ComparisonSubjects selection, ComparisonRows rows)
    {
        (Definition, Selection, Rows) = (definition, selection, rows);
        unadjusted = new(() => FittedModel.Of(rows.Data, [rows.Cohort], Options));
        Curves = [.. Sides.Select(side => KaplanMeier.Estimate(rows.OfSide(side)!, CurveOptions))];
        FollowUp = [.. Sides.Select(side => FollowUpTime.Estimate(rows.OfSide(side)!, options: CurveOptions).Median)];
    }

    public static IReadOnlyList<CohortSide> Sides { get; } = [CohortSide.First, CohortSide.Second];

    public ComparisonDefinition Definition { get; }

    public ComparisonSubjects Selection { get; }

    public IReadOnlyList<ComparisonSubject> Subjects => Selection.Subjects;

    public ComparisonRows Rows { get; }

    /// <summary>One per cohort.</summary>
    public IReadOnlyList<SurvivalCurve> Curves { get; }

    /// <summary>One per cohort.</summary>
    public IReadOnlyList<TimeEstimate> FollowUp { get; }

    public FittedModel Unadjusted => unadjusted.Value;

    public KaplanMeierOptions CurveOptions => new() { Level = Definition.Level };

    public CoxOptions Options => OptionsOf(Rows);

    /// <summary>How some of the rows are fitted.</summary>
    public CoxOptions OptionsOf(ComparisonRows rows) => new() { Level = Definition.Level, Clusters = Definition.Clusters == ClusterRule.Patient ? rows.Persons : null };

    public string NameOf(CohortSide side) => Definition.Cohorts[(int)side].Name;

    public IReadOnlyList<ComparisonSubject> Of(CohortSide side) => [.. Subjects.Where(subject => subject.Side == side)];

    public string Unit => Definition.Unit == AnalysisUnit.Line ? "lines" : "patients";

    public string UnitFrench => Definition.Unit == AnalysisUnit.Line ? "lignes" : "patients";
}
