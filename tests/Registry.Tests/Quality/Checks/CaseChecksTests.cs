using Sarcoscope.Registry.Cases;
using Sarcoscope.Registry.Cases.AdverseEvents;
using Sarcoscope.Registry.Cases.Assessments;
using Sarcoscope.Registry.Cases.FollowUps;
using Sarcoscope.Registry.Cases.Lines;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Cases.Tumours;
using Sarcoscope.Registry.Quality.Checks;
using Sarcoscope.Registry.Terms;
using static Sarcoscope.Registry.Cases.PartialDate;

namespace Sarcoscope.Registry.Tests.Quality.Checks;

/// <summary>Each check is fed a valid case that was corrupted in one place, and must find that.</summary>
public sealed class CaseChecksTests
{
    private static readonly RegistryProfile Profile = new() { Name = "Checks" };

    // The corruption, and the other checks that rightly speak up beside the one it is for.
    private static readonly Dictionary<string, (Action<Patient> Corrupt, string[] Beside)> Corruptions = new(StringComparer.Ordinal)
    {
        ["CHK-001"] = (p => (p.VitalStatus, p.CauseOfDeath) = (VitalStatus.Dead, CauseOfDeath.Sarcoma), []),
        ["CHK-002"] = (p => (p.VitalStatus, p.DiedOn) = (VitalStatus.Dead, OnDay(2011, 2, 10)), []),
        ["CHK-003"] = (p => p.LastContactOn = OnDay(2010, 11, 1), []),
        ["CHK-004"] = (p => p.BornIn = null, []),
        ["CHK-005"] = (p => p.BornIn = InMonth(1905, 5), []),
        ["CHK-006"] = (p => p.InformedOn = OnDay(2010, 7, 1), []),
        ["CHK-007"] = (p => p.InformedOn = null, []),
        ["CHK-008"] = (p => (p.WithdrawnOn, p.WithdrawalScope) = (OnDay(2010, 11, 1), WithdrawalScope.FurtherFollowUp), []),
        ["CHK-009"] = (p => { p.LastContactOn = OnDay(2010, 8, 1); p.Lines[1].Assessments.RemoveRange(1, 3); p.Lines[1].StoppedOn = OnDay(2010, 7, 30); p.Lines[1].StopReason = StopReason.Toxicity; p.FollowUps.Clear(); }, ["CHK-104"]),
        ["CHK-010"] = (p => p.LastContactOn = null, []),
        ["CHK-011"] = (p => (p.VitalStatus, p.DiedOn, p.CauseOfDeath, p.DeathToxic) = (VitalStatus.Dead, OnDay(2011, 2, 10), CauseOfDeath.TreatmentToxicity, Answer.Yes), []),
        ["CHK-020"] = (p => (p.Tumours[0].Histology, p.Tumours[0].HistologyAsTyped) = (null, "spindle thing"), []),
        ["CHK-021"] = (p => p.Tumours[0].DiagnosedOn = OnDay(2010, 3, 1), []),
        ["CHK-022"] = (p => p.Tumours[0].DiagnosedOn = null, []),
        ["CHK-023"] = (p => (p.Tumours[0].Histology, p.Tumours[0].HistologyAsTyped) = ("ULMS", "uterine leiomyosarcoma"), []),
        ["CHK-024"] = (p => (p.Tumours[0].Histology, p.Tumours[0].HistologyAsTyped) = ("GIST", "GIST"), []),
        ["CHK-025"] = (p => p.Tumours[0].Grade = Grade.I, []),
        ["CHK-026"] = (p => p.Tumours[0].Grade = null, []),
        ["CHK-027"] = (p => p.Tumours[0].SizeTenthsMm = 8, []),
        ["CHK-028"] = (p => p.Tumours[0].Alterations.AddRange([new() { Number = 2, Gene = "KIT", Status = AlterationStatus.Present, Method = "NGS" }, new() { Number = 3, Gene = "PDGFRA", Status = AlterationStatus.Present, Method = "NGS" }]), []),
        ["CHK-029"] = (p => p.Tumours[0].Alterations[0].Method = null, []),
        ["CHK-030"] = (p => { p.Tumours[0].Resectability = Resectability.Resectable; p.Lines[0].Setting = TreatmentSetting.Advanced; p.LocalTherapies.Clear(); }, []),
        ["CHK-040"] = (p => (p.Lines[1].Drugs[0].Drug, p.Lines[1].Drugs[0].DrugAsTyped) = (null, "pazopa"), []),
        ["CHK-041"] = (p => p.Lines[1].Drugs[0].Dose = 8000, []),
        ["CHK-042"] = (p => { p.Lines[1].Assessments.RemoveAt(3); p.FollowUps.RemoveAt(1); }, []),
        ["CHK-043"] = (p => p.Lines[1].StopReason = null, []),
        ["CHK-044"] = (p => { (p.VitalStatus, p.DiedOn, p.CauseOfDeath) = (VitalStatus.Dead, OnDay(2011, 2, 10), CauseOfDeath.Sarcoma); (p.Lines[1].StoppedOn, p.Lines[1].StopReason) = (null, StopReason.Ongoing); }, ["CHK-069", "CHK-103"]),
        ["CHK-045"] = (p => { p.Lines[0].Scope = LineScope.InProgramme; p.Lines[0].StoppedOn = null; }, ["CHK-006", "CHK-042", "CHK-047", "CHK-048", "CHK-088", "CHK-120"]),
        ["CHK-046"] = (p => { p.Lines[0].StatedBestResponse = ResponseStatement.PartialResponse; p.Lines[0].StoppedOn = OnDay(2010, 1, 12); }, []),
        ["CHK-047"] = (p => p.Lines[1].Ecog = null, []),
        ["CHK-048"] = (p => p.Lines[1].ProgressionAtStart = null, []),
        ["CHK-049"] = (p => { p.Lines[0].Drugs[0].Drug = "pazopanib"; p.Lines[0].Drugs[0].DrugAsTyped = "pazopanib"; }, []),
        ["CHK-050"] = (p => { (p.Lines[1].StoppedOn, p.Lines[1].StopReason) = (null, StopReason.Ongoing); p.Lines[1].Assessments.RemoveRange(2, 2); p.FollowUps.RemoveAt(1); }, []),
        ["CHK-051"] = (p => { p.Lines[1].StopReason = StopReason.Toxicity; p.Lines[1].AdverseEvents.Clear(); p.Lines[1].SeriousEvents.Clear(); p.Lines[1].AdverseEventsCollected = Answer.No; }, []),
        ["CHK-052"] = (p => p.Lines[1].StopReason = StopReason.Death, []),
        ["CHK-060"] = (p => p.Lines[1].Assessments[1].StatedResponse = ResponseStatement.StableDisease, []),
        ["CHK-061"] = (p => { p.Lines[1].StatedBestResponse = ResponseStatement.PartialResponse; p.Lines[1].Assessments.RemoveRange(1, 2); }, ["CHK-060", "CHK-066"]),
        ["CHK-062"] = (p => p.Lines[1].Assessments.RemoveAt(0), []),
        ["CHK-063"] = (p => p.Lines[1].Assessments[0].AssessedOn = OnDay(2010, 5, 1), []),
        ["CHK-064"] = (p => p.Lines[1].Assessments[0].AssessedOn = OnDay(2010, 6, 20), []),
        ["CHK-065"] = (p => { p.Lines[1].Assessments[1].AssessedOn = OnDay(2010, 6, 10); }, ["CHK-066"]),
        ["CHK-066"] = (p => { p.Lines[1].Assessments.RemoveAt(2); p.Lines[1].Assessments[1].AssessedOn = OnDay(2010, 7, 15); }, []),
        ["CHK-067"] = (p => (p.Lines[1].Assessments[1].StatedResponse, p.Lines[1].Assessments[1].StatedReason) = (ResponseStatement.CompleteResponse, "scar"), []),
        ["CHK-068"] = (p => p.Lines[1].Assessments[2].NewLesion = Answer.Yes, ["CHK-060"]),
        ["CHK-069"] = (p => p.Lines[1].StoppedOn = OnDay(2011, 2, 25), ["CHK-003"]),
        ["CHK-070"] = (p => { p.Lines[1].StoppedOn = OnDay(2010, 9, 10); p.Lines[1].StopReason = StopReason.Toxicity; }, []),
        ["CHK-071"] = (p => p.Lines[1].Assessments[1].Lesions[0].TenthsMm = 30, ["CHK-060"]),
        ["CHK-072"] = (p =>
        {
            (p.VitalStatus, p.DiedOn, p.CauseOfDeath) = (VitalStatus.Dead, OnDay(2011, 2, 10), CauseOfDeath.Sarcoma);
            p.Lines[0].StopReason = p.Lines[1].StopReason = StopReason.Toxicity;
            p.Lines[1].ProgressionAtStart = Answer.No;
            p.Lines[1].Assessments.RemoveAt(3);
            p.FollowUps.RemoveAt(1);
        }, []),
        ["CHK-080"] = (p => (p.Lines[1].AdverseEvents[0].Term, p.Lines[1].AdverseEvents[0].TermAsTyped) = (null, "tired"), []),
        ["CHK-081"] = (p => p.Lines[1].AdverseEvents[0].Grade = null, []),
        ["CHK-082"] = (p => p.Lines[1].AdverseEvents[0].StartedOn = OnDay(2010, 5, 20), []),
        ["CHK-083"] = (p => p.Lines[1].AdverseEvents[0].StartedOn = OnDay(2011, 2, 5), []),
        ["CHK-084"] = (p => p.Lines[1].SeriousEvents.Clear(), []),
        ["CHK-085"] = (p => { p.Lines[1].AdverseEvents[0].Grade = 4; p.Lines[1].AdverseEvents[0].Serious = null; p.Lines[1].SeriousEvents.Clear(); }, []),
        ["CHK-086"] = (p => p.Lines[1].AdverseEvents[0].Outcome = EventOutcome.Fatal, []),
        ["CHK-087"] = (p => { p.Lines[1].AdverseEvents[0].Action = EventAction.Stopped; (p.Lines[1].StoppedOn, p.Lines[1].StopReason) = (null, StopReason.Ongoing); p.Lines[1].Assessments[3].AssessedOn = OnDay(2011, 2, 1); p.FollowUps.RemoveAt(1); }, []),
        ["CHK-088"] = (p => { p.Lines[1].AdverseEventsCollected = null; p.Lines[1].AdverseEvents.Clear(); p.Lines[1].SeriousEvents.Clear(); }, []),
        ["CHK-089"] = (p => p.Lines[1].AdverseEvents.Add(new() { Number = 2, TermAsTyped = "Fatigue", Term = "Fatigue", Grade = 2, StartedOn = OnDay(2010, 7, 1), Serious = Answer.No }), []),
        ["CHK-100"] = (p => p.FollowUps[2].DueOn = OnDay(2010, 10, 15), []),
        ["CHK-101"] = (p => p.FollowUps[1].DoneOn = OnDay(2010, 8, 15), ["CHK-102"]),
        ["CHK-102"] = (p => { p.Lines[1].Assessments.RemoveAt(3); p.Lines[1].StopReason = StopReason.Toxicity; }, []),
        ["CHK-103"] = (p => { (p.Lines[1].StoppedOn, p.Lines[1].StopReason) = (null, StopReason.Ongoing); }, ["CHK-069"]),
        ["CHK-104"] = (p => p.FollowUps.Clear(), []),
        ["CHK-110"] = (p => p.LocalTherapies[0].Margin = null, []),
        ["CHK-111"] = (p => p.LocalTherapies[1].DoseGy = null, []),
        ["CHK-112"] = (p => p.LocalTherapies[1].Fractions = 2, []),
        ["CHK-120"] = (p => { p.Lines[1].BoardCaseNumber = null; p.BoardCases[0].CarriedOut = null; }, []),
        ["CHK-121"] = (p => p.BoardCases[0].DiscussedOn = OnDay(2010, 6, 30), []),
        ["CHK-122"] = (p => p.BoardCases[0].DiscussedOn = OnDay(2010, 2, 1), []),
        ["CHK-123"] = (p => p.Lines[1].BoardCaseNumber = null, ["CHK-120"]),
        ["CHK-124"] = (p => p.BoardCases[0].References = null, []),
        ["CHK-125"] = (p => { p.BoardCases.Add(new() { Number = 2, Question = "And then?", Discussed = Answer.Yes, DiscussedOn = OnDay(2011, 1, 10) }); }, []),
    };

