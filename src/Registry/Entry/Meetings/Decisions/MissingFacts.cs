using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Cases.Tumours;

namespace Sarcoscope.Registry.Entry.Meetings.Decisions;

/// <summary>The facts a board asks first and that a case lacks, so that whoever prepares a meeting can ask for them. Unknown, looked for and not found, is an answer.</summary>
public static class MissingFacts
{
    /// <summary>What is missing, in the order of the forms; empty where nothing is.</summary>
    public static IReadOnlyList<Phrase> Of(Patient patient)
    {
        var tumour = patient.PrimaryTumour;
        return [.. All(patient, tumour)];
    }

    private static IEnumerable<Phrase> All(Patient patient, Tumour? tumour)
    {
        if (tumour?.AnalysedHistology is null) yield return new("histology in the vocabulary", "histologie du vocabulaire");
        if (tumour is null) yield break;
        if (tumour.Site is null) yield return new("site", "localisation");
        if (tumour.Grade is null && !Said(tumour, "grade")) yield return new("grade", "grade");
        if (tumour.MetastaticAtDiagnosis is null && !Said(tumour, "metastatic_at_diagnosis")) yield return new("metastasis", "métastases");
        if (tumour.Resectability is null && !Said(tumour, "resectability")) yield return new("resectability", "résécabilité");
        if (tumour.Alterations.All(alteration => alteration.Status == AlterationStatus.NotTested)) yield return new("molecular tests", "tests moléculaires");
        if (patient.FollowUps.All(visit => visit.Ecog is null) && patient.Lines.All(line => line.Ecog is null)) yield return new("ECOG", "ECOG");
        if (patient.Lines.Count > 0 && patient.Lines.All(line => line.Assessments.Count == 0 && line.StatedBestResponse is null)) yield return new("response to earlier lines", "réponse aux lignes antérieures");
    }

    private static bool Said(Tumour tumour, string field) => tumour.Missing.Of(field) is not null;
}
