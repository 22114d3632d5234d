using Sarcoscope.Figures.Ratios;
using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Evidence.Endpoints;
using Sarcoscope.Registry.Evidence.Plots;

namespace Sarcoscope.Registry.Evidence.PfsRatios;

/// <summary>The PFS ratio of each line as a bar. Shows single lines: never for the public.</summary>
public static class PfsRatioPlot
{
    /// <summary>Anchor and file name.</summary>
    public const string Id = "figure-pfs-ratio";

    private static readonly Phrase Title = new("PFS ratio, this line over the line before", "Rapport des temps jusqu’à progression, cette ligne sur la précédente");

    public static ReportFigure Of(CohortRatios ratios, FigureMaterial material)
    {
        ArgumentNullException.ThrowIfNull(ratios);
        ArgumentNullException.ThrowIfNull(material);
        return new(
            Id,
            Phrase.Same("Figure 5"),
            Title,
            Notes(material.Provenance.Rules),
            (size, language, prefix) => new PfsRatioFigure
            {
                Title = Title,
                Bars = [.. ratios.Indices.Select(Bar)],
                Threshold = GrowthModulation.Threshold,
                Provenance = material.Provenance.Under(material.ShownPopulation(new("Lines after one with a dated progression", "Lignes suivant une progression datée"), ratios.Indices.Count), material.Provenance.Rules),
                IdPrefix = prefix,
            }.Draw(size, language));
    }

    private static IReadOnlyList<Phrase> Notes(RuleSet rules) =>
    [
        new(
            $"Time to progression on a line over that on the line before of the same patient ({rules.Label}). Above means strictly above 1.3: 156 days after 120 are not.",
            $"Temps jusqu'à progression d'une ligne sur celui de la ligne précédente du même patient ({rules.Label}). Au-dessus s'entend strictement au-dessus de 1,3 : 156 jours après 120 n'y sont pas."),
        new(
            "A ratio is the likelier censored the longer the line before was, and patients who never progressed before have none: read the curve beside the count.",
            "Un rapport est d'autant plus souvent censuré que la ligne précédente fut longue, et les patients jamais en progression auparavant n'en ont pas : lire la courbe à côté du compte."),
    ];

    private static RatioBar Bar(GrowthIndex index) => new(
        $"{index.Line.Patient} / {index.Line.Number}", index.PreviousDays, index.Days, index.Reached ? RatioEnding.Progressed : RatioEnding.Censored);
}
