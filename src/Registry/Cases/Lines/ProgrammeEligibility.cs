using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Criteria;
using Sarcoscope.Registry.Terms;

namespace Sarcoscope.Registry.Cases.Lines;

/// <summary>
/// Whether the programme includes a line: a targeted therapy for a confirmed histology, outside any trial, that is not the approved treatment of GIST.
/// What is not known makes it undetermined, never ineligible.
/// </summary>
/// <param name="Explanation">Every condition with its answer.</param>
/// <param name="Exception">The named exception that keeps the line; none for most lines.</param>
/// <param name="Issues">An error for each reason that leaves the line out; a warning where it is undetermined.</param>
/// <remarks>Source: Eberst et al. 2014 (OUTC'S), Patients/registry.</remarks>
public sealed record ProgrammeEligibility(EligibilityNode Explanation, EligibilityException Exception, IReadOnlyList<Issue> Issues)
{
    private const string Imatinib = "imatinib";
    private const string Sunitinib = "sunitinib";
    private const string ZoledronicAcid = "zoledronic acid";
    private const string NotDescribed = "NOS";

    /// <summary>True eligible, false not, unknown undetermined.</summary>
    public Verdict Verdict => Explanation.Verdict;

    /// <summary>Judges a line as if it were in the programme.</summary>
    /// <param name="line">Its drugs by key; a drug without a key is not known. A line without an identifier of a trial is outside trials, unless the answer is said to be unknown.</param>
    /// <param name="histology">Key of the analysed histology; null where it is not mapped.</param>
    /// <param name="vocabulary">The drugs and histologies.</param>
    public static ProgrammeEligibility Of(TreatmentLine line, string? histology, Vocabulary vocabulary)
    {
        var given = line.Drugs.OrderBy(drug => drug.Number)
            .Select(drug => (Typed: drug.DrugAsTyped, Drug: vocabulary.Drugs.Get(drug.Drug)))
            .Where(one => one.Drug?.Kind != DrugKind.Supportive)
            .ToList();
        var confirmed = Confirmed(histology, vocabulary);
        var known = confirmed.Verdict == Verdict.True ? histology : null;
        EligibilityNode targeted = Targeted(given, known, vocabulary), outside = OutsideTrials(line), wanted = NotApproved(given, known, vocabulary);
        EligibilityNode[] conditions = [confirmed, targeted, outside, wanted];
        var whole = new EligibilityNode(new("Eligible for the programme", "Éligible au programme"), Verdicts.All(conditions.Select(one => one.Verdict)), conditions);
        return new(whole, ExceptionOf(given, known, vocabulary), [.. Reasons(line, given, targeted, outside, wanted, whole)]);
    }

    private static EligibilityNode Confirmed(string? histology, Vocabulary vocabulary) => vocabulary.Histologies.Get(histology) is { } term && term.Key != NotDescribed
        ? new(new($"Confirmed histology: {term.Name.English}", $"Histologie confirmée\u00A0: {term.Name.French}"), Verdict.True)
        : new(new("Confirmed histology: not in the vocabulary, or not described", "Histologie confirmée\u00A0: absente du vocabulaire, ou non décrite"), Verdict.Unknown);

    private static EligibilityNode Targeted(List<(string Typed, Drug? Drug)> given, string? histology, Vocabulary vocabulary)
    {
        var drugs = given.Select(one => one.Drug is not { } drug
            ? new EligibilityNode(new($"{one.Typed}: not in the vocabulary", $"{one.Typed}\u00A0: absent du vocabulaire"), Verdict.Unknown)
            : drug.Key == ZoledronicAcid
                ? new EligibilityNode(
                    new("Zoledronic acid: kept in bone sarcoma only (named exception)", "Acide zolédronique\u00A0: gardé dans les sarcomes osseux seulement (exception nommée)"),
                    histology is null ? Verdict.Unknown : Of(vocabulary.IsA(histology, "bone")))
                : new EligibilityNode(new($"{drug.Name.English} is a targeted drug", $"{drug.Name.French} est un médicament ciblé"), Of(drug.IsTargeted))).ToList();
        return new(
            new("Targeted therapy", "Thérapie ciblée"),
            drugs.Count == 0 ? Verdict.Unknown : Verdicts.Any(drugs.Select(drug => drug.Verdict)),
            drugs);
    }

    private static EligibilityNode OutsideTrials(TreatmentLine line) => line.Trial is { } trial
        ? new(new($"Outside any trial: given in {trial}", $"Hors essai\u00A0: donné dans {trial}"), Verdict.False)
        : new(new("Outside any trial", "Hors essai"), line.Missing.Of("trial") is MissingReason.Unknown ? Verdict.Unknown : Verdict.True);

