using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Cases;
using Sarcoscope.Registry.Cases.Fields;

namespace Sarcoscope.Registry.Tests.Cases.Fields;

public sealed class DateWordsTests
{
    [Theory]
    [InlineData("2010-03-01", "1 March 2010", "1er mars 2010")]
    [InlineData("2010-03-02", "2 March 2010", "2 mars 2010")]
    [InlineData("2010-03-11", "11 March 2010", "11 mars 2010")]
    [InlineData("2010-03", "March 2010, day unknown", "mars 2010, jour inconnu")]
    [InlineData("2010", "2010, day and month unknown", "2010, jour et mois inconnus")]
    public void A_date_is_said_as_each_language_writes_it(string date, string english, string french)
    {
        Assert.Equal(english, DateWords.Say(PartialDate.Parse(date), Language.English));
        Assert.Equal(french, DateWords.Say(PartialDate.Parse(date), Language.French));
    }

    [Theory]
    [InlineData("2010-10-01", "1 Oct 2010", "1er oct. 2010")]
    [InlineData("2010-10-31", "31 Oct 2010", "31 oct. 2010")]
    public void A_short_date_keeps_the_ordinal(string date, string english, string french)
    {
        Assert.Equal(english, DateWords.Short(PartialDate.Parse(date), Language.English));
        Assert.Equal(french, DateWords.Short(PartialDate.Parse(date), Language.French));
    }
}
