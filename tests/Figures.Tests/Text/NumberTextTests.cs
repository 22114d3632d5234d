using Sarcoscope.Figures.Text;

namespace Sarcoscope.Figures.Tests.Text;

public class NumberTextTests
{
    private static readonly NumberText English = NumberText.In(Language.English);
    private static readonly NumberText French = NumberText.In(Language.French);

    [Theory]
    [InlineData(0, "0", "0")]
    [InlineData(999, "999", "999")]
    [InlineData(1234, "1,234", "1\u202F234")]
    [InlineData(1234567, "1,234,567", "1\u202F234\u202F567")]
    [InlineData(12.5, "12.5", "12,5")]
    public void A_count_is_grouped_by_thousands(double count, string english, string french)
    {
        Assert.Equal(english, English.Count(count));
        Assert.Equal(french, French.Count(count));
    }

    [Theory]
    [InlineData(4.15, 1, "4.2")] // a double just above 4.15
    [InlineData(1.005, 2, "1.01")] // a double just below 1.005: written numbers round as written
    [InlineData(0.5, 0, "1")]
    [InlineData(-2.5, 0, "\u22123")]
    [InlineData(-0.04, 1, "0.0")]
    [InlineData(1e16, 0, "10,000,000,000,000,000")]
    public void Ties_round_away_from_zero_and_zero_has_no_sign(double value, int decimals, string expected) =>
        Assert.Equal(expected, English.Number(value, decimals));

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void What_is_not_a_number_is_not_written(double value) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => English.Number(value, 1));

    [Theory]
    [InlineData(35, 234, 1, "15.0%", "15,0\u202F%")]
    [InlineData(29, 200, 0, "15%", "15\u202F%")] // 14.5 exactly; 100 × 0.145 in doubles is below
    [InlineData(9, 116, 1, "7.8%", "7,8\u202F%")]
    public void A_percentage_comes_from_the_exact_fraction(int numerator, int denominator, int decimals, string english, string french)
    {
        Assert.Equal(english, English.Percent(numerator, denominator, decimals));
        Assert.Equal(french, French.Percent(numerator, denominator, decimals));
        Assert.Equal(english, English.Percent((double)numerator / denominator, decimals));
    }

    [Fact]
    public void A_percentage_of_nothing_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => English.Percent(0, 0, 1));

    [Fact]
    public void An_interval_has_an_en_dash_or_the_word_and_never_a_comma_between()
    {
        Assert.Equal("10.6–20.2", English.Interval(10.6, 20.2, 1));
        Assert.Equal("10,6 à 20,2", French.Interval(10.6, 20.2, 1));
        Assert.Equal("\u22122.0 to 3.1", English.Interval(-2, 3.1, 1, LimitSign.MayBeNegative));
        Assert.Equal("10.6–20.2", English.PercentInterval(0.106, 0.202, 1));
    }

    [Fact]
    public void A_limit_that_is_not_reached_is_said_in_words()
    {
        Assert.Equal("4.4–not reached", English.MonthsInterval(133.9, null));
        Assert.Equal("4,4 à non atteinte", French.MonthsInterval(133.9, null));
        Assert.Equal("not reached", English.MonthsInterval(null, null));
        Assert.Equal("non atteinte", French.Months(null));
    }

    [Fact]
    public void A_level_stands_before_its_interval()
    {
        Assert.Equal("95% CI 10.6–20.2", English.WithLevel(0.95, "10.6–20.2"));
        Assert.Equal("IC à 95\u202F%\u00A0: 10,6 à 20,2", French.WithLevel(0.95, "10,6 à 20,2"));
        Assert.Equal("97.5% CI", English.Level(0.975));
    }

    [Theory]
    [InlineData(115, "3.8")] // the demo cohort's median, all STS
    [InlineData(166, "5.5")] // GIST
    [InlineData(30.4375, "1.0")]
    public void A_month_has_30_4375_days(double days, string expected) => Assert.Equal(expected, English.Months(days));

    [Theory]
    [InlineData(0, "<0.001", "p < 0.001")]
    [InlineData(0.00099, "<0.001", "p < 0.001")]
    [InlineData(0.001, "0.0010", "p = 0.0010")]
    [InlineData(0.00123, "0.0012", "p = 0.0012")]
    [InlineData(0.0123, "0.012", "p = 0.012")]
    [InlineData(0.00996, "0.010", "p = 0.010")]
    [InlineData(0.0996, "0.10", "p = 0.10")]
    [InlineData(0.5, "0.50", "p = 0.50")]
    [InlineData(0.99, "0.99", "p = 0.99")]
    [InlineData(1, ">0.99", "p > 0.99")]
    public void A_p_value_has_two_significant_digits(double p, string value, string equation)
    {
        Assert.Equal(value, English.PValue(p));
        Assert.Equal(equation, English.PEquation(p));
    }

    [Fact]
    public void A_p_value_outside_0_to_1_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => English.PValue(1.01));
        Assert.Throws<ArgumentOutOfRangeException>(() => English.PValue(double.NaN));
    }

    [Theory]
    [InlineData(20, "+20")]
    [InlineData(-30, "\u221230")]
    [InlineData(0, "0")]
    [InlineData(0.2, "0")]
    public void A_change_shows_its_sign(double change, string expected) => Assert.Equal(expected, English.Signed(change, 0));

    [Fact]
    public void Every_kind_of_absence_has_a_word_of_its_own_in_each_language()
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            var words = Enum.GetValues<Absence>().Select(a => a.In(language)).ToList();
            Assert.Equal(7, words.Distinct().Count());
            Assert.DoesNotContain(words, string.IsNullOrWhiteSpace);
        }
    }
}
