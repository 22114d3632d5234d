using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Access.Signing;
using Sarcoscope.Registry.Approvals;
using Sarcoscope.Registry.Board;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Entry.Meetings.Decisions;
using Sarcoscope.Registry.Quality.Discussions;
using Sarcoscope.Registry.Tests.Board;

namespace Sarcoscope.Registry.Tests.Entry.Meetings.Decisions;

/// <summary>Whether decisions are what the algorithm said: docs/decisions/0021-concordance.md.</summary>
public sealed class DecisionConcordanceTests
{
    private static readonly OptionVerdict[] Options =
    [
        new("systemic", ["doxorubicin"], "indicated"),
        new("systemic", ["doxorubicin", "ifosfamide", "mesna"], "conditional"),
        new("systemic", ["pazopanib"], "not-indicated"),
        new("systemic", ["pazopanib"], "conditional"),
        new("systemic", ["eribulin"], "contraindicated"),
        new("surgery", [], "not-indicated"),
        new("metastasectomy", [], "conditional"),
        new("radiotherapy", [], "indicated"),
        new("supportive", [], "indicated"),
    ];

    [Theory]
    [InlineData("doxorubicin", Concordance.Concordant)]
    [InlineData("adriamycin", Concordance.Concordant)]
    [InlineData("ifosfamide + doxorubicin", Concordance.Conditional)]
    [InlineData("doxorubicin + mesna", Concordance.Concordant)]
    [InlineData("pazopanib", Concordance.Conditional)]
    [InlineData("eribulin", Concordance.NotConcordant)]
    [InlineData("sunitinib", Concordance.NotConcordant)]
    [InlineData("doxorubicin + sunitinib", Concordance.NotConcordant)]
    [InlineData("a drug nobody knows", Concordance.InsufficientData)]
    [InlineData(null, Concordance.InsufficientData)]
    public void A_regimen_is_compared_with_the_options_of_the_same_drugs_and_the_best_of_them_counts(string? regimen, Concordance expected) =>
        Assert.Equal(expected, Of(DecisionKind.Regimen, regimen));

    [Theory]
    [InlineData(DecisionKind.Surgery, Concordance.Conditional)]
    [InlineData(DecisionKind.Radiotherapy, Concordance.Concordant)]
    [InlineData(DecisionKind.SupportiveCare, Concordance.Concordant)]
    [InlineData(DecisionKind.Trial, Concordance.InsufficientData)]
    [InlineData(DecisionKind.StandardTherapy, Concordance.InsufficientData)]
    [InlineData(DecisionKind.MoreTests, null)]
    public void Other_decisions_are_compared_by_what_is_done(DecisionKind kind, Concordance? expected) => Assert.Equal(expected, Of(kind, regimen: null));

    [Theory]
    [InlineData("PROVISIONAL")]
    [InlineData("NEED_DATA")]
    [InlineData("NO_GROUP")]
    [InlineData("CONTRADICTION")]
    public void Where_the_algorithm_could_not_place_the_case_nothing_is_judged(string outcome) =>
        Assert.Equal(Concordance.InsufficientData, DecisionConcordance.Of(Decision(DecisionKind.Regimen, "doxorubicin"), [Panel(outcome, Options)]));

    [Fact]
    public void A_panel_kept_before_options_were_kept_tells_nothing()
    {
        var kept = BoardPanels.Read("""[{"Name":"guideline","Title":["Guideline","Algorithme"],"Source":"x 1","Lines":[["doxorubicin: indicated","doxorubicine : indiqué"]]}]""");
        Assert.Equal(Concordance.InsufficientData, DecisionConcordance.Of(Decision(DecisionKind.Regimen, "doxorubicin"), kept));
    }

    [Fact]
    public void Panels_keep_what_the_algorithm_said_of_each_option()
    {
        var patient = new Patient { Pseudonym = "C01-001", CentreCode = "C01", Tumours = { new() { Number = 1, HistologyAsTyped = "GIST", Histology = "GIST" } }, BoardCases = { ADecision.InSession() } };
        var panels = BoardPanels.Read(BoardPanels.Write(BoardPanels.AsTheyStand(patient, patient.BoardCases[0], Jurisdiction.Ema, new(2026, 3, 4))));
        Assert.Equal("NEED_DATA", panels.Single(panel => panel.Name == "guideline").Verdicts!.Outcome);
        Assert.All(panels.Where(panel => panel.Name != "guideline"), panel => Assert.Null(panel.Verdicts));
    }

    [Fact]
    public void Signed_decisions_are_counted_by_centre_and_year_with_those_that_cannot_be_judged_beside()
    {
        Patient[] patients =
        [
            Signed("C01", 2025, "doxorubicin", "MATCH"),
            Signed("C01", 2026, "sunitinib", "MATCH"),
            Signed("C01", 2026, "doxorubicin", "NO_GROUP"),
            Signed("C02", 2026, "pazopanib", "MATCH"),
            new() { Pseudonym = "C02-009", CentreCode = "C02", BoardCases = { Decision(DecisionKind.Regimen, "doxorubicin") } }, // not signed
        ];
        var counts = BoardIndicators.Of(patients.Select(CaseDiscussions.Of)).Concordance;
        Assert.Equal(
            [("", null, 1, 3, 1), ("", 2025, 1, 1, 0), ("", 2026, 0, 2, 1), ("C01", null, 1, 2, 1), ("C01", 2025, 1, 1, 0), ("C01", 2026, 0, 1, 1), ("C02", null, 0, 1, 0), ("C02", 2026, 0, 1, 0)],
            counts.Select(count => (count.Centre, count.Year, count.Concordant, count.Judged, count.InsufficientData)));
    }

    internal static BoardPanel Panel(string outcome, params OptionVerdict[] options) => new("guideline", new Phrase("Guideline", "Algorithme"), "test 1", []) { Verdicts = new(outcome, options) };

    private static Concordance? Of(DecisionKind kind, string? regimen) => DecisionConcordance.Of(Decision(kind, regimen), [Panel("MATCH", Options)]);

    private static BoardCase Decision(DecisionKind kind, string? regimen) => new() { Number = 1, Kind = kind, DecidedRegimen = regimen };

    private static Patient Signed(string centre, int year, string regimen, string outcome)
    {
        var decision = ADecision.InSession();
        (decision.DecidedRegimen, decision.DecidedOn) = (regimen, Sarcoscope.Registry.Cases.PartialDate.OnDay(year, 3, 4));
        var patient = new Patient { Pseudonym = centre + "-001", CentreCode = centre, BoardCases = { decision } };
        var content = DecisionText.Of(decision);
        decision.Signatures.Add(new()
        {
            Number = 1, SignedAt = default, Meaning = SignatureMeaning.ChairApproves, Content = content, ContentHash = SignedText.HashOf(content),
            CaseState = "{}", CaseHash = SignedText.HashOf("{}"), Panels = BoardPanels.Write([Panel(outcome, Options)]),
        });
        return patient;
    }
}
