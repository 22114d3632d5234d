using Sarcoscope.Registry.Cases;
using Sarcoscope.Registry.Cases.FollowUps;
using Sarcoscope.Registry.Cases.Lines;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Evidence.Cohorts;
using Sarcoscope.Registry.Terms;

namespace Sarcoscope.Registry.Tests.Evidence.Cohorts;

public sealed class AnalysisSetBuilderTests
{
    [Fact]
    public void Days_are_counted_from_the_start_of_the_line()
    {
        var line = One(new ACase(new ALine("2010-01-10", "2010-03-01")) { Diagnosed = "2009-01-10", LastContact = "2010-07-01" });

        Assert.Equal((365, 50, 172), (line.DaysFromDiagnosis, line.StopDay, line.LastContactDay));
        Assert.Equal("2010-01", line.StartMonth);
        Assert.Equal(0, line.ImputedDates);
    }

    [Fact]
    public void A_month_stands_for_its_15th_and_a_year_for_the_first_of_July_and_both_are_counted()
    {
        var line = One(new ACase(new ALine("2010-03", "2011")) { Diagnosed = "2008" });

        Assert.Equal(Days("2008-07-01", "2010-03-15"), line.DaysFromDiagnosis);
        Assert.Equal(Days("2010-03-15", "2011-07-01"), line.StopDay);
        Assert.Equal(2, line.ImputedDates);
    }

    [Fact]
    public void An_imputed_day_stays_between_the_known_days_around_it()
    {
        // Started in March, diagnosed on the 5th and stopped on the 10th of that month: not on the 15th.
        var line = One(new ACase(new ALine("2010-03", "2010-03-10")) { Diagnosed = "2010-03-05" });

        Assert.Equal((5, 0), (line.DaysFromDiagnosis, line.StopDay));
    }

    [Theory]
    [InlineData("2010-05", "2010-05-28")] // not the 15th: alive on the 28th
    [InlineData("2010-06", "2010-06-15")]
    [InlineData("2010", "2010-07-01")]
    public void A_death_is_never_imputed_before_the_last_contact(string died, string expected) =>
        Assert.Equal(Days("2010-01-01", expected), One(new ACase(new ALine("2010-01-01")) { LastContact = "2010-05-28", Died = died }).DeathDay);

    [Fact]
    public void What_happened_after_the_cut_off_is_not_known()
    {
        var set = Build(PartialDate.OnDay(2010, 6, 30), new ACase(
            new ALine("2010-01-01", "2010-08-01")
            {
                Reason = StopReason.Progression,
                Visits = [ALine.Visit("2010-03-01", ResponseStatement.StableDisease), ALine.Visit("2010-07-15", ResponseStatement.ProgressiveDisease)],
            },
            new ALine("2010-09-01")) { LastContact = "2011-05-01", Died = "2011-05-01" });

        var line = Assert.Single(set.Lines);
        Assert.Equal(Days("2010-01-01", "2010-06-30"), line.LastContactDay);
        Assert.Equal((null, null, null, null), (line.StopDay, line.DeathDay, line.ProgressionDay, line.NextLineDay));
        Assert.Equal(StopReason.Ongoing, line.StopReason);
        Assert.Equal(ResponseStatement.StableDisease, line.BestResponse);
        Assert.Equal(VitalStatus.Alive, Assert.Single(set.Patients).VitalStatus);
        Assert.Equal("C01-001 line 2", Assert.Single(Assert.Single(set.Exclusions).Records));
    }

    [Fact]
    public void Days_from_a_diagnosis_of_unknown_date_are_used_as_they_are()
    {
        var set = Build(PartialDate.OnDay(2010, 6, 30), new ACase(new ALine("D100", "D160")) { Diagnosed = null, LastContact = "D900", Died = "D900", Born = "D-18300" });

        var line = Assert.Single(set.Lines);
        Assert.Equal((100, 60, 800), (line.DaysFromDiagnosis, line.StopDay, line.DeathDay));
        Assert.Equal((50, 50), (line.AgeAtDiagnosis, line.AgeAtStart));
        Assert.Null(line.StartMonth);
        Assert.Equal((100, 900), (Assert.Single(set.Patients).EntryDay, set.Patients[0].DeathDay));
    }

    [Theory]
    [InlineData("1960-03", "2010-03-14", 49)]
    [InlineData("1960-03", "2010-03-15", 50)]
    [InlineData("1960", "2010-06-30", 49)]
    public void A_birth_month_stands_for_its_15th(string born, string start, int age) =>
        Assert.Equal(age, One(new ACase(new ALine(start)) { Born = born }).AgeAtStart);

    [Fact]
    public void A_missing_date_of_diagnosis_leaves_age_interval_and_survival_unknown()
    {
        var set = Build(cutOff: null, new ACase(new ALine("2010-01-01")) { Diagnosed = null, Born = "1960-03" });

        Assert.Equal((null, null, 49), (set.Lines[0].AgeAtDiagnosis, set.Lines[0].DaysFromDiagnosis, set.Lines[0].AgeAtStart));
        Assert.Equal((null, null), (set.Patients[0].EntryDay, set.Patients[0].LastDay));
    }

