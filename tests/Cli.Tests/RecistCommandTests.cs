using System.Text;

namespace Sarcoscope.Cli.Tests;

public sealed class RecistCommandTests
{
    private const string Header = "patient,day,lesion,category,node,mm,state\n";

    private const string Case = Header
        + "P1,0,T1,target,no,50,measured\nP1,0,T2,target,no,50.0,measured\nP1,0,NT1,non-target,no,,present\n"
        + "P1,56,T1,target,no,40,measured\nP1,56,T2,target,no,40,measured\nP1,56,NT1,non-target,no,,present\n"
        + "P1,112,T1,target,no,47.9,measured\nP1,112,T2,target,no,48,measured\nP1,112,NT1,non-target,no,,present\n"
        + "P1,168,T1,target,no,48,measured\nP1,168,T2,target,no,48,measured\nP1,168,NT1,non-target,no,,not-evaluable\n"
        + "P2,-7,NT1,non-target,yes,,present\nP2,60,NT1,non-target,,,absent\nP2,88,NT1,non-target,,,absent\nP2,100,N1,new,,,present\n"
        + "P3,0,T1,target,no,30,measured\n";

    [Fact]
    public async Task Json_has_the_shape_of_the_contract()
    {
        var (code, output, _) = await Run(Case, "--json");

        Assert.Equal(0, code);
        Assert.Equal(
            """
            {"patients":[{"patient":"P1","visits":[
            {"day":56,"target":"SD","nonTarget":"NON-CR/NON-PD","newLesion":false,"overall":"SD","sum":80,"nadir":100},
            {"day":112,"target":"SD","nonTarget":"NON-CR/NON-PD","newLesion":false,"overall":"SD","sum":95.9,"nadir":80},
            {"day":168,"target":"PD","nonTarget":"NE","newLesion":false,"overall":"PD","sum":96,"nadir":80}],
            "best":"SD","bestConfirmed":"SD"},
            {"patient":"P2","visits":[
            {"day":60,"target":"NA","nonTarget":"CR","newLesion":false,"overall":"CR","sum":null,"nadir":null},
            {"day":88,"target":"NA","nonTarget":"CR","newLesion":false,"overall":"CR","sum":null,"nadir":null},
            {"day":100,"target":"NA","nonTarget":"NE","newLesion":true,"overall":"PD","sum":null,"nadir":null}],
            "best":"CR","bestConfirmed":"CR"},
            {"patient":"P3","visits":[],"best":"MISSING","bestConfirmed":"MISSING"}]}

            """.ReplaceLineEndings("") + "\n",
            output.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task The_table_shows_sums_responses_and_rules()
    {
        var (code, output, _) = await Run(Case);

        Assert.Equal(0, code);
        Assert.Contains("P1: best response SD, confirmed SD", output, StringComparison.Ordinal);
        Assert.Contains("95.9", output, StringComparison.Ordinal);
        Assert.Contains("Rules: RECIST 1.1/1, confirmation after 28 days.", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task States_split_and_merged_lesions_and_nodes_count_as_RECIST_says()
    {
        var (_, output, _) = await Run(
            Header
            + "V8,0,A,target,no,12,measured\nV8,0,B,target,no,12,measured\nV8,56,A,target,no,,too-small\nV8,56,B,target,no,5,too-small\n"
            + "V28,0,A,target,no,25,measured\nV28,0,B,target,yes,20,measured\nV28,56,A,target,no,0,absent\nV28,56,B,target,yes,6,measured\nV28,112,A,target,no,,absent\nV28,112,B,target,yes,11,measured\n"
            + "V30,0,A,target,no,30,measured\nV30,0,B,target,no,25,measured\nV30,56,A,target,no,23,measured\nV30,56,B,target,no,25,measured\nV30,112,A,target,no,58,measured\nV30,112,B,target,no,,merged\n",
            "--json");

        Assert.Equal(["PR", "CR", "PD", "SD", "PD"], Values(output, "overall"));
        Assert.Equal(["PR", "CR", "SD"], Values(output, "best"));
        Assert.Equal(["SD", "SD", "SD"], Values(output, "bestConfirmed"));
    }

    [Theory]
    [InlineData(",56,T1,target,no,30,measured", "RECIST-031", "patient")]
    [InlineData("P1,soon,T1,target,no,30,measured", "RECIST-032", "day")]
    [InlineData("P1,56,,target,no,30,measured", "RECIST-021", "lesion")]
    [InlineData("P1,56,T1,targets,no,30,measured", "RECIST-033", "category")]
    [InlineData("P1,56,T1,target,maybe,30,measured", "RECIST-034", "node")]
    [InlineData("P1,56,T1,target,no,NaN,measured", "RECIST-035", "mm")]
    [InlineData("P1,56,T1,target,no,-3,measured", "RECIST-035", "mm")]
    [InlineData("P1,56,T1,target,no,\"3,5\",measured", "RECIST-035", "mm")]
    [InlineData("P1,56,T1,target,no,30,", "RECIST-036", "state")]
    [InlineData("P1,-3,T1,target,no,30,measured", "RECIST-037", "day")]
    [InlineData("P1,56,T1,non-target,no,,present", "RECIST-038", "category")]
    [InlineData("P1,56,T1,target,yes,30,measured", "RECIST-038", "node")]
    [InlineData("P1,0,N1,new,no,,present", "RECIST-039", "category")]
    [InlineData("P1,0,T2,target,no,,absent", "RECIST-040", "state")]
    [InlineData("P1,56,T1,target,no,30,absent", "RECIST-041", "mm")]
    [InlineData("P1,56,T1,target,no,30,not-evaluable", "RECIST-041", "mm")]
    [InlineData("P1,56,T1,target,no,,measured", "RECIST-015", "lesion")]
    [InlineData("P1,56,T1,target,no,,present", "RECIST-016", "lesion")]
    [InlineData("P1,56,T2,target,no,30,measured", "RECIST-013", "lesion")]
    [InlineData("P1,56,T1,target,no,,merged", "RECIST-019", "day")]
    [InlineData("P1,0,T1,target,no,30,measured", "RECIST-012", "lesion")]
    [InlineData("P2,0,T1,target,,30,measured", "RECIST-034", "node")]
    [InlineData("P1,56,T1,target,no,30", "CLI-007", "")]
    public async Task A_bad_row_is_refused_with_code_file_line_column_and_reason(string row, string code, string column)
    {
        var (exit, _, error) = await Run(Header + "P1,0,T1,target,no,30,measured\n" + row + "\n");

        Assert.Equal(1, exit);
        var line = Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Matches($"^{code} .*\\.csv, line 3{(column.Length > 0 ? ", column " + column : "")}: .{{20,}}$", line);
    }

    [Fact]
    public async Task Every_bad_row_is_reported_and_nothing_is_derived()
    {
        var (exit, output, error) = await Run(Header + "P1,0,T1,target,no,x,measured\nP1,y,T1,target,no,30,measured\n");

        Assert.Equal((1, ""), (exit, output));
        Assert.Contains("line 2, column mm", error, StringComparison.Ordinal);
        Assert.Contains("line 3, column day", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lesion_recorded_twice_at_a_visit_is_refused()
    {
        var (exit, _, error) = await Run(Case + "P1,56,T1,target,no,20,measured\n");

        Assert.Equal(1, exit);
        Assert.Contains("RECIST-014", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_warning_does_not_stop_the_derivation()
    {
        var (exit, output, error) = await Run(Header + "P1,0,T1,target,no,8,measured\nP1,56,T1,target,no,8,measured\n", "--json");

        Assert.Equal((0, "SD"), (exit, Assert.Single(Values(output, "best"))));
        Assert.StartsWith("warning RECIST-002", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "CLI-003")]
    [InlineData(Header, "CLI-004")]
    [InlineData("patient,day\nP1,0\n", "CLI-005")]
    public async Task A_file_without_rows_or_columns_is_refused(string text, string code)
    {
        var (exit, _, error) = await Run(text);

        Assert.Equal(1, exit);
        Assert.Contains(code, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_byte_order_mark_and_Windows_line_ends_change_nothing() => Assert.Equal(
        (await Run(Case, "--json")).Output,
        (await Run('\uFEFF' + Case.ReplaceLineEndings("\r\n"), "--json")).Output);

    [Fact]
    public async Task Without_a_file_the_command_line_is_wrong() => Assert.Equal(2, (await CommandLine.Run("recist")).Exit);

    private static IEnumerable<string> Values(string json, string name)
    {
        foreach (var part in json.Split($"\"{name}\":\"").Skip(1)) yield return part[..part.IndexOf('"', StringComparison.Ordinal)];
    }

    private static async Task<(int Exit, string Output, string Error)> Run(string text, params string[] more)
    {
        using var file = new TemporaryFile(Encoding.UTF8.GetBytes(text));
        var answer = await CommandLine.Run(["recist", "--data", file.Path, .. more]);
        return (answer.Exit, answer.Output, answer.Error);
    }
}
