using Sarcoscope.Figures.Text;
using Sarcoscope.Oncology.Staging;
using Sarcoscope.Registry.Cases.Tumours;

namespace Sarcoscope.Web.Patients.Tumours;

/// <summary>Words of the form about a tumour.</summary>
internal static class TumourWords
{
    public static Phrase Title { get; } = new("Tumour", "Tumeur");

    public static Phrase New { get; } = new("Another tumour", "Autre tumeur");

    public static Phrase Links { get; } = new("Tumours", "Tumeurs");

    public static Phrase Diagnosis { get; } = new("Diagnosis", "Diagnostic");

    public static Phrase Grading { get; } = new("Grade", "Grade");

    public static Phrase GradingHint { get; } = new(
        "The FNCLCC scores give the grade. Leave empty what the report does not say.",
        "Les scores FNCLCC donnent le grade. Laissez vide ce que le compte rendu ne dit pas.");

    public static Phrase Extent { get; } = new("Extent at diagnosis", "Extension au diagnostic");

    public static Phrase Gist { get; } = new("For a GIST only", "Pour une GIST seulement");

    public static Phrase Alterations { get; } = new("Alterations", "Altérations");

    public static Phrase AlterationsHint { get; } = new(
        "One row for each gene. Absent was tested and not found; not tested is another answer. An empty row is no alteration.",
        "Une ligne par gène. Absente\u00A0: testée et non retrouvée\u202F; non testée est une autre réponse. Une ligne vide n'est pas une altération.");

    public static Phrase Alteration { get; } = new("Alteration", "Altération");

    public static Phrase AddRow { get; } = new("Add a row", "Ajouter une ligne");

    public static Phrase RemoveRow { get; } = new("Remove this alteration when saving", "Retirer cette altération à l'enregistrement");

    public static Phrase Recalculate { get; } = new("Recalculate", "Recalculer");

    public static Phrase DerivedTitle { get; } = new("What follows from these answers", "Ce qui découle de ces réponses");

    public static Phrase Derived { get; } = new("derived", "dérivé");

    public static Phrase Differs { get; } = new("differs", "diffère");

    public static Phrase Why { get; } = new("why", "pourquoi");

    public static Phrase NotDerived { get; } = new("not evaluable", "non évaluable");

    public static Phrase GradeDerived { get; } = new("Grade from the scores", "Grade d'après les scores");

    public static Phrase Ajcc { get; } = new("AJCC stage, 8th edition", "Stade AJCC, 8e édition");

    public static Phrase Algorithm { get; } = new("Stage of the treatment algorithm", "Stade de l'algorithme de traitement");

    public static Phrase Afip { get; } = new("GIST risk, AFIP series", "Risque de la GIST, série AFIP");

    public static Phrase Nih { get; } = new("GIST risk, modified NIH", "Risque de la GIST, NIH modifié");

    public static Phrase Or { get; } = new(" or ", " ou ");

    public static Phrase DependsOn { get; } = new("Not recorded: ", "Non renseigné\u00A0: ");

    public static Phrase NothingMissing { get; } = new("Everything the rule asks for is recorded.", "Tout ce que la règle demande est renseigné.");

    public static Phrase WhateverMissing { get; } = new("Every possible value gives the same result.", "Toute valeur possible donne le même résultat.");

    public static Phrase NodesTakenAsFree { get; } = new("NX counts as N0.", "NX compte comme N0.");

    public static Phrase GradeUsed(TumourGrade grade) => grade == TumourGrade.GX
        ? new("The grade cannot be assessed and counts as 1 for stage I.", "Le grade ne peut être évalué et compte comme 1 pour le stade I.")
        : new($"Grade used: {(int)grade}.", $"Grade utilisé\u00A0: {(int)grade}.");

