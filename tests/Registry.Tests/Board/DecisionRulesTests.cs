using Sarcoscope.Registry.Board;
using Sarcoscope.Registry.Cases;

namespace Sarcoscope.Registry.Tests.Board;

public sealed class DecisionRulesTests
{
    /// <summary>Each breaks a decision that keeps every rule, and the code that says so.</summary>
    private static readonly (string Code, Action<BoardCase> Break)[] Broken =
    [
        ("BOARD-003", one => one.Experts.RemoveAt(2)),
        ("BOARD-003", one => one.Experts[2].Conflict = Answer.Yes),
        ("BOARD-003", one => one.Experts[2].Conflict = Answer.Unknown),
        ("BOARD-003", one => one.Experts[2].Conflict = null),
        ("BOARD-003", one => one.Experts[2].Part = ExpertPart.ReferringClinician),
        ("BOARD-004", one => one.Experts[0].Part = ExpertPart.Member),
        ("BOARD-004", one => one.Experts[1].Part = ExpertPart.Chair),
        ("BOARD-006", one => one.DecidedRegimen = " "),
        ("BOARD-007", one => one.References = "doi:10.1186/1471-2407-14-870; somebody told me"),
        ("BOARD-008", one => one.DecidedOn = null),
        ("BOARD-009", one => one.CarriedOutOn = ADecision.Day),
        ("BOARD-010", one => (one.CarriedOut, one.CarriedOutOn) = (Answer.Yes, PartialDate.InMonth(2026, 2))),
        ("BOARD-011", one => one.ReferredOn = PartialDate.OnDay(2026, 3, 5)),
        ("BOARD-014", one => (one.Discussed, one.DiscussedOn) = (Answer.Unknown, null)),
    ];

    [Fact]
    public void A_decision_of_three_experts_with_a_chair_keeps_every_rule() => Assert.Empty(ADecision.InSession().Check());

    [Fact]
    public void Each_rule_is_broken_alone_by_one_change()
    {
        foreach (var (code, change) in Broken)
        {
            var decision = ADecision.InSession();
            change(decision);
            Assert.Equal(code, Assert.Single(decision.Check()).Code);
        }
    }

    [Fact]
    public void Two_experts_are_refused_in_the_words_of_the_form()
    {
        var decision = ADecision.InSession();
        decision.Experts.RemoveAt(2);
        var issue = Assert.Single(decision.Check());
        Assert.Equal("Two experts; a decision in session needs three. Add one or record it as outside the board.", issue.Message);
        Assert.Equal("Deux experts\u202F; une décision en séance en exige trois. Ajoutez-en un ou enregistrez-la hors RCP.", issue.French);
    }

    [Fact]
    public void One_account_named_twice_is_one_expert_and_refused()
    {
        var decision = ADecision.InSession();
        decision.Experts[1].AccountId = decision.Experts[2].AccountId = Guid.NewGuid();
        Assert.Equal(2, Quorum.Of(decision.Experts).Experts);
        Assert.Equal(["BOARD-005", "BOARD-003"], decision.Check().Select(issue => issue.Code));
    }

    [Fact]
    public void A_decision_without_the_board_needs_no_quorum_and_no_chair()
    {
        var decision = ADecision.InSession();
        (decision.Discussed, decision.DiscussedOn) = (Answer.No, null);
        decision.Experts.Clear();
        Assert.Empty(decision.Check());
    }

    [Fact]
    public void A_board_case_that_has_only_words_is_not_held_to_the_rules_of_a_decision() =>
        Assert.Empty(new BoardCase { Number = 1, Discussed = Answer.Yes, Decision = "sunitinib", References = "a congress" }.Check());

    [Fact]
    public void An_expert_without_a_speciality_is_refused() => Assert.Equal("BOARD-013", Assert.Single(ADecision.Expert(1, " ").Check()).Code);
}
