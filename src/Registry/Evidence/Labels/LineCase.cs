using Sarcoscope.Registry.Cases;
using Sarcoscope.Registry.Cases.Lines;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Cases.Tumours;
using Sarcoscope.Registry.Criteria;
using Sarcoscope.Registry.Evidence.Cohorts;
using Sarcoscope.Registry.Terms;

namespace Sarcoscope.Registry.Evidence.Labels;

/// <summary>The facts of a case at the start of a line, from what the registry recorded. What it did not record stays unknown.</summary>
/// <remarks>
/// Nodes and resectability are recorded at diagnosis and say nothing of later; metastases at diagnosis count as metastases today, their absence does not.
/// Earlier drugs are known when every earlier line is recorded. docs/methods/label.md.
/// </remarks>
internal static class LineCase
{
    /// <summary>The facts at the start of a line.</summary>
    /// <param name="timeline">The case.</param>
    /// <param name="timed">One of its lines.</param>
    /// <param name="catalogue">The attributes.</param>
    public static CaseFacts Of(CaseTimeline timeline, TimedLine timed, AttributeCatalogue catalogue)
    {
        var facts = CaseFacts.None(catalogue);
        var line = timed.Line;
        if (timeline.Patient.PrimaryTumour is { } tumour) facts = Alterations(OfTumour(facts, tumour, catalogue.Vocabulary), tumour, catalogue.Vocabulary);
        if (Ages.Completed(timeline.Patient.BornIn, timed.Start) is { } age) facts = facts.With("age", FactValue.Of((decimal)age), "birth and start of the line");
        facts = line.Setting switch
        {
            TreatmentSetting.Adjuvant => Word(facts, "setting", "ADJUVANT", "line"),
            TreatmentSetting.Neoadjuvant => Word(facts, "setting", "NEOADJUVANT", "line"),
            TreatmentSetting.Advanced => Word(facts, "setting", "ADVANCED", "line"),
            _ => facts,
        };
        if (line.Scope == LineScope.InProgramme) facts = Word(facts, "intent", "ANTITUMOUR", "programme line");
        if (StartOf(line) is { } start) facts = facts.With("start", FactValue.Of(start), "line");
        return Earlier(facts, timeline.Patient, line.Number);
    }

    /// <summary>The start of a line as far as known; null for relative dates and lines without one.</summary>
    public static DateSpan? StartOf(TreatmentLine line) => line.StartedOn is { IsRelative: false } on
        ? DateSpan.Between(DateOnly.FromDayNumber(on.Earliest), DateOnly.FromDayNumber(on.Latest))
        : null;

    /// <summary>What the record of a tumour adds that holds whenever it is asked.</summary>
    public static CaseFacts OfTumour(CaseFacts facts, Tumour tumour, Vocabulary vocabulary)
    {
        if (vocabulary.Histologies.Get(tumour.AnalysedHistology) is { Key: not "NOS" } histology)
            facts = Word(facts, "histology", histology.Key, tumour.ReviewedHistologyAsTyped is null ? "tumour" : "central review");
        if (SiteOf(tumour.Site, vocabulary) is { } site) facts = Word(facts, "site", site, "tumour");
        if (TumourStaging.GradeOf(tumour)?.Known is { } scored && (int)scored > 0) facts = facts.With("fnclcc", FactValue.Of((decimal)(int)scored), "tumour, scores");
        else if (tumour.Grade is { } grade && grade is Grade.I or Grade.II or Grade.III) facts = facts.With("fnclcc", FactValue.Of((decimal)(int)grade), "tumour");
        if (tumour.SizeTenthsMm is { } size && size > 0) facts = facts.With("sizeCm", FactValue.Of(size / 100m), "tumour");
        if (tumour.MitoticRate is { } rate) facts = facts.With("mitosesPer5mm2", FactValue.Of((decimal)rate), "tumour");
        if (Truth(tumour.Ruptured) is { } ruptured) facts = facts.With("rupture", ruptured, "tumour");
        if (tumour.MetastaticAtDiagnosis == Answer.Yes) facts = Word(facts, "M", "1", "metastatic at diagnosis");
        return facts;
    }

