using Sarcoscope.Registry.Cases;
using Sarcoscope.Registry.Cases.Lines;
using Sarcoscope.Registry.Cases.LocalTherapies;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Cases.Tumours;
using Sarcoscope.Registry.Criteria;
using Sarcoscope.Registry.Guidelines;
using Sarcoscope.Registry.Tests.Criteria;

namespace Sarcoscope.Registry.Tests.Guidelines;

public sealed class PatientCaseTests
{
    [Fact]
    public void Before_any_treatment_the_diagnosis_holds_today()
    {
        var facts = Facts(A.Patient(tumour => (tumour.Nodes, tumour.MetastaticAtDiagnosis, tumour.Resectability) = (NodeStatus.N0, Answer.No, Resectability.Resectable)));
        Assert.Equal(("LMS", "EXTREMITY", "0", "0", "RESECTABLE", "DEEP"), (facts.Word("histology"), facts.Word("site"), facts.Word("N"), facts.Word("M"), facts.Word("resectability"), facts.Word("depth")));
        Assert.Equal((9m, 3m), (facts.Number("sizeCm"), facts.Number("fnclcc")));
        Assert.Equal([], facts.List("priorDrugs"));
        // Nobody said whether it is a recurrence.
        Assert.Equal((GuidelineOutcome.NeedData, "recurrence"), (GuidelineCase.Evaluate(facts).Outcome, GuidelineCase.Evaluate(facts).Missing[0]));
        Assert.Equal("E3", GuidelineCase.Evaluate(facts.With("recurrence", "NONE")).Primary?.Id);
    }

    [Fact]
    public void After_treatment_the_absence_of_metastases_at_diagnosis_says_nothing_of_today()
    {
        var patient = A.Patient(tumour => (tumour.Nodes, tumour.MetastaticAtDiagnosis, tumour.Resectability) = (NodeStatus.N0, Answer.No, Resectability.Resectable));
        patient.LocalTherapies.Add(new LocalTherapy { Number = 1, Kind = LocalTherapyKind.Surgery, Margin = ResectionMargin.R1 });
        var facts = Facts(patient);
        Assert.Equal((null, null, null, "R1"), (facts.Word("N"), facts.Word("M"), facts.Word("resectability"), facts.Word("margin")));
    }

    [Fact]
    public void Metastases_at_diagnosis_stay_and_earlier_drugs_are_known()
    {
        var patient = A.Patient(tumour => tumour.MetastaticAtDiagnosis = Answer.Yes);
        var line = new TreatmentLine { Number = 1, StopReason = StopReason.Progression };
        line.Drugs.Add(new LineDrug { Number = 1, DrugAsTyped = "doxorubicin", Drug = "doxorubicin" });
        patient.Lines.Add(line);
        var facts = Facts(patient);
        Assert.Equal(("1", "FAILED"), (facts.Word("M"), facts.Word("priorAnthracycline")));
    }

    [Fact]
    public void A_patient_without_a_tumour_has_no_facts_but_that_nothing_was_given() =>
        Assert.Equal(["priorLines"], Facts(new Patient { Pseudonym = "C01-001", CentreCode = "C01" }).AllGiven.Select(fact => fact.Key));

    private static CaseFacts Facts(Patient patient) => PatientCase.Of(patient, CaseOf.Catalogue);

    private static class A
    {
        public static Patient Patient(Action<Tumour> more)
        {
            var tumour = new Tumour { Number = 1, HistologyAsTyped = "LMS", Histology = "LMS", Site = "THIGH", SizeTenthsMm = 900, Grade = Grade.III, Depth = TumourDepth.Deep };
            more(tumour);
            var patient = new Patient { Pseudonym = "C01-001", CentreCode = "C01" };
            patient.Tumours.Add(tumour);
            return patient;
        }
    }
}
