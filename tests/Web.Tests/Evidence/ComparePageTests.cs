using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Sarcoscope.Registry.Evidence.Comparison;
using Sarcoscope.Web.Evidence.Compare;
using Sarcoscope.Web.Tests.Browser;
using Sarcoscope.Web.Tests.Site;

namespace Sarcoscope.Web.Tests.Evidence;

public sealed partial class ComparePageTests(DemoSite demo)
{
    private const string Fields =
        "/evidence/compare?firstRegimen=sorafenib&secondRegimen=sunitinib&endpoint=PFS&origin=line-start&unit=line&rules=OUTCS_DEFAULT&snapshot=lock-2011-10&tests=log-rank&horizon=365&landmarks=30+60&covariates=sex";

    [Theory, Databases]
    public async Task The_public_signs_in_and_whoever_sees_one_centre_is_refused(Engine engine)
    {
        var on = await demo.On(engine);
        using var nobody = on.Site.Open();
        using var redirected = await nobody.Visit(ComparedCohorts.Drugs);
        Assert.Equal(HttpStatusCode.Redirect, redirected.StatusCode);
        foreach (var reader in new[] { on.Investigator, on.Administrator })
        {
            using var client = await on.Site.OpenAs(reader);
            using var response = await client.Visit(ComparedCohorts.Drugs);
            Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
            using var file = await client.Visit(ComparedCohorts.Drugs.Replace("/compare?", "/compare/files/curves.svg?", StringComparison.Ordinal));
            Assert.Equal(HttpStatusCode.Forbidden, file.StatusCode);
        }
    }

