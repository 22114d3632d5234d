using Sarcoscope.Registry.Evidence.Cohorts;
using Sarcoscope.Registry.Evidence.Comparison.Checks;
using Sarcoscope.Registry.Evidence.Report;
using Sarcoscope.Registry.Terms;
using Sarcoscope.Statistics.Regression;

namespace Sarcoscope.Registry.Evidence.Comparison;

/// <summary>Carries out a definition: those compared, the bias checks, and only then the tests. docs/methods/comparison.md.</summary>
public static class ComparisonAnalysis
{
    /// <summary>The result of a definition on some data.</summary>
    /// <param name="definition">As read; its snapshot is the caller's to open.</param>
    /// <param name="set">Of every line (<see cref="LineReach.Every"/>).</param>
    /// <param name="vocabulary">For its conditions.</param>
    /// <param name="cancel">Stops a long bootstrap.</param>
    /// <returns>
    /// COMPARE-008 a listed line is not in the data; COMPARE-009 lines that meet both cohorts; COMPARE-010 a cohort is empty;
    /// COMPARE-011 exposure changes on a day that is not recorded.
    /// </returns>
    public static Checked<ComparisonResult> Run(ComparisonDefinition definition, AnalysisSet set, Vocabulary vocabulary, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(set);
        ArgumentNullException.ThrowIfNull(vocabulary);
        var selected = SubjectSelection.Of(definition, set, vocabulary);
        if (selected.Value is not { } selection) return new(null, selected.Issues);
        if (Undated(definition, selection) is { } undated) return new(null, [undated]);
        var rows = ComparisonRows.Of(definition, selection.Subjects);
        foreach (var side in ComparisonMaterial.Sides)
        {
            if (rows.OfSide(side) is null)
                return new(null, [Issue.Error("COMPARE-010", $"cohorts[{(int)side}]", $"Nobody is watched while in the cohort '{definition.Cohorts[(int)side].Name}'.")]);
        }
        var material = new ComparisonMaterial(definition, selection, rows);
        var bias = BiasChecks.Of(material);
        var withheld = bias.Withheld;
        var weighting = definition.Weights is null ? null : WeightedComparison.Of(material);
        var result = new ComparisonResult
        {
            Definition = definition,
            Source = new(set.Profile.Name, set.Profile.Patients, set.Origin, set.Profile.CutOff?.ToString(), vocabulary.Version, Provenance.CurrentSoftware),
            Attrition = selection.Attrition,
            Groups = [.. ComparisonMaterial.Sides.Select(side => GroupOf(material, side))],
            Bias = bias,
            Tests = ComparisonTests.Of(material, withheld),
            Models = Models(material, weighting, withheld),
            Means = definition.HorizonDays is { } horizon ? ComparedMeans.Of(material, horizon, withheld) : null,
            Stops = definition.Stops ? ComparedStops.Of(material, withheld) : null,
            Subgroups = [.. definition.Subgroups.Select(variable => SubgroupComparison.Of(material, variable, vocabulary, withheld))],
            Landmarks = [.. definition.Landmarks.Select(day => LandmarkComparison.Of(material, day, withheld))],
            Weighting = weighting?.Result,
        };
        if (definition.Bootstrap is { } bootstrap && withheld is null) result = result with { Draws = ComparisonBootstrapping.Of(material, bootstrap, cancel) };
        return new(result, []);
    }

    private static Issue? Undated(ComparisonDefinition definition, ComparisonSubjects selection)
    {
        if (definition.Exposure != ExposureRule.TimeDependent) return null;
        var undated = selection.Subjects.Count(subject => subject.Joined is null);
        return undated == 0 ? null : Issue.Error("COMPARE-011", "exposure", $"Of {undated} subjects nobody recorded on which day they joined their cohort, so their time cannot be divided. Use another condition, or let the reference be the rest.");
    }

    private static ComparedGroup GroupOf(ComparisonMaterial material, CohortSide side)
    {
        var rows = material.Rows.Rows.Where(row => row.Side == side).ToList();
        var subjects = rows.Select(row => row.Subject).Distinct().Select(index => material.Subjects[index]).ToList();
        return new(
            material.NameOf(side),
            subjects.Count,
            subjects.Select(subject => subject.Person).Distinct(StringComparer.Ordinal).Count(),
            rows.Count(row => row.Happened),
            subjects.Count(subject => subject.Entry > 0),
            material.Of(side).Count(subject => subject.Joined is null or > 0),
            material.Curves[(int)side],
            material.FollowUp[(int)side]);
    }

    private static List<ComparisonModel> Models(ComparisonMaterial material, WeightedComparison? weighting, string? withheld)
    {
        List<ComparisonModel> models = [ModelOf(material, "unadjusted", material.Unadjusted, withheld)];
        if (material.Definition.Covariates.Count > 0)
        {
            var adjusted = FittedModel.Of(material.Rows.Data, [material.Rows.Cohort, .. CovariatesOf(material.Definition, material.Rows.SubjectOfRow)], material.Options);
            models.Add(ModelOf(material, "adjusted", adjusted, withheld));
        }
        if (weighting is not null) models.Add(ModelOf(material, "weighted", weighting.Model, withheld) with { Dropped = weighting.Result.Dropped });
        return models;
    }

    internal static IReadOnlyList<Covariate> CovariatesOf(ComparisonDefinition definition, IReadOnlyList<ComparisonSubject> subjects) =>
        [.. definition.Covariates.Select(name => ComparisonCovariates.Find(name)!.Of(subjects))];

    private static ComparisonModel ModelOf(ComparisonMaterial material, string key, FittedModel model, string? withheld)
    {
        if (withheld is not null) return new(key, material.Subjects.Count, material.Rows.Rows.Count(row => row.Happened), 0, null, [], [], Absences.Withheld(withheld));
        if (model.Fit is not { } fit) return new(key, material.Subjects.Count, material.Rows.Rows.Count(row => row.Happened), 0, null, [], [], model.Absence);
        var subjects = key == "weighted" ? fit.Count : fit.UsedRows.Select(row => material.Rows.Rows[row].Subject).Distinct().Count();
        return new(key, subjects, fit.Events, fit.Dropped, model.Cohort, model.Others, ProportionalHazards.Test(fit), null);
    }
}
