using Sarcoscope.Registry.Cases;
using Sarcoscope.Registry.Cases.Lines;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Cases.Tumours;
using Sarcoscope.Registry.Terms;
using static Sarcoscope.Registry.Quality.Checks.CheckedCase;

namespace Sarcoscope.Registry.Quality.Checks;

/// <summary>Checks of diagnoses: name, site, grade, size, genes.</summary>
internal static class TumourChecks
{
    private const int SmallestTenthsMm = 20;
    private const int LargestTenthsMm = 5000;

    // High grade by definition: the FNCLCC grade is not what decides. WHO classification of 2020.
    private static readonly string[] HighByDefinition = ["EWS", "RMS", "AS", "ASPS", "SS", "DSRCT"];

    private static readonly string[] Exclusive = ["KIT", "PDGFRA"];

    public static IEnumerable<CaseCheck> All =>
    [
        new("CHK-020", CheckWeight.Major, new("Histology not in the vocabulary", "Histologie hors vocabulaire"),
            new("The line counts in no histology until coordination maps the name.", "La ligne ne compte dans aucune histologie tant que la coordination n'a pas codé le nom."),
            @case => Each(@case, tumour => tumour.AnalysedHistology is null, nameof(Tumour.Histology), tumour => ($"“{tumour.ReviewedHistologyAsTyped ?? tumour.HistologyAsTyped}”.", $"«\u00A0{tumour.ReviewedHistologyAsTyped ?? tumour.HistologyAsTyped}\u00A0»."))),

        new("CHK-021", CheckWeight.Critical, new("Diagnosis after the first systemic line", "Diagnostic après la première ligne systémique"),
            new("Survival counts from the diagnosis. Correct the date that is wrong.", "La survie se compte depuis le diagnostic. Corrigez la date erronée."),
            @case => @case.Tumour is { DiagnosedOn: { } diagnosed } tumour && @case.Lines.FirstOrDefault(line => line.StartedOn is { } start && start.IsCertainlyBefore(diagnosed)) is { } line
                ? [Finding.At(tumour, nameof(Tumour.DiagnosedOn), $"Diagnosed {English(diagnosed)}; line {line.Number} started {English(line.StartedOn)}.", $"Diagnostic\u00A0: {French(diagnosed)}\u00A0; ligne {line.Number} débutée\u00A0: {French(line.StartedOn)}.")]
                : []),

        new("CHK-022", CheckWeight.Major, new("No date of diagnosis", "Date de diagnostic absente"),
            new("Overall survival counts from it: the patient is not in that curve.", "La survie globale se compte depuis elle\u00A0: le patient n'est pas dans cette courbe."),
            @case => @case.Tumour is { DiagnosedOn: null } tumour && Unsaid(tumour, nameof(Tumour.DiagnosedOn)) ? [Finding.At(tumour, nameof(Tumour.DiagnosedOn), "Date of diagnosis not recorded.", "Date de diagnostic non renseignée.")] : []),

        new("CHK-023", CheckWeight.Major, new("Histology of the other sex", "Histologie de l'autre sexe"),
            new("A uterine sarcoma in a man: one of the two is wrong.", "Un sarcome utérin chez un homme\u00A0: l'un des deux est faux."),
            @case => @case.Patient.Sex == Sex.Male ? Each(@case, IsUterine, nameof(Tumour.Histology), tumour => ($"{tumour.AnalysedHistology} in a man.", $"{tumour.AnalysedHistology} chez un homme.")) : []),

        new("CHK-024", CheckWeight.Major, new("GIST outside the abdomen", "GIST hors de l'abdomen"),
            new("A gastrointestinal stromal tumour arises in the digestive tract or, rarely, beside it. Check that the site is that of the primary.", "Une tumeur stromale naît dans le tube digestif ou, rarement, à côté. Vérifiez que le siège est celui de la tumeur primitive."),
            @case => Each(@case, tumour => tumour.AnalysedHistology == "GIST" && CompartmentOf(@case, tumour) is Compartment.Extremity or Compartment.HeadNeck or Compartment.TrunkWall, nameof(Tumour.Site), tumour => ($"GIST, {tumour.SiteAsTyped}.", $"GIST, {tumour.SiteAsTyped}."))),

        new("CHK-025", CheckWeight.Major, new("Grade I in a tumour that is high-grade by definition", "Grade I pour une tumeur de haut grade par définition"),
            new("Ewing sarcoma, rhabdomyosarcoma, angiosarcoma, alveolar soft part, synovial and desmoplastic small round cell tumours are not low-grade. Check grade and histology.", "Ewing, rhabdomyosarcome, angiosarcome, sarcome alvéolaire des parties molles, synovialosarcome et tumeur desmoplastique ne sont pas de bas grade. Vérifiez grade et histologie."),
            @case => Each(@case, tumour => tumour.Grade == Grade.I && HighByDefinition.Any(high => @case.Vocabulary.IsA(tumour.AnalysedHistology, high)), nameof(Tumour.Grade), tumour => ($"{tumour.AnalysedHistology}, grade I.", $"{tumour.AnalysedHistology}, grade I."))),

        new("CHK-026", CheckWeight.Minor, new("Soft-tissue sarcoma without a grade", "Sarcome des tissus mous sans grade"),
            new("Where the grade was looked for and not found, say so; otherwise give the FNCLCC grade.", "Si le grade a été cherché et non trouvé, dites-le\u00A0; sinon donnez le grade FNCLCC."),
            @case => !@case.Profile.Collects(Section.Grade) ? [] : Each(@case, tumour => tumour.Grade is null && FamilyOf(@case, tumour) == Family.SoftTissue && Unsaid(tumour, nameof(Tumour.Grade)), nameof(Tumour.Grade), _ => ("Grade not recorded.", "Grade non renseigné."))),

        new("CHK-027", CheckWeight.Minor, new("Size under 2 mm or over 50 cm", "Taille inférieure à 2 mm ou supérieure à 50 cm"),
            new("Often centimetres typed as millimetres, or the reverse.", "Souvent des centimètres saisis comme des millimètres, ou l'inverse."),
            @case => Each(@case, tumour => tumour.SizeTenthsMm is < SmallestTenthsMm or > LargestTenthsMm, nameof(Tumour.SizeTenthsMm), tumour => (FormattableString.Invariant($"{tumour.SizeTenthsMm / 10m} mm."), FormattableString.Invariant($"{tumour.SizeTenthsMm / 10m} mm.")))),

        new("CHK-028", CheckWeight.Minor, new("KIT and PDGFRA both mutated", "KIT et PDGFRA tous deux mutés"),
            new("The two exclude each other in a GIST. Check the report of the laboratory.", "Les deux s'excluent dans une GIST. Vérifiez le compte rendu du laboratoire."),
            @case => Each(@case, tumour => Exclusive.All(gene => tumour.Alterations.Exists(one => one.Gene == gene && one.Status == AlterationStatus.Present)), field: null, _ => ("KIT and PDGFRA present.", "KIT et PDGFRA présents."))),

        new("CHK-029", CheckWeight.Minor, new("An alteration without its method", "Altération sans sa méthode"),
            new("A present alteration decides about drugs: say how it was found.", "Une altération présente décide de médicaments\u00A0: dites comment elle a été trouvée."),
            @case => @case.Patient.Tumours.SelectMany(tumour => tumour.Alterations).Where(one => one.Status == AlterationStatus.Present && string.IsNullOrWhiteSpace(one.Method) && Unsaid(one, nameof(Alteration.Method)))
                .Select(one => Finding.At(one, nameof(Alteration.Method), $"{one.Gene}, method not recorded.", $"{one.Gene}, méthode non renseignée."))),

        new("CHK-030", CheckWeight.Major, new("Treated for advanced disease, resectable and not metastatic", "Traité pour une maladie avancée, résécable et non métastatique"),
            new("A line for advanced disease speaks against a tumour that is resectable without metastases. One may be outdated.", "Une ligne pour maladie avancée contredit une tumeur résécable sans métastase. L'une des deux données est peut-être ancienne."),
            @case => @case.Tumour is { Resectability: Resectability.Resectable, MetastaticAtDiagnosis: Answer.No } tumour && @case.Lines is [{ Setting: TreatmentSetting.Advanced }, ..] && @case.Patient.LocalTherapies.Count == 0
                ? [Finding.At(tumour, nameof(Tumour.Resectability), "Resectable, not metastatic, first line for advanced disease, no local therapy.", "Résécable, non métastatique, première ligne pour maladie avancée, aucun traitement local.")]
                : []),
    ];

    private static IEnumerable<Finding> Each(CheckedCase @case, Func<Tumour, bool> found, string? field, Func<Tumour, (string English, string French)> words) =>
        @case.Patient.Tumours.Where(found).Select(tumour => Finding.At(tumour, field, words(tumour).English, words(tumour).French));

    private static bool IsUterine(Tumour tumour) => tumour.AnalysedHistology is "ULMS" or "LGESS";

    private static Family? FamilyOf(CheckedCase @case, Tumour tumour) => @case.Vocabulary.Histologies.Get(tumour.AnalysedHistology)?.Family;

    private static Compartment? CompartmentOf(CheckedCase @case, Tumour tumour) => @case.Vocabulary.Sites.Upwards(tumour.Site).Select(site => site.Compartment).FirstOrDefault(one => one is not null);
}
