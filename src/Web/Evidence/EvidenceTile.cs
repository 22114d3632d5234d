using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Evidence;

namespace Sarcoscope.Web.Evidence;

/// <summary>A tile of the evidence page: a question and the results that answer it. Disease control has a tile of its own.</summary>
/// <param name="Title">What it is about.</param>
/// <param name="Results">Keys of headlines, the first one large, each with a word that tells it from the others.</param>
public sealed record EvidenceTile(Phrase Title, IReadOnlyList<(string Key, Phrase? Word)> Results)
{
    public static IReadOnlyList<EvidenceTile> All { get; } =
    [
        new(new("Objective response", "Réponse objective"), [(EvidenceShares.Response, null)]),
        new(
            new("Median progression-free survival", "Survie sans progression médiane"),
            [(EvidenceShares.Events, null), (EvidenceShares.Events + "-ema", Phrase.Same("EMA"))]),
        new(
            new("Follow-up", "Suivi"),
            [("follow-up-registration", new("from registration, reverse Kaplan–Meier", "depuis l'inclusion, Kaplan-Meier inversé")), ("follow-up-observed", new("from diagnosis, observed", "depuis le diagnostic, observé"))]),
    ];

    /// <summary>Keys of every result the tiles show, disease control among them.</summary>
    public static IEnumerable<string> Keys(AnalysisMode mode) =>
    [
        .. All.SelectMany(tile => tile.Results).Select(result => result.Key),
        .. EvidenceShares.ControlMonths.SelectMany(months => new[] { EvidenceShares.Control(months, mode), EvidenceShares.Estimated(months) }),
    ];
}
