using Sarcoscope.Figures.Incidence;
using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Evidence.Plots;

namespace Sarcoscope.Registry.Evidence.TreatmentStops;

/// <summary>Cumulative incidence of the stop of treatment by cause.</summary>
public static class TreatmentStopPlot
{
    /// <summary>Anchor and file name.</summary>
    public const string Id = "figure-stops";

    /// <summary>At which month the legend reads the incidences.</summary>
    public const int ReadAtMonths = 6;

    public static readonly Phrase Title = new("Stop of treatment by reason", "Arrêt du traitement par motif");

    private static readonly Phrase Group = new("All lines", "Toutes les lignes");

    public static readonly Phrase TimeTitle = new("Months since the start of the line", "Mois depuis le début de la ligne");

    /// <summary>The causes, with their names.</summary>
    public static IReadOnlyList<IncidenceCause> Causes { get; } = [.. Enum.GetValues<StopCause>().Select(cause => new IncidenceCause(Words.Of(cause), CohortStops.Name(cause)))];

    public static ReportFigure Of(CohortStops stops, FigureMaterial material)
    {
        ArgumentNullException.ThrowIfNull(stops);
        ArgumentNullException.ThrowIfNull(material);
        return new(
            Id,
            Phrase.Same("Figure 2"),
            Title,
            [CohortStops.Rule, .. stops.LeftOut],
            (size, language, prefix) => new CumulativeIncidenceFigure
            {
                Title = Title,
                Causes = Causes,
                Groups = [new(Group, stops.Incidence)],
                TimeTitle = TimeTitle,
                ReadAtMonths = ReadAtMonths,
                Provenance = material.Provenance.Under(material.Population(new("Lines with a known time on treatment", "Lignes à durée de traitement connue"), stops.Stops.Count), rules: null),
                IdPrefix = prefix,
            }.Draw(size, language));
    }
}
