using Sarcoscope.Registry.Approvals;
using Sarcoscope.Registry.Cases;
using Sarcoscope.Registry.Cases.Lines;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Cases.Tumours;
using Sarcoscope.Registry.Criteria;
using Sarcoscope.Registry.Demo;
using Sarcoscope.Registry.Evidence;
using Sarcoscope.Registry.Evidence.Labels;
using Sarcoscope.Registry.Evidence.Tables;
using Sarcoscope.Registry.Terms;
using Sarcoscope.Registry.Tests.Report;

namespace Sarcoscope.Registry.Tests.Evidence.Labels;

public sealed class LineLabelsTests
{
    [Fact]
    public void Every_programme_line_of_the_demo_has_a_status_and_the_report_counts_them()
    {
        var rows = LabelTable.Of(DemoAnalysis.Set, AnalysisMode.Corrected).Blocks[0].Rows.ToDictionary(row => row.Key, row => ((CountCell)row.Cells[0]).Count, StringComparer.Ordinal);

        Assert.Equal((4, 274, 0), (rows["on-label"], rows["off-label"], rows["undetermined"]));
        Assert.All(DemoAnalysis.Set.Lines.Where(line => line.Label == LabelStatus.OnLabel), line => Assert.Equal(("imatinib", "DFSP"), (line.Regimen, line.Histology)));
        Assert.All(DemoAnalysis.Set.Lines.Where(line => line.Regimen is "sorafenib" or "nilotinib" or "temsirolimus"), line => Assert.Equal(LabelStatus.OffLabel, line.Label));
        Assert.Equal(278, DemoRegistry.Patients().SelectMany(patient => LineLabels.In(Jurisdiction.Ema).Of(patient, DemoRegistry.Profile.CutOff).Where(label => patient.Lines.Exists(line => line.Number == label.Line && line.Scope == LineScope.InProgramme))).Count());
    }

    [Theory]
    [InlineData("sorafenib", "LMS", "2010-05", LabelStatus.OffLabel)]
    [InlineData("imatinib", "DFSP", "2010-05", LabelStatus.OnLabel)]
    [InlineData("imatinib", "GIST", "2010-05", LabelStatus.Undetermined)]
    [InlineData("pazopanib", "SS", "2013-05", LabelStatus.OnLabel)]
    [InlineData("pazopanib", "SS", "2012-08", LabelStatus.Undetermined)]
    [InlineData("pazopanib", "SS", "2010-05", LabelStatus.OffLabel)]
    [InlineData("pazopanib", "LPS", "2013-05", LabelStatus.OffLabel)]
    [InlineData("unheard-of", "SS", "2013-05", LabelStatus.Undetermined)]
    public void A_line_is_judged_by_what_was_recorded_when_it_started(string drug, string histology, string start, LabelStatus expected) =>
        Assert.Equal(expected, LineLabels.In(Jurisdiction.Ema).Of(Patient(drug, histology, start), cutOff: null).Last().Answer.Status);

    [Fact]
    public void The_registrys_jurisdiction_moves_labels_and_stands_under_the_table()
    {
        var profile = new RegistryProfile { Name = "American", Jurisdiction = Jurisdiction.Fda };
        var patients = new[] { Patient("pazopanib", "SS", "2012-06-15") };
        var european = Sarcoscope.Registry.Evidence.Cohorts.AnalysisSetBuilder.Of(patients, new() { Name = "European" }, [], Sarcoscope.Registry.Evidence.Cohorts.DataOrigin.Live, Vocabulary.Load());
        var american = Sarcoscope.Registry.Evidence.Cohorts.AnalysisSetBuilder.Of(patients, profile, [], Sarcoscope.Registry.Evidence.Cohorts.DataOrigin.Live, Vocabulary.Load());

        Assert.Equal((LabelStatus.OffLabel, LabelStatus.OnLabel), (european.Lines[0].Label, american.Lines[0].Label));
        Assert.Contains("European Medicines Agency", LabelTable.Of(european, AnalysisMode.Corrected).Notes[0].English, StringComparison.Ordinal);
        Assert.Contains("Food and Drug Administration", LabelTable.Of(american, AnalysisMode.Corrected).Notes[0].English, StringComparison.Ordinal);
    }

    [Fact]
    public void Earlier_drugs_are_not_known_where_an_earlier_line_is_missing()
    {
        var patient = Patient("pazopanib", "SS", "2013-05");
        patient.Lines.RemoveAll(line => line.Number == 1);

        var label = LineLabels.In(Jurisdiction.Ema).Of(patient, cutOff: null).Last().Answer;

        Assert.Equal(LabelStatus.Undetermined, label.Status);
        Assert.Equal("priorChemo", label.Missing[0]);
    }

    [Fact]
    public void Other_approvals_reclassify_lines()
    {
        var text = KnowledgeFiles.Shipped.Read(ApprovalCatalogue.Path)!.Replace("from: \"2012-08\"", "from: \"2009-08\"", StringComparison.Ordinal);
        var other = new LineLabels(ApprovalCatalogue.Read(KnowledgeFiles.Shipped.With(ApprovalCatalogue.Path, text), AttributeCatalogue.Load()), Jurisdiction.Ema);
        var patient = Patient("pazopanib", "SS", "2010-05");

        Assert.Equal(LabelStatus.OffLabel, LineLabels.In(Jurisdiction.Ema).Of(patient, cutOff: null).Last().Answer.Status);
        Assert.Equal(LabelStatus.OnLabel, other.Of(patient, cutOff: null).Last().Answer.Status);
    }

    private static Patient Patient(string drug, string histology, string start)
    {
        Assert.True(PartialDate.TryParse(start, out var on));
        var patient = new Patient { Pseudonym = "C01-001", CentreCode = "C01", BornIn = PartialDate.InMonth(1960, 3) };
        patient.Tumours.Add(new Tumour { Number = 1, HistologyAsTyped = histology, Histology = histology, DiagnosedOn = PartialDate.InYear(2008), MetastaticAtDiagnosis = Answer.Yes });
        var first = new TreatmentLine { Number = 1, StartedOn = PartialDate.InMonth(2008, 6), StopReason = StopReason.Progression };
        first.Drugs.Add(new() { Number = 1, DrugAsTyped = "doxorubicin", Drug = "doxorubicin" });
        var second = new TreatmentLine { Number = 2, Scope = LineScope.InProgramme, StartedOn = on, Setting = TreatmentSetting.Advanced };
        second.Drugs.Add(new() { Number = 1, DrugAsTyped = drug, Drug = Vocabulary.Load().Drugs.Get(drug)?.Key });
        patient.Lines.AddRange([first, second]);
        return patient;
    }
}