    private static EligibilityNode NotApproved(List<(string Typed, Drug? Drug)> given, string? histology, Vocabulary vocabulary)
    {
        var gist = new EligibilityNode(new("The histology is GIST", "L'histologie est une GIST"), histology is null ? Verdict.Unknown : Of(vocabulary.IsA(histology, "GIST")));
        var alone = new EligibilityNode(new("The regimen is imatinib alone, or sunitinib alone", "Le protocole est l'imatinib seul, ou le sunitinib seul"), ApprovedAlone(given));
        List<EligibilityNode> parts = [gist, alone];
        if (histology is not null && vocabulary.IsA(histology, "DFSP") && given.Exists(one => one.Drug?.Key == Imatinib))
            parts.Add(new(new("Imatinib in dermatofibrosarcoma protuberans: approved, and kept (named exception)", "Imatinib dans le dermatofibrosarcome\u00A0: autorisé, et gardé (exception nommée)"), Verdict.True));
        return new(
            new("Not the approved treatment of GIST", "N'est pas le traitement autorisé des GIST"),
            Verdicts.Not(Verdicts.All([gist.Verdict, alone.Verdict])),
            parts);
    }

    private static Verdict ApprovedAlone(List<(string Typed, Drug? Drug)> given)
    {
        var keys = given.Where(one => one.Drug is not null).Select(one => one.Drug!.Key).Distinct(StringComparer.Ordinal).ToList();
        if (keys.Count > 1 || keys.Exists(key => key is not (Imatinib or Sunitinib))) return Verdict.False;
        return keys.Count == 1 && given.TrueForAll(one => one.Drug is not null) ? Verdict.True : Verdict.Unknown;
    }

    private static EligibilityException ExceptionOf(List<(string Typed, Drug? Drug)> given, string? histology, Vocabulary vocabulary)
    {
        if (histology is null) return EligibilityException.None;
        if (vocabulary.IsA(histology, "DFSP") && given.Exists(one => one.Drug?.Key == Imatinib)) return EligibilityException.ImatinibInDfsp;
        return vocabulary.IsA(histology, "bone") && given.Exists(one => one.Drug?.Key == ZoledronicAcid) ? EligibilityException.ZoledronicAcidInBoneSarcoma : EligibilityException.None;
    }

    private static IEnumerable<Issue> Reasons(TreatmentLine line, List<(string Typed, Drug? Drug)> given, EligibilityNode targeted, EligibilityNode outside, EligibilityNode wanted, EligibilityNode whole)
    {
        if (targeted.Verdict == Verdict.False)
            yield return Issue.Error("ELIG-001", nameof(TreatmentLine.Drugs), new Phrase(
                "No drug of this line is a targeted therapy: not included. Record the line outside the programme.",
                "Aucun médicament de cette ligne n'est une thérapie ciblée\u00A0: non inclus. Enregistrez la ligne hors programme."));
        if (wanted.Verdict == Verdict.False)
        {
            var drug = given.First(one => one.Drug is not null).Drug!;
            yield return Issue.Error("ELIG-002", nameof(TreatmentLine.Drugs), new Phrase(
                $"GIST on {drug.Name.English} alone is approved treatment: not included.",
                $"GIST sous {drug.Name.French} seul\u00A0: traitement autorisé, non inclus."));
        }
        if (outside.Verdict == Verdict.False)
            yield return Issue.Error("ELIG-003", nameof(TreatmentLine.Trial), new Phrase(
                $"The line belongs to a trial ({line.Trial}): not included. Record it outside the programme.",
                $"La ligne appartient à un essai ({line.Trial})\u00A0: non inclus. Enregistrez-la hors programme."));
        if (whole.Verdict == Verdict.Unknown)
        {
            var missing = whole.Parts.Where(one => one.Verdict == Verdict.Unknown).Select(one => one.Text).ToList();
            yield return Issue.Warning("ELIG-004", nameof(TreatmentLine.Scope), new Phrase(
                $"Whether the programme includes this line is undetermined. Not known: {string.Join("; ", missing.Select(one => one.English))}.",
                $"Il est indéterminé si le programme inclut cette ligne. Non connu\u00A0: {string.Join("\u202F; ", missing.Select(one => one.French))}."));
        }
    }

    private static Verdict Of(bool holds) => holds ? Verdict.True : Verdict.False;
}
