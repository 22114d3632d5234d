using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using CsvHelper;
using Sarcoscope.Web.Tests.Site;

namespace Sarcoscope.Web.Tests.Evidence;

public sealed partial class PublicEvidenceTests(DemoSite demo)
{
    private static readonly string[] Files = ["table-s5", "table-1", "table-2", "table-3", "table-4", "table-4-worst", "figure-pfs"];

    [Theory, Databases]
    public async Task No_public_page_or_file_names_a_patient(Engine engine)
    {
        var on = await demo.On(engine);
        using var client = on.Site.Open();
        string[] addresses =
        [
            "/", "/evidence", "/evidence?mode=printed", "/evidence?therapy=sorafenib", "/evidence?histology=LMS&line=3%2B", "/evidence/lines?cell=orr",
            .. Files.SelectMany(file => new[] { "csv", "json" }.Select(format => $"/evidence/files/{file}.{format}")),
            "/evidence/files/figure-pfs.svg", "/evidence/files/table-1.json?mode=printed",
        ];
        foreach (var address in addresses) Assert.DoesNotMatch(Pseudonym(), await client.Read(address));
    }

    [Theory, Databases]
    public async Task No_count_of_one_to_four_is_in_a_public_file(Engine engine)
    {
        var on = await demo.On(engine);
        using var client = on.Site.Open();
        var counts = 0;
        foreach (var mode in new[] { "", "?mode=printed" })
        foreach (var file in Files.Where(file => file != "figure-pfs"))
        {
            var text = await client.Read($"/evidence/files/{file}.csv{mode}");
            using var csv = new CsvReader(new StringReader(text), CultureInfo.InvariantCulture);
            await csv.ReadAsync();
            csv.ReadHeader();
            while (await csv.ReadAsync())
            {
                foreach (var column in csv.HeaderRecord!.Where(name => name.EndsWith("_count", StringComparison.Ordinal)))
                foreach (var part in csv.GetField(column)!.Split("; ", StringSplitOptions.RemoveEmptyEntries))
                {
                    counts++;
                    Assert.False(int.Parse(part, CultureInfo.InvariantCulture) is > 0 and < 5, $"{file}{mode} {csv.GetField("row")} {column}: {part}");
                }
            }
        }
        Assert.True(counts > 300);
    }

    [Fact]
    public async Task The_files_of_public_curves_and_what_they_differ_by_tell_of_no_line_or_of_five()
    {
        using var client = demo.Site.Open();
        string[] parts = ["?therapy=sorafenib", "?therapy=sunitinib", "?histology=GIST", "?histology=LMS", "?line=3%2B", "?period=2010", "?therapy=sorafenib&histology=GIST"];
        var (whole, drawn) = (await Curves(client, ""), 0);
        Assert.Equal(2, whole.Count);
        foreach (var part in parts)
        {
            foreach (var (rules, rows) in await Curves(client, part))
            {
                drawn++;
                Told(rows, part);
                Told([.. whole[rules].Join(rows, one => one.Month, other => other.Month, (one, other) => (one.Month, one.AtRisk - other.AtRisk, one.Censored - other.Censored, one.Events - other.Events))], part + " left out");
            }
        }
        Assert.True(drawn > 6);

        static void Told(IReadOnlyList<(int Month, int AtRisk, int Censored, int Events)> rows, string what) =>
            Assert.All(rows.Zip(rows.Skip(1)), pair => Assert.False(
                pair.Second.AtRisk is > 0 and < 5 || pair.Second.Events - pair.First.Events is > 0 and < 5 || pair.Second.Censored - pair.First.Censored is > 0 and < 5,
                $"{what}: {pair}"));
    }

    [Fact]
    public async Task The_public_drawing_tells_no_more_than_its_table()
    {
        using var client = demo.Site.Open();
        var rows = (await Curves(client, ""))["outcs_default"];
        var drawing = new HtmlParser().ParseDocument(await client.Read("/evidence/files/figure-pfs.svg"));
        var atRisk = drawing.QuerySelectorAll("[data-series='0'] [data-tick][data-part='at-risk'], [data-series='0'] [data-tick]")
            .Where(cell => cell.ParentElement!.OuterHtml.Contains("risk", StringComparison.Ordinal))
            .ToDictionary(cell => int.Parse(cell.GetAttribute("data-tick")!, CultureInfo.InvariantCulture), cell => int.Parse(cell.TextContent, CultureInfo.InvariantCulture));

        Assert.True(atRisk.Count > 1);
        Assert.All(atRisk, cell => Assert.Equal(rows.Single(row => row.Month == cell.Key).AtRisk, cell.Value));
        Assert.Empty(drawing.QuerySelectorAll("[data-part='censor-marks'], [data-part='curve-thin']"));
    }

