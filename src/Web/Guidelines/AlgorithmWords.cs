using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Guidelines;

namespace Sarcoscope.Web.Guidelines;

/// <summary>Words of the pages of the treatment algorithm.</summary>
internal static class AlgorithmWords
{
    public static Phrase Title { get; } = new("Treatment algorithm", "Algorithme de traitement");

    public static Phrase Navigation { get; } = new("Guideline", "Algorithme");

    public static Phrase Find { get; } = new("Find the group", "Trouver le groupe");

    public static Phrase Groups { get; } = new("Groups", "Groupes");

    public static Phrase Group { get; } = new("Group", "Groupe");

    public static Phrase WhoBelongs { get; } = new("Who belongs to it", "Qui en fait partie");

    public static Phrase AsCondition { get; } = new("As a condition", "Sous forme de condition");

    public static Phrase Options { get; } = new("Options", "Options");

    public static Phrase Option { get; } = new("Option", "Option");

    public static Phrase Conditions { get; } = new("Conditions and remarks", "Conditions et remarques");

    public static Phrase Status { get; } = new("Status", "Statut");

    public static Phrase Why { get; } = new("Why", "Pourquoi");

    public static Phrase Sources { get; } = new("Sources", "Sources");

    public static Phrase Source { get; } = new("Source", "Source");

    public static Phrase Ours { get; } = new("our note", "note de Sarcoscope");

    public static Phrase NoneGiven { get; } = new("none given", "non indiquée");

    public static Phrase Version { get; } = new("version", "version");

    public static Phrase From { get; } = new("From", "D'après");

    public static Phrase Extrapolated { get; } = new("extrapolated", "extrapolé");

    public static Phrase Missing { get; } = new("Missing facts, most telling first", "Données manquantes, la plus utile d'abord");

    public static Phrase AlsoConsider { get; } = new("Also consider", "À considérer aussi");

    public static Phrase Nearest { get; } = new("Nearest group", "Groupe le plus proche");

    public static Phrase Candidates { get; } = new("Groups still possible", "Groupes encore possibles");

    public static Phrase Excluded { get; } = new("Groups excluded", "Groupes exclus");

    public static Phrase NothingPossible { get; } = new("None.", "Aucun.");

    public static Phrase Answers { get; } = new("Answers so far", "Réponses données");

    public static Phrase NoAnswers { get; } = new("None yet.", "Aucune pour l'instant.");

    public static Phrase Change { get; } = new("Change", "Modifier");

    public static Phrase StartAgain { get; } = new("Start again", "Recommencer");

    public static Phrase Answer { get; } = new("Answer", "Répondre");

    public static Phrase NextQuestion { get; } = new("Next question", "Question suivante");

    public static Phrase OptionQuestion { get; } = new("To judge the options", "Pour juger les options");

    public static Phrase WhyAsk { get; } = new("Why ask?", "Pourquoi cette question\u202F?");

    public static Phrase AsksGroups { get; } = new(
        "Of the facts that any clinician can answer, this one leaves the fewest groups on average.",
        "Parmi les données que tout clinicien peut donner, celle-ci laisse en moyenne le moins de groupes.");

    public static Phrase AsksOptions { get; } = new("More options wait for this fact than for any other.", "C'est la donnée que le plus d'options attendent.");

    public static Phrase WhoAnswers { get; } = new("Who can answer", "Qui peut répondre");

    public static Phrase Unknown { get; } = new("Unknown", "Inconnu");

    public static Phrase Yes { get; } = new("yes", "oui");

    public static Phrase No { get; } = new("no", "non");

    public static Phrase NoneOfThese { get; } = new("none of these", "aucun de ceux-ci");

    public static Phrase SeveralNames { get; } = new("Names, separated by commas; empty for none.", "Noms séparés par des virgules, vide si aucun.");

    public static Phrase OnlyIf { get; } = new("only if", "seulement si");

    public static Phrase NotIf { get; } = new("not if", "pas si");

    public static Phrase OneOf { get; } = new("one of", "l'un de");

    public static Phrase NoCondition { get; } = new("Without condition.", "Sans condition.");

    public static Phrase ByFurtherFacts { get; } = new("by further facts", "selon d'autres données");

    public static Phrase EmptyIsUnknown { get; } = new("Leave it empty when it is not known.", "Laisser vide si inconnu.");

    public static Phrase FromTheCase { get; } = new("from the case", "du dossier");

    public static Phrase Derived { get; } = new("derived", "déduit");

    public static Phrase Lead { get; } = new(
        "One question at a time, the most telling first. Leave unknown what is not known: nothing is guessed.",
        "Une question à la fois, la plus utile d'abord. Laisser inconnu ce qui l'est\u00A0: rien n'est deviné.");

