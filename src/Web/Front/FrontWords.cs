using Sarcoscope.Figures.Text;

namespace Sarcoscope.Web.Front;

/// <summary>Words of the front page.</summary>
internal static class FrontWords
{
    public static Phrase Title { get; } = new("Off-label treatment of sarcoma, followed line by line", "Les traitements hors AMM des sarcomes, suivis ligne par ligne");

    public static Phrase What { get; } = new(
        "When standard options end, an expert board may choose a drug outside its label. A network of sarcoma centres records each such line of treatment, follows it, and shows here what came of it.",
        "Quand les options standard sont épuisées, une réunion d'experts peut choisir un médicament hors de son autorisation. Un réseau de centres sarcomes enregistre chacune de ces lignes de traitement, la suit, et montre ici ce qu'il en est advenu.");

    public static Phrase SeeEvidence { get; } = new("See the evidence", "Voir les résultats");

    public static Phrase Lines { get; } = new("lines of treatment", "lignes de traitement");

    public static Phrase Patients { get; } = new("patients", "patients");

    public static Phrase Centres(int joined) => new($"centres with patients, of {joined}", $"centres avec patients, sur {joined}");

    public static Phrase OfAll(int lines) => new(
        $"n = {NumberText.In(Language.English).Count(lines)} lines, all therapies and histologies",
        $"n = {NumberText.In(Language.French).Count(lines)} lignes, tous traitements et histologies");

    public static Phrase Governance { get; } = new("Governance", "Gouvernance");

    public static IReadOnlyList<Phrase> Rules { get; } =
    [
        new(
            "A line is included when a drug was chosen outside its label, as a rule by a sarcoma board, and the patient was informed.",
            "Une ligne est incluse quand un médicament a été choisi hors AMM, en règle générale par une RCP sarcome, et que le patient a été informé."),
        new(
            "Each centre keeps its own patients. The network sees pseudonyms; the public sees no group under 5 lines.",
            "Chaque centre garde ses patients. Le réseau voit des pseudonymes ; le public ne voit aucun groupe de moins de 5 lignes."),
        new(
            "Published numbers come from a locked snapshot that anybody can check by its hash, and name their rules and denominators.",
            "Les nombres publiés viennent d'un instantané verrouillé, vérifiable par son empreinte, et nomment leurs règles et dénominateurs."),
        new(
            "These lines were not randomised. They tell what happened, not which drug is better.",
            "Ces lignes n'ont pas été randomisées. Elles disent ce qui est arrivé, non quel médicament est meilleur."),
    ];

    public static Phrase Source { get; } = new("Source of the data", "Source des données");
}
