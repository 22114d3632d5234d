using Sarcoscope.Figures;
using Sarcoscope.Figures.Balance;
using Sarcoscope.Figures.Forest;
using Sarcoscope.Figures.Incidence;
using Sarcoscope.Figures.Survival;
using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Evidence;
using Sarcoscope.Registry.Evidence.Comparison;
using Sarcoscope.Registry.Evidence.Report;
using Sarcoscope.Registry.Evidence.Tables;
using Sarcoscope.Registry.Evidence.TreatmentStops;

namespace Sarcoscope.Web.Evidence.Compare;

/// <summary>A figure of a comparison.</summary>
/// <param name="Id">Names its file and its place on the page.</param>
/// <param name="Draw">Draws it as SVG.</param>
internal sealed record ComparisonFigure(string Id, Func<FigureSize, Backdrop, IdPrefix, string> Draw);

/// <summary>The figures of a comparison: curves, hazard ratios, balance. What is withheld is not drawn.</summary>
internal static class ComparisonFigures
{
    public const string CurvesId = "curves";
    public const string WeightedId = "weighted-curves";
    public const string RatiosId = "hazard-ratios";
    public const string SubgroupsId = "subgroups";
    public const string StopsId = "stops";
    public const string BalanceId = "balance";

    /// <summary>Those a result has.</summary>
    public static IEnumerable<ComparisonFigure> Of(ComparisonResult result, Language language)
    {
        yield return new(CurvesId, (size, backdrop, prefix) => (Curves(result, [.. result.Groups.Select(group => group.Curve)]) with { Backdrop = backdrop, IdPrefix = prefix }).Draw(size, language));
        if (result.Models.Any(model => model.Cohort is not null))
            yield return new(RatiosId, (size, backdrop, prefix) => (Ratios(result) with { Backdrop = backdrop, IdPrefix = prefix }).Draw(size, language));
        if (result.Subgroups.Count > 0 && result.Bias.Withheld is null)
            yield return new(SubgroupsId, (size, backdrop, prefix) => (Subgroups(result) with { Backdrop = backdrop, IdPrefix = prefix }).Draw(size, language));
        if (result.Stops is { } stops)
            yield return new(StopsId, (size, backdrop, prefix) => (Stops(result, stops) with { Backdrop = backdrop, IdPrefix = prefix }).Draw(size, language));
        if (result.Weighting is { Balance.Count: > 0 } weighting)
        {
            yield return new(BalanceId, (size, backdrop, prefix) => (Balance(result, weighting) with { Backdrop = backdrop, IdPrefix = prefix }).Draw(size, language));
            if (weighting.Curves.Count == 2)
                yield return new(WeightedId, (size, backdrop, prefix) => (Curves(result, weighting.Curves) with { Title = CompareWords.WeightedCurves, Backdrop = backdrop, IdPrefix = prefix }).Draw(size, language));
        }
    }

    private static AnalysisUnit Unit(ComparisonResult result) =>
        result.Definition.Unit == Registry.Evidence.Endpoints.AnalysisUnit.Line ? AnalysisUnit.Lines : AnalysisUnit.Patients;

    private static KaplanMeierFigure Curves(ComparisonResult result, IReadOnlyList<Statistics.Survival.SurvivalCurve> curves)
    {
        var definition = result.Definition;
        var name = CompareWords.EndpointName(definition.Endpoint);
        return new()
        {
            Title = new($"{name.English}: {definition.Title}", $"{name.French}\u00A0: {definition.Title}"),
            Measure = name,
            TimeTitle = Set(new($"Months {definition.Origin.Text.English}", $"Mois {definition.Origin.Text.French}")),
            Series = [.. result.Groups.Zip(curves, (group, curve) => new KaplanMeierSeries(Phrase.Same(group.Name), curve))],
            Unit = Unit(result),
            Provenance = Provenance(result),
        };
    }

    private static ForestFigure Ratios(ComparisonResult result)
    {
        var (first, second) = (result.Groups[0].Name, result.Groups[1].Name);
        List<ForestBlock> blocks =
        [
            new(Set(new($"{first} against {second}", $"{first} contre {second}")), [.. result.Models.Select(model => new ForestRow(
                CompareWords.ModelName(model.Key), [new(model.Events, Math.Max(model.Events, model.Subjects))], Effect(model.Cohort)))]),
        ];
        if (result.Landmarks.Any(landmark => landmark.Cohort is not null))
        {
            blocks.Add(new(CompareWords.LandmarkHeading, [.. result.Landmarks.Select(landmark => new ForestRow(
                CompareWords.FromDay(landmark.Day), [new(landmark.First.Events + landmark.Second.Events, landmark.First.Subjects + landmark.Second.Subjects)], Effect(landmark.Cohort)))]));
        }
        if (result.Models.FirstOrDefault(model => model is { Key: "adjusted", Covariates.Count: > 0 }) is { } adjusted)
            blocks.Add(new(CompareWords.CovariatesOfModel, [.. adjusted.Covariates.Select(ratio => new ForestRow(CompareWords.CovariateLevel(ratio.Name), [], Effect(ratio)))]));
        return new()
        {
            Title = CompareWords.RatiosTitle,
            Blocks = blocks,
            Columns = [CompareWords.Compared],
            Below = Set(new($"Favours {first}", $"En faveur de {first}")),
            Above = Set(new($"Favours {second}", $"En faveur de {second}")),
            Level = result.Definition.Level,
            Unit = Unit(result),
            Provenance = Provenance(result),
        };
    }

