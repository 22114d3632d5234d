using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Board;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Entry.Meetings.Decisions;
using Sarcoscope.Registry.Evidence.Headlines;
using Sarcoscope.Registry.Evidence.Report;
using Sarcoscope.Registry.Evidence.Tables;
using Sarcoscope.Registry.Terms;
using Sarcoscope.Web.Evidence;

namespace Sarcoscope.Web.Board.Decisions;

/// <summary>
/// How lines of similar patients did: the same histology, and its family where they are few; of each drug in question, then of all drugs. Each
/// group is what the evidence page gives for the same filters, and as much of it as the reader may see there.
/// </summary>
internal sealed class SimilarLines(EvidenceDesk desk)
{
    private static readonly Vocabulary Terms = Vocabulary.Load();

    public static Phrase Title { get; } = new("Similar lines", "Lignes semblables");

    public async Task<BoardPanel> Of(Patient patient, BoardCase boardCase, CancellationToken cancel)
    {
        if (desk.Readership == Readership.Public || await desk.Current(cancel) is not { } data)
            return Without(new("Your account does not read single lines of evidence, so they are not shown here.", "Votre compte ne lit pas les lignes une à une\u202F; elles ne sont donc pas montrées ici."));
        if (patient.PrimaryTumour?.AnalysedHistology is not { } histology)
            return Without(new("The histology is not in the vocabulary: no line can be called similar.", "L'histologie n'est pas dans le vocabulaire\u00A0: aucune ligne ne peut être dite semblable."));
        var named = RegimenGiven.InQuestion(boardCase) is { } regimen ? RegimenGiven.DrugsOf(regimen) : [];
        List<EvidenceResult> found = [];
        foreach (var drug in named.OfType<string>().Distinct(StringComparer.Ordinal).Append(null))
        {
            var same = await Result(drug, histology);
            found.Add(same);
            if (IsFew(same) && Terms.Histologies.Get(histology) is { } term && await Result(drug, term.Family.Word()) is var wider && wider.Cohort.Set.Lines.Count > same.Cohort.Set.Lines.Count)
                found.Add(wider);
        }
        return new("similar", Title, $"Sarcoscope {found[^1].Provenance.SoftwareVersion}", [.. Meaning(named, found[^1].Provenance)])
        {
            Groups = [.. found.Select(result => new PanelGroup(NameOf(result), result.Query.Text, [.. Shown(result, patient)]))],
        };

        Task<EvidenceResult> Result(string? drug, string histologies) =>
            desk.Result(data, EvidenceQuery.Default with { Selection = Selection.Everything with { Therapy = drug, Histology = histologies } }, cancel);
    }

    private static BoardPanel Without(Phrase why) => new("similar", Title, Source: null, [why]);

    private static bool IsFew(EvidenceResult result) => result.Cohort.Set.Lines.Count < Cell.LeastForPercent;

    private static IEnumerable<Phrase> Meaning(IReadOnlyList<string?> named, Provenance provenance)
    {
        yield return new(
            "Similar: programme lines of the same histology with its subtypes, or of its family where they are fewer than 5. A line of several drugs stands under its main one.",
            "Semblables\u00A0: lignes du programme de même histologie, sous-types compris, ou de sa famille si elles sont moins de 5. Une ligne de plusieurs médicaments figure sous le principal.");
        if (named.Count == 0) yield return new("No drug is proposed.", "Aucun médicament n'est proposé.");
        if (named.Any(drug => drug is null)) yield return new("A name proposed is not in the vocabulary and was not looked for.", "Un nom proposé n'est pas dans le vocabulaire et n'a pas été recherché.");
        yield return new($"PFS: progression-free survival. Data: {provenance.Data.English}.", $"SSP\u00A0: survie sans progression. Données\u00A0: {provenance.Data.French}.");
    }

    private static Phrase NameOf(EvidenceResult result)
    {
        var selection = result.Query.Selection;
        var drug = selection.Therapy is { } key ? Selection.TherapyName(Terms, key).Capitalised() : new Phrase("All drugs", "Tous médicaments");
        var histology = Selection.HistologyName(Terms, selection.Histology!);
        return Both(language => $"{drug.In(language)} · {histology.In(language)}{Punctuation.Colon(language)}{Counted(result, language)}");
    }

    private static string Counted(EvidenceResult result, Language language)
    {
        var (lines, patients) = (Number(result.Cohort.Set.Lines.Count, language), Number(result.Cohort.Set.Patients.Count, language));
        return (IsFew(result)
            ? new Phrase($"too few ({lines})", $"trop peu ({lines})")
            : new($"{lines} lines of {patients} patient{(patients == "1" ? "" : "s")}", $"{lines} lignes de {patients} patient{(patients == "1" ? "" : "s")}")).In(language);
    }

    private static IEnumerable<Phrase> Shown(EvidenceResult result, Patient patient)
    {
        if (IsFew(result)) yield break;
        var lines = result.Cohort.Set.Lines;
        if (lines.Count(line => line.Patient == patient.Pseudonym) is > 0 and var own)
            yield return Both(language => new Phrase($"{Number(own, language)} of them of this patient", $"dont {Number(own, language)} de ce patient").In(language));
        yield return Both(language => Response(result.Headlines[EvidenceShares.Response], lines.Count(line => line.IsEvaluable), language));
        foreach (var key in new[] { EvidenceShares.Events, EvidenceShares.Events + "-ema" })
            yield return Both(language => Progression(result.Headlines[key], language));
    }

    private static string Response(Headline response, int evaluable, Language language)
    {
        var (responses, lines, judged) = (Number(response.Numerator!.Value, language), Number(response.Denominator!.Value, language), Number(evaluable, language));
        return new Phrase($"Response (CR + PR): {responses} of {lines} lines, {judged} of them evaluable", $"Réponse (RC + RP)\u00A0: {responses} sur {lines} lignes, dont {judged} évaluables").In(language);
    }

    private static string Progression(Headline median, Language language)
    {
        var text = HeadlineText.Of(median, language);
        var interval = text.Interval is { } limits ? $" ({limits})" : "";
        var (events, lines) = (Number(median.Numerator!.Value, language), Number(median.Denominator!.Value, language));
        var counted = new Phrase($"{events} events of {lines}", $"{events} événements sur {lines}").In(language);
        return $"{new Phrase("Median PFS", "SSP médiane").In(language)}{Punctuation.Colon(language)}{text.Value}{interval}, {counted} · {median.Rules!.Label}";
    }

    private static string Number(int count, Language language) => NumberText.In(language).Count(count);

    private static Phrase Both(Func<Language, string> text) => new(text(Language.English), text(Language.French));
}
