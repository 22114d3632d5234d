using Sarcoscope.Registry.Board;

namespace Sarcoscope.Registry.Tests.Board;

public sealed class RegimenGivenTests
{
    [Theory]
    [InlineData("sunitinib", "SUTENT", RegimenMatch.Same)]
    [InlineData("sirolimus + cyclophosphamide", "cyclophosphamide,sirolimus", RegimenMatch.Same)]
    [InlineData("sirolimus and cyclophosphamide", "sirolimus", RegimenMatch.Different)]
    [InlineData("sunitinib", "sorafenib", RegimenMatch.Different)]
    [InlineData("sunitinib", "a drug nobody knows", RegimenMatch.Unknown)]
    [InlineData("a drug nobody knows", "sunitinib", RegimenMatch.Unknown)]
    [InlineData(null, "sunitinib", RegimenMatch.NotDecided)]
    public void The_line_that_names_the_board_case_is_compared_by_drug(string? decided, string given, RegimenMatch match)
    {
        var boardCase = ADecision.InSession();
        boardCase.DecidedRegimen = decided;
        Assert.Equal(match, RegimenGiven.Of(boardCase, ADecision.PatientOf(boardCase, ADecision.Line(ADecision.Day, given.Split(',')))).Match);
    }

    [Fact]
    public void A_difference_names_what_was_left_out_and_what_was_added()
    {
        var boardCase = ADecision.InSession();
        boardCase.DecidedRegimen = "sirolimus + cyclophosphamide";
        var given = RegimenGiven.Of(boardCase, ADecision.PatientOf(boardCase, ADecision.Line(ADecision.Day, "sirolimus", "sunitinib")));
        Assert.Equal((RegimenMatch.Different, "cyclophosphamide", "sunitinib"), (given.Match, Assert.Single(given.NotGiven), Assert.Single(given.NotDecided)));
    }

    [Fact]
    public void Without_a_line_that_names_the_board_case_nothing_is_compared()
    {
        var boardCase = ADecision.InSession();
        var line = ADecision.Line(ADecision.Day, "sunitinib");
        line.BoardCaseNumber = 2;
        Assert.Equal(RegimenMatch.NoLine, RegimenGiven.Of(boardCase, ADecision.PatientOf(boardCase, line)).Match);
    }

    [Theory]
    [InlineData("doxorubicin + sunitinib", TargetedRegimen.Targeted)]
    [InlineData("doxorubicin", TargetedRegimen.NotTargeted)]
    [InlineData("doxorubicin + a drug nobody knows", TargetedRegimen.Unknown)]
    [InlineData(null, TargetedRegimen.Unknown)]
    public void A_regimen_is_targeted_by_one_drug(string? regimen, TargetedRegimen expected) => Assert.Equal(expected, RegimenGiven.TargetedIn(regimen));
}
