using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Evidence;
using Sarcoscope.Registry.Evidence.Cohorts;
using Sarcoscope.Registry.Evidence.Endpoints;
using Sarcoscope.Registry.Evidence.Headlines;
using Sarcoscope.Registry.Tests.Demo;

namespace Sarcoscope.Registry.Tests.Evidence.Headlines;

/// <summary>The published results, from the demo registry (Eberst et al. 2014).</summary>
public sealed class DemoHeadlineTests
{
    private static readonly IReadOnlyList<Headline> Printed = HeadlineList.Of(DemoSet.Value, AnalysisMode.Printed, RuleSets.OutcsDefault);
    private static readonly IReadOnlyList<Headline> Corrected = HeadlineList.Of(DemoSet.Value, AnalysisMode.Corrected, RuleSets.OutcsDefault);

    [Theory]
    [InlineData("orr", 35, 234, "15.0", "10.6–20.2")]
    [InlineData("progression-at-start", 195, 278, "70.1", null)]
    [InlineData("dcr-2-printed", 138, 234, "59.0", null)]
    [InlineData("dcr-4-printed", 91, 234, "38.9", null)]
    [InlineData("dcr-6-printed", 58, 234, "24.8", null)]
    [InlineData("board", 203, 267, "76.0", null)]
    [InlineData("deaths", 48, 235, "20.4", null)]
    [InlineData("deaths-sarcoma", 47, 48, "97.9", null)]
    [InlineData("rationale-published", 105, 278, "37.8", null)]
    public void Printed_shares_have_the_printed_counts(string key, int numerator, int denominator, string percent, string? interval)
    {
        var headline = Printed.Single(headline => headline.Key == key);

        Assert.Equal((numerator, denominator), (headline.Numerator, headline.Denominator));
        Assert.Equal(percent + "%", NumberText.In(Language.English).Percent(headline.Value!.Value, 1));
        if (interval is not null) Assert.Equal(interval, NumberText.In(Language.English).PercentInterval(headline.Interval!.Lower, headline.Interval.Upper, 1));
    }

    [Theory]
    [InlineData("pfs-all", 174, 278, "4.1", "3.2–4.8")]
    [InlineData("pfs-sts", 107, 176, "3.8", "2.4–4.9")]
    [InlineData("pfs-gist", 25, 39, "5.5", "4.4–8.1")]
    [InlineData("pfs-lms", 32, 48, "2.9", "2.1–4.6")]
    public void Medians_of_progression_free_survival_are_the_printed_ones(string key, int events, int lines, string months, string interval)
    {
        var headline = Printed.Single(headline => headline.Key == key);
        var text = NumberText.In(Language.English);

        Assert.Equal((events, lines), (headline.Numerator, headline.Denominator));
        Assert.Equal(months, text.Number(headline.Value!.Value, 1));
        Assert.Equal(interval, text.Interval(headline.Interval!.Lower, headline.Interval.Upper, 1));
        Assert.Equal("OUTCS_DEFAULT v1", headline.Rules!.Label);
    }

    [Fact]
    public void Corrected_response_rate_counts_all_lines()
    {
        var headline = Corrected.Single(headline => headline.Key == "orr");

        Assert.Equal((35, 278), (headline.Numerator, headline.Denominator));
    }

    [Fact]
    public void Corrected_progression_at_start_leaves_out_what_is_not_known()
    {
        var headline = Corrected.Single(headline => headline.Key == "progression-at-start");

        Assert.Equal((195, 245, 33), (headline.Numerator, headline.Denominator, headline.LeftOut));
    }

    [Fact]
    public void Follow_up_as_the_paper_summarises_it_is_of_234_patients()
    {
        var headline = Printed.Single(headline => headline.Key == "follow-up-observed");

        Assert.Equal((234, 15), (headline.Denominator, headline.LeftOut));
        Assert.Equal(5.0, headline.Value!.Value, 0.05);
        Assert.Equal(0.1, headline.Range!.Value.Least, 0.05);
        Assert.Equal(32.9, headline.Range.Value.Greatest, 0.05);
    }

    [Fact]
    public void The_EMA_rule_stands_beside_every_median_and_is_shorter()
    {
        var medians = Printed.Where(headline => headline.Key.StartsWith("pfs-", StringComparison.Ordinal) && !headline.Key.EndsWith("-ema", StringComparison.Ordinal)).ToList();
        Assert.Equal(Populations.Reported.Count, medians.Count);

        Assert.All(medians, median =>
        {
            var ema = Printed.Single(headline => headline.Key == median.Key + "-ema");
            Assert.True(ema.Value < median.Value);
            Assert.Contains(median.Notes, note => note.Code == "BIAS-002");
            Assert.DoesNotContain(ema.Notes, note => note.Code == "BIAS-002");
        });
    }

    [Fact]
    public void Survival_is_shown_naive_and_with_delayed_entry_and_the_early_death_is_announced()
    {
        Assert.Contains(Printed.Single(headline => headline.Key == "os-naive").Notes, note => note.Code == "BIAS-003");
        Assert.Contains(Printed.Single(headline => headline.Key == "os-delayed-entry").Notes, note => note.Code == "BIAS-005");
        Assert.NotNull(Printed.Single(headline => headline.Key == "os-conditional").Value);
    }

    [Fact]
    public void Every_headline_says_what_it_counts_of_what_in_both_languages()
    {
        Assert.NotEmpty(Printed);
        Assert.Distinct(Printed.Select(headline => headline.Key));
        Assert.All(Printed.Concat(Corrected), headline =>
        {
            Assert.True(headline.Value is null != headline.Absent is null);
            Assert.True(headline.Denominator is null || headline.DenominatorMeaning is not null);
            Assert.True(headline.Unit == HeadlineUnit.Count || headline.Denominator is not null);
            Assert.True(headline.LeftOut == 0 || headline.LeftOutMeaning is not null);
            Phrase?[] words = [headline.Label, headline.NumeratorMeaning, headline.DenominatorMeaning, headline.LeftOutMeaning, .. headline.Notes.Select(note => (Phrase?)note.Text)];
            Assert.All(words.OfType<Phrase>(), phrase => Assert.False(string.IsNullOrWhiteSpace(phrase.English) || string.IsNullOrWhiteSpace(phrase.French)));
        });
    }

    [Fact]
    public void An_empty_set_has_the_same_headlines_without_numbers()
    {
        var empty = DemoSet.Value with { Lines = [], Patients = [] };
        var headlines = HeadlineList.Of(empty, AnalysisMode.Corrected, RuleSets.OutcsDefault);

        Assert.All(headlines, headline => Assert.True(headline.Unit == HeadlineUnit.Count || headline.Absent is not null));
        Assert.Superset(headlines.Select(headline => headline.Key).ToHashSet(StringComparer.Ordinal), Corrected.Select(headline => headline.Key).ToHashSet(StringComparer.Ordinal));
    }

    [Fact]
    public void What_a_source_does_not_collect_is_said_and_not_counted()
    {
        var profile = new RegistryProfile { Name = "Lines only", NotCollected = "BoardCases; ProgressionAtStart" };
        var headlines = HeadlineList.Of(DemoSet.Value with { Profile = profile }, AnalysisMode.Corrected, RuleSets.OutcsDefault);

        foreach (var key in new[] { "board", "progression-at-start" })
        {
            var headline = headlines.Single(headline => headline.Key == key);
            Assert.Null(headline.Value);
            Assert.Contains(headline.Notes, note => note.Code == "COHORT-001");
        }
    }
}
