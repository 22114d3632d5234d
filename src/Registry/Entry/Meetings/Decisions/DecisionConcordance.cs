using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Board;
using Sarcoscope.Registry.Terms;

namespace Sarcoscope.Registry.Entry.Meetings.Decisions;

/// <summary>Whether a decision is what the algorithm said when it was signed. It describes; the board decides. Rules: docs/decisions/0021-concordance.md.</summary>
public static class DecisionConcordance
{
    /// <summary>Raised when a rule changes that can move an answer.</summary>
    public const string RuleVersion = "1";

    private const string Match = "MATCH", Indicated = "indicated", Conditional = "conditional";

    private static readonly Dictionary<DecisionKind, string[]> Modalities = new()
    {
        [DecisionKind.Surgery] = ["surgery", "metastasectomy"],
        [DecisionKind.Radiotherapy] = ["radiotherapy", "sbrt", "chemoradiation"],
        [DecisionKind.SupportiveCare] = ["supportive", "observation"],
        [DecisionKind.Trial] = ["trial"],
    };

    /// <summary>The answer of a signed decision, from its frozen panel; null where it is not assessed: none is signed, or tests were decided.</summary>
    /// <remarks>What is signed is compared: a change that is not signed yet does not count.</remarks>
    public static Concordance? OfSigned(BoardCase boardCase)
    {
        ArgumentNullException.ThrowIfNull(boardCase);
        if (DecisionText.LastOf(boardCase) is not { } signed) return null;
        var said = DecisionText.AnswersOf(signed).ToDictionary(StringComparer.Ordinal);
        return Words.TryRead<DecisionKind>(said.GetValueOrDefault("kind", ""), out var kind) ? Of(kind, said.GetValueOrDefault("decided_regimen"), BoardPanels.Read(signed.Panels)) : null;
    }

    /// <summary>The answer of a decision as recorded, by panels as they stand; null where it is not assessed.</summary>
    public static Concordance? Of(BoardCase boardCase, IReadOnlyList<BoardPanel> panels)
    {
        ArgumentNullException.ThrowIfNull(boardCase);
        return boardCase.Kind is { } kind ? Of(kind, boardCase.DecidedRegimen, panels) : null;
    }

    /// <summary>Why a decision that is not concordant cannot be signed: it says nothing of what it rests on. Null where it can.</summary>
    public static Issue? Obstacle(BoardCase boardCase, IReadOnlyList<BoardPanel> panels) =>
        Of(boardCase, panels) == Concordance.NotConcordant && (boardCase.Rationale is null || (boardCase.Rationale == Rationale.None && string.IsNullOrWhiteSpace(boardCase.Decision)))
            ? Issue.Error("BOARD-021", nameof(BoardCase.Rationale), new Phrase(
                "The decision is not what the treatment algorithm says. Say in the decision what it rests on; where on none of those listed, say why in words.",
                "La décision n'est pas celle de l'algorithme de traitement. Indiquez dans la décision sur quoi elle repose\u202F; si ce n'est sur aucun des fondements proposés, dites pourquoi en toutes lettres."))
            : null;

    private static Concordance? Of(DecisionKind? kind, string? regimen, IReadOnlyList<BoardPanel> panels)
    {
        if (kind is null or DecisionKind.MoreTests) return null;
        if (panels.FirstOrDefault(panel => panel.Verdicts is not null)?.Verdicts is not { Outcome: Match } verdicts) return Concordance.InsufficientData;
        return kind is DecisionKind.Regimen or DecisionKind.StandardTherapy ? OfDrugs(regimen, verdicts) : OfModality(kind.Value, verdicts);
    }

    private static Concordance OfDrugs(string? regimen, GuidelineVerdicts verdicts)
    {
        var drugs = string.IsNullOrWhiteSpace(regimen) ? [] : RegimenGiven.DrugsOf(regimen);
        if (drugs.Count == 0 || drugs.Any(drug => drug is null)) return Concordance.InsufficientData;
        var active = Active(drugs.OfType<string>());
        return active.Count == 0 ? Concordance.InsufficientData : Best(verdicts.Options.Where(option => option.Drugs.Count > 0 && Active(option.Drugs).SetEquals(active)));
    }

    // Of a trial the algorithm says nothing where it lists none.
    private static Concordance OfModality(DecisionKind kind, GuidelineVerdicts verdicts)
    {
        var listed = verdicts.Options.Where(option => Modalities[kind].Contains(option.Modality, StringComparer.Ordinal)).ToList();
        return kind == DecisionKind.Trial && listed.Count == 0 ? Concordance.InsufficientData : Best(listed);
    }

    private static Concordance Best(IEnumerable<OptionVerdict> options)
    {
        var statuses = options.Select(option => option.Status).ToList();
        return statuses.Contains(Indicated, StringComparer.Ordinal) ? Concordance.Concordant
            : statuses.Contains(Conditional, StringComparer.Ordinal) ? Concordance.Conditional
            : Concordance.NotConcordant;
    }

    private static HashSet<string> Active(IEnumerable<string> drugs) => drugs.Where(drug => Vocabulary.Load().Drugs.Get(drug)?.Kind != DrugKind.Supportive).ToHashSet(StringComparer.Ordinal);
}
