using Sarcoscope.Registry.Cases.Lines;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Evidence;
using Sarcoscope.Registry.Evidence.Cohorts;
using Sarcoscope.Registry.Evidence.Endpoints;
using Sarcoscope.Registry.Evidence.Headlines;
using Sarcoscope.Registry.Evidence.Table1;
using Sarcoscope.Registry.Evidence.Table2;
using Sarcoscope.Registry.Evidence.Table3;
using Sarcoscope.Registry.Evidence.Tables;
using Sarcoscope.Registry.Exchange.TcgaSarc;
using Sarcoscope.Registry.Terms;

namespace Sarcoscope.Registry.Tests.Exchange.TcgaSarc;

/// <summary>The whole public release, where it is on this machine.</summary>
public sealed class TcgaReleaseTests
{
    [Fact]
    public void Every_row_of_the_release_is_accounted_for()
    {
        var read = Release();

        Assert.Equal(
            [("tcga_sarc_patients.csv", 261), ("tcga_sarc_drugs.csv", 208), ("tcga_sarc_follow_ups.csv", 276), ("tcga_sarc_new_tumor_events.csv", 326), ("tcga_sarc_radiations.csv", 99)],
            read.Tallies.Select(tally => (tally.File, tally.Rows)));
        Assert.All(read.Tallies, tally => Assert.Equal(tally.Rows, tally.Recorded + tally.Repeated + tally.NotRecorded));
        Assert.All(read.Tallies, tally => Assert.True(
            tally.NotRecorded <= read.Issues.Where(issue => issue.File == tally.File).Select(issue => issue.Line).Distinct().Count(), $"{tally}: rows are lost without a word"));
    }

    [Fact]
    public void The_release_has_no_error_and_one_end_before_its_start()
    {
        var read = Release();

        Assert.Equal(261, read.Patients.Count);
        Assert.False(read.HasErrors);
        Assert.Single(read.Issues, issue => issue.Issue.Code == "TCGA-010");
    }

    [Fact]
    public void No_drug_record_is_lost_when_lines_are_rebuilt()
    {
        var patients = Release().Patients;
        var lines = patients.SelectMany(patient => patient.Lines).ToList();

        Assert.Equal(208, lines.Sum(line => line.Drugs.Count));
        Assert.Equal(72, patients.Count(patient => patient.Lines.Count > 0));
        Assert.Equal(145, lines.Count);
        Assert.Equal(2, lines.Count(line => line.Scope == LineScope.OutsideProgramme));
    }

    [Fact]
    public void Responses_are_those_of_the_source_and_nothing_missing_became_stable()
    {
        var path = SharedFolder.Require("data", "tcga-sarc", DrugFile);
        var stated = CsvColumns.Rows(path).ToDictionary(row => (row["bcr_patient_barcode"], row["seq"]), row => row["measure_of_response"]);
        Assert.Equal(165, stated.Values.Count(response => response.Length > 0));

        var lines = Release().Patients.SelectMany(patient => patient.Lines).ToList();
        Assert.All(lines.Where(line => line.StatedBestResponse == ResponseStatement.StableDisease), line => Assert.Equal("stable disease", line.StatedBestResponseAsTyped));
        Assert.All(lines.Where(line => line.StatedBestResponse is null), line => Assert.Null(line.StatedBestResponseAsTyped));
        Assert.Equal(13, lines.Where(line => line.StatedBestResponse == ResponseStatement.StableDisease).Sum(line => line.Drugs.Count));
    }

    [Fact]
    public void Deaths_are_those_of_either_form()
    {
        var patients = Release().Patients;

        Assert.Equal(96, patients.Count(patient => patient.VitalStatus == VitalStatus.Dead));
        Assert.All(patients, patient => Assert.True(patient.DiedOn is not null || patient.LastContactOn is not null, patient.SourceId));
    }

    [Fact]
    public void No_rule_of_the_registry_objects_to_an_imported_case() =>
        Assert.DoesNotContain(Release().Patients.SelectMany(CaseRules.Check), found => found.Issue.Severity == Severity.Error);

    [Fact]
    public void The_release_becomes_an_analysis_set_of_its_dated_lines()
    {
        var read = Release();
        var set = AnalysisSetBuilder.Of(read.Patients, TcgaSarcImport.Profile, read.Centres, DataOrigin.Live, Vocabulary.Load());

        Assert.Equal(143, set.Lines.Count);
        Assert.All(set.Lines, line => Assert.NotNull(line.Histology));
        Assert.All(set.Lines, line => Assert.NotNull(line.DaysFromDiagnosis));
    }

    [Fact]
    public void Earlier_cytotoxic_lines_of_the_release_count_as_chemotherapy()
    {
        var read = Release();
        var set = AnalysisSetBuilder.Of(read.Patients.Where(patient => patient.SourceId == "TCGA-DX-A7EQ"), TcgaSarcImport.Profile, read.Centres, DataOrigin.Live, Vocabulary.Load());

        // doxil, ifosfamide, cisplatin, dacarbazine with sorafenib, vorinostat
        Assert.Equal([0, 1, 2, 3, 3], set.Lines.Select(line => line.PriorChemotherapyLines));
        Assert.Equal([0, 1, 2, 3, 4], set.Lines.Select(line => line.PriorSystemicLines));
    }

    [Theory]
    [InlineData(AnalysisMode.Corrected)]
    [InlineData(AnalysisMode.Printed)]
    public void The_tables_and_headlines_of_the_report_can_be_made_from_the_release(AnalysisMode mode)
    {
        var read = Release();
        var set = AnalysisSetBuilder.Of(read.Patients, TcgaSarcImport.Profile, read.Centres, DataOrigin.Live, Vocabulary.Load());
        var terms = new TableTerms(Vocabulary.Load());

        Assert.NotEmpty(PopulationTable.Of(set, terms, mode).Blocks);
        Assert.NotEmpty(TherapyTable.Of(set, terms, mode).Blocks);
        Assert.NotEmpty(ResponseTable.Of(set, terms, mode).Blocks);
        Assert.NotEmpty(HeadlineList.Of(set, mode, RuleSets.OutcsDefault));
    }

    [Fact]
    public void Reading_twice_gives_the_same_cases()
    {
        static string Print(Patient patient) => string.Join('|', patient.Pseudonym, patient.LastContactOn, string.Join(';', patient.Lines.Select(line => $"{line.Regimen} {line.StartedOn}-{line.StoppedOn}")));

        Assert.Equal(Release().Patients.Select(Print), Release().Patients.Select(Print));
    }

    private const string DrugFile = "tcga_sarc_drugs.csv";

    private static TcgaSarcCases Release() => TcgaSarcImport.Read(SharedFolder.Require("data", "tcga-sarc"), Vocabulary.Load());
}
