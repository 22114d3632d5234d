using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Evidence.Cohorts;
using Sarcoscope.Statistics.CompetingRisks;

namespace Sarcoscope.Registry.Evidence.TreatmentStops;

/// <summary>Time to the stop of treatment by cause, over some lines: Aalen–Johansen.</summary>
/// <param name="Stops">One per line whose time is known.</param>
/// <param name="Undated">Lines that stopped on a day that is not recorded: left out.</param>
/// <param name="NoFollowUp">Lines of which nothing is known after the start: left out.</param>
/// <param name="Before">Lines that ended by the day from which they would have been watched: left out.</param>
public sealed record CohortStops(IReadOnlyList<TreatmentStop> Stops, IReadOnlyList<AnalysisLine> Undated, IReadOnlyList<AnalysisLine> NoFollowUp, IReadOnlyList<AnalysisLine> Before)
{
    /// <summary>The causes as the estimates name them.</summary>
    public static IReadOnlyList<string> Causes { get; } = [.. Enum.GetValues<StopCause>().Select(Words.Of)];

    /// <summary>The incidence of each cause; null without lines.</summary>
    public GroupIncidence? Incidence { get; } = Stops.Count == 0 ? null : AalenJohansen.Estimate(Data(Stops));

    /// <summary>Whether some lines were watched only from after their start.</summary>
    public bool EntersLate => Stops.Any(stop => stop.Entry > 0);

    /// <summary>Lines watched from their start on.</summary>
    public static CohortStops Of(IEnumerable<AnalysisLine> lines) => Of(lines.Select(line => (line, 0)));

    /// <summary>Lines, each with the day from which it was watched.</summary>
    public static CohortStops Of(IEnumerable<(AnalysisLine Line, int Entry)> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        List<AnalysisLine> undated = [], unseen = [], before = [];
        List<TreatmentStop> stops = [];
        foreach (var (line, entry) in lines)
        {
            if (TreatmentStop.Of(line) is not { } stop) (TreatmentStop.HasStopped(line) ? undated : unseen).Add(line);
            else if (entry > 0 && stop.Days <= entry) before.Add(line);
            else stops.Add(stop with { Entry = entry });
        }
        return new(stops, undated, unseen, before);
    }

    /// <summary>The same as data of competing risks.</summary>
    public static CompetingRisksData Data(IReadOnlyList<TreatmentStop> stops)
    {
        ArgumentNullException.ThrowIfNull(stops);
        var data = CompetingRisksData.OfDays(
            stops.Select(stop => stop.Days).ToArray(),
            Outcomes.OfCodes(stops.Select(stop => stop.Cause is { } cause ? (int)cause + 1 : 0).ToArray(), Causes));
        return stops.Any(stop => stop.Entry > 0) ? data.WithEntries(stops.Select(stop => (double)stop.Entry).ToArray()) : data;
    }

    /// <summary>What is counted as what.</summary>
    public static Phrase Rule { get; } = new(
        "From the start of a line to its stop. Death on the line comes before any reason; a stop without a day stands where the next line starts; a line that goes on is censored at the last contact. Other: decision of the patient or physician, local treatment, complete response, planned end, another reason, or none recorded.",
        "Du début d'une ligne à son arrêt. Le décès pendant la ligne prime sur tout motif ; un arrêt sans date est placé au début de la ligne suivante ; une ligne en cours est censurée aux dernières nouvelles. Autre : décision du patient ou du médecin, traitement local, réponse complète, fin prévue, autre motif, ou motif non renseigné.");

    /// <summary>Who is left out, said under every figure and table.</summary>
    public IReadOnlyList<Phrase> LeftOut =>
    [
        .. Undated.Count == 0 ? Array.Empty<Phrase>() : [new Phrase($"{Undated.Count} lines stopped on a day that is not recorded: left out.", $"{Undated.Count} lignes arrêtées un jour non renseigné : exclues.")],
        .. NoFollowUp.Count == 0 ? Array.Empty<Phrase>() : [new Phrase($"{NoFollowUp.Count} lines without follow-up after their start: left out.", $"{NoFollowUp.Count} lignes sans suivi après leur début : exclues.")],
        .. Before.Count == 0 ? Array.Empty<Phrase>() : [new Phrase($"{Before.Count} lines ended before they were watched: left out.", $"{Before.Count} lignes terminées avant d'être suivies : exclues.")],
    ];

    public static Phrase Name(StopCause cause) => cause switch
    {
        StopCause.Progression => new("Progression", "Progression"),
        StopCause.Toxicity => new("Toxicity", "Toxicité"),
        StopCause.Death => new("Death", "Décès"),
        _ => new("Other or not recorded", "Autre ou non renseigné"),
    };
}