    // Month, at risk, censored and events before it, of each rule set.
    private static async Task<Dictionary<string, List<(int Month, int AtRisk, int Censored, int Events)>>> Curves(HttpClient client, string query)
    {
        using var csv = new CsvReader(new StringReader(await client.Read("/evidence/files/figure-pfs.csv" + query)), CultureInfo.InvariantCulture);
        var rows = new List<(string Rules, (int, int, int, int) Row)>();
        await csv.ReadAsync();
        csv.ReadHeader();
        while (await csv.ReadAsync())
        {
            var key = csv.GetField("row")!;
            var dash = key.LastIndexOf('-');
            int Number(string column) => (int)double.Parse(csv.GetField(csv.HeaderRecord!.First(name => name.StartsWith(column, StringComparison.Ordinal)))!, CultureInfo.InvariantCulture);
            rows.Add((key[..dash], (int.Parse(key.AsSpan(dash + 1), CultureInfo.InvariantCulture), Number("at-risk"), Number("censored"), Number("events"))));
        }
        return rows.GroupBy(row => row.Rules, StringComparer.Ordinal).ToDictionary(rules => rules.Key, rules => rules.Select(row => row.Row).ToList(), StringComparer.Ordinal);
    }

    [Theory, Databases]
    public async Task Few_lines_are_hidden_on_the_page_in_the_drawing_and_in_its_table(Engine engine)
    {
        var on = await demo.On(engine);
        using var client = on.Site.Open();
        var page = await client.Read("/evidence?therapy=masitinib");

        Assert.Contains("Too few lines to show", page, StringComparison.Ordinal);
        Assert.DoesNotContain("278 → 1 ", page, StringComparison.Ordinal);
        Assert.DoesNotContain("data-series", await client.Read("/evidence/files/figure-pfs.svg?therapy=masitinib"), StringComparison.Ordinal);
        Assert.DoesNotContain("survival\": {", await client.Read("/evidence/files/figure-pfs.json?therapy=masitinib"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_third_filter_is_refused_with_its_code()
    {
        using var client = demo.Site.Open();
        var page = await client.Read("/evidence?therapy=sorafenib&histology=GIST&line=3%2B");

        Assert.Contains("EVID-002", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<svg", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Filters_change_the_numbers_and_their_denominators()
    {
        using var client = demo.Site.Open();

        Assert.Equal("278 lines", await Attrition(client, "/evidence"));
        Assert.Equal("278 → 125 lines", await Attrition(client, "/evidence?therapy=sorafenib"));
        Assert.Equal("278 → 125 → 31 lines", await Attrition(client, "/evidence?therapy=sorafenib&histology=GIST"));
        Assert.Contains("35 ", await Result(client, "/evidence", "orr"), StringComparison.Ordinal);
        Assert.Contains("14 ", await Result(client, "/evidence?therapy=sorafenib", "orr"), StringComparison.Ordinal);
        Assert.Contains("125 ", await Result(client, "/evidence?therapy=sorafenib", "orr"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/evidence?line=3+&therapy=sorafenib", "/evidence?therapy=sorafenib&line=3%2B")]
    [InlineData("/evidence?therapy=&mode=corrected&rules=OUTCS_DEFAULT", "/evidence")]
    [InlineData("/evidence?therapy=Nexavar", "/evidence?therapy=sorafenib")]
    public async Task One_page_has_one_address(string asked, string canonical)
    {
        using var client = demo.Site.Open();
        using var response = await client.Visit(asked);

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        var location = response.Headers.Location!;
        Assert.Equal(canonical, location.IsAbsoluteUri ? location.PathAndQuery : location.OriginalString);
    }

    [Theory]
    [InlineData("therapy=xyz")]
    [InlineData("histology=%00")]
    [InlineData("line=-1")]
    [InlineData("line=99999999999999999999")]
    [InlineData("period=20x0")]
    [InlineData("rules=%3Cscript%3E")]
    [InlineData("mode=1&mode=2")]
    public async Task A_value_that_is_none_is_refused_not_broken(string query)
    {
        using var client = demo.Site.Open();
        using var page = await client.Visit("/evidence?" + query);
        using var file = await client.Visit("/evidence/files/table-1.json?" + query);
        var text = await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, page.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, file.StatusCode);
        Assert.Contains("EVID-001", text, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_names_its_population_rules_snapshot_and_version()
    {
        using var client = demo.Site.Open();
        var strip = new HtmlParser().ParseDocument(await client.Read("/evidence")).QuerySelector(".context")!.TextContent;

        Assert.Contains("278 lines, 249 patients", strip, StringComparison.Ordinal);
        Assert.Contains("OUTCS_DEFAULT v1", strip, StringComparison.Ordinal);
        Assert.Matches(@"lock-2011-10 \([0-9a-f]{7}\)", strip);
        Assert.Matches(@"v\d+\.\d+\.\d+", strip);
    }

    private static async Task<string> Attrition(HttpClient client, string address) =>
        new HtmlParser().ParseDocument(await client.Read(address)).QuerySelector(".attrition-steps summary")!.TextContent.Trim();

    private static async Task<string> Result(HttpClient client, string address, string key) =>
        new HtmlParser().ParseDocument(await client.Read(address)).QuerySelector($"#result-{key}")!.TextContent;

    [GeneratedRegex(@"C\d\d-\d{3}", RegexOptions.None, 1000)]
    private static partial Regex Pseudonym();
}
