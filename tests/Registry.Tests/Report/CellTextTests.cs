using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Evidence;
using Sarcoscope.Registry.Evidence.Cohorts;
using Sarcoscope.Registry.Evidence.Printed;
using Sarcoscope.Registry.Evidence.Tables;
using Sarcoscope.Registry.Tests.Evidence;

namespace Sarcoscope.Registry.Tests.Report;

public sealed class CellTextTests
{
    [Theory]
    [InlineData(3, 31, "10%")]
    [InlineData(1, 5, "20%")]
    [InlineData(1, 4, "of 4")]
    [InlineData(0, 8, "0%")]
    [InlineData(1, 278, "<1%")]
    [InlineData(277, 278, ">99%")]
    [InlineData(8, 8, "100%")]
    public void A_percentage_is_whole_from_five_lines_up_and_a_few_of_many_are_not_zero(int count, int of, string expected) =>
        Assert.Equal((count.ToString(System.Globalization.CultureInfo.InvariantCulture), expected), Text(Cell(count, of), Language.English));

    [Fact]
    public void Beside_an_interval_a_percentage_has_one_decimal()
    {
        var text = CellText.Of(Cell(35, 234) with { Interval = new(0.1064464, 0.2018317) }, Table(), ColumnShape.Ratio, Language.English);

        Assert.Equal(("35/234", "15.0%", "(10.6–20.2)"), (text.Main, text.Percent, text.Aside));
    }

    [Fact]
    public void French_has_its_comma_spaces_and_interval()
    {
        var text = CellText.Of(Cell(35, 234) with { Interval = new(0.1064464, 0.2018317) }, Table(), ColumnShape.Ratio, Language.French);

        Assert.Equal(("15,0\u202F%", "(10,6 à 20,2)"), (text.Percent, text.Aside));
        Assert.Equal(("1", "sur 4"), Text(Cell(1, 4), Language.French));
    }

    [Fact]
    public void A_printed_percentage_is_shown_as_printed_and_one_that_cannot_be_met_is_marked_with_what_the_counts_give()
    {
        var met = CellText.Of(Cell(5, 18) with { Printed = Printed("28%", PrintedAgreement.Met) }, Table(), ColumnShape.CountAndPercent, Language.English);
        var contradictory = CellText.Of(Cell(5, 18) with { Printed = Printed("27%", PrintedAgreement.Contradictory) }, Table(), ColumnShape.CountAndPercent, Language.French);

        Assert.Equal(("28%", null, CellTextKind.Number), (met.Percent, met.Aside, met.Kind));
        Assert.Equal(("27\u202F%", "5/18 = 28\u202F%", CellTextKind.Disagreement), (contradictory.Percent, contradictory.Aside, contradictory.Kind));
    }

    [Fact]
    public void The_publications_own_percentages_stand_even_under_five_lines() =>
        Assert.Equal("100%", CellText.Of(Cell(1, 1) with { Printed = Printed("100%", PrintedAgreement.Met) }, Table(), ColumnShape.Ratio, Language.English).Percent);

    [Theory]
    [InlineData(Absence.Unknown, "unknown")]
    [InlineData(Absence.NotRecorded, "not recorded")]
    [InlineData(Absence.NotApplicable, "not applicable")]
    [InlineData(Absence.NotReached, "not reached")]
    public void Each_absence_keeps_its_own_word(Absence absence, string word)
    {
        var text = CellText.Of(new AbsentCell(absence), Table(), ColumnShape.Number, Language.English);

        Assert.Equal((word, CellTextKind.Absence), (text.Main, text.Kind));
    }

    private static (string, string?) Text(Cell cell, Language language) =>
        CellText.Of(cell, Table(), ColumnShape.CountAndPercent, language) is var text ? (text.Main, text.Percent) : default;

    private static PrintedValue Printed(string percent, PrintedAgreement agreement) =>
        new(Count: null, new(new("T2", "x %", percent, percent, agreement, Reading: null), percent, "", agreement));

    private static CountCell Cell(int count, int of)
    {
        IReadOnlyList<AnalysisLine> lines = [.. Enumerable.Range(1, of).Select(number => A.Line() with { Number = number })];
        return new([.. lines.Take(count)], lines);
    }

    private static Table Table() => new()
    {
        Id = "table-x",
        Number = Phrase.Same("Table X"),
        Title = Phrase.Same("X"),
        Mode = AnalysisMode.Corrected,
        RowHeader = Phrase.Same("Row"),
        Columns = [],
        Blocks = [],
    };
}
