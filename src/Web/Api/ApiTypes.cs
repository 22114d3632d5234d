using Sarcoscope.Figures.Text;
namespace Sarcoscope.Web.Api;

/// <summary>The objects of questions, answers and refusals.</summary>
internal static class ApiTypes
{
    public static ApiType FactWithOrigin { get; } = new("FactWithOrigin", new("A fact with where it comes from.", "Un fait avec sa provenance."),
    [
        new("value", "any", new("The value, as it would stand alone.", "La valeur, comme elle s'écrirait seule.")),
        new("source", "string", new("Where it comes from, in words.", "Sa provenance, en toutes lettres."), Presence.Sometimes),
        new("date", "string", new("When it was found: 2010, 2010-03 or 2010-03-15.", "Quand il a été constaté\u00A0: 2010, 2010-03 ou 2010-03-15."), Presence.Sometimes),
    ]);

    public static ApiType GuidelineAnswer { get; } = new("GuidelineAnswer", new("What the treatment algorithm says for a case.", "Ce que dit l'algorithme de traitement pour un cas."),
    [
        new("outcome", "MATCH|PROVISIONAL|NEED_DATA|NO_GROUP|CONTRADICTION", new("How the question for the group ended. Every outcome is an answer.", "Issue de la recherche du groupe. Toute issue est une réponse.")),
        new("primary", "string?", new("The group.", "Le groupe.")),
        new("alsoConsider", "string[]", new("Further groups that hold.", "Autres groupes qui conviennent.")),
        new("nearest", "string?", new("The nearest group where none holds.", "Le groupe le plus proche lorsqu'aucun ne convient.")),
        new("missing", "string[]", new("Facts that would settle more, the most telling first.", "Faits qui préciseraient, le plus décisif d'abord.")),
        new("candidates", "string[]", new("Groups that can still be the one.", "Groupes encore possibles.")),
        new("why", "string[]", new("Grounds, in words.", "Motifs, en toutes lettres.")),
        new("because", "UsedFact[]", new("The facts that the group rests on.", "Les faits sur lesquels repose le groupe.")),
        new("warnings", "string[]", new("What the source does not cover, in words.", "Ce que la source ne couvre pas, en toutes lettres.")),
        new("options", "GuidelineOption[]", new("The options of the group, each judged for the case.", "Les options du groupe, chacune jugée pour le cas.")),
        new("guideline", "string", new("Which algorithm.", "Quel algorithme.")),
        new("version", "string", new("Its version.", "Sa version.")),
        new("date", "string", new("Its date.", "Sa date.")),
        new("source", "string", new("What it was made from.", "Ce dont il est tiré.")),
        new("notice", "string", new("That it supports the board and does not replace it.", "Qu'il aide la RCP et ne la remplace pas.")),
    ]);

    public static ApiType UsedFact { get; } = new("UsedFact", new("A fact that was read.", "Un fait qui a été lu."),
    [
        new("fact", "string", new("Its attribute.", "Son attribut.")),
        new("value", "string", new("Its value.", "Sa valeur.")),
        new("source", "string", new("Where it comes from.", "Sa provenance.")),
    ]);

    public static ApiType GuidelineOption { get; } = new("GuidelineOption", new("An option, judged for a case.", "Une option, jugée pour un cas."),
    [
        new("group", "string", new("The group that lists it.", "Le groupe qui la cite.")),
        new("source", "page|extrapolated", new("Whether the source prints it for this group.", "Si la source l'imprime pour ce groupe.")),
        new("step", "string", new("The step, in words.", "L'étape, en toutes lettres.")),
        new("pathway", "number?", new("Number of the alternative way.", "Numéro de la voie alternative.")),
        new("for", "ALL|SOME", new("For all of the group or some.", "Pour tout le groupe ou certains.")),
        new("modality", "string", new("systemic, surgery, radiotherapy …", "systemic, surgery, radiotherapy…")),
        new("drugs", "string[]?", new("Drugs given together, if it is any.", "Médicaments donnés ensemble, s'il y en a.")),
        new("tier", "primary|secondary?", new("Rank among drugs.", "Rang parmi les médicaments.")),
        new("status", "indicated|conditional|contraindicated|not-indicated", new("What it is for the case.", "Ce qu'elle est pour le cas.")),
        new("why", "string", new("Why, with doses and remarks.", "Pourquoi, avec doses et remarques.")),
        new("needs", "string[]", new("Facts that are missing to judge it.", "Faits manquants pour la juger.")),
        new("references", "string[]", new("Keys of the sources.", "Clés des sources.")),
    ]);

