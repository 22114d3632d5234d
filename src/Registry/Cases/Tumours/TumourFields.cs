using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Cases.Fields;
using Sarcoscope.Registry.Terms;

namespace Sarcoscope.Registry.Cases.Tumours;

/// <summary>The questions about a tumour.</summary>
public static class TumourFields
{
    public static TermField<Tumour> Histology { get; } = Fields<Tumour>.Term(
        t => t.HistologyAsTyped!, t => t.Histology, TermList.Histologies, new("Histology", "Histologie"), Need.Required,
        new("As reported; the list knows synonyms.", "Comme sur le compte rendu\u202F; la liste connaît les synonymes."));

    public static DateField<Tumour> DiagnosedOn { get; } = Fields<Tumour>.Date(t => t.DiagnosedOn, new("Date of diagnosis", "Date du diagnostic"));

    public static TermField<Tumour> ReviewedHistology { get; } = Fields<Tumour>.Term(
        t => t.ReviewedHistologyAsTyped, t => t.ReviewedHistology, TermList.Histologies, new("Histology after central review", "Histologie après relecture centralisée"),
        hint: new("The first diagnosis is kept. Analyses use this one.", "Le premier diagnostic est conservé. Les analyses utilisent celui-ci."));

    public static DateField<Tumour> ReviewedOn { get; } = Fields<Tumour>.Date(t => t.ReviewedOn, new("Date of the central review", "Date de la relecture centralisée"));

    public static TermField<Tumour> Site { get; } = Fields<Tumour>.Term(
        t => t.SiteAsTyped, t => t.Site, TermList.Sites, new("Site", "Localisation"),
        hint: new("As precisely as it is known: the thigh rather than the lower limb.", "Aussi précisément que possible\u00A0: la cuisse plutôt que le membre inférieur."));

    public static NumberField<Tumour, int> Size { get; } = Fields<Tumour>.Millimetres(
        t => t.SizeTenthsMm, new("Size at diagnosis", "Taille au diagnostic"), new("Largest diameter.", "Plus grand diamètre."));

    public static ChoiceField<Tumour, TumourDepth> Depth { get; } = Fields<Tumour>.Choice(t => t.Depth, new("Depth", "Profondeur"), new()
    {
        { TumourDepth.Superficial, "superficial to the fascia", "superficielle" },
        { TumourDepth.Deep, "deep", "profonde" },
        { TumourDepth.Unknown, "unknown", "inconnue" },
    });

    public static ChoiceField<Tumour, NodeStatus> Nodes { get; } = Fields<Tumour>.Choice(t => t.Nodes, new("Regional lymph nodes", "Ganglions régionaux"), new()
    {
        { NodeStatus.N0, "N0, none involved", "N0, non envahis" },
        { NodeStatus.N1, "N1, involved", "N1, envahis" },
        { NodeStatus.NX, "NX, not assessable", "NX, non évaluables" },
    });

    public static ChoiceField<Tumour, Answer> Metastatic { get; } = Fields<Tumour>.Choice(
        t => t.MetastaticAtDiagnosis, new("Distant metastasis at diagnosis", "Métastase à distance au diagnostic"), Choices.YesNo);

    public static ChoiceField<Tumour, Resectability> Resectability { get; } = Fields<Tumour>.Choice(t => t.Resectability, new("Resectability", "Résécabilité"), new()
    {
        { Tumours.Resectability.Resectable, "resectable", "résécable" },
        { Tumours.Resectability.ResectableWithMorbidity, "resectable with morbidity", "résécable au prix d'une morbidité" },
        { Tumours.Resectability.Unresectable, "unresectable", "non résécable" },
        { Tumours.Resectability.Unknown, "unknown", "inconnue" },
    });

    public static NumberField<Tumour, int> Differentiation { get; } = Fields<Tumour>.Whole(
        t => t.DifferentiationScore, new("Differentiation", "Différenciation"), new("1, 2 or 3.", "1, 2 ou 3."));

    public static NumberField<Tumour, int> Mitoses { get; } = Fields<Tumour>.Whole(
        t => t.MitosisScore, new("Mitoses", "Mitoses"),
        new("Per 10 high-power fields. 1: up to 9; 2: 10 to 19; 3: 20 or more.", "Pour 10 champs à fort grossissement. 1\u00A0: jusqu'à 9\u202F; 2\u00A0: 10 à 19\u202F; 3\u00A0: 20 ou plus."));

    public static NumberField<Tumour, int> Necrosis { get; } = Fields<Tumour>.Whole(
        t => t.NecrosisScore, new("Necrosis", "Nécrose"),
        new("0: none; 1: less than half; 2: half or more.", "0\u00A0: absente\u202F; 1\u00A0: moins de la moitié\u202F; 2\u00A0: la moitié ou plus."));

    public static ChoiceField<Tumour, Grade> Grade { get; } = Fields<Tumour>.Choice(t => t.Grade, new("FNCLCC grade as reported", "Grade FNCLCC du compte rendu"), new()
    {
        { Tumours.Grade.I, "1", "1" },
        { Tumours.Grade.II, "2", "2" },
        { Tumours.Grade.III, "3", "3" },
        { Tumours.Grade.NotEvaluable, "not evaluable", "non évaluable" },
        { Tumours.Grade.Unknown, "unknown", "inconnu" },
    });

    public static NumberField<Tumour, int> MitoticRate { get; } = Fields<Tumour>.Whole(
        t => t.MitoticRate, new("Mitoses per 5 mm²", "Mitoses pour 5 mm²"),
        new("Earlier reports: per 50 high-power fields.", "Comptes rendus anciens\u00A0: pour 50 champs à fort grossissement."));

    public static ChoiceField<Tumour, Answer> Ruptured { get; } = Fields<Tumour>.Choice(
        t => t.Ruptured, new("Rupture", "Rupture"), Choices.YesNo, hint: new("Before or during surgery.", "Avant ou pendant l'intervention."));

    /// <summary>What it is and where, in the order of the form.</summary>
    public static IReadOnlyList<Field<Tumour>> Diagnosis { get; } = [Histology, DiagnosedOn, ReviewedHistology, ReviewedOn, Site];

    /// <summary>How it was graded.</summary>
    public static IReadOnlyList<Field<Tumour>> Grading { get; } = [Differentiation, Mitoses, Necrosis, Grade];

    /// <summary>How far it had spread.</summary>
    public static IReadOnlyList<Field<Tumour>> Extent { get; } = [Size, Depth, Nodes, Metastatic, Resectability];

    /// <summary>What is asked about a GIST only.</summary>
    public static IReadOnlyList<Field<Tumour>> Gist { get; } = [MitoticRate, Ruptured];

    /// <summary>Every question, for histories.</summary>
    public static IReadOnlyList<Field<Tumour>> All { get; } = [.. Diagnosis, .. Grading, .. Extent, .. Gist];
}
