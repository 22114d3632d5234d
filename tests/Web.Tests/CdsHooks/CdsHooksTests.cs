using System.Net;
using System.Text;
using System.Text.Json;
using Sarcoscope.Registry.Exchange.CdsHooks;
using Sarcoscope.Web.Api;
using Sarcoscope.Web.Tests.Site;

namespace Sarcoscope.Web.Tests.CdsHooks;

/// <summary>CDS Hooks 2.0: what cards say, and to whom. The examples of the specification are in <see cref="SpecificationExampleTests"/>.</summary>
public sealed class CdsHooksTests(DemoSite demo)
{
    private const string Atc = "http://www.whocc.no/atc";
    private static readonly string Guideline = "/cds-services/" + CdsOffer.PatientView.Id;
    private static readonly string Label = "/cds-services/" + CdsOffer.OrderSelect.Id;

    private static readonly string Lms = """
        "conditions":{"resourceType":"Bundle","type":"searchset","entry":[{"resource":{"resourceType":"Condition","subject":{"reference":"Patient/1288992"},
        "code":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/icd-o-3","code":"8890/3"}]}}}]}
        """;

    [Fact]
    public async Task Discovery_lists_hook_title_description_id_and_prefetch_of_each()
    {
        using var client = demo.Site.Open();
        var services = JsonDocument.Parse(await client.Read("/cds-services")).RootElement.GetProperty("services").EnumerateArray().ToList();
        Assert.Equal(["patient-view", "order-select"], services.Select(one => one.GetProperty("hook").GetString()!));
        Assert.All(services, one =>
        {
            Assert.False(string.IsNullOrWhiteSpace(one.GetProperty("title").GetString()));
            Assert.Contains("does not replace it", one.GetProperty("description").GetString(), StringComparison.Ordinal);
            Assert.Equal("Patient/{{context.patientId}}", one.GetProperty("prefetch").GetProperty("patient").GetString());
        });
    }

    [Fact]
    public async Task A_chart_of_a_sarcoma_gets_a_card_with_source_version_date_and_the_board()
    {
        using var client = demo.Site.Open();
        var cards = await Cards(client, Guideline, CdsOperations.All[1].Example!);
        var card = Assert.Single(cards);
        Assert.InRange(card.GetProperty("summary").GetString()!.Length, 1, 139);
        Assert.Equal("info", card.GetProperty("indicator").GetString());
        Assert.StartsWith("http", card.GetProperty("source").GetProperty("url").GetString(), StringComparison.Ordinal);
        Assert.Contains("2026-11", card.GetProperty("source").GetProperty("label").GetString(), StringComparison.Ordinal);
        var detail = card.GetProperty("detail").GetString()!;
        Assert.Contains("discuss the case in a sarcoma board", detail, StringComparison.Ordinal);
        Assert.Contains("BMJ Best Practice", detail, StringComparison.Ordinal);
        Assert.True(Guid.TryParse(card.GetProperty("uuid").GetString(), out _));
        Assert.False(card.TryGetProperty("suggestions", out _));
        Assert.False(card.GetProperty("extension").GetProperty("org.sarcoscope").GetProperty("replacesBoard").GetBoolean());
    }

    [Fact]
    public async Task A_call_without_what_was_asked_for_fails_its_precondition()
    {
        using var client = demo.Site.Open();
        using var response = await Post(client, Guideline, Call("patient-view", "\"fhirServer\":\"https://fhir.example\""));
        Assert.Equal(HttpStatusCode.PreconditionFailed, response.StatusCode);
    }

