using Sarcoscope.Oncology.Recist;

namespace Sarcoscope.Oncology.Tests.Recist;

public sealed class BestResponseTests
{
    [Theory]
    [InlineData("56 CR, 84 CR", "CR")]
    [InlineData("56 CR, 83 CR", "SD")] // 27 days
    [InlineData("56 CR, 84 SD", "SD")]
    [InlineData("56 CR, 84 PD", "SD")]
    [InlineData("28 CR, 56 PD", "PD")] // response before day 42
    [InlineData("28 CR, 56 NE", "NE")]
    [InlineData("56 PR, 84 CR", "PR")]
    [InlineData("56 PR, 70 CR, 84 PR", "SD")] // PR after a CR inside the window
    [InlineData("56 PR, 84 CR, 112 PR", "PR")] // confirmed before
    [InlineData("56 CR, 70 PR, 84 CR", "SD")]
    [InlineData("56 CR, 70 NE, 84 CR", "CR")]
    [InlineData("56 CR, 65 NE, 75 NE, 84 CR", "SD")]
    [InlineData("56 PR, 84 PR, 112 CR, 140 CR", "CR")]
    [InlineData("28 PR, 56 PD", "PD")]
    [InlineData("56 NON-CR/NON-PD, 84 PD", "NON-CR/NON-PD")]
    [InlineData("28 NON-CR/NON-PD", "NE")]
    [InlineData("56 NED", "NED")]
    [InlineData("", "MISSING")]
    public void Confirmed_best_response_follows_the_pairs_of_the_guideline(string stated, string expected) =>
        Assert.Equal(expected, BestResponseRules.FromStated(Stated(stated), null, RecistOptions.Default).BestConfirmed.Response.Code());

    [Fact]
    public void The_worst_of_two_evaluations_on_one_day_counts_and_NE_only_alone()
    {
        var summary = BestResponseRules.FromStated(Stated("56 PR, 56 SD, 84 NE, 84 PR"), null, RecistOptions.Default);

        Assert.Equal((BestResponse.PR, 84), (summary.Best.Response, summary.Best.Day));
    }

    [Fact]
    public void Progression_is_dated_also_under_new_therapy_but_the_best_response_is_not()
    {
        var summary = BestResponseRules.FromStated(Stated("56 SD, 84 PR, 112 PD"), 80, RecistOptions.Default);

        Assert.Equal((BestResponse.SD, null, 112), (summary.Best.Response, summary.ResponseDay, summary.ProgressionDay));
    }

    [Fact]
    public void The_first_confirmed_response_dates_the_response_even_when_a_better_one_follows()
    {
        var summary = BestResponseRules.FromStated(Stated("56 PR, 84 PR, 112 CR, 140 CR"), null, RecistOptions.Default);

        Assert.Equal((112, 56), (summary.BestConfirmed.Day, summary.ConfirmedResponseDay));
    }

    [Fact]
    public void A_partial_response_stated_after_a_complete_one_is_a_query()
    {
        var summary = BestResponseRules.FromStated(Stated("56 CR, 84 PR"), null, RecistOptions.Default);

        Assert.Equal("RECIST-023", Assert.Single(summary.Issues).Code);
    }

    [Fact]
    public void A_response_that_is_not_after_the_start_is_reported_and_does_not_count()
    {
        var summary = BestResponseRules.FromStated(Stated("0 CR"), null, RecistOptions.Default);

        Assert.Equal("RECIST-018", Assert.Single(summary.Issues).Code);
        Assert.Equal(BestResponse.Missing, summary.Best.Response);
    }

    private static List<StatedResponse> Stated(string text) =>
    [
        .. text.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(visit => visit.Split(' ')).Select(words =>
            new StatedResponse(int.Parse(words[0], System.Globalization.CultureInfo.InvariantCulture), ResponseCodes.OverallFrom(words[1]) ?? throw new FormatException(words[1]))),
    ];
}
