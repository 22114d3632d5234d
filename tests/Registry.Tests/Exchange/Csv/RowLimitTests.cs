using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Sarcoscope.Registry.Exchange.Csv;

namespace Sarcoscope.Registry.Tests.Exchange.Csv;

public sealed class RowLimitTests
{
    [Theory]
    [InlineData("x")] // a cell without end
    [InlineData(",")] // cells without end
    [InlineData("\"\n\",")] // the same on lines of their own
    public void A_row_without_end_is_given_up_before_much_of_it_is_read(string piece)
    {
        var source = new Endless(piece);
        using var parser = Parser(source);
        Assert.Throws<RowTooLongException>(() => parser.Read());
        Assert.InRange(source.Given, RowLimit.LongestRow, 2L * RowLimit.LongestRow + 10_000);
    }

    [Fact]
    public void Rows_of_the_longest_length_are_read_one_after_the_other()
    {
        var row = string.Join(',', Enumerable.Repeat(new string('x', 65_536), 30)) + "\n";
        Assert.InRange(row.Length, RowLimit.LongestRow - 65_536, RowLimit.LongestRow);
        using var parser = Parser(new StringReader(string.Concat(Enumerable.Repeat(row, 5))));
        for (var i = 0; i < 5; i++)
        {
            Assert.True(parser.Read());
            Assert.Equal(30, parser.Count);
        }
        Assert.False(parser.Read());
    }

    private static CsvParser Parser(TextReader text) => new(new RowLimit(text), new CsvConfiguration(CultureInfo.InvariantCulture) { Delimiter = "," });

    private sealed class Endless(string piece) : TextReader
    {
        public long Given { get; private set; }

        public override int Read(char[] buffer, int index, int count)
        {
            for (var i = 0; i < count; i++) buffer[index + i] = piece[(int)((Given + i) % piece.Length)];
            Given += count;
            return count;
        }
    }
}
