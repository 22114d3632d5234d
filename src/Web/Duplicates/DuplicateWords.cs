using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Cases.Duplicates;

namespace Sarcoscope.Web.Duplicates;

/// <summary>Words of the pages about one person under several pseudonyms.</summary>
internal static class DuplicateWords
{
    public static Phrase Title { get; } = new("Possible duplicates", "Doublons possibles");

    public static Phrase Navigation { get; } = new("Duplicates", "Doublons");

    public static Phrase Rule { get; } = new(
        "Sex, month of birth, histology and month of diagnosis are compared, within a centre and across centres. A pair is shown when at least three are the same and none is contrary. What is not known never counts as agreement.",
        "Le sexe, le mois de naissance, l'histologie et le mois du diagnostic sont comparés, dans un centre et entre centres. Une paire est montrée quand au moins trois sont identiques et qu'aucun ne s'oppose. Ce qui est inconnu ne compte jamais comme un accord.");

    public static Phrase None { get; } = new("No pair waits for a judgement.", "Aucune paire n'attend de jugement.");

    public static Phrase Patients { get; } = new("Patients", "Patients");

    public static Phrase Strength { get; } = new("What agrees", "Ce qui concorde");

    public static Phrase Linked { get; } = new("One person, several records", "Une personne, plusieurs fiches");

    public static Phrase NoneLinked { get; } = new("No records are linked.", "Aucune fiche n'est liée.");

    public static Phrase Contradiction { get; } = new("To clarify", "À éclaircir");

    public static Phrase Judged { get; } = new("Judged not to be the same person", "Jugés n'être pas la même personne");

    public static Phrase NoneJudged { get; } = new("No pair was judged so.", "Aucune paire n'a été jugée ainsi.");

    public static Phrase JudgedOn { get; } = new("Judged on", "Jugé le");

    public static Phrase Why { get; } = new("Why", "Motif");

    public static Phrase CompareTwo { get; } = new("Compare two patients", "Comparer deux patients");

    public static Phrase CompareHint { get; } = new("Also where the list does not show them.", "Même si la liste ne les montre pas.");

    public static Phrase First { get; } = new("First pseudonym", "Premier pseudonyme");

    public static Phrase Second { get; } = new("Second pseudonym", "Second pseudonyme");

    public static Phrase Compare { get; } = new("Compare", "Comparer");

    public static Phrase NotFound { get; } = new("One of these pseudonyms is not in the registry, or both lead to one patient.", "L'un de ces pseudonymes n'est pas dans le registre, ou les deux mènent au même patient.");

    public static Phrase Fact { get; } = new("Fact", "Donnée");

    public static Phrase Agreement { get; } = new("Agreement", "Concordance");

    public static Phrase Histology { get; } = new("Histology, as analysed", "Histologie, telle qu'analysée");

    public static Phrase Lines { get; } = new("Lines", "Lignes");

    public static Phrase NoLines { get; } = new("none", "aucune");

    public static Phrase NotCompared { get; } = new("not compared", "non comparé");

    public static Phrase FollowedBy { get; } = new("Followed by", "Suivi par");

    public static Phrase Decide { get; } = new("Decide", "Décider");

    public static Phrase Reason { get; } = new("Reason", "Motif");

    public static Phrase ReasonHint { get; } = new("Kept in the audit trail, where the centres do not read it.", "Conservé dans la piste d'audit, que les centres ne lisent pas.");

    public static Phrase Distinct { get; } = new("Not the same person", "Pas la même personne");

    public static Phrase UndoLink { get; } = new("Not the same person after all", "Finalement pas la même personne");

    public static Phrase Share { get; } = new("The same person", "La même personne");

    public static Phrase ShareText { get; } = new(
        "The same person: both records stay with their centres, each with its lines. They count as one patient, and survival uses the latest contact or death of either. Neither centre learns which patient the other has.",
        "La même personne\u202F: les deux fiches restent à leurs centres, chacune avec ses lignes. Elles comptent pour un patient, et la survie utilise le dernier contact ou le décès de l'une ou l'autre. Aucun centre n'apprend quel patient l'autre suit.");

    public static Phrase MergeText { get; } = new(
        "Both records are of one centre: if they are the same person, merge them. Choose which pseudonym stays.",
        "Les deux fiches sont d'un même centre\u202F: s'il s'agit de la même personne, fusionnez-les. Choisissez le pseudonyme qui reste.");

