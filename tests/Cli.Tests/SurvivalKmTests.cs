using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Sarcoscope.Cli.Tests;

public sealed class SurvivalKmTests
{
    private static readonly string[] Worked =
        ["time,event,group,w", "1,1,A,1", "2,1,A,1", "2,1,A,2", "3,0,A,1", "4,1,A,1", "6,1,A,1", "6,0,A,1", "9,0,A,1", "5,1,B,1", "7,0,B,3"];

    [Fact]
    public async Task Json_has_the_agreed_shape_with_numbers_in_full_precision()
    {
        using var file = new TemporaryFile(Worked[..9]);
        var answer = await Km(file, "--json", "--at", "4,10", "--rmst", "6");
        Assert.Equal(0, answer.Exit);
        Assert.Equal("", answer.Error);
        Assert.Equal(0, answer.Json.GetProperty("dropped").GetInt32());
        var group = Assert.Single(answer.Json.GetProperty("groups").EnumerateArray());
        Assert.Equal(["group", "n", "events", "median", "rmst", "at", "steps"], Names(group));
        Assert.Equal(JsonValueKind.Null, group.GetProperty("group").ValueKind);
        Assert.Equal(8, group.GetProperty("n").GetInt32());
        Assert.Equal(5, group.GetProperty("events").GetInt32());
        Assert.Equal(["estimate", "lower", "upper"], Names(group.GetProperty("median")));
        Assert.Equal(4, group.GetProperty("median").GetProperty("estimate").GetDouble());
        Assert.Equal(JsonValueKind.Null, group.GetProperty("median").GetProperty("upper").ValueKind);
        Assert.Equal(4.0625, group.GetProperty("rmst").GetProperty("estimate").GetDouble());
        Assert.Equal(["time", "atRisk", "events", "censored", "survival", "standardError", "lower", "upper"], Names(group.GetProperty("steps")[0]));
        Assert.Equal([1, 2, 3, 4, 6, 9], group.GetProperty("steps").EnumerateArray().Select(step => step.GetProperty("time").GetDouble()));
        Assert.Equal(0.46875, group.GetProperty("at")[0].GetProperty("survival").GetDouble());
        Assert.Equal(0.11992862224090715, group.GetProperty("at")[0].GetProperty("lower").GetDouble(), 1e-15);
        Assert.Equal([false, true], group.GetProperty("at").EnumerateArray().Select(at => at.GetProperty("beyondLastTime").GetBoolean()));
    }

