using Sarcoscope.Figures.Responses;
using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Cases.Lines;
using Sarcoscope.Registry.Evidence.Cohorts;
using Sarcoscope.Registry.Evidence.Endpoints;

namespace Sarcoscope.Registry.Evidence.Plots;

/// <summary>Single lines: time on treatment of the responders, and the best change of every measured line.</summary>
public static class ResponsePlots
{
    /// <summary>Anchor and file name of the waterfall plot.</summary>
    public const string WaterfallId = "figure-waterfall";

    /// <summary>Anchor and file name of the swimmer plot.</summary>
    public const string SwimmerId = "figure-swimmer";

    private static readonly Phrase NoneMeasured = new(
        "No waterfall plot: there are no measured lesions.",
        "Pas de graphique en cascade : il n'y a pas de lésions mesurées.");

    /// <summary>The plots there can be; none where no line may be shown.</summary>
    public static IReadOnlyList<ReportFigure> Of(FigureMaterial material) => material.Shown.AreNone
        ? []
        : [Swimmer(material), .. Waterfall(material) is { } waterfall ? [waterfall] : Array.Empty<ReportFigure>()];

    /// <summary>Why a plot is not there; null when both are.</summary>
    /// <param name="lines">Of the analysis.</param>
    /// <param name="shown">Those that may be named one by one.</param>
    public static Phrase? Missing(IReadOnlyList<AnalysisLine> lines, SingleLines shown)
    {
        if (shown is { AreNone: true, Limit: { } limit }) return new($"No plots of single lines: {limit.English}.", $"Pas de graphique ligne à ligne : {limit.French}.");
        var measured = Measured(shown.Among(lines)).Count();
        if (measured > WaterfallFigure.MostBars)
        {
            return new(
                $"No waterfall plot: {measured} measured lines are too many for a page. Choose at most {WaterfallFigure.MostBars}.",
                $"Pas de graphique en cascade : {measured} lignes mesurées sont trop nombreuses pour une page. Choisissez-en {WaterfallFigure.MostBars} au plus.");
        }
        return measured == 0 ? NoneMeasured : null;
    }

    /// <summary>The swimmer plot of lines with a complete or partial response.</summary>
    public static ReportFigure Swimmer(FigureMaterial material)
    {
        var title = new Phrase("Time on treatment of the responders", "Durée de traitement des répondeurs");
        IReadOnlyList<AnalysisLine> responders = [.. material.Shown.Among(material.Cohort.Set.Lines).Where(line => line.HasResponse)];
        return new(
            SwimmerId,
            Phrase.Same("Figure 3"),
            title,
            [],
            (size, language, prefix) => new SwimmerFigure
            {
                Title = title,
                Lanes = [.. responders.Select(Lane)],
                Provenance = material.Provenance.Under(material.ShownPopulation(new("Lines with a complete or partial response", "Lignes avec réponse complète ou partielle"), responders.Count), rules: null),
                IdPrefix = prefix,
            }.Draw(size, language));
    }

    /// <summary>The waterfall plot of lines whose target lesions were measured; null where none was, or too many.</summary>
    public static ReportFigure? Waterfall(FigureMaterial material)
    {
        var title = new Phrase("Best change of the target lesions", "Meilleure évolution des lésions cibles");
        IReadOnlyList<AnalysisLine> evaluable = [.. material.Shown.Among(material.Cohort.Set.Lines).Where(line => line.IsEvaluable)];
        IReadOnlyList<AnalysisLine> measured = [.. Measured(evaluable)];
        if (measured.Count is 0 or > WaterfallFigure.MostBars)
            return null;
        return new(
            WaterfallId,
            Phrase.Same("Figure 4"),
            title,
            [
                new(
                    "Only measured lines are drawn; such a plot overstates response, because lines that progressed before a measurement are not in it.",
                    "Seules les lignes mesurées sont tracées ; un tel graphique surestime la réponse, les lignes en progression avant toute mesure n'y figurant pas."),
            ],
            (size, language, prefix) => new WaterfallFigure
            {
                Title = title,
                Bars = [.. measured.Select(line => new WaterfallBar(Label(line), 100 * line.BestChange!.Value, Look(line.BestResponse), Basis(line)))],
                Evaluable = evaluable.Count,
                Responders = evaluable.Count(line => line.HasResponse),
                Provenance = material.Provenance.Under(material.ShownPopulation(new("Lines with measured target lesions", "Lignes avec lésions cibles mesurées"), measured.Count), rules: null),
                IdPrefix = prefix,
            }.Draw(size, language));
    }

    private static IEnumerable<AnalysisLine> Measured(IEnumerable<AnalysisLine> lines) => lines.Where(line => line is { IsEvaluable: true, BestChange: not null });

    private static SwimmerLane Lane(AnalysisLine line)
    {
        var end = line.StopDay ?? line.NextLineDay ?? line.LastContactDay ?? 0;
        var marks = new List<SwimmerMark>();
        Add(SwimmerMarkKind.Response, line.ResponseDay);
        Add(SwimmerMarkKind.Progression, line.ProgressionDay);
        Add(SwimmerMarkKind.Death, line.DeathDay);
        return new(Label(line), Look(line.BestResponse), end, line.StopDay is null && line.NextLineDay is null && line.DeathDay is null ? LaneEnding.Ongoing : LaneEnding.Stopped, marks);

        // What happened after the treatment is another story.
        void Add(SwimmerMarkKind kind, int? day)
        {
            if (day <= end) marks.Add(new(kind, day.Value));
        }
    }

    private static string Label(AnalysisLine line) => $"{line.Patient} / {line.Number}";

    private static ProgressionBasis Basis(AnalysisLine line) =>
        line.BestResponse == ResponseStatement.ProgressiveDisease && line.ProgressionOrigin is ProgressionOrigin.NewLesion or ProgressionOrigin.NonTargetLesions
            ? ProgressionBasis.NewOrNonTarget
            : ProgressionBasis.Measured;

    private static PlottedResponse Look(ResponseStatement? response) => response switch
    {
        ResponseStatement.CompleteResponse => PlottedResponse.Complete,
        ResponseStatement.PartialResponse => PlottedResponse.Partial,
        ResponseStatement.StableDisease or ResponseStatement.NonCrNonPd => PlottedResponse.Stable,
        ResponseStatement.ProgressiveDisease => PlottedResponse.Progressive,
        ResponseStatement.NotEvaluable => PlottedResponse.NotEvaluable,
        _ => PlottedResponse.Unknown,
    };
}