    public static TheoryData<string> Codes => [.. CaseChecks.All.Select(check => check.Code)];

    [Fact]
    public void Nothing_is_found_in_a_valid_case() => Assert.Empty(Found(ValidCase.Make()));

    [Theory, MemberData(nameof(Codes))]
    public void A_check_finds_what_was_corrupted_and_nothing_else_is_found(string code)
    {
        var patient = ValidCase.Make();
        var (corrupt, beside) = Corruptions[code];
        corrupt(patient);
        Assert.Equal([.. beside.Append(code).Order(StringComparer.Ordinal)], Found(patient));
    }

    [Fact]
    public void Codes_are_in_order_and_different_and_each_check_says_what_and_why_in_both_languages()
    {
        Assert.True(CaseChecks.All.Count >= 40);
        Assert.Equal(CaseChecks.All.Select(check => check.Code).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), CaseChecks.All.Select(check => check.Code));
        Assert.All(CaseChecks.All, check => Assert.NotEqual(check.Title.English, check.Title.French));
        Assert.All(CaseChecks.All, check => Assert.NotEqual(check.Why.English, check.Why.French));
    }

    [Fact]
    public void The_page_of_checks_says_what_the_program_asks()
    {
        var path = Path.Combine(Root(), "docs", "checks.md");
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1") File.WriteAllText(path, ChecksPage.Write());
        Assert.Equal(File.ReadAllText(path), ChecksPage.Write());
    }

    [Fact]
    public void An_answer_that_is_missing_for_a_reason_is_not_asked_for()
    {
        var patient = ValidCase.Make();
        patient.BornIn = null;
        patient.Missing = patient.Missing.With("born_in", MissingReason.Refused);
        patient.Tumours[0].Grade = null;
        patient.Tumours[0].Missing = patient.Tumours[0].Missing.With("grade", MissingReason.NotDone);
        Assert.Empty(Found(patient));
    }

    [Fact]
    public void A_centre_is_not_asked_for_what_the_registry_does_not_collect()
    {
        var patient = ValidCase.Make();
        patient.Lines[1].AdverseEventsCollected = null;
        patient.Lines[1].AdverseEvents.Clear();
        patient.Lines[1].SeriousEvents.Clear();
        patient.FollowUps.Clear();
        var profile = new RegistryProfile { Name = "Checks", NotCollected = "AdverseEvents;FollowUps" };
        Assert.Empty(CaseChecks.Find(new(patient, ValidCase.Today, profile)));
    }

    [Fact]
    public void A_case_withdrawn_from_all_use_is_left_alone()
    {
        var patient = ValidCase.Make();
        patient.BornIn = null;
        (patient.WithdrawnOn, patient.WithdrawalScope) = (OnDay(2011, 2, 28), WithdrawalScope.AllUse);
        Assert.Empty(Found(patient));
    }

    [Fact]
    public void Usual_doses_are_of_known_drugs_and_in_order()
    {
        var faults = new List<KnowledgeFault>();
        var doses = UsualDose.Read(KnowledgeFiles.Shipped, faults);
        Assert.Empty(faults);
        Assert.True(doses.Count > 5);
        Assert.All(doses.Values, dose => Assert.NotNull(Vocabulary.Load().Drugs.Get(dose.Drug)));
        Assert.All(doses.Values, dose => Assert.True(dose.Lowest < dose.Highest));
    }

    private static List<string> Found(Patient patient) =>
        [.. CaseChecks.Find(new(patient, ValidCase.Today, Profile)).Select(found => found.Check.Code).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Sarcoscope.slnx"))) folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