    [Theory]
    [InlineData("L01EX02", "sorafenib: off-label (EMA)", "warning")]
    [InlineData("L01EX03", "pazopanib: label undetermined (EMA)", "info")]
    public async Task A_drug_that_was_chosen_gets_a_card_about_its_label(string atc, string summary, string indicator)
    {
        using var client = demo.Site.Open();
        var card = Assert.Single(await Cards(client, Label, Order($$"""{"coding":[{"system":"{{Atc}}","code":"{{atc}}"}]}""", Lms)));
        Assert.Equal((summary, indicator), (card.GetProperty("summary").GetString(), card.GetProperty("indicator").GetString()));
        Assert.Contains("does not replace it", card.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Contains(card.GetProperty("overrideReasons").EnumerateArray(), reason => reason.GetProperty("code").GetString() == "board-decided");
    }

    [Fact]
    public async Task Orders_that_could_not_be_read_are_told()
    {
        using var client = demo.Site.Open();
        var body = Order($$"""{"coding":[{"system":"{{Atc}}","code":"L01EX02"}]}""", Lms).Replace(
            "\"entry\":[{\"resource\":{\"resourceType\":\"NutritionOrder\"",
            "\"entry\":[{\"resource\":{\"resourceType\":\"MedicationRequest\",\"id\":\"104\",\"medicationCodeableConcept\":{\"text\":\"something else\"}}},{\"resource\":{\"resourceType\":\"NutritionOrder\"", StringComparison.Ordinal);
        var card = Assert.Single(await Cards(client, Label, body));
        Assert.Contains("name no drug of the vocabulary: 1.", card.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_drug_that_was_not_just_chosen_gets_no_card()
    {
        using var client = demo.Site.Open();
        Assert.Empty(await Cards(client, Label, Order($$"""{"coding":[{"system":"{{Atc}}","code":"L01EX02"}]}""", Lms).Replace("\"MedicationRequest/103\"]", "\"NutritionOrder/1\"]", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Cards_speak_the_language_asked_for()
    {
        using var client = demo.Site.Open();
        var card = Assert.Single(await Cards(client, Label + "?lang=fr", Order($$"""{"coding":[{"system":"{{Atc}}","code":"L01EX02"}]}""", Lms)));
        Assert.Equal("sorafénib\u00A0: hors AMM (EMA)", card.GetProperty("summary").GetString());
    }

    [Fact]
    public async Task No_case_of_the_registry_is_told()
    {
        using var client = demo.Site.Open();
        using var response = await Post(client, Guideline, CdsOperations.All[1].Example!.Replace("1288992", "C01-001", StringComparison.Ordinal));
        var sent = await response.Text();
        using var other = await Post(client, Guideline, CdsOperations.All[1].Example!);
        static string WithoutId(string text) => System.Text.RegularExpressions.Regex.Replace(text, "\"uuid\":\"[^\"]+\"", "", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1));
        Assert.Equal(WithoutId(await other.Text()), WithoutId(sent));
    }

    [Theory]
    [InlineData("""{"card":"4e0a3a1e-3283-4575-ab82-028d55fe2719","outcome":"accepted","outcomeTimestamp":"2020-12-11T00:00:00Z"}""")]
    [InlineData("""{"card":"f6b95768-b1c8-40dc-8385-bf3504b82ffb","outcome":"ignored","outcomeTimestamp":"2020-12-11T00:00:00Z"}""")]
    public async Task Feedback_that_lacks_something_is_refused(string entry)
    {
        using var client = demo.Site.Open();
        using var response = await Post(client, Guideline + "/feedback", $"{{\"feedback\":[{entry}]}}");
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Pages_of_other_sites_get_no_leave_unless_an_operator_gives_it()
    {
        using var client = demo.Site.Open();
        using var request = new HttpRequestMessage(HttpMethod.Options, new Uri("/cds-services", UriKind.Relative));
        request.Headers.Add("Origin", "https://elsewhere.example");
        request.Headers.Add("Access-Control-Request-Method", "GET");
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.False(response.Headers.Contains("Access-Control-Allow-Origin"));
    }

    private static string Call(string hook, string rest) =>
        $$$$"""{"hook":"{{{{hook}}}}","hookInstance":"d1577c69-dfbe-44ad-ba6d-3e05e953b2ea","context":{"userId":"Practitioner/example","patientId":"1288992","encounterId":"89284"},{{{{rest}}}} }""";

    private static string Order(string medication, string prefetch) => $$$$"""
        {"hook":"order-select","hookInstance":"d1577c69-dfbe-44ad-ba6d-3e05e953b2ea",
        "context":{"userId":"PractitionerRole/123","patientId":"1288992","encounterId":"89284","selections":["NutritionOrder/pureeddiet-simple","MedicationRequest/103"],
        "draftOrders":{"resourceType":"Bundle","entry":[{"resource":{"resourceType":"NutritionOrder","id":"pureeddiet-simple","status":"draft","patient":{"reference":"Patient/1288992"}}},
        {"resource":{"resourceType":"MedicationRequest","id":"103","status":"draft","intent":"order","medicationCodeableConcept":{{{{medication}}}},"subject":{"reference":"Patient/1288992"}}}]}},
        "prefetch":{ {{{{prefetch}}}} } }
        """;

    private static async Task<List<JsonElement>> Cards(HttpClient client, string address, string body)
    {
        using var response = await Post(client, address, body);
        var text = await response.Text();
        Assert.True(response.StatusCode == HttpStatusCode.OK, text);
        return [.. JsonDocument.Parse(text).RootElement.GetProperty("cards").EnumerateArray()];
    }

    private static async Task<HttpResponseMessage> Post(HttpClient client, string address, string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        return await client.PostAsync(new Uri(address, UriKind.Relative), content, TestContext.Current.CancellationToken);
    }
}
