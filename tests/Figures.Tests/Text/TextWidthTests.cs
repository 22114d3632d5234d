using Sarcoscope.Figures.Text;

namespace Sarcoscope.Figures.Tests.Text;

public class TextWidthTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("0", 556)]
    [InlineData("At risk", 667 + 278 + 278 + 333 + 222 + 500 + 500)]
    [InlineData("Événements", 667 + 500 + 556 + 556 + 556 + 833 + 556 + 556 + 278 + 500)]
    [InlineData("10,6 à 20,2", 6 * 556 + 2 * 278 + 2 * 278 + 556)]
    public void Widths_are_those_of_Helvetica(string text, double thousandths) =>
        Assert.Equal(thousandths * 12 / 1000, TextWidth.Of(text, 12), 9);

    [Fact]
    public void Accented_letters_are_as_wide_as_their_bases()
    {
        foreach (var (accented, plain) in "ÀÂÄÇÈÉÊËÎÏÔÖÙÛÜàâäçèéêëôöùûü".Zip("AAACEEEEIIOOUUUaaaceeeeoouuu"))
            Assert.Equal(TextWidth.Of(plain.ToString(), 1), TextWidth.Of(accented.ToString(), 1), 9);
    }

    [Fact]
    public void A_sign_the_table_does_not_know_is_taken_as_wide() => Assert.Equal(12, TextWidth.Of("腫", 12), 9);
}
