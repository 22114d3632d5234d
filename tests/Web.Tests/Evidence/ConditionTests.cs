using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Sarcoscope.Registry.Access;
using Sarcoscope.Web.Tests.Site;

namespace Sarcoscope.Web.Tests.Evidence;

/// <summary>A condition in the language of criteria on the evidence page.</summary>
public sealed class ConditionTests(DemoSite demo)
{
    private const string Older = "/evidence?where=age%20%3E%3D%2060";

    [Theory, Databases]
    public async Task A_condition_is_a_step_of_its_own_with_those_that_hold_do_not_and_are_not_known(Engine engine)
    {
        var on = await demo.On(engine);
        using var client = await on.Site.OpenAs(on.Statistician);
        var page = Parse(await client.Read("/evidence?where=grade%20%3D%20III"));

        var row = page.QuerySelectorAll(".attrition-steps tbody tr")[^1];
        Assert.Equal("grade = III", row.QuerySelector("code")!.TextContent);
        var (left, doesNotHold, unknown) = Counts(row);
        Assert.Equal(278, left + doesNotHold + unknown);
        Assert.True(left > 0 && doesNotHold > 0 && unknown > 0);
        Assert.Equal($"278 → {left} lines", page.QuerySelector(".attrition-steps summary")!.TextContent.Trim());
        Assert.Contains("left out and counted apart", page.QuerySelector(".attrition-steps")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, Databases]
    public async Task A_condition_gives_the_numbers_of_the_filter_that_means_the_same(Engine engine)
    {
        var on = await demo.On(engine);
        using var client = await on.Site.OpenAs(on.Statistician);
        var (filter, condition) = (Parse(await client.Read("/evidence?therapy=sorafenib&snapshot=lock-2011-10")), Parse(await client.Read("/evidence?where=drug%20%3D%20Nexavar&snapshot=lock-2011-10")));

        foreach (var part in new[] { "#result-orr", "#table-1 table", "#table-s5 table", "#stop-reasons-title + p" })
            Assert.Equal(filter.QuerySelector(part)?.TextContent, condition.QuerySelector(part)?.TextContent);
        Assert.NotNull(condition.QuerySelector("#result-orr"));
    }

    [Fact]
    public async Task Every_file_list_and_filter_of_the_page_keeps_the_condition()
    {
        using var client = await demo.Site.OpenAs(demo.Statistician);
        var page = Parse(await client.Read("/evidence?therapy=sorafenib&where=age%20%3E%3D%2060"));
        var links = page.QuerySelectorAll<IHtmlAnchorElement>("main a")
            .Select(link => link.GetAttribute("href")!)
            .Where(address => address.StartsWith("/evidence/files/", StringComparison.Ordinal) || address.StartsWith("/evidence/lines", StringComparison.Ordinal))
            .ToList();

        Assert.True(links.Count > 20);
        Assert.All(links, address => Assert.Contains("where=age%20%3E%3D%2060", address, StringComparison.Ordinal));
        Assert.Equal(["/evidence?where=age%20%3E%3D%2060", "/evidence?therapy=sorafenib"], page.QuerySelectorAll<IHtmlAnchorElement>(".chip a").Select(link => link.GetAttribute("href")));
        Assert.Equal("age >= 60", page.QuerySelector<IHtmlTextAreaElement>("#where")!.Value);
        foreach (var file in links.Where(address => address.EndsWith("60", StringComparison.Ordinal) && address.Contains("/files/", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal))
        {
            using var response = await client.Visit(file);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }
        Assert.Contains("drug = sorafenib and (age &gt;= 60)", await client.Read("/evidence/files/figure-pfs.svg?therapy=sorafenib&where=age%20%3E%3D%2060"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_lines_behind_a_number_are_those_of_the_condition()
    {
        using var client = await demo.Site.OpenAs(demo.Statistician);
        var asked = Parse(await client.Read(Older)).QuerySelector(".attrition-steps summary")!.TextContent.Trim();
        var lines = Parse(await client.Read(Older.Replace("/evidence?", "/evidence/lines?", StringComparison.Ordinal)));

        Assert.Equal(asked.Split("→ ")[1].Replace("lines", "lines.", StringComparison.Ordinal), lines.QuerySelector("main p.prose")!.TextContent.Trim());
        Assert.Contains("age >= 60", lines.QuerySelector("main .hint")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [Databases("moon = 3", "CRIT-002", "Line 1, column 1", "Ligne 1, colonne 1")]
    [Databases("age >= 60 and\ngrade = V", "CRIT-003", "Line 2, column 1", "Ligne 2, colonne 1")]
    [Databases("age >= 60 &", "CRIT-001", "Line 1, column 11", "Ligne 1, colonne 11")]
    public async Task A_condition_that_cannot_be_read_says_where_and_loses_nothing_that_was_typed(Engine engine, string typed, string code, string place, string french)
    {
        var on = await demo.On(engine);
        using var client = await on.Site.OpenAs(on.Statistician);
        var address = $"/evidence?therapy=sorafenib&where={Uri.EscapeDataString(typed)}";
        using var response = await client.Visit(address);
        var page = Parse(await response.Text());

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(typed, page.QuerySelector<IHtmlTextAreaElement>("#where")!.Value);
        Assert.Equal("sorafenib", page.QuerySelector<IHtmlSelectElement>("#therapy")!.Value);
        var problem = page.QuerySelector("#where-problem")!.TextContent;
        Assert.Contains(code, problem, StringComparison.Ordinal);
        Assert.Contains(place, problem, StringComparison.Ordinal);
        Assert.Contains("#where", page.QuerySelectorAll<IHtmlAnchorElement>("#errors a").Select(link => link.GetAttribute("href")!));
        Assert.Empty(page.QuerySelectorAll("main svg"));
        using var inFrench = await client.Visit(address + "&lang=fr");
        Assert.Contains(french, Parse(await inFrench.Text()).QuerySelector("#where-problem")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/evidence?rules=EMA&where=age+%3E%3D+60&therapy=sorafenib", "/evidence?therapy=sorafenib&where=age%20%3E%3D%2060&rules=EMA")]
    [InlineData("/evidence?where=+&mode=corrected", "/evidence")]
    public async Task The_condition_has_its_place_in_the_one_address(string asked, string canonical)
    {
        using var client = await demo.Site.OpenAs(demo.Statistician);
        using var response = await client.Visit(asked);

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        var location = response.Headers.Location!;
        Assert.Equal(canonical, location.IsAbsoluteUri ? location.PathAndQuery : location.OriginalString);
    }

    [Fact]
    public async Task A_condition_too_long_for_an_address_or_asked_twice_is_refused_with_its_code()
    {
        using var client = await demo.Site.OpenAs(demo.Statistician);
        foreach (var query in new[] { "where=" + string.Join("+and+", Enumerable.Repeat("age+%3E+1", 101)), "where=age+%3E+1&where=age+%3E+2" })
        {
            using var response = await client.Visit("/evidence?" + query);
            Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
            Assert.Contains("EVID-005", await response.Text(), StringComparison.Ordinal);
        }
    }

    [Theory, Databases]
    public async Task Whoever_sees_no_single_line_is_refused_a_condition_and_has_no_box_for_one(Engine engine)
    {
        var on = await demo.On(engine);
        using var nobody = on.Site.Open();
        using var member = await on.Site.OpenAs(on.BoardMember);
        using var administrator = await on.Site.OpenAs(on.Administrator);
        foreach (var client in new[] { nobody, member, administrator })
        {
            Assert.Null(Parse(await client.Read("/evidence")).QuerySelector("[name=where]"));
            using var page = await client.Visit(Older);
            var text = await page.Text();
            Assert.Equal(HttpStatusCode.BadRequest, page.StatusCode);
            Assert.Contains("EVID-004", text, StringComparison.Ordinal);
            Assert.DoesNotContain("<svg", Parse(text).QuerySelector("main")!.InnerHtml, StringComparison.Ordinal);
            using var file = await client.Visit(Older.Replace("/evidence?", "/evidence/files/table-1.json?", StringComparison.Ordinal));
            Assert.Equal(HttpStatusCode.BadRequest, file.StatusCode);
        }
    }

    [Theory, Databases]
    public async Task An_investigator_asks_conditions_of_the_lines_of_their_own_centre_and_is_told_so(Engine engine)
    {
        var on = await demo.On(engine);
        using var client = await on.Site.OpenAs(on.Investigator);
        var page = Parse(await client.Read(Older));

        var steps = page.QuerySelectorAll(".attrition-steps tbody tr");
        Assert.Equal(3, steps.Length);
        Assert.Contains("lines of C01 only", steps[1].TextContent, StringComparison.Ordinal);
        Assert.Contains("lines of C01 only", page.QuerySelector(".chip")!.TextContent, StringComparison.Ordinal);
        Assert.Equal((2, 1), (page.QuerySelectorAll(".chip").Length, page.QuerySelectorAll(".chip a").Length));
        Assert.Contains("lines of C01 only", page.QuerySelector("#where-hint")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("\"condition\": \"centre = C01 and (age \\u003E= 60)\"", await client.Read(Older.Replace("/evidence?", "/evidence/files/table-1.json?", StringComparison.Ordinal)), StringComparison.Ordinal);

        // What is left of another centre is nothing, whatever is asked; without a condition counts are of every centre.
        var other = Parse(await client.Read("/evidence?where=centre%20%3D%20C02"));
        Assert.EndsWith("→ 0 lines", other.QuerySelector(".attrition-steps summary")!.TextContent.Trim(), StringComparison.Ordinal);
        Assert.Equal("278 lines", Parse(await client.Read("/evidence")).QuerySelector(".attrition-steps summary")!.TextContent.Trim());
    }

    [Fact]
    public async Task An_answer_that_one_reader_was_given_is_not_given_to_another_who_sees_other_lines()
    {
        using var statistician = await demo.Site.OpenAs(demo.Statistician);
        using var elsewhere = await demo.Site.OpenAs(await demo.Site.AddAccount("condition-elsewhere@tests.example", Role.Investigator, "C02"));
        using var investigator = await demo.Site.OpenAs(demo.Investigator);
        var answers = new List<string>();
        foreach (var client in new[] { statistician, elsewhere, investigator })
            answers.Add(Parse(await client.Read("/evidence?where=sex%20%3D%20female")).QuerySelector(".attrition-steps summary")!.TextContent.Trim());

        Assert.Equal(3, answers.Distinct(StringComparer.Ordinal).Count());
    }

    private static (int Left, int DoesNotHold, int Unknown) Counts(IElement row)
    {
        var cells = row.QuerySelectorAll("td").Select(cell => int.Parse(cell.TextContent, CultureInfo.InvariantCulture)).ToList();
        return (cells[2], cells[0], cells[1]);
    }

    private static IHtmlDocument Parse(string page) => new HtmlParser().ParseDocument(page);
}
