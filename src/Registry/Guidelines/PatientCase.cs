using Sarcoscope.Registry.Cases.LocalTherapies;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Cases.Tumours;
using Sarcoscope.Registry.Criteria;
using Sarcoscope.Registry.Evidence.Labels;

namespace Sarcoscope.Registry.Guidelines;

/// <summary>The facts of a patient today, from what the registry recorded. What it did not record stays unknown.</summary>
/// <remarks>
/// Nodes, metastases and resectability are recorded at diagnosis. Before any treatment they hold today; after it only metastases do, and their absence does not.
/// </remarks>
public static class PatientCase
{
    private static readonly Dictionary<string, string> GistSites = new(StringComparer.Ordinal)
    {
        ["STOMACH"] = "STOMACH",
        ["DUODENUM"] = "DUODENUM",
        ["SMALL_BOWEL"] = "JEJUNUM_ILEUM",
        ["COLON"] = "COLON",
        ["RECTUM"] = "RECTUM",
    };

    /// <summary>The facts of a patient, of whom the lines, tumours and local therapies are loaded.</summary>
    public static CaseFacts Of(Patient patient, AttributeCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(patient);
        ArgumentNullException.ThrowIfNull(catalogue);
        var facts = CaseFacts.None(catalogue);
        if (patient.PrimaryTumour is { } tumour)
        {
            facts = LineCase.Alterations(LineCase.OfTumour(facts, tumour, catalogue.Vocabulary), tumour, catalogue.Vocabulary);
            if (tumour.Depth is TumourDepth.Deep or TumourDepth.Superficial) facts = Word(facts, "depth", tumour.Depth == TumourDepth.Deep ? "DEEP" : "SUPERFICIAL", "tumour");
            if (facts.Word("gist") == "true" && GistSites.TryGetValue(tumour.Site ?? "", out var site)) facts = Word(facts, "gistSite", site, "tumour");
            if (patient.Lines.Count == 0 && patient.LocalTherapies.Count == 0) facts = AtDiagnosis(facts, tumour);
        }
        facts = patient.LocalTherapies.Where(therapy => therapy.Kind == LocalTherapyKind.Surgery).MaxBy(therapy => therapy.Number)?.Margin switch
        {
            ResectionMargin.R0 => Word(facts, "margin", "R0", "latest surgery"),
            ResectionMargin.R1 => Word(facts, "margin", "R1", "latest surgery"),
            ResectionMargin.R2 => Word(facts, "margin", "R2", "latest surgery"),
            _ => facts,
        };
        return LineCase.Earlier(facts, patient, patient.Lines.Count == 0 ? 1 : patient.Lines.Max(line => line.Number) + 1);
    }

    private static CaseFacts AtDiagnosis(CaseFacts facts, Tumour tumour)
    {
        if (tumour.Nodes is { } nodes) facts = Word(facts, "N", nodes switch { NodeStatus.N0 => "0", NodeStatus.N1 => "1", _ => "X" }, "tumour");
        if (tumour.MetastaticAtDiagnosis == Cases.Answer.No) facts = Word(facts, "M", "0", "tumour");
        return tumour.Resectability switch
        {
            Resectability.Resectable => Word(facts, "resectability", "RESECTABLE", "tumour"),
            Resectability.ResectableWithMorbidity when facts.Word("gist") == "true" => Word(Word(facts, "resectability", "RESECTABLE", "tumour"), "surgicalMorbidity", "SIGNIFICANT", "tumour"),
            Resectability.Unresectable => Word(facts, "resectability", "UNRESECTABLE", "tumour"),
            _ => facts,
        };
    }

    private static CaseFacts Word(CaseFacts facts, string key, string word, string source) => facts.With(key, FactValue.Of(word), source);
}