    public static Phrase BrowseLead { get; } = new(
        "Sixteen groups of patients with their options, each with its condition and its sources.",
        "Seize groupes de patients avec leurs options, chacune avec sa condition et ses sources.");

    public static Phrase Asked { get; } = new("Nothing more to ask.", "Plus rien à demander.");

    public static Phrase Panel { get; } = new("Treatment algorithm", "Algorithme de traitement");

    public static Phrase OpenFinder { get; } = new("Answer what is missing", "Compléter les données");

    public static Phrase AllGroups { get; } = new("All groups", "Tous les groupes");

    public static Phrase Check { get; } = new("Check of the algorithm", "Contrôle de l'algorithme");

    public static Phrase CheckLead { get; } = new(
        "Every case that the conditions tell apart was placed. What overlaps and what no group covers is listed in the file; anything else would stand here as a finding.",
        "Tout cas que les conditions distinguent a été placé. Chevauchements et lacunes sont listés dans le fichier\u202F; tout autre apparaîtrait ici comme constat.");

    public static Phrase Overlaps { get; } = new("Overlaps", "Chevauchements");

    public static Phrase Gaps { get; } = new("Gaps", "Lacunes");

    public static Phrase Findings { get; } = new("Findings", "Constats");

    public static Phrase NoFindings { get; } = new("None: nothing but what is listed.", "Aucun\u00A0: rien d'autre que ce qui est listé.");

    public static Phrase CasesTold { get; } = new("Kinds of cases", "Types de cas");

    public static Phrase Example { get; } = new("Example", "Exemple");

    public static Phrase Problem { get; } = new("There is a problem", "Il y a un problème");

    public static Phrase Error { get; } = new("Error", "Erreur");

    public static Phrase Of(GuidelinePart part) => part switch
    {
        GuidelinePart.Extremity => new("Limb", "Membre"),
        GuidelinePart.Abdomen => new("Retroperitoneum and abdomen", "Rétropéritoine et abdomen"),
        _ => new("GIST", "GIST"),
    };

    public static Phrase Of(StepFor audience) => audience == StepFor.All ? new("for everybody", "pour tous") : new("for some", "pour certains");

    public static Phrase Pathway(int number) => new($"Way {number}", $"Voie {number}");

    public static Phrase Of(OptionTier tier) => tier == OptionTier.Primary ? new("primary", "premier choix") : new("secondary", "second choix");

    public static Phrase Of(OptionStatus status) => status switch
    {
        OptionStatus.Indicated => new("indicated", "indiqué"),
        OptionStatus.Conditional => new("conditional", "sous condition"),
        OptionStatus.NotIndicated => new("not indicated", "non indiqué"),
        _ => new("contraindicated", "contre-indiqué"),
    };

    /// <summary>A text with a capital and a full stop.</summary>
    public static string Sentence(string text) => char.ToUpperInvariant(text[0]) + text[1..] + (text.EndsWith('.') ? "" : ".");

    public static string TagOf(OptionStatus status) => status switch
    {
        OptionStatus.Indicated => "tag tag-good",
        OptionStatus.Conditional => "tag tag-warn",
        OptionStatus.Contraindicated => "tag tag-bad",
        _ => "tag",
    };

    public static Phrase Of(GuidelineOutcome outcome) => outcome switch
    {
        GuidelineOutcome.Match => new("fits", "correspond"),
        GuidelineOutcome.Provisional => new("provisional: only this group can hold", "provisoire\u00A0: seul groupe possible"),
        GuidelineOutcome.NeedData => new("needs data", "données insuffisantes"),
        GuidelineOutcome.NoGroup => new("no group", "aucun groupe"),
        _ => new("contradiction", "contradiction"),
    };

    public static Phrase Of(Modality modality) => modality switch
    {
        Modality.Systemic => new("systemic therapy", "traitement systémique"),
        Modality.Surgery => new("surgery", "chirurgie"),
        Modality.Radiotherapy => new("radiotherapy", "radiothérapie"),
        Modality.Chemoradiation => new("chemoradiation", "chimioradiothérapie"),
        Modality.Metastasectomy => new("metastasectomy", "métastasectomie"),
        Modality.Ablation => new("ablation", "ablation"),
        Modality.Embolisation => new("embolisation", "embolisation"),
        Modality.StereotacticRadiotherapy => new("stereotactic radiotherapy", "radiothérapie stéréotaxique"),
        Modality.Observation => new("observation", "surveillance"),
        Modality.Supportive => new("supportive care", "soins de support"),
        Modality.Trial => new("clinical trial", "essai clinique"),
        Modality.Biopsy => new("biopsy", "biopsie"),
        _ => new("referral", "avis spécialisé"),
    };
}
