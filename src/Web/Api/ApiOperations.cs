using Sarcoscope.Web.Approvals;
using Sarcoscope.Web.Guidelines;

namespace Sarcoscope.Web.Api;

/// <summary>Everything a program can ask.</summary>
internal static class ApiOperations
{
    private const string Thigh = """
        {
          "gist": false, "site": "EXTREMITY", "histology": "LMS",
          "fnclcc": 3, "sizeCm": 9, "depth": "DEEP",
          "N": 0, "M": 0, "recurrence": "NONE", "resectability": "RESECTABLE"
        }
        """;

    private const string Imatinib = """
        {
          "drugs": ["imatinib"],
          "jurisdiction": "EMA",
          "date": "2010-06-01",
          "facts": { "gist": true, "kitIhc": true, "M": 1 }
        }
        """;

    public static ApiOperation Evaluate { get; } = new("evaluate-guideline", "POST", GuidelineApi.Address,
        new("What the treatment algorithm says for a case", "Ce que dit l'algorithme de traitement pour un cas"),
        new("Takes the facts of a case as JSON or YAML. Answers with the group, the options with their status, and what is missing. A fact that is absent is unknown and stays so.", "Prend les faits d'un cas en JSON ou YAML. Répond par le groupe, les options avec leur statut, et ce qui manque. Un fait absent est inconnu et le reste."), ApiTypes.GuidelineAnswer.Name)
    {
        Parameters =
        [
            new("version", "query", "2026-11", new("A version of the algorithm; the latest without it.", "Une version de l'algorithme\u202F; sans elle, la dernière.")),
            new("lang", "query", "en", new("en or fr: the language of texts; keys and codes stay.", "en ou fr\u00A0: la langue des textes\u202F; clés et codes ne changent pas.")),
        ],
        Question = FactsType.Name,
        Example = Thigh,
        Refusals =
        [
            new(400, "FACT-001", ApiWords.NotReadable, GuidelineApi.Address, "{\"site\": ["),
            new(400, "FACT-002", ApiWords.UnknownFact, GuidelineApi.Address, "{\"shoeSize\": 44}"),
            new(400, "FACT-003", ApiWords.WrongValue, GuidelineApi.Address, "{\"sizeCm\": \"large\"}"),
            new(400, "GUIDE-005", new("There is no such version.", "Cette version n'existe pas."), GuidelineApi.Address + "?version=1999-01", "{}"),
        ],
    };

    public static ApiOperation Label { get; } = new("judge-label", "POST", LabelApi.Address,
        new("Whether a regimen is on- or off-label", "Si un traitement est dans l'AMM ou hors AMM"),
        new("Takes drugs, an authority, the first day and the facts of the case, as JSON or YAML. Answers with the approval that covers it, or what fails or is missing.", "Prend les médicaments, une autorité, le premier jour et les faits du cas, en JSON ou YAML. Répond par l'autorisation qui le couvre, ou par ce qui s'y oppose ou manque."), ApiTypes.LabelAnswer.Name)
    {
        Question = ApiTypes.LabelQuestion.Name,
        Example = Imatinib,
        Refusals =
        [
            new(400, "LABEL-001", new("A drug is not in the vocabulary, or none is given.", "Un médicament n'est pas dans le vocabulaire, ou aucun n'est donné."), LabelApi.Address, "{\"drugs\": [\"imatinob\"], \"jurisdiction\": \"EMA\", \"date\": \"2010\"}"),
            new(400, "LABEL-002", new("Drugs, authority or day are missing, or a key does not belong.", "Médicaments, autorité ou jour manquent, ou une clé n'a pas sa place."), LabelApi.Address, "{\"drugs\": [\"imatinib\"]}"),
            new(400, "LABEL-003", new("The authority is not EMA or FDA, or the day is no date.", "L'autorité n'est ni EMA ni FDA, ou le jour n'est pas une date."), LabelApi.Address, "{\"drugs\": [\"imatinib\"], \"jurisdiction\": \"MOON\", \"date\": \"yesterday\"}"),
            new(400, "FACT-001", ApiWords.NotReadable, LabelApi.Address, "[1, 2]"),
            new(400, "FACT-002", ApiWords.UnknownFact, LabelApi.Address, "{\"drugs\": [\"imatinib\"], \"jurisdiction\": \"EMA\", \"date\": \"2010\", \"facts\": {\"shoeSize\": 44}}"),
            new(400, "FACT-003", ApiWords.WrongValue, LabelApi.Address, "{\"drugs\": [\"imatinib\"], \"jurisdiction\": \"EMA\", \"date\": \"2010\", \"facts\": {\"M\": 7}}"),
        ],
    };

    /// <summary>In the order of the page.</summary>
    public static IReadOnlyList<ApiOperation> All { get; } = [Evaluate, Label, .. CdsOperations.All];
}