    /// <summary>The value of the attribute <c>site</c> for a site of the vocabulary; null where it has no compartment.</summary>
    public static string? SiteOf(string? key, Vocabulary vocabulary)
    {
        if (vocabulary.Sites.IsWithin(key, "RETROPERITONEUM")) return "RETROPERITONEUM";
        var compartment = vocabulary.Sites.Upwards(key).Select(site => site.Compartment).FirstOrDefault();
        return compartment is not { } known ? null
            : known == Compartment.RetroperitonealIntraabdominal ? "INTRAABDOMINAL"
            : Words.Of(known).Replace('-', '_').ToUpperInvariant();
    }

    /// <summary>What molecular tests add.</summary>
    /// <remarks>A test that was done says yes or no; NTRK is excluded only where the three genes, or the fusion as a whole, are.</remarks>
    public static CaseFacts Alterations(CaseFacts facts, Tumour tumour, Vocabulary vocabulary)
    {
        foreach (var test in tumour.Alterations.Where(test => test.Status != AlterationStatus.NotTested).OrderBy(test => test.Number))
        {
            var written = $"{test.Gene} {test.Variant}".Trim();
            var key = (vocabulary.Alterations.Find(written) ?? vocabulary.Alterations.Find(test.Gene))?.Key ?? test.Gene.ToUpperInvariant();
            var present = test.Status == AlterationStatus.Present ? FactValue.Yes : FactValue.No;
            var attribute = key switch
            {
                "NTRK" => "ntrkFusion",
                "NTRK1" or "NTRK2" or "NTRK3" when test.Status == AlterationStatus.Present => "ntrkFusion",
                "BRAF_V600E" => "brafV600E",
                "PDGFRA_D842V" => "pdgfraD842V",
                "PDGFRA_EXON18" => "pdgfraExon18",
                "KIT_EXPRESSION" => "kitIhc",
                "ALK" => "alkFusion",
                "RET" => "retFusion",
                "MAGEA4" => "mageA4",
                "HLA_A02" => "hlaA02",
                "MSI_HIGH" => "msiHigh",
                "TMB_HIGH" => "tmbHigh",
                _ => null,
            };
            if (attribute is not null) facts = facts.With(attribute, present, $"molecular test {test.Number}");
            if (test.Status == AlterationStatus.Present && key is "KIT_EXON9" or "KIT_EXON11") facts = Word(facts, "genotype", key == "KIT_EXON9" ? "KIT9" : "KIT11", $"molecular test {test.Number}");
        }
        return facts;
    }

    /// <summary>What the lines before a number add, when all of them are recorded.</summary>
    public static CaseFacts Earlier(CaseFacts facts, Patient patient, int number)
    {
        var earlier = patient.Lines.Where(other => other.Number < number).OrderBy(other => other.Number).ToList();
        if (earlier.Count != number - 1 || earlier.Exists(other => other.Drugs.Count == 0)) return facts;
        var drugs = earlier.ConvertAll(other => FactValue.OfList([.. other.Drugs.OrderBy(drug => drug.Number).Select(drug => drug.Drug is { } key ? FactValue.Of(key) : null)]));
        var reasons = earlier.ConvertAll(other => other.StopReason switch
        {
            null or StopReason.Unknown => null,
            StopReason.Progression => FactValue.Of("PROGRESSION"),
            StopReason.Toxicity => FactValue.Of("INTOLERANCE"),
            StopReason.PlannedEnd or StopReason.CompleteResponse => FactValue.Of("COMPLETED"),
            _ => FactValue.Of("OTHER"),
        });
        facts = facts.With("priorLines", FactValue.OfList(drugs), "earlier lines");
        return earlier.Count == 0 ? facts : facts.With("priorLines.stopped", FactValue.OfList(reasons), "earlier lines");
    }

    private static CaseFacts Word(CaseFacts facts, string key, string word, string source) => facts.With(key, FactValue.Of(word), source);

    private static FactValue? Truth(Answer? answer) => answer switch { Answer.Yes => FactValue.Yes, Answer.No => FactValue.No, _ => null };
}
