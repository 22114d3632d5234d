using System.Net;
using System.Text;
using System.Text.Json;
using Sarcoscope.Registry.Access;
using Sarcoscope.Web.Tests.Site;

namespace Sarcoscope.Web.Tests.Guidelines;

/// <summary>The treatment algorithm as anybody reads it, and as it answers for a case.</summary>
public sealed class GuidelinePagesTests(DemoSite demo)
{
    private const string Api = "/api/v1/guideline/evaluate";
    private const string Thigh = "gist=false&site=EXTREMITY&recurrence=NONE&N=0&M=0&fnclcc=3&depth=DEEP&resectability=RESECTABLE";

    [Fact]
    public async Task Everybody_browses_sixteen_groups_with_version_sources_and_the_notice()
    {
        using var client = demo.Site.Open();
        var index = await client.Read("/guideline");
        foreach (var id in new[] { "E1", "E2", "E3", "E4", "E5", "E6", "E7", "R1", "R2", "R3", "R4", "G1", "G2", "G3", "G4", "G5" })
        {
            Assert.Contains($"/guideline/2026-11/{id}\"", index, StringComparison.Ordinal);
            var group = await client.Read($"/guideline/2026-11/{id}");
            foreach (var part in new[] { "BMJ Best Practice", "2026-11", "discuss the case in a sarcoma board", "id=\"source-" }) Assert.Contains(part, group, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_group_shows_doses_conditions_and_sources_in_both_languages()
    {
        using var client = demo.Site.Open();
        var english = await client.Read("/guideline/2026-11/E4?lang=en");
        Assert.Contains("50 Gy with a boost to at least 64 Gy", english, StringComparison.Ordinal);
        Assert.Contains("liposomal doxorubicin", english, StringComparison.Ordinal);
        Assert.Contains("Only with an NTRK fusion", english, StringComparison.Ordinal);
        var french = await client.Read("/guideline/2026-11/E4?lang=fr");
        Assert.Contains("50 Gy avec complément jusqu'à au moins 64 Gy", WebUtility.HtmlDecode(french), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/guideline/2026-11/E9")]
    [InlineData("/guideline/1999-01/E1")]
    [InlineData("/guideline/find?case=C01-001")]
    [InlineData("/guideline/find?case=C99-999")]
    public async Task What_is_not_there_for_the_reader_is_not_found(string address)
    {
        using var client = demo.Site.Open();
        using var response = await client.Visit(address);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task The_finder_asks_one_question_at_a_time_without_scripts_until_the_group_is_found()
    {
        using var client = demo.Site.Open();
        var first = await client.Read("/guideline/find?lang=en");
        Assert.Contains("name=\"gist\"", first, StringComparison.Ordinal);
        Assert.Contains("Groups still possible (16)", first, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", first, StringComparison.Ordinal);

        var second = await client.Read("/guideline/find?gist=false&site=EXTREMITY");
        Assert.Contains("<input type=\"hidden\" name=\"site\" value=\"EXTREMITY\"", second, StringComparison.Ordinal);
        Assert.Contains("Groups still possible (7)", second, StringComparison.Ordinal);
        Assert.Contains("Groups excluded (9)", second, StringComparison.Ordinal);

        var sized = await client.Read($"/guideline/find?{Thigh}");
        Assert.Contains("name=\"sizeCm\"", sized, StringComparison.Ordinal);
        var found = await client.Read($"/guideline/find?{Thigh}&sizeCm=9");
        Assert.Contains("E3 Extremity, stage III", found, StringComparison.Ordinal);
        Assert.Contains("doxorubicin + ifosfamide + mesna", WebUtility.HtmlDecode(found), StringComparison.Ordinal);
        Assert.Contains("discuss the case in a sarcoma board", found, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_can_be_unknown_is_not_asked_again_and_can_be_changed()
    {
        using var client = demo.Site.Open();
        var page = await client.Read("/guideline/find?gist=unknown&lang=en");
        Assert.DoesNotContain("type=\"radio\" name=\"gist\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/guideline/find\"", page, StringComparison.Ordinal);
        Assert.Contains("Groups still possible (16)", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_decimal_comma_is_understood()
    {
        using var client = demo.Site.Open();
        Assert.Contains("E2 Extremity, stage II", await client.Read($"/guideline/find?{Thigh}&sizeCm=4,5&lang=en"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_contradiction_and_a_case_without_a_group_say_why()
    {
        using var client = demo.Site.Open();
        Assert.Contains("M0, but sites of metastasis are recorded.", await client.Read("/guideline/find?gist=false&M=0&metSites=lung&lang=en"), StringComparison.Ordinal);
        var none = await client.Read("/guideline/find?gist=false&site=TRUNK_WALL&recurrence=NONE&N=0&M=0&fnclcc=3&sizeCm=7&depth=DEEP&resectability=RESECTABLE&lang=en");
        Assert.Contains("Nearest group", none, StringComparison.Ordinal);
        Assert.Contains("/guideline/2026-11/E3", none, StringComparison.Ordinal);
        Assert.Contains("extrapolated", none, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("site=LEFT")]
    [InlineData("sizeCm=large")]
    [InlineData("metSites=moon")]
    public async Task An_answer_that_does_not_fit_is_refused_with_its_code(string query)
    {
        using var client = demo.Site.Open();
        using var response = await client.Visit($"/guideline/find?{query}");
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("FACT-003", await response.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_typed_is_never_markup()
    {
        using var client = demo.Site.Open();
        Assert.DoesNotContain("<b>x", await client.Read("/guideline/find?sizeCm=%3Cb%3Ex&priorDrugs=%3Cb%3Ex&case=%3Cb%3Ex"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_case_fills_the_finder_for_its_centre_and_its_page_shows_the_panel()
    {
        using var own = await demo.Site.OpenAs(demo.Investigator);
        var finder = await own.Read("/guideline/find?case=C01-001&lang=en");
        Assert.Contains("from the case", finder, StringComparison.Ordinal);
        Assert.Contains("<input type=\"hidden\" name=\"case\" value=\"C01-001\"", finder, StringComparison.Ordinal);
        using var other = await own.Visit("/guideline/find?case=C02-001");
        Assert.Equal(HttpStatusCode.NotFound, other.StatusCode);

        var patient = await own.Read("/patients/C01-001?lang=en");
        Assert.Contains("/guideline/find?case=C01-001", patient, StringComparison.Ordinal);
        Assert.Contains("Treatment algorithm", patient, StringComparison.Ordinal);
        Assert.Contains("discuss the case in a sarcoma board", patient, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_check_is_for_signed_in_readers_and_passes()
    {
        using var anybody = demo.Site.Open();
        using var refused = await anybody.Visit("/guideline/check");
        Assert.StartsWith("/sign-in", refused.LeadsTo(), StringComparison.Ordinal);
        using var reader = await demo.Site.OpenAs(demo.Of(Role.Statistician));
        var page = await reader.Read("/guideline/check?lang=en");
        Assert.Contains("None: nothing but what is listed.", page, StringComparison.Ordinal);
        Assert.Contains("Stage II that is not resectable", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"gist\":false,\"site\":\"EXTREMITY\",\"M\":1,\"metPattern\":\"DISSEMINATED\",\"recurrence\":\"NONE\"}")]
    [InlineData("gist: false\nsite: EXTREMITY\nM: 1\nmetPattern: DISSEMINATED\nrecurrence: NONE\n")]
    public async Task The_api_answers_facts_in_json_or_yaml(string body)
    {
        using var client = demo.Site.Open();
        using var response = await Post(client, Api, body);
        Assert.Equal((HttpStatusCode.OK, "application/json"), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        var json = JsonDocument.Parse(await response.Text()).RootElement;
        Assert.Equal(("MATCH", "E6", "2026-11"), (json.GetProperty("outcome").GetString(), json.GetProperty("primary").GetString(), json.GetProperty("version").GetString()));
        Assert.Contains("ntrkFusion", json.GetProperty("missing").EnumerateArray().Select(fact => fact.GetString()));
    }

    [Theory]
    [InlineData(Api, "shoeSize: 44", "FACT-002")]
    [InlineData(Api, "site: [", "FACT-001")]
    [InlineData(Api + "?version=1999-01", "gist: true", "GUIDE-005")]
    public async Task The_api_refuses_what_it_cannot_read(string address, string body, string code)
    {
        using var client = demo.Site.Open();
        using var response = await Post(client, address, body);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(code, JsonDocument.Parse(await response.Text()).RootElement.GetProperty("issues")[0].GetProperty("code").GetString());
    }

    [Fact]
    public async Task The_api_refuses_a_body_without_end()
    {
        using var client = demo.Site.Open();
        using var response = await Post(client, Api, "# " + new string('x', 300_000));
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    private static async Task<HttpResponseMessage> Post(HttpClient client, string address, string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        return await client.PostAsync(new Uri(address, UriKind.Relative), content, TestContext.Current.CancellationToken);
    }
}
