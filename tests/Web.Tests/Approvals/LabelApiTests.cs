using System.Net;
using System.Text;
using System.Text.Json;
using Sarcoscope.Web.Approvals;
using Sarcoscope.Web.Tests.Site;

namespace Sarcoscope.Web.Tests.Approvals;

/// <summary>Whether a regimen is within its label, as a program asks for it.</summary>
public sealed class LabelApiTests(DemoSite demo)
{
    [Theory]
    [InlineData("imatinib", "EMA", "2010-06-01", "{\"gist\":true,\"kitIhc\":true,\"M\":1}", "ON_LABEL")]
    [InlineData("Glivec", "EMA", "2010-06-01", "{\"gist\":true,\"kitIhc\":true,\"M\":1}", "ON_LABEL")]
    [InlineData("sorafenib", "EMA", "2010", "{\"gist\":true}", "OFF_LABEL")]
    [InlineData("sunitinib, cyclophosphamide", "EMA", "2010", "{\"gist\":true}", "OFF_LABEL")]
    [InlineData("larotrectinib", "FDA", "2021", "{\"histology\":\"LMS\"}", "UNDETERMINED")]
    [InlineData("tazemetostat", "FDA", "2026-07-01", "{\"histology\":\"EPS\",\"age\":30,\"completelyResected\":false}", "OFF_LABEL")]
    public async Task It_answers_as_the_command_line_does(string drugs, string jurisdiction, string date, string facts, string status)
    {
        using var client = demo.Site.Open();
        using var response = await Post(client, $"{{\"drugs\":\"{drugs}\",\"jurisdiction\":\"{jurisdiction}\",\"date\":\"{date}\",\"facts\":{facts}}}");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(status, JsonDocument.Parse(await response.Text()).RootElement.GetProperty("status").GetString());
    }

    [Fact]
    public async Task Without_facts_nothing_is_known_and_nothing_is_guessed()
    {
        using var client = demo.Site.Open();
        using var response = await Post(client, "drugs: [imatinib]\njurisdiction: EMA\ndate: 2010-06-01\n");
        var answer = JsonDocument.Parse(await response.Text()).RootElement;
        Assert.Equal("UNDETERMINED", answer.GetProperty("status").GetString());
        Assert.NotEqual(0, answer.GetProperty("missing").GetArrayLength());
    }

    [Fact]
    public async Task A_refusal_says_every_fault_with_its_place()
    {
        using var client = demo.Site.Open();
        using var response = await Post(client, "{\n  \"drugs\": [\"imatinob\"],\n  \"jurisdiction\": \"MOON\",\n  \"facts\": {\"M\": 7}\n}");
        var problem = JsonDocument.Parse(await response.Text()).RootElement;
        Assert.Equal((HttpStatusCode.BadRequest, "application/problem+json"), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        Assert.Equal(
            ["LABEL-001 2", "LABEL-003 3", "FACT-003 4", "LABEL-002 "],
            problem.GetProperty("issues").EnumerateArray().Select(issue => issue.GetProperty("code").GetString() + " " + (issue.TryGetProperty("line", out var line) ? line.ToString() : "")));
    }

    [Theory]
    [InlineData(300_000, "#")]
    [InlineData(200_000, "[")]
    public async Task A_body_without_end_or_bottom_is_refused(int length, string of)
    {
        using var client = demo.Site.Open();
        using var response = await Post(client, string.Concat(Enumerable.Repeat(of, length)));
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("FACT-001", JsonDocument.Parse(await response.Text()).RootElement.GetProperty("code").GetString());
    }

    private static async Task<HttpResponseMessage> Post(HttpClient client, string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        return await client.PostAsync(new Uri(LabelApi.Address, UriKind.Relative), content, TestContext.Current.CancellationToken);
    }
}