    [Fact]
    public async Task The_curves_are_drawn_with_their_groups_and_numbers_and_a_place_that_cannot_be_written_is_refused()
    {
        using var file = new TemporaryFile(Worked);
        using var drawn = new TemporaryFile("");
        File.Delete(drawn.Path);
        Assert.Equal(0, (await Km(file, "--by", "group", "--svg", drawn.Path)).Exit);
        var svg = System.Xml.Linq.XDocument.Load(drawn.Path);
        var words = string.Join('|', svg.Descendants().Where(one => !one.HasElements).Select(one => one.Value));
        Assert.Contains("n = 10, 6 events.", words, StringComparison.Ordinal);
        Assert.All(["|A|", "|B|", "Months"], word => Assert.Contains(word, words, StringComparison.Ordinal));

        Assert.Contains("EXPORT-001", (await Km(file, "--svg", drawn.Path)).Error, StringComparison.Ordinal);
        var refused = await Km(file, "--svg", Path.Combine(drawn.Path, "no-folder.svg"));
        Assert.Equal(1, refused.Exit);
        Assert.Contains("EXPORT-002", refused.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Once_nobody_is_left_the_limits_are_null()
    {
        using var file = new TemporaryFile("time,event", "1,1", "2,1");
        var last = (await Km(file, "--json")).Json.GetProperty("groups")[0].GetProperty("steps")[1];
        Assert.Equal(0, last.GetProperty("survival").GetDouble());
        Assert.All(["standardError", "lower", "upper"], name => Assert.Equal(JsonValueKind.Null, last.GetProperty(name).ValueKind));
    }

    [Fact]
    public async Task Without_rmst_and_at_their_places_are_null_and_empty()
    {
        using var file = new TemporaryFile(Worked[..9]);
        var group = (await Km(file, "--json")).Json.GetProperty("groups")[0];
        Assert.Equal(JsonValueKind.Null, group.GetProperty("rmst").ValueKind);
        Assert.Empty(group.GetProperty("at").EnumerateArray());
    }

    [Theory]
    [InlineData("plain", 0.1032, 0.8343)]
    [InlineData("log", 0.2149, 1)]
    [InlineData("log-log", 0.1199, 0.7629)]
    [InlineData("logit", 0.1689, 0.7930)]
    [InlineData("arcsin", 0.1430, 0.8105)]
    public async Task Every_transform_has_its_name(string transform, double lower, double upper)
    {
        using var file = new TemporaryFile(Worked[..9]);
        var at = (await Km(file, "--json", "--transform", transform, "--at", "4")).Json.GetProperty("groups")[0].GetProperty("at")[0];
        Assert.Equal(lower, at.GetProperty("lower").GetDouble(), 4);
        Assert.Equal(upper, at.GetProperty("upper").GetDouble(), 4);
    }

    [Fact]
    public async Task Groups_come_in_the_order_of_their_names_with_weights_counted()
    {
        using var file = new TemporaryFile(Worked);
        var groups = (await Km(file, "--json", "--by", "group", "--weights", "w")).Json.GetProperty("groups").EnumerateArray().ToList();
        Assert.Equal(["A", "B"], groups.Select(group => group.GetProperty("group").GetString()));
        Assert.Equal([9, 4], groups.Select(group => group.GetProperty("n").GetInt32()));
        Assert.Equal([6, 1], groups.Select(group => group.GetProperty("events").GetInt32()));
    }

    [Fact]
    public async Task Delayed_entry_gives_the_smaller_risk_sets()
    {
        using var file = new TemporaryFile("entry,exit,event", "0,2,1", "0,4,1", "1,3,1", "2,5,0", "0,6,1", "3,7,1", "2,8,0");
        var answer = await CommandLine.Run("survival", "km", "--data", file.Path, "--time", "exit", "--event", "event", "--entry", "entry", "--json");
        var steps = answer.Json.GetProperty("groups")[0].GetProperty("steps").EnumerateArray().ToList();
        Assert.Equal([4, 5, 5, 4, 3, 2, 1], steps.Select(step => step.GetProperty("atRisk").GetInt32()));
        Assert.Equal(0.16, steps[5].GetProperty("survival").GetDouble(), 1e-15);
    }

    [Fact]
    public async Task Rows_that_miss_a_used_column_are_dropped_and_counted()
    {
        using var file = new TemporaryFile("time,event,group,other", "1,1,A,", "2,,A,x", ",1,A,x", "3,NA,A,x", "4,0,,x", "5,1,B,x");
        Assert.Equal(3, (await Km(file, "--json")).Json.GetProperty("dropped").GetInt32());
        var grouped = await Km(file, "--json", "--by", "group");
        Assert.Equal(4, grouped.Json.GetProperty("dropped").GetInt32());
        Assert.Equal([1, 1], grouped.Json.GetProperty("groups").EnumerateArray().Select(group => group.GetProperty("n").GetInt32()));
        Assert.Contains("rows dropped because a used column is missing: 4", (await Km(file, "--by", "group")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Windows_line_ends_a_byte_order_mark_and_quoted_cells_are_read()
    {
        var text = "\ufefftime,\"event\",\"group, with comma\"\r\n1,TRUE,\"a \"\"b\"\"\nc\"\r\n2,false,\"a \"\"b\"\"\nc\"\r\n";
        using var file = new TemporaryFile(Encoding.UTF8.GetBytes(text));
        var answer = await Km(file, "--json", "--by", "group, with comma");
        Assert.Equal("a \"b\"\nc", Assert.Single(answer.Json.GetProperty("groups").EnumerateArray()).GetProperty("group").GetString());
    }

    [Fact]
    public async Task The_table_says_what_json_says_in_words()
    {
        using var file = new TemporaryFile(Worked[..9]);
        var answer = await Km(file, "--rmst", "12", "--at", "4");
        Assert.Equal(0, answer.Exit);
        Assert.Contains("n 8, events 5, median 4 (1 to not reached)", answer.Output, StringComparison.Ordinal);
        Assert.Contains("past the last observed time", answer.Output, StringComparison.Ordinal);
        Assert.Contains("0.46875", answer.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', answer.Output);
    }

    [Fact]
    public async Task A_group_named_like_markup_is_printed_as_it_is()
    {
        using var file = new TemporaryFile("time,event,group", "1,1,[red]x[/", "2,0,[red]x[/");
        Assert.Contains("[red]x[/", (await Km(file, "--by", "group")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_culture_of_the_machine_does_not_matter()
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("fr-FR");
        try
        {
            using var file = new TemporaryFile("time,event", "1.5,1", "2.5,0");
            Assert.Contains("1.5", (await Km(file)).Output, StringComparison.Ordinal);
            Assert.Equal(1.5, (await Km(file, "--json")).Json.GetProperty("groups")[0].GetProperty("steps")[0].GetProperty("time").GetDouble());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("--at", "x")]
    [InlineData("--at", "1,-2")]
    [InlineData("--rmst", "0")]
    [InlineData("--rmst", "NaN")]
    [InlineData("--level", "95")]
    [InlineData("--transform", "probit")]
    [InlineData("--bogus", "1")]
    public async Task A_wrong_command_line_exits_2(string option, string value)
    {
        using var file = new TemporaryFile(Worked);
        var answer = await Km(file, option, value);
        Assert.Equal(2, answer.Exit);
        Assert.NotEqual("", answer.Error);
        Assert.Equal("", answer.Output);
    }

    [Fact]
    public async Task A_missing_option_or_verb_exits_2()
    {
        Assert.Equal(2, (await CommandLine.Run("survival", "km", "--data", "x.csv")).Exit);
        Assert.Equal(2, (await CommandLine.Run("survival")).Exit);
        Assert.Equal(2, (await CommandLine.Run("sirvival")).Exit);
    }

    private static Task<Answer> Km(TemporaryFile file, params string[] more) =>
        CommandLine.Run(["survival", "km", "--data", file.Path, "--time", "time", "--event", "event", .. more]);

    private static IEnumerable<string> Names(JsonElement element) => element.EnumerateObject().Select(property => property.Name);
}