    [Theory, Databases]
    public async Task Both_cohorts_stand_with_lines_patients_and_events_above_the_bias_check_and_that_above_every_p(Engine engine)
    {
        var on = await demo.On(engine);
        using var client = await on.Site.OpenAs(on.Statistician);
        var page = FilledForm.Parse(await Followed(client, ComparedCohorts.Drugs));
        var rows = page.QuerySelectorAll("#cohorts table tbody")[0].QuerySelectorAll("tr");
        Assert.Equal(["sorafenib", "sunitinib"], rows.Select(row => row.QuerySelector("th")!.TextContent));
        Assert.All(rows, row => Assert.Matches("^[1-9]", row.QuerySelectorAll("td.number")[0].TextContent));
        var order = page.QuerySelectorAll("main section[id]").Select(section => section.Id).ToList();
        Assert.Equal(["cohorts", "bias", "curves", "estimates", "stops", "subgroups", "weighting", "test-results", "kept"], order);
        Assert.NotEmpty(page.QuerySelectorAll("#bias .bias-finding"));
        Assert.Matches(P(), page.QuerySelector("#test-results")!.TextContent);
        Assert.Contains("does not replace", page.QuerySelector("main .prose")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("lock-2011-10", page.QuerySelector(".context")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, Databases]
    public async Task A_blocking_finding_leaves_no_p_value_in_the_page_and_offers_the_alternative_in_one_click(Engine engine)
    {
        var on = await demo.On(engine);
        using var client = await on.Site.OpenAs(on.Statistician);
        var page = FilledForm.Parse(await Followed(client, ComparedCohorts.Responders));
        Assert.Contains("BIAS-001", page.QuerySelector("#withheld")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotMatch(P(), page.QuerySelector("#estimates")!.TextContent);
        Assert.Null(page.QuerySelector("#test-results table"));
        Assert.Null(page.QuerySelector("#ratios-wide"));
        Assert.Empty(page.QuerySelectorAll("#subgroups svg"));
        Assert.Null(page.QuerySelector("#interactions-title"));
        Assert.NotEmpty(page.QuerySelectorAll("#subgroups table"));
        Assert.DoesNotMatch(P(), page.QuerySelector("#subgroups")!.TextContent);
        Assert.DoesNotMatch(P(), page.QuerySelector("#stops table")!.TextContent);
        Assert.DoesNotContain("Gray’s test p", page.QuerySelector("#stops svg")!.TextContent, StringComparison.Ordinal);

        var remedy = page.QuerySelectorAll<IHtmlAnchorElement>("#bias .bias-finding a.btn").First(link => link.TextContent.Contains("time-dependent", StringComparison.Ordinal));
        var after = FilledForm.Parse(await Followed(client, remedy.GetAttribute("href")!.Split('#')[0]));
        Assert.Null(after.QuerySelector("#withheld"));
        Assert.NotNull(after.QuerySelector("#test-results table"));
    }

    [Theory, Databases]
    public async Task The_fields_of_the_form_become_the_address_of_one_definition(Engine engine)
    {
        var on = await demo.On(engine);
        using var client = await on.Site.OpenAs(on.Statistician);
        using var response = await client.Visit(Fields);
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        var address = response.Headers.Location!.OriginalString;
        Assert.Contains("/evidence/compare?definition=", address, StringComparison.Ordinal);
        var page = FilledForm.Parse(await client.Read(new Uri(address, UriKind.RelativeOrAbsolute) is { IsAbsoluteUri: true } whole ? whole.PathAndQuery : address));
        Assert.Equal("sorafenib", page.QuerySelector<IHtmlSelectElement>("#firstRegimen")!.Value);
        Assert.Equal("30 60", page.QuerySelector<IHtmlInputElement>("#landmarks")!.Value);
        Assert.True(page.QuerySelector<IHtmlInputElement>("[name=covariates][value=sex]")!.IsChecked);
    }

    [Theory, Databases]
    public async Task A_downloaded_definition_that_is_sent_back_gives_the_same_page(Engine engine)
    {
        var on = await demo.On(engine);
        using var client = await on.Site.OpenAs(on.Statistician);
        var page = await Followed(client, ComparedCohorts.Drugs);
        var shown = FilledForm.Parse(page);
        var kept = await client.Read(shown.QuerySelectorAll<IHtmlAnchorElement>("#kept a.btn").Single().GetAttribute("href")!);
        Assert.Equal(shown.QuerySelector<IHtmlTextAreaElement>("#definition")!.Value, kept.ReplaceLineEndings("\n"));

        var token = shown.QuerySelector<IHtmlInputElement>("#kept input[name=antiforgery]")!.Value;
        using var pasted = new MultipartFormDataContent { { new StringContent(token), "antiforgery" }, { new StringContent(kept), "definition" } };
        using var file = new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes(kept));
        using var uploaded = new MultipartFormDataContent { { new StringContent(token), "antiforgery" }, { file, "file", "comparison.json" } };
        foreach (var sent in new[] { pasted, uploaded })
        {
            using var answer = await client.PostAsync(new Uri(CompareFiles.Open, UriKind.Relative), sent, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
            var again = FilledForm.Parse(await Followed(client, answer.Headers.Location!.OriginalString));
            foreach (var part in new[] { "#cohorts", "#bias", "#estimates", "#test-results" })
                Assert.Equal(shown.QuerySelector(part)!.TextContent, again.QuerySelector(part)!.TextContent);
        }
    }

    [Theory, Databases]
    public async Task A_definition_sent_without_its_token_is_refused(Engine engine)
    {
        var on = await demo.On(engine);
        using var client = await on.Site.OpenAs(on.Statistician);
        using var sent = new MultipartFormDataContent { { new StringContent("{}"), "definition" } };
        using var answer = await client.PostAsync(new Uri(CompareFiles.Open, UriKind.Relative), sent, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [Databases("{", "COMPARE-001")]
    [Databases("{\"version\":1,\"title\":\"A\"}", "COMPARE-003")]
    public async Task What_is_no_definition_is_refused_with_its_code_and_stays_in_its_box(Engine engine, string text, string code)
    {
        var on = await demo.On(engine);
        using var client = await on.Site.OpenAs(on.Statistician);
        var address = ComparedCohorts.Address(text);
        using var response = await client.Visit(address);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var page = FilledForm.Parse(await response.Text());
        Assert.Contains(code, page.QuerySelector("#errors")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(text, page.QuerySelector<IHtmlTextAreaElement>("#definition")!.Value);
    }

    [Theory, Databases]
    public async Task A_condition_that_cannot_be_read_is_named_at_its_field_and_the_form_keeps_what_was_typed(Engine engine)
    {
        var on = await demo.On(engine);
        using var client = await on.Site.OpenAs(on.Statistician);
        var page = FilledForm.Parse(await Followed(client, Fields.Replace("secondRegimen=sunitinib", "secondWhere=moon+%3D+3", StringComparison.Ordinal)));
        Assert.Contains("COMPARE-007", page.QuerySelector("#secondWhere-problem")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("moon = 3", page.QuerySelector<IHtmlInputElement>("#secondWhere")!.Value);
        Assert.Equal("sorafenib", page.QuerySelector<IHtmlSelectElement>("#firstRegimen")!.Value);
    }

    [Theory, Databases]
    public async Task A_snapshot_that_is_not_there_is_said(Engine engine)
    {
        var on = await demo.On(engine);
        using var client = await on.Site.OpenAs(on.Statistician);
        var page = await Followed(client, Fields.Replace("lock-2011-10", "lock-1999", StringComparison.Ordinal));
        Assert.Contains("EVID-003", page, StringComparison.Ordinal);
    }

    [Theory, Databases]
    public async Task Figures_are_files_in_every_size_and_none_of_what_is_withheld(Engine engine)
    {
        var on = await demo.On(engine);
        using var client = await on.Site.OpenAs(on.Statistician);
        var drawing = await client.Read(File(ComparedCohorts.Drugs, "hazard-ratios.svg") + "&size=journal-single");
        Assert.Contains("width=\"85mm\"", drawing, StringComparison.Ordinal);
        using var withheld = await client.Visit(File(ComparedCohorts.Responders, "hazard-ratios.svg"));
        Assert.Equal(HttpStatusCode.NotFound, withheld.StatusCode);
    }

    [Fact]
    public async Task Subgroups_stand_in_a_forest_with_the_p_of_their_interaction_and_as_files()
    {
        using var client = await demo.Site.OpenAs(demo.Statistician);
        var page = FilledForm.Parse(await Followed(client, ComparedCohorts.Drugs));
        var forest = page.QuerySelector("#subgroups svg")!;
        var rows = page.QuerySelectorAll("#subgroups table")[0].QuerySelectorAll("tbody tr");

        Assert.Equal(4, rows.Length);
        Assert.Contains("interaction p", forest.TextContent, StringComparison.Ordinal);
        Assert.Contains("too few events", forest.TextContent, StringComparison.Ordinal);
        Assert.Contains("Exploratory: 4 variables", page.QuerySelector("#subgroups")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("width=\"174mm\"", await client.Read(File(ComparedCohorts.Drugs, "subgroups.svg") + "&size=journal-double"), StringComparison.Ordinal);
        Assert.Contains("hr", (await client.Read(File(ComparedCohorts.Drugs, "subgroups.csv"))).Split('\n')[0], StringComparison.Ordinal);
        Assert.Equal(5, (await client.Read(File(ComparedCohorts.Drugs, "interactions.csv"))).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        var result = System.Text.Json.JsonDocument.Parse(await client.Read(File(ComparedCohorts.Drugs, "result.json"))).RootElement;
        Assert.Equal(4, result.GetProperty("subgroups").GetArrayLength());
        Assert.Equal("priorLines >= 2", page.QuerySelector<IHtmlTextAreaElement>("#subgroupConditions")!.Value);
        foreach (var file in new[] { "subgroups.svg", "interactions.csv" })
        {
            using var withheld = await client.Visit(File(ComparedCohorts.Responders, file));
            Assert.Equal(HttpStatusCode.NotFound, withheld.StatusCode);
        }
    }

    [Fact]
    public async Task The_stop_of_treatment_is_drawn_for_both_cohorts_with_its_table()
    {
        using var client = await demo.Site.OpenAs(demo.Statistician);
        var page = FilledForm.Parse(await Followed(client, ComparedCohorts.Drugs));

        Assert.Equal(4, page.QuerySelectorAll("#stops tbody tr.block").Length);
        Assert.All(page.QuerySelectorAll("#stops tbody tr.block"), block => Assert.Matches("Gray’s test p", block.TextContent));
        Assert.Contains("competing", page.QuerySelector("#stops svg")!.TextContent, StringComparison.OrdinalIgnoreCase);
        Assert.True(page.QuerySelector<IHtmlInputElement>("[name=stops]")!.IsChecked);
        Assert.Equal(9, (await client.Read(File(ComparedCohorts.Drugs, "stops.csv"))).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public void A_definition_goes_into_the_form_and_comes_out_of_it_unchanged()
    {
        var text = Uri.UnescapeDataString(ComparedCohorts.Drugs.Split('=', 2)[1]);
        var definition = Read(text);
        Assert.Equal(ComparisonWriter.Text(definition), ComparisonWriter.Text(Read(CompareForm.Of(definition).Json())));
    }

    // An analysis has one address: another way of asking for it leads there.
    private static async Task<string> Followed(HttpClient client, string address)
    {
        using var response = await client.Visit(address);
        if (response.Headers.Location is not { } location) return await response.Text();
        return await client.Read(location.IsAbsoluteUri ? location.PathAndQuery : location.OriginalString);
    }

    private static ComparisonDefinition Read(string text) =>
        ComparisonReader.Read(System.Text.Encoding.UTF8.GetBytes(text), Registry.Terms.Vocabulary.Load()).Value!;

    private static string File(string address, string file) => address.Replace("/compare?", $"/compare/files/{file}?", StringComparison.Ordinal);

    [GeneratedRegex(@"(?<![0-9.])(0\.[0-9]{2,4}|<0\.001|>0\.99)(?![0-9])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex P();
}