    public static ApiType LabelQuestion { get; } = new("LabelQuestion", new("A regimen, a case, an authority and a day.", "Un traitement, un cas, une autorité et un jour."),
    [
        new("drugs", "string[]", new("Every drug of the regimen, by any name of the vocabulary.", "Tous les médicaments, sous tout nom du vocabulaire.")),
        new("jurisdiction", "EMA|FDA", new("Whose label. EMA includes national labels of the European Union.", "Quelle autorisation. EMA comprend les autorisations nationales de l'Union européenne.")),
        new("date", "string", new("First day of the line: 2010-06-01, 2010-06 or 2010.", "Premier jour de la ligne\u00A0: 2010-06-01, 2010-06 ou 2010.")),
        new("facts", FactsType.Name, new("The case at the start of the line. Without it nothing is known.", "Le cas au début de la ligne. Sans eux, rien n'est connu."), Presence.Sometimes),
    ]);

    public static ApiType LabelAnswer { get; } = new("LabelAnswer", new("Whether the regimen is within its label. It informs the board.", "Si le traitement est dans son AMM. Cela informe la RCP."),
    [
        new("status", "ON_LABEL|OFF_LABEL|UNDETERMINED", new("The answer. Every one is an answer.", "La réponse. Chacune en est une.")),
        new("approval", "Approval?", new("The approval that covers it, else the nearest.", "L'autorisation qui le couvre, sinon la plus proche.")),
        new("fails", "string[]", new("What keeps it outside the nearest approval.", "Ce qui le tient hors de l'autorisation la plus proche.")),
        new("missing", "string[]", new("Facts that would settle it, the most telling first; start is the day of the line.", "Faits qui trancheraient, le plus décisif d'abord\u202F; start est le jour de la ligne.")),
        new("reasons", "string[]", new("Why it is open beside missing facts.", "Pourquoi la réponse reste ouverte, hors faits manquants.")),
        new("approvals", "string", new("Version of the approvals.", "Version des autorisations.")),
    ]);

    public static ApiType Approval { get; } = new("Approval", new("That an authority approved drugs for some patients.", "Qu'une autorité a autorisé des médicaments pour certains patients."),
    [
        new("drugs", "string[]", new("Drugs approved together.", "Médicaments autorisés ensemble.")),
        new("jurisdiction", "FDA|EMA|EU-national", new("Whose.", "De qui.")),
        new("from", "string?", new("From when, as far as known.", "Depuis quand, autant qu'on sache.")),
        new("approvedTo", "string?", new("When it ended.", "Quand elle a pris fin.")),
        new("marketedTo", "string?", new("When it was last sold; it changes no label.", "Fin de commercialisation\u202F; sans effet sur l'AMM.")),
        new("indication", "string", new("For whom, in the language of criteria.", "Pour qui, dans le langage des critères.")),
        new("certainty", "v|k|?", new("v verified, k from knowledge of the field, ? to be confirmed.", "v vérifié, k connaissance du domaine, ? à confirmer.")),
        new("sources", "string[]", new("Where it is written.", "Où cela est écrit.")),
        new("note", "string?", new("A remark.", "Une remarque.")),
    ]);

    public static ApiType Problem { get; } = new("Problem", new("Why a request was refused, as RFC 9457 has it.", "Pourquoi une demande a été refusée, selon la RFC 9457."),
    [
        new("type", "string", new("Where refusals are explained.", "Où les refus sont expliqués.")),
        new("title", "string", new("Always the same.", "Toujours le même.")),
        new("status", "number", new("The HTTP status.", "Le statut HTTP.")),
        new("detail", "string", new("The first issue, in words.", "Le premier problème, en toutes lettres.")),
        new("code", "string", new("The first issue, by its stable code.", "Le premier problème, par son code stable.")),
        new("issues", "Issue[]", new("Every issue.", "Tous les problèmes.")),
    ]);

    public static ApiType Issue { get; } = new("Issue", new("One thing wrong with what was sent.", "Un défaut de ce qui a été envoyé."),
    [
        new("code", "string", new("Stable, such as FACT-002.", "Stable, par exemple FACT-002.")),
        new("field", "string", new("The field; empty for the whole.", "Le champ\u202F; vide pour l'ensemble.")),
        new("message", "string", new("What is wrong and what to do.", "Ce qui ne va pas et que faire.")),
        new("line", "number", new("Line of the body, from 1.", "Ligne du corps, à partir de 1."), Presence.Sometimes),
        new("column", "number", new("Column of the line, from 1.", "Colonne de la ligne, à partir de 1."), Presence.Sometimes),
    ]);

    /// <summary>In the order of the page.</summary>
    public static IReadOnlyList<ApiType> All { get; } =
        [GuidelineAnswer, UsedFact, GuidelineOption, LabelQuestion, LabelAnswer, Approval, FactWithOrigin, Problem, Issue, .. CdsTypes.All];
}