    public static Phrase Of(StagingSystem system) => system switch
    {
        StagingSystem.HistologyNotKnown => new("The histology is not in the vocabulary.", "L'histologie ne figure pas dans le vocabulaire."),
        StagingSystem.SiteNotPrecise => new("The site is not recorded precisely enough to say which stage groups apply.", "La localisation n'est pas assez précise pour savoir quels stades s'appliquent."),
        StagingSystem.NoGroups => new("The AJCC has no stage groups for this site or type.", "L'AJCC n'a pas de stades pour cette localisation ou ce type."),
        StagingSystem.NotGraded => new("This type is not graded, so stages by grade do not apply.", "Ce type n'est pas gradé\u202F; les stades fondés sur le grade ne s'appliquent pas."),
        StagingSystem.TrunkOrExtremity => new("Groups for trunk and extremities: size, grade, nodes, metastasis.", "Stades du tronc et des membres\u00A0: taille, grade, ganglions, métastase."),
        StagingSystem.Retroperitoneum => new("Groups for the retroperitoneum: size, grade, nodes, metastasis.", "Stades du rétropéritoine\u00A0: taille, grade, ganglions, métastase."),
        StagingSystem.Bone => new("Groups for bone: size, grade, nodes, metastasis. The tumour is taken to be in one piece; where a metastasis lies is not recorded.", "Stades de l'os\u00A0: taille, grade, ganglions, métastase. La tumeur est supposée d'un seul tenant\u202F; le siège d'une métastase n'est pas renseigné."),
        _ => new("Groups for GIST: site, size, mitotic rate, nodes, metastasis.", "Stades des GIST\u00A0: localisation, taille, index mitotique, ganglions, métastase."),
    };

    public static Phrase AlgorithmRule { get; } = new(
        "I: low grade. II: high grade. III: high grade, deep, larger than 5 cm. IV: nodes or metastasis.",
        "I\u00A0: bas grade. II\u00A0: haut grade. III\u00A0: haut grade, profonde, plus de 5 cm. IV\u00A0: ganglions ou métastase.");

    public static Phrase AfipRule { get; } = new(
        "Site, size, mitotic rate; share with progressive disease. Too few patients is not a low risk.",
        "Localisation, taille, index mitotique\u202F; proportion de maladie progressive. Trop peu de patients n'est pas un risque faible.");

    public static Phrase AfipOutside { get; } = new("The series has no column for this site.", "La série n'a pas de colonne pour cette localisation.");

    public static Phrase NihRule { get; } = new("Rupture, size, mitotic rate, site (stomach or not).", "Rupture, taille, index mitotique, localisation (estomac ou non).");

    public static Phrase Of(StagingInput input) => input switch
    {
        StagingInput.Differentiation => new("differentiation", "différenciation"),
        StagingInput.Mitoses => new("mitoses", "mitoses"),
        StagingInput.Necrosis => new("necrosis", "nécrose"),
        StagingInput.Grade => new("grade", "grade"),
        StagingInput.Size => new("size", "taille"),
        StagingInput.Depth => new("depth", "profondeur"),
        StagingInput.Nodes => new("nodes", "ganglions"),
        StagingInput.Metastasis => new("metastasis", "métastase"),
        StagingInput.MitoticRate => new("mitotic rate", "index mitotique"),
        StagingInput.Site => new("precise site", "localisation précise"),
        _ => new("rupture", "rupture"),
    };

    public static Phrase Of(NihCategory category) => category switch
    {
        NihCategory.VeryLow => new("very low", "très faible"),
        NihCategory.Low => new("low", "faible"),
        NihCategory.Intermediate => new("intermediate", "intermédiaire"),
        _ => new("high", "élevé"),
    };

    public static Phrase Of(AfipCategory category) => category switch
    {
        AfipCategory.None => new("none", "nul"),
        AfipCategory.VeryLow => new("very low", "très faible"),
        AfipCategory.Low => new("low", "faible"),
        AfipCategory.Moderate => new("moderate", "modéré"),
        AfipCategory.High => new("high", "élevé"),
        _ => new("too few patients", "trop peu de patients"),
    };
}