    [Fact]
    public void A_patient_who_withdrew_from_all_use_is_left_out_and_said_to_be()
    {
        var set = Build(cutOff: null, new ACase(new ALine("2010-01-01")) { Withdrawal = WithdrawalScope.AllUse });

        Assert.Empty(set.Lines);
        Assert.Equal(["C01-001"], Assert.Single(set.Exclusions).Records);
    }

    [Fact]
    public void Withdrawal_from_further_follow_up_keeps_what_was_recorded() =>
        Assert.Single(Build(cutOff: null, new ACase(new ALine("2010-01-01")) { Withdrawal = WithdrawalScope.FurtherFollowUp }).Lines);

    [Fact]
    public void A_patient_without_programme_lines_is_no_patient_of_the_analysis() =>
        Assert.Empty(Build(cutOff: null, new ACase(new ALine("2010-01-01") { Scope = LineScope.OutsideProgramme })).Patients);

    [Theory]
    [InlineData("GIST", "imatinib", 1)]
    [InlineData("GIST", "imatinib+everolimus", 0)]
    [InlineData("LMS", "imatinib", 0)]
    [InlineData("LMS", "gemcitabine+docetaxel", 1)]
    [InlineData("LMS", "letrozole", 0)]
    public void Earlier_chemotherapy_is_what_holds_a_cytotoxic_drug_or_the_standard_of_GIST(string histology, string regimen, int expected)
    {
        var line = One(new ACase(Earlier with { Regimen = regimen }, new ALine("2010-01-01")) { Histology = histology });

        Assert.Equal((expected, 1), (line.PriorChemotherapyLines, line.PriorSystemicLines));
    }

    [Fact]
    public void A_programme_line_counts_as_earlier_systemic_treatment_and_not_as_chemotherapy()
    {
        var second = Build(cutOff: null, new ACase(Earlier with { Scope = LineScope.InProgramme, Regimen = "bevacizumab+paclitaxel" }, new ALine("2010-01-01"))).Lines[1];

        Assert.Equal((0, 1, 2), (second.PriorChemotherapyLines, second.PriorSystemicLines, second.ProgrammeNumber));
    }

    [Theory]
    [InlineData(StopReason.Progression, 120)]
    [InlineData(StopReason.Toxicity, null)]
    public void The_time_to_progression_of_the_line_before_comes_from_its_stop_where_it_was_not_assessed(StopReason reason, int? expected) =>
        Assert.Equal(expected, One(new ACase(Earlier with { Reason = reason }, new ALine("2010-01-01"))).PreviousTimeToProgression);

    [Fact]
    public void A_progression_learnt_at_a_follow_up_counts_for_the_line_given_before_it()
    {
        var line = One(new ACase(new ALine("2010-01-01", "2010-02-01") { Reason = StopReason.Toxicity })
        {
            FollowUps = [("2010-03-02", DiseaseStatus.ClinicalDeterioration), ("2010-04-11", DiseaseStatus.Progression)],
        });

        Assert.Equal((100, 60), (line.ProgressionDay, line.ClinicalProgressionDay));
    }

    [Theory]
    [InlineData("2009-12-20", 365)]
    [InlineData("2010-02-01", 396)]
    public void Entry_is_the_later_of_information_and_the_first_programme_line(string informed, int expected) =>
        Assert.Equal(expected, Assert.Single(Build(cutOff: null, new ACase(new ALine("2010-01-01")) { Informed = informed }).Patients).EntryDay);

    [Fact]
    public void A_name_that_is_not_mapped_is_kept_as_typed_and_has_no_family()
    {
        var patient = new ACase(new ALine("2010-01-01")).Recorded();
        patient.Tumours[0] = new() { Number = 1, HistologyAsTyped = "odd tumour" };

        var line = Assert.Single(Set(cutOff: null, patient).Lines);
        Assert.Equal((null, null, "odd tumour"), (line.Histology, line.Family, line.HistologyAsTyped));
    }

    [Fact]
    public async Task Cases_read_one_by_one_give_the_same_set()
    {
        var patient = new ACase(new ALine("2010-01-01", "2010-05-01")).Recorded();
        var streamed = await AnalysisSetBuilder.OfAsync(OneByOne(patient), new() { Name = "Test" }, [], DataOrigin.Live, Vocabulary.Load(), TestContext.Current.CancellationToken);

        Assert.Equal(Set(cutOff: null, patient).Lines.Select(line => (line.Patient, line.StopDay)), streamed.Lines.Select(line => (line.Patient, line.StopDay)));
    }

    private static ALine Earlier => new("2009-03-01", "2009-06-29") { Scope = LineScope.OutsideProgramme };

    private static int Days(string from, string to) => PartialDate.Parse(to).Earliest - PartialDate.Parse(from).Earliest;

    private static AnalysisLine One(ACase recorded) => Assert.Single(Build(cutOff: null, recorded).Lines);

    private static AnalysisSet Build(PartialDate? cutOff, ACase recorded) => Set(cutOff, recorded.Recorded());

    private static AnalysisSet Set(PartialDate? cutOff, params Patient[] patients) =>
        AnalysisSetBuilder.Of(patients, new() { Name = "Test", CutOff = cutOff }, [], DataOrigin.Live, Vocabulary.Load());

    private static async IAsyncEnumerable<Patient> OneByOne(params Patient[] patients)
    {
        foreach (var patient in patients)
        {
            await Task.Yield();
            yield return patient;
        }
    }
}