    private static ForestFigure Subgroups(ComparisonResult result)
    {
        var (first, second) = (result.Groups[0], result.Groups[1]);
        var overall = result.Models[0];
        return new()
        {
            Title = SubgroupWords.Title,
            Blocks =
            [
                .. result.Subgroups.Select(variable => new ForestBlock(Set(SubgroupWords.Name(variable.Variable)), [.. variable.Levels.Select(level => Row(variable.Variable, level))])
                {
                    InteractionP = variable.Interaction.P,
                }),
            ],
            Overall = new(SubgroupWords.Overall, [new(first.Events, first.Subjects), new(second.Events, second.Subjects)], Effect(overall.Cohort)),
            Columns = [Phrase.Same(first.Name), Phrase.Same(second.Name)],
            Below = Set(new($"Favours {first.Name}", $"En faveur de {first.Name}")),
            Above = Set(new($"Favours {second.Name}", $"En faveur de {second.Name}")),
            Level = result.Definition.Level,
            Unit = Unit(result),
            Provenance = Provenance(result),
        };
    }

    private static ForestRow Row(string variable, ComparisonSubgroup level)
    {
        var row = new ForestRow(Set(SubgroupWords.Level(variable, level.Level)), [Counted(level.First), Counted(level.Second)], Effect(level.Cohort));
        return Math.Min(level.First.Events, level.Second.Events) < ForestFigure.FewestEvents ? row with { Instead = ForestRow.FewEvents } : row;
    }

    // With time-dependent exposure a subject may be in both cohorts; the event is of one.
    private static ForestCount Counted(CohortCount count) => new(count.Events, count.Subjects);

    private static CumulativeIncidenceFigure Stops(ComparisonResult result, ComparisonStops stops) => new()
    {
        Title = TreatmentStopPlot.Title,
        Causes = [.. TreatmentStopPlot.Causes.Zip(stops.Tests, (cause, test) => cause with { GrayP = test.P })],
        Groups =
        [
            .. result.Groups.Zip(stops.Groups, (group, found) => new IncidenceGroup(Phrase.Same(group.Name), found.Incidence)
            {
                AnyEvent = found.EntersLate ? Statistics.Survival.KaplanMeier.Estimate(CohortStops.Data(found.Stops).AnyEvent) : null,
            }),
        ],
        TimeTitle = Set(TreatmentStopPlot.TimeTitle),
        ReadAtMonths = TreatmentStopPlot.ReadAtMonths,
        Unit = Unit(result),
        Provenance = Provenance(result),
    };

    private static LovePlotFigure Balance(ComparisonResult result, ComparisonWeighting weighting) => new()
    {
        Title = CompareWords.BalanceTitle,
        Rows = [.. weighting.Balance.Select(row => new BalanceRow(
            CompareWords.CovariateLevel(row.Variable, row.Level), row.Before.StandardisedDifference, row.After.StandardisedDifference))],
        Groups = weighting is { First: { } first, Second: { } second }
            ? [Group(result.Groups[0].Name, first), Group(result.Groups[1].Name, second)]
            : [],
        Unit = Unit(result),
        Provenance = Provenance(result),
    };

    private static BalanceGroup Group(string name, Statistics.Weighting.WeightedGroup group) => new(Phrase.Same(name), group.Subjects, Math.Min(group.EffectiveSize, group.Subjects));

    private static ForestEffect? Effect(HazardRatio? ratio) => ratio is { } known ? new(known.Estimate, known.Lower, known.Upper) : null;

    /// <summary>What stands under every figure and table of a comparison.</summary>
    public static IReadOnlyList<Phrase> Provenance(ComparisonResult result)
    {
        var source = result.Source;
        var provenance = new Provenance(
            source.Registry, Source: null, source.Patients, source.Origin, source.CutOff, result.Definition.Population, result.Definition.Rules,
            AnalysisMode.Corrected, source.VocabularyVersion, source.SoftwareVersion);
        var (n, lines) = (result.Groups.Sum(group => group.Subjects), result.Definition.Unit == Registry.Evidence.Endpoints.AnalysisUnit.Line);
        var population = lines ? new Phrase($"{n} lines compared", $"{n} lignes comparées") : new Phrase($"{n} patients compared", $"{n} patients comparés");
        return [.. provenance.Under(population, result.Definition.Rules).Select(Set)];
    }

    // The engine's phrases have plain spaces and apostrophes; figures are written as given.
    private static Phrase Set(Phrase phrase) => new(phrase.Text(Language.English), phrase.Text(Language.French));
}