    public static Phrase Keep(string pseudonym) => new($"Merge and keep {pseudonym}", $"Fusionner et garder {pseudonym}");

    public static Phrase Transfer { get; } = new("Transfer a patient", "Transférer un patient");

    public static Phrase TransferOf(string pseudonym) => new($"Transfer {pseudonym}", $"Transférer {pseudonym}");

    public static Phrase TransferText { get; } = new(
        "Another centre follows the patient from now on. It gets a record of its own, of the same person, and reads what the former centre recorded. The former centre keeps its record and changes nothing in it any more. Who the patient is does not go along: the new centre writes its own identity list, and informs the patient.",
        "Un autre centre suit désormais le patient. Il reçoit sa propre fiche, de la même personne, et lit ce que l'ancien centre a saisi. L'ancien centre garde sa fiche et n'y change plus rien. L'identité n'est pas transmise\u202F: le nouveau centre tient sa propre liste d'identités, et informe le patient.");

    public static Phrase NewCentre { get; } = new("New centre", "Nouveau centre");

    public static Phrase Return { get; } = new("Undo the transfer", "Annuler le transfert");

    public static Phrase ReturnText(string centre) => new($"{centre} follows this patient. Undo the transfer to give it back; the record at {centre} stays, of the same person.", $"{centre} suit ce patient. Annulez le transfert pour le rendre\u202F; la fiche de {centre} reste, de la même personne.");

    public static Phrase Merge(string kept, string merged) => new($"Merge {merged} into {kept}", $"Fusionner {merged} dans {kept}");

    public static Phrase MergeRule(string kept, string merged) => new(
        $"Everything of {merged} moves to {kept}, lines in the order of their start. {merged} leads to {kept} from then on and is not given again. The centre's identity list keeps who the patient is. A merge cannot be undone; every value stays in the audit trail.",
        $"Tout ce qui est dans {merged} passe dans {kept}, les lignes dans l'ordre de leur début. {merged} mène ensuite à {kept} et n'est plus attribué. La liste d'identités du centre garde qui est le patient. Une fusion ne s'annule pas\u202F; chaque valeur reste dans la piste d'audit.");

    public static Phrase Differ { get; } = new("Answers that differ", "Réponses différentes");

    public static Phrase NoneDiffer { get; } = new("No answer differs.", "Aucune réponse ne diffère.");

    public static Phrase LinesMoved(string merged) => new($"Lines of {merged}", $"Lignes de {merged}");

    public static Phrase LeaveOut { get; } = new("recorded in both: leave this one out", "saisie dans les deux\u202F: ne pas reprendre celle-ci");

    public static Phrase Another { get; } = new("This is another person", "Il s'agit d'une autre personne");

    public static Phrase AlsoElsewhere { get; } = new("This patient is also treated at another centre of the network. What is recorded there is not shown here.", "Ce patient est aussi traité dans un autre centre du réseau. Ce qui y est saisi n'est pas montré ici.");

    public static Phrase SamePerson { get; } = new("Other records of this person:", "Autres fiches de cette personne :");

    public static Phrase Followed(string centre, string on, Language language) => language == Language.French
        ? Phrase.Same($"Suivi par {centre} depuis {on}. Cette fiche ne change plus.")
        : Phrase.Same($"Followed by {centre} since {on}. This record does not change any more.");

    public static Phrase Shown(int shown, int total) => new($"The first {shown} of {total} pairs, the strongest first.", $"Les {shown} premières paires sur {total}, les plus fortes d'abord.");

    public static Phrase Of(Strength strength) => strength switch
    {
        Registry.Cases.Duplicates.Strength.AllFour => new("all four", "les quatre"),
        Registry.Cases.Duplicates.Strength.ThreeAndPossible => new("three, the fourth possibly", "trois, le quatrième peut-être"),
        Registry.Cases.Duplicates.Strength.ThreeAndUnknown => new("three, the fourth not known", "trois, le quatrième inconnu"),
        _ => throw new ArgumentOutOfRangeException(nameof(strength), strength, "Not a strength that has a name."),
    };

    public static Phrase Of(Agreement agreement) => agreement switch
    {
        Registry.Cases.Duplicates.Agreement.Certain => new("the same", "identique"),
        Registry.Cases.Duplicates.Agreement.Possible => new("possibly the same", "peut-être identique"),
        Registry.Cases.Duplicates.Agreement.Contrary => new("contrary", "contraire"),
        _ => new("not known", "inconnu"),
    };
}
