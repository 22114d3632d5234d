using Sarcoscope.Registry.Cases;
using Sarcoscope.Registry.Cases.FollowUps;
using Sarcoscope.Registry.Cases.Lines;
using Sarcoscope.Registry.Cases.LocalTherapies;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Cases.Tumours;
using Sarcoscope.Registry.Exchange.TcgaSarc;
using Sarcoscope.Registry.Terms;

namespace Sarcoscope.Registry.Tests.Exchange.TcgaSarc;

public sealed class TcgaExcerptTests
{
    private static readonly TcgaSarcCases Read = TcgaSarcImport.Read(ReferenceFolder.Path("tcga-sarc"), Vocabulary.Load());

    [Fact]
    public void Every_patient_is_read_and_no_row_is_refused()
    {
        Assert.Equal(16, Read.Patients.Count);
        Assert.DoesNotContain(Read.Issues, issue => issue.Issue.Severity == Severity.Error);
        Assert.All(Read.Tallies, tally => Assert.Equal(tally.Rows, tally.Recorded + tally.Repeated + tally.NotRecorded + tally.Refused));
    }

    [Fact]
    public void The_pseudonym_is_the_site_and_the_participant_as_a_number_and_the_barcode_is_kept()
    {
        var patient = Of("TCGA-3B-A9HS");

        Assert.Equal(("3B-478864", "3B"), (patient.Pseudonym, patient.CentreCode));
        Assert.Contains(Read.Centres, centre => centre is { Code: "3B", Country: "US" });
    }

    [Fact]
    public void Drugs_are_rebuilt_into_lines_with_their_dates_and_stated_response()
    {
        var lines = Of("TCGA-3B-A9HI").Lines;

        Assert.Equal(["doxorubicin + dacarbazine", "gemcitabine + docetaxel", "gemcitabine"], lines.Select(line => line.Regimen));
        Assert.Equal(("D850", "D959"), (lines[0].StartedOn.ToString(), lines[0].StoppedOn.ToString()));
        Assert.Equal([ResponseStatement.StableDisease, ResponseStatement.PartialResponse, null], lines.Select(line => line.StatedBestResponse));
        Assert.Equal((null, StopReason.Ongoing), (lines[2].StoppedOn, lines[2].StopReason));
    }

    [Fact]
    public void Different_responses_within_a_regimen_leave_the_line_unknown_and_are_kept_as_typed()
    {
        var line = Assert.Single(Of("TCGA-DX-A3U7").Lines, line => line.StartedOn == PartialDate.FromDiagnosis(741));

        Assert.Equal(ResponseStatement.Unknown, line.StatedBestResponse);
        Assert.Equal("partial response / clinical progressive disease", line.StatedBestResponseAsTyped);
        Assert.Contains(Read.Issues, issue => issue is { Issue.Code: "TCGA-015", File: "tcga_sarc_drugs.csv" });
    }

