using System.Text;

namespace Sarcoscope.Cli.Tests;

/// <summary>Files that cannot be analysed: exit 1, with code, line, column and reason.</summary>
public sealed class CsvInputTests
{
    [Theory]
    [InlineData("CLI-003", null, null, "")]
    [InlineData("CLI-004", null, null, "time,event")]
    [InlineData("CLI-004", null, null, "time,event\n")]
    [InlineData("CLI-005", 1, "time", "days,event\n1,1\n")]
    [InlineData("CLI-006", 1, "time", "time,event,time\n1,1,2\n")]
    [InlineData("CLI-007", 3, null, "time,event\n1,1\n2,1,9\n")]
    [InlineData("CLI-007", 2, null, "time,event\n1\n")]
    [InlineData("CLI-008", 3, null, "time,event\n1,1\n2,1\"x\n")]
    [InlineData("CLI-009", 3, "time", "time,event\n1,1\nabc,1\n")]
    [InlineData("CLI-009", 2, "time", "time,event\n\"3,5\",1\n")]
    [InlineData("CLI-010", 3, "time", "time,event\n1,1\nNaN,1\n")]
    [InlineData("CLI-010", 2, "time", "time,event\nInfinity,1\n")]
    [InlineData("CLI-010", 2, "time", "time,event\n1e999,1\n")]
    [InlineData("CLI-011", 4, "time", "time,event\n1,1\n2,0\n-3,1\n")]
    [InlineData("CLI-012", 2, "event", "time,event\n1,2\n")]
    [InlineData("CLI-012", 2, "event", "time,event\n1,yes\n")]
    [InlineData("CLI-015", null, null, "time,event\n,1\n2,\n")]
    public async Task A_bad_file_is_refused_with_code_line_and_column(string code, int? line, string? column, string text)
    {
        using var file = new TemporaryFile(Encoding.UTF8.GetBytes(text));
        var answer = await Km(file.Path, "--json");
        Assert.Equal(1, answer.Exit);
        Assert.Equal((code, line, column), answer.Issue);
        Assert.StartsWith(code + " " + file.Path, answer.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("CLI-013", "entry", "time,event,entry,w\n2,1,2,1\n")]
    [InlineData("CLI-013", "entry", "time,event,entry,w\n2,1,3,1\n")]
    [InlineData("CLI-011", "entry", "time,event,entry,w\n2,1,-1,1\n")]
    [InlineData("CLI-014", "w", "time,event,entry,w\n2,1,0,0\n")]
    [InlineData("CLI-011", "w", "time,event,entry,w\n2,1,0,-1\n")]
    [InlineData("CLI-009", "w", "time,event,entry,w\n2,1,0,x\n")]
    public async Task Bad_entries_and_weights_are_refused(string code, string column, string text)
    {
        using var file = new TemporaryFile(Encoding.UTF8.GetBytes(text));
        var answer = await Km(file.Path, "--entry", "entry", "--weights", "w", "--json");
        Assert.Equal(1, answer.Exit);
        Assert.Equal((code, 2, column), answer.Issue);
    }

    [Fact]
    public async Task A_missing_file_and_a_folder_are_refused()
    {
        Assert.Equal(("CLI-001", null, null), (await Km(Path.Combine(Path.GetTempPath(), "there-is-no-such-file.csv"), "--json")).Issue);
        var folder = await Km(Path.GetTempPath(), "--json");
        Assert.Equal(1, folder.Exit);
        Assert.Equal(("CLI-001", null, null), folder.Issue);
    }

    [Fact]
    public async Task A_file_in_another_encoding_is_refused_with_the_line()
    {
        byte[] latin = [.. Encoding.UTF8.GetBytes("time,event,site\n1,1,a\n2,1,f"), 0xE9, .. Encoding.UTF8.GetBytes("mur\n3,0,b\n")];
        using var file = new TemporaryFile(latin);
        Assert.Equal(("CLI-002", 3, null), (await Km(file.Path, "--json")).Issue);
    }

    [Fact]
    public async Task A_quote_that_never_ends_is_refused()
    {
        using var file = new TemporaryFile(Encoding.UTF8.GetBytes("time,event\n\"1,1\n" + string.Concat(Enumerable.Repeat("2,1\n", 400_000))));
        Assert.Equal(("CLI-008", 2, null), (await Km(file.Path, "--json")).Issue);
    }

    [Theory]
    [InlineData("\"\n\",")]
    [InlineData(",")]
    public async Task A_row_without_end_is_refused_before_it_fills_the_memory(string piece)
    {
        const int Length = 40_000_000;
        using var file = new TemporaryFile(Encoding.UTF8.GetBytes("time,event\n" + string.Concat(Enumerable.Repeat(piece, Length / piece.Length))));
        var before = GC.GetAllocatedBytesForCurrentThread();
        var answer = await Km(file.Path, "--json");
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.Equal(("CLI-008", 2, null), answer.Issue);
        Assert.InRange(allocated, 1, 3L * Length); // the row as text alone would be 2 bytes for each character, and twice that while it grows
    }

    [Fact]
    public async Task A_bad_byte_after_many_lines_is_found_without_keeping_them()
    {
        var text = Encoding.UTF8.GetBytes("time,event\n" + string.Concat(Enumerable.Repeat("1,1\n", 100_000)) + "é,1\n");
        using var file = new TemporaryFile([.. text, 0xE9, (byte)'\n']);
        var answer = await Km(file.Path, "--json");
        Assert.Equal("CLI-002", answer.Issue.Code);
        Assert.Equal(100_003, answer.Issue.Line);
    }

    [Fact]
    public async Task Every_bad_row_is_reported_until_there_are_too_many()
    {
        using var few = new TemporaryFile("time,event", "x,1", "1,1", "-1,1", "2,7");
        var answer = await Km(few.Path, "--json");
        Assert.Equal(["CLI-009", "CLI-011", "CLI-012"], answer.Json.GetProperty("issues").EnumerateArray().Select(issue => issue.GetProperty("code").GetString()));
        Assert.Equal(3, answer.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);

        using var many = new TemporaryFile(["time,event", .. Enumerable.Repeat("x,1", 5000)]);
        var issues = (await Km(many.Path, "--json")).Json.GetProperty("issues");
        Assert.Equal(101, issues.GetArrayLength());
        Assert.Equal("CLI-018", issues[100].GetProperty("code").GetString());
    }

    private static Task<Answer> Km(string path, params string[] more) =>
        CommandLine.Run(["survival", "km", "--data", path, "--time", "time", "--event", "event", .. more]);
}
