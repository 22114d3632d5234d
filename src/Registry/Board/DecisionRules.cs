using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Cases;
using Sarcoscope.Registry.Cases.Fields;

namespace Sarcoscope.Registry.Board;

/// <summary>What must hold within a decision. A board case that has only words, from before or from a file, is not held to it.</summary>
internal static class DecisionRules
{
    public static IEnumerable<Issue> Check(BoardCase boardCase) => [.. Participants(boardCase), .. Content(boardCase), .. Dates(boardCase)];

    private static IEnumerable<Issue> Participants(BoardCase boardCase)
    {
        foreach (var twice in boardCase.Experts.Where(expert => expert.AccountId is not null).GroupBy(expert => expert.AccountId).Where(group => group.Count() > 1))
            yield return Issue.Error("BOARD-005", nameof(BoardCase.Experts), new Phrase(
                $"Experts {string.Join(", ", twice.Select(expert => expert.Number))} are one person. Name each person once.",
                $"Les experts {string.Join(", ", twice.Select(expert => expert.Number))} sont une même personne. Ne citez chacun qu'une fois."));
        if (boardCase is not { Kind: not null, Discussed: Answer.Yes }) yield break;
        var quorum = Quorum.Of(boardCase.Experts);
        if (quorum.Experts < Quorum.Needed)
            yield return Issue.Error("BOARD-003", nameof(BoardCase.Experts), new Phrase(
                $"{CountOf(quorum.Experts, Language.English)}; a decision in session needs three. Add one or record it as outside the board.",
                $"{CountOf(quorum.Experts, Language.French)}\u202F; une décision en séance en exige trois. Ajoutez-en un ou enregistrez-la hors RCP."));
        if (quorum.Chairs != 1)
            yield return Issue.Error("BOARD-004", nameof(BoardCase.Experts), quorum.Chairs == 0
                ? new Phrase("A decision in session names its chair. Mark one expert as chair.", "Une décision en séance nomme son président. Désignez un expert comme président.")
                : new Phrase($"{quorum.Chairs} experts are marked as chair. Keep one.", $"{quorum.Chairs} experts sont désignés comme président. Gardez-en un."));
    }

    private static IEnumerable<Issue> Content(BoardCase boardCase)
    {
        if (boardCase.Kind is null) yield break;
        if (boardCase.Kind == DecisionKind.Regimen && string.IsNullOrWhiteSpace(boardCase.DecidedRegimen))
            yield return Issue.Error("BOARD-006", nameof(BoardCase.DecidedRegimen), new Phrase("A decision for a regimen names its drugs. Give them.", "Une décision de traitement nomme ses médicaments. Indiquez-les."));
        foreach (var unread in DecisionReference.Split(boardCase.References).Where(reference => DecisionReference.Read(reference) is null))
            yield return Issue.Error("BOARD-007", nameof(BoardCase.References), new Phrase(
                $"“{Short(unread)}” is no DOI, PMID or address. Write it such as doi:10.1186/1471-2407-14-870, PMID 25413601 or https://…",
                $"«\u00A0{Short(unread)}\u00A0» n'est ni un DOI, ni un PMID, ni une adresse. Écrivez par exemple doi:10.1186/1471-2407-14-870, PMID 25413601 ou https://…"));
        if (boardCase.Discussed is not (Answer.Yes or Answer.No))
            yield return Issue.Error("BOARD-014", nameof(BoardCase.Discussed), new Phrase("Say whether the board took the decision in session, or it was taken without the board.", "Indiquez si la RCP a pris la décision en séance, ou si elle a été prise hors RCP."));
        if (boardCase.DecidedOn is null)
            yield return Issue.Error("BOARD-008", nameof(BoardCase.DecidedOn), new Phrase("A decision has a date. Give it as far as it is known.", "Une décision a une date. Donnez-la aussi précisément que possible."));
    }

    private static IEnumerable<Issue> Dates(BoardCase boardCase)
    {
        if (boardCase.CarriedOutOn is not null && boardCase.CarriedOut != Answer.Yes)
            yield return Issue.Error("BOARD-009", nameof(BoardCase.CarriedOutOn), new Phrase("There is a day on which the decision was carried out, but it is not marked so. Correct one.", "Une date de réalisation est donnée, mais la décision n'est pas marquée comme réalisée. Corrigez l'un des deux."));
        if (boardCase is { CarriedOutOn: { } done, DecidedOn: { } decided } && done.IsCertainlyBefore(decided))
            yield return Issue.Error("BOARD-010", nameof(BoardCase.CarriedOutOn), new Phrase(
                $"The decision is carried out ({Say(done, Language.English)}) before it is taken ({Say(decided, Language.English)}). Correct one.",
                $"La décision est réalisée ({Say(done, Language.French)}) avant d'être prise ({Say(decided, Language.French)}). Corrigez l'une des dates."));
        if (boardCase is { DecidedOn: { } taken, ReferredOn: { } referred } && taken.IsCertainlyBefore(referred) && boardCase.Urgent != Answer.Yes)
            yield return Issue.Error("BOARD-011", nameof(BoardCase.DecidedOn), new Phrase(
                $"The decision ({Say(taken, Language.English)}) precedes the referral ({Say(referred, Language.English)}). Correct one.",
                $"La décision ({Say(taken, Language.French)}) précède la demande de RCP ({Say(referred, Language.French)}). Corrigez l'une des dates."));
    }

    private static string CountOf(int experts, Language language) => (experts, language) switch
    {
        (0, Language.French) => "Aucun expert",
        (1, Language.French) => "Un expert",
        (2, Language.French) => "Deux experts",
        (0, _) => "No expert",
        (1, _) => "One expert",
        _ => "Two experts",
    };

    private static string Say(PartialDate date, Language language) => DateWords.Say(date, language);

    private static string Short(string text) => text.Length <= 60 ? text : text[..60] + "…";
}
