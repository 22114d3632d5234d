using Sarcoscope.Figures.Responses;
using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Evidence.Cohorts;
using Sarcoscope.Registry.Evidence.Endpoints;
using Sarcoscope.Registry.Evidence.Plots;
using Sarcoscope.Statistics.Survival;

namespace Sarcoscope.Registry.Evidence.PfsRatios;

/// <summary>The growth modulation index (PFS ratio) of the lines that may be shown one by one. docs/methods/growth-modulation.md.</summary>
/// <param name="Indices">One per line that has one, never empty.</param>
/// <param name="Of">The lines asked.</param>
/// <param name="Statistics">Distribution and paired tests.</param>
public sealed record CohortRatios(IReadOnlyList<GrowthIndex> Indices, IReadOnlyList<AnalysisLine> Of, GrowthModulationIndex Statistics)
{
    private static readonly Phrase None = new(
        "No PFS ratio: none of these lines follows one with a dated progression.",
        "Pas de rapport des temps jusqu'à progression : aucune de ces lignes n'en suit une dont la progression est datée.");

    /// <summary>Whether there are few enough for bars on a page.</summary>
    public bool IsDrawn => Indices.Count <= WaterfallFigure.MostBars;

    /// <summary>Why there is no plot; null when there is.</summary>
    public static Phrase? Missing(CohortRatios? ratios) => ratios switch
    {
        null => None,
        { IsDrawn: true } => null,
        _ => new(
            $"No plot of PFS ratios: {ratios.Indices.Count} lines are too many for a page. Choose at most {WaterfallFigure.MostBars}.",
            $"Pas de graphique des rapports : {ratios.Indices.Count} lignes sont trop nombreuses pour une page. Choisissez-en {WaterfallFigure.MostBars} au plus."),
    };

    /// <summary>Null where no line has one.</summary>
    public static CohortRatios? Find(FigureMaterial material)
    {
        ArgumentNullException.ThrowIfNull(material);
        var lines = material.Shown.Among(material.Cohort.Set.Lines);
        var indices = lines.Select(line => GrowthModulation.Of(line, material.Provenance.Rules)).OfType<GrowthIndex>().ToList();
        return indices.Count == 0 ? null : new(
            indices,
            lines,
            GrowthModulationIndex.Of(
                indices.Select(index => (double)index.PreviousDays).ToArray(),
                indices.Select(index => (double)index.Days).ToArray(),
                indices.Select(index => index.Reached).ToArray(),
                GrowthModulation.Threshold));
    }
}