    [Fact]
    public void A_drug_that_ends_before_it_starts_is_reported_with_its_place_and_kept()
    {
        var line = Assert.Single(Of("TCGA-DX-A6B8").Lines);

        Assert.Equal((null, null, LineScope.OutsideProgramme), (line.StartedOn, line.StoppedOn, line.Scope));
        Assert.Equal("adriamycin", Assert.Single(line.Drugs).DrugAsTyped);
        Assert.Equal(ResponseStatement.ProgressiveDisease, line.StatedBestResponse);
        var issue = Assert.Single(Read.Issues, issue => issue.Issue.Code == "TCGA-010");
        Assert.Equal(("tcga_sarc_drugs.csv", "days_to_drug_therapy_end", "255"), (issue.File, issue.Issue.Field, issue.Value));
        Assert.StartsWith("\"TCGA-DX-A6B8\"", File.ReadAllLines(Path.Combine(ReferenceFolder.Path("tcga-sarc"), issue.File))[issue.Line - 1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_drug_that_is_neither_named_nor_dated_is_kept_as_a_line_without_a_place()
    {
        var line = Assert.Single(Of("TCGA-QQ-A5VB").Lines);

        Assert.Equal(("not named (chemotherapy)", null), (line.Drugs[0].DrugAsTyped, line.Drugs[0].Drug));
        Assert.Equal(LineScope.OutsideProgramme, line.Scope);
    }

    [Fact]
    public void A_drug_named_only_as_a_trial_drug_is_recognised() =>
        Assert.Equal("evofosfamide", Assert.Single(Of("TCGA-SG-A6Z4").Lines).Regimen);

    [Fact]
    public void A_drug_added_later_with_another_response_is_the_next_line() =>
        Assert.Equal(["docetaxel + gemcitabine", "ifosfamide + doxorubicin", "gemcitabine"], Of("TCGA-KD-A5QS").Lines.Select(line => line.Regimen));

    [Fact]
    public void A_line_counts_under_its_targeted_drug_and_never_under_a_supportive_one()
    {
        Assert.Equal("bevacizumab", Assert.Single(Of("TCGA-X6-A8C4").Lines, line => line.Drugs.Count == 4).PrincipalDrug!.Drug);
        Assert.Equal("doxorubicin", Assert.Single(Of("TCGA-IE-A6BZ").Lines).PrincipalDrug!.Drug);
    }

    [Fact]
    public void Doses_cycles_settings_and_a_drug_said_to_go_on_are_kept_apart_from_what_is_not_known()
    {
        var lines = Of("TCGA-HB-A3L4").Lines;

        Assert.Equal([TreatmentSetting.Adjuvant, TreatmentSetting.Advanced, TreatmentSetting.Advanced, TreatmentSetting.Advanced], lines.Select(line => line.Setting));
        Assert.Equal((900m, "mg/m2", "8 cycles"), (lines[0].Drugs[0].Dose, lines[0].Drugs[0].DoseUnit, lines[0].Drugs[0].Schedule));
        Assert.Null(lines[2].StopReason); // letrozole is said to go on, but ifosfamide starts
        Assert.Contains(Read.Issues, issue => issue is { Issue.Code: "TCGA-014", Issue.Field: "therapy_ongoing" });
    }

    [Fact]
    public void The_latest_form_decides_on_life_and_death()
    {
        var patient = Of("TCGA-DX-A3U7"); // alive in the first form, dead in the last

        Assert.Equal((VitalStatus.Dead, "D1552"), (patient.VitalStatus, patient.DiedOn.ToString()));
        Assert.Equal((VitalStatus.Alive, "D1521"), (Of("TCGA-3B-A9HI").VitalStatus, Of("TCGA-3B-A9HI").LastContactOn.ToString()));
    }

    [Fact]
    public void New_tumour_events_become_progressions_once_each_and_a_new_primary_becomes_a_tumour()
    {
        Assert.Equal(["D606", "D791"], Progressions("TCGA-3B-A9HI"));
        Assert.Empty(Progressions("TCGA-DX-A8BX")); // after the death: reported
        Assert.Contains(Read.Issues, issue => issue is { Issue.Code: "TCGA-011", File: "tcga_sarc_new_tumor_events.csv" });
        Assert.Equal("D7", Assert.Single(Of("TCGA-X6-A8C2").Tumours, tumour => tumour.Number == 2).DiagnosedOn.ToString());
        Assert.DoesNotContain("D7", Progressions("TCGA-X6-A8C2"));
    }

    [Fact]
    public void Radiotherapy_is_in_gray_where_the_unit_is_one_of_dose()
    {
        var radiotherapy = Of("TCGA-3B-A9HI").LocalTherapies.Find(therapy => therapy.Kind == LocalTherapyKind.Radiotherapy)!;

        Assert.Equal((86.4m, 39, "D59", "primary tumor field (external)"), (radiotherapy.DoseGy, radiotherapy.Fractions, radiotherapy.StartedOn.ToString(), radiotherapy.Region));
        Assert.Contains(Of("TCGA-3B-A9HS").LocalTherapies, therapy => therapy.Region == "regional site (internal)" && therapy.DoseGy is null);
        Assert.Contains(Read.Issues, issue => issue is { Issue.Code: "TCGA-018", Value: "mci" });
    }

    [Fact]
    public void The_resection_of_the_primary_keeps_its_margin_and_has_no_date()
    {
        var resection = Of("TCGA-3B-A9HI").LocalTherapies.Find(therapy => therapy.Region == "primary tumor")!;

        Assert.Equal((ResectionMargin.R1, null), (resection.Margin, resection.StartedOn));
    }

    [Fact]
    public void What_the_source_does_not_collect_stays_not_recorded()
    {
        Assert.All(Read.Patients, patient =>
        {
            Assert.Null(patient.PrimaryTumour!.Grade);
            Assert.Null(patient.PrimaryTumour.MetastaticAtDiagnosis);
            Assert.Empty(patient.BoardCases);
            Assert.All(patient.Lines, line => Assert.Null(line.ProgressionAtStart));
        });
        Assert.False(TcgaSarcImport.Profile.Collects(Section.AdverseEvents));
        Assert.True(TcgaSarcImport.Profile.Collects(Section.FollowUps));
        Assert.Equal(PatientReality.Real, TcgaSarcImport.Profile.Patients);
    }

    [Fact]
    public void A_uterine_leiomyosarcoma_is_known_by_its_site()
    {
        Assert.Equal(("ULMS", "UTERUS"), (Of("TCGA-HB-A3L4").PrimaryTumour!.Histology, Of("TCGA-HB-A3L4").PrimaryTumour!.Site));
        Assert.Equal("leiomyosarcoma (lms)", Of("TCGA-HB-A3L4").PrimaryTumour!.HistologyAsTyped);
    }

    [Fact]
    public void Size_depth_and_necrosis_are_those_of_the_specimen()
    {
        var tumour = Of("TCGA-DX-A6B8").PrimaryTumour!;

        Assert.Equal((1720, TumourDepth.Deep, 1), (tumour.SizeTenthsMm, tumour.Depth, tumour.NecrosisScore));
    }

    private static Patient Of(string barcode) => Assert.Single(Read.Patients, patient => patient.SourceId == barcode);

    private static IEnumerable<string> Progressions(string barcode) =>
        Of(barcode).FollowUps.Where(visit => visit.DiseaseStatus == DiseaseStatus.Progression).Select(visit => visit.DoneOn.ToString()!);
}
