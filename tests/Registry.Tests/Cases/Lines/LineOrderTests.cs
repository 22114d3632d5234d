using Sarcoscope.Registry.Cases;
using Sarcoscope.Registry.Cases.Lines;

namespace Sarcoscope.Registry.Tests.Cases.Lines;

public sealed class LineOrderTests
{
    [Theory]
    [InlineData("2008", "2010", "2009", 3, "1,3,2")]
    [InlineData("2008", "2010", "2007", null, "2,3,1")]
    [InlineData("2008", "2010", "2011", 1, "1,2,3")]
    [InlineData("2008", "2010", null, 2, "1,3,2")]
    [InlineData("2008", "2010", null, null, "1,2,3")]
    [InlineData(null, null, "2009", 1, "2,3,1")]
    [InlineData("2008", "2010", "2010", 2, "1,3,2")]
    public void A_line_stands_by_its_start_and_where_that_is_open_by_its_number(string? first, string? second, string? placed, int? wanted, string numbers)
    {
        TreatmentLine[] lines = [Line(1, first), Line(2, second)];
        var line = Line(1, placed);

        LineOrder.Place(lines, line, wanted);

        Assert.Equal(numbers, string.Join(',', lines.Append(line).Select(one => one.Number)));
    }

    [Fact]
    public void Lines_overlap_where_one_starts_before_another_stops_or_while_it_goes_on()
    {
        TreatmentLine[] lines = [Line(1, "2008-01-01", "2008-06-01"), Line(2, "2008-03-01", "2009-01-01"), Line(3, "2008-05-01"), Line(4, "2009")];
        lines[2].StopReason = StopReason.Ongoing;

        Assert.Equal([(1, 2), (1, 3), (2, 3), (3, 4)], LineOverlap.Among(lines).Select(overlap => (overlap.Earlier.Number, overlap.Later.Number)));
        Assert.Equal([1, 3], LineOverlap.Of(lines[1], lines.Where(line => line != lines[1])).Select(overlap => overlap.Earlier == lines[1] ? overlap.Later.Number : overlap.Earlier.Number));
    }

    [Fact]
    public void A_start_within_the_month_of_a_stop_is_no_certain_overlap() =>
        Assert.Empty(LineOverlap.Among([Line(1, "2008", "2009-03"), Line(2, "2009-03-05")]));

    private static TreatmentLine Line(int number, string? start, string? stop = null) => new()
    {
        Number = number,
        StartedOn = start is null ? null : PartialDate.Parse(start),
        StoppedOn = stop is null ? null : PartialDate.Parse(stop),
    };
}
