using System.Text.Json;

namespace Sarcoscope.Cli.Tests;

public sealed class ResponsePooledTests
{
    private static readonly string[] Cells = ["drug,histology,n,responders", "imatinib,chordoma,20,3", "sunitinib,ASPS,9,5", "sunitinib,SFT,7,0", "new,none yet,0,0"];

    [Fact]
    public async Task Json_has_every_cell_with_its_posterior_and_the_prior()
    {
        using var file = new TemporaryFile(Cells);
        var answer = await Pooled(file);
        Assert.Equal(0, answer.Exit);
        Assert.Equal([1, 3], answer.Json.GetProperty("prior").GetProperty("correlation").EnumerateArray().Select(shape => shape.GetDouble()));
        var cells = answer.Json.GetProperty("cells").EnumerateArray().ToList();
        Assert.Equal(["drug", "histology", "n", "responders", "rate", "mean", "lower", "upper", "probabilityAbove", "shrinkage", "stage"], cells[0].EnumerateObject().Select(property => property.Name));
        Assert.Equal(["chordoma", "ASPS", "SFT", "none yet"], cells.Select(cell => cell.GetProperty("histology").GetString()));
        Assert.Equal(JsonValueKind.Null, cells[3].GetProperty("rate").ValueKind);
        Assert.Equal(1, cells[3].GetProperty("shrinkage").GetDouble(), 1e-9);
        Assert.Equal("propose a trial", cells[1].GetProperty("stage").GetString());
        Assert.All(cells, cell => Assert.InRange(cell.GetProperty("probabilityAbove").GetDouble(), 0, 1));
    }

    [Fact]
    public async Task The_prior_can_be_changed_up_to_complete_pooling()
    {
        using var file = new TemporaryFile(Cells);
        var complete = (await Pooled(file, "--prior-correlation", "0", "--prior-mean", "1,2")).Json;
        Assert.All(complete.GetProperty("cells").EnumerateArray(), cell => Assert.Equal(9.0 / 39, cell.GetProperty("mean").GetDouble(), 1e-14));
    }

    [Theory]
    [InlineData("CLI-017", "responders", "a,b,3,4")]
    [InlineData("CLI-020", "n", "a,b,3.5,1")]
    [InlineData("CLI-020", "responders", "a,b,3,-1")]
    [InlineData("CLI-024", "drug", "a,b,3,1", "a,b,2,1")]
    [InlineData("CLI-015", null, "a,b,,1")]
    public async Task Impossible_cells_are_refused_with_their_place(string code, string? column, params string[] rows)
    {
        using var file = new TemporaryFile([Cells[0], .. rows]);
        var answer = await Pooled(file);
        Assert.Equal(1, answer.Exit);
        Assert.Equal((code, column), (answer.Issue.Code, answer.Issue.Column));
    }

    [Theory]
    [InlineData("--prior-mean", "1")]
    [InlineData("--prior-correlation", "1,2,3")]
    [InlineData("--threshold", "1")]
    public async Task A_wrong_command_line_exits_2(string option, string value)
    {
        using var file = new TemporaryFile(Cells);
        string[] words = ["response", "pooled", "--data", file.Path, "--json", option, value];
        Assert.Equal(2, (await CommandLine.Run(option == "--threshold" ? words : [.. words, "--threshold", "0.2"])).Exit);
    }

    [Fact]
    public async Task A_prior_out_of_range_is_refused()
    {
        using var file = new TemporaryFile(Cells);
        Assert.Equal("CLI-025", (await Pooled(file, "--prior-mean", "0,1")).Issue.Code);
        Assert.Equal("CLI-025", (await Pooled(file, "--prior-correlation", "1")).Issue.Code);
    }

    [Fact]
    public async Task The_table_says_that_stages_support_the_board()
    {
        using var file = new TemporaryFile(Cells);
        var answer = await CommandLine.Run("response", "pooled", "--data", file.Path, "--threshold", "0.2");
        Assert.Contains("support the board", answer.Output, StringComparison.Ordinal);
        Assert.Contains("5/9", answer.Output, StringComparison.Ordinal);
    }

    private static Task<Answer> Pooled(TemporaryFile file, params string[] more) =>
        CommandLine.Run(["response", "pooled", "--data", file.Path, "--threshold", "0.2", "--json", .. more]);
}
