using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Sarcoscope.Registry.Exchange.CdsHooks;
using Sarcoscope.Web.Api;
using Sarcoscope.Web.CdsHooks;
using Sarcoscope.Web.Tests.Site;

namespace Sarcoscope.Web.Tests.CdsHooks;

/// <summary>The examples that CDS Hooks 2.0 prints (tests/reference/cds-hooks), against our service.</summary>
public sealed class SpecificationExampleTests(DemoSite demo)
{
    private const string Atc = "http://www.whocc.no/atc";
    private static readonly string Guideline = "/cds-services/" + CdsOffer.PatientView.Id;
    private static readonly string Label = "/cds-services/" + CdsOffer.OrderSelect.Id;

    [Fact]
    public void The_shapes_that_answers_are_held_against_fit_the_examples_and_nothing_less()
    {
        Assert.Null(CdsShape.OfCards(Element(Example("cards"))));
        Assert.Null(CdsShape.OfServices(Element(Example("discovery"))));
        Assert.Equal("lacks source", CdsShape.OfCards(Element(Changed("cards", card => card.Remove("source")))));
        Assert.Equal("indicator: is none of info, warning, critical", CdsShape.OfCards(Element(Changed("cards", card => card["indicator"] = "success"))));
        Assert.Equal("links: is empty and should be left out", CdsShape.OfCards(Element(Changed("cards", card => card["links"] = new JsonArray()))));
        Assert.Equal("summary: has 140 characters or more", CdsShape.OfCards(Element(Changed("cards", card => card["summary"] = new string('a', 140)))));
        Assert.Equal("has color, which is not of the specification", CdsShape.OfCards(Element(Changed("cards", card => card["color"] = "red"))));
    }

    [Fact]
    public async Task Discovery_has_the_shape_of_the_example()
    {
        using var client = demo.Site.Open();
        Assert.Null(CdsShape.OfServices(JsonDocument.Parse(await client.Read("/cds-services")).RootElement));
    }

    [Fact]
    public async Task A_call_that_sends_what_another_service_asked_for_fails_its_precondition()
    {
        using var client = demo.Site.Open();
        var (status, answer) = await Send(client, Guideline, Example("patient-view"));
        Assert.Equal(HttpStatusCode.PreconditionFailed, status);
        Assert.Contains("CDS-004", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_call_with_what_ours_asks_for_gets_an_answer_of_the_shape()
    {
        using var client = demo.Site.Open();
        var call = Example("patient-view");
        var prefetch = call["prefetch"]!.AsObject();
        var patient = prefetch["patientToGreet"]!.DeepClone();
        prefetch.Clear();
        prefetch["patient"] = patient;
        prefetch["conditions"] = null;
        var (status, none) = await Send(client, Guideline, call);
        Assert.Equal((HttpStatusCode.OK, """{"cards":[]}"""), (status, none));

        prefetch["conditions"] = Leiomyosarcoma();
        var answer = await Cards(client, Guideline, call);
        Assert.Equal(1, answer.GetProperty("cards").GetArrayLength());
        Assert.Null(CdsShape.OfCards(answer));
    }

    [Fact]
    public async Task A_call_for_a_patient_without_an_id_is_refused_and_extensions_are_passed_over()
    {
        using var client = demo.Site.Open();
        var call = Example("extension");
        var (status, answer) = await Send(client, Guideline, call);
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("context.patientId", answer, StringComparison.Ordinal);

        call["context"]!["patientId"] = "1288992";
        call["prefetch"] = new JsonObject { ["conditions"] = null };
        (status, answer) = await Send(client, Guideline, call);
        Assert.Equal((HttpStatusCode.OK, """{"cards":[]}"""), (status, answer));
    }

    [Fact]
    public async Task Orders_of_a_diet_and_an_antibiotic_get_no_card()
    {
        using var client = demo.Site.Open();
        var (status, answer) = await Send(client, Label, Order());
        Assert.Equal((HttpStatusCode.OK, """{"cards":[]}"""), (status, answer));
    }

    [Fact]
    public async Task The_same_orders_with_a_drug_for_sarcoma_get_a_card_of_the_shape()
    {
        using var client = demo.Site.Open();
        var call = Order();
        call["context"]!["draftOrders"]!["entry"]![1]!["resource"]!["medicationCodeableConcept"] = JsonNode.Parse($$"""{"coding":[{"system":"{{Atc}}","code":"L01EX02"}]}""");
        call["prefetch"] = new JsonObject { ["conditions"] = Leiomyosarcoma() };
        var answer = await Cards(client, Label, call);
        Assert.Equal("sorafenib: off-label (EMA)", answer.GetProperty("cards")[0].GetProperty("summary").GetString());
        Assert.Null(CdsShape.OfCards(answer));
    }

    [Theory]
    [InlineData("feedback-accepted")]
    [InlineData("feedback-overridden")]
    [InlineData("feedback-reason")]
    public async Task Feedback_is_taken(string example)
    {
        using var client = demo.Site.Open();
        Assert.Equal(HttpStatusCode.OK, (await Send(client, Label + "/feedback", Example(example))).Status);
    }

    [Fact]
    public void The_signed_token_is_trusted_until_it_ends_and_for_its_address_only()
    {
        var example = Example("token");
        var authorization = example["authorization"]!.GetValue<string>();
        example.Remove("authorization");
        var settings = new CdsSettings(null, [], [new("https://fhir-ehr.example.com/", CdsClient.Read(example.ToJsonString()))]);
        const string Called = "https://cds.example.org/cds-services/some-service";
        var end = DateTimeOffset.FromUnixTimeSeconds(1422568860);
        Assert.Equal(Trust.Given, new ClientTrust(settings, new Clock(end.AddMinutes(-1))).Of(authorization, Called));
        Assert.Equal(Trust.Refused, new ClientTrust(settings, new Clock(end.AddMinutes(-1))).Of(authorization, "https://cds.example.org/cds-services/other"));
        Assert.Equal(Trust.Refused, new ClientTrust(settings, new Clock(end.AddMinutes(2))).Of(authorization, Called));
    }

    private static JsonObject Example(string name) => JsonNode.Parse(File.ReadAllText(Path.Combine(Folder(), name + ".json")))!.AsObject();

    private static string Folder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Sarcoscope.slnx"))) folder = folder.Parent;
        return Path.Combine(folder.FullName, "tests", "reference", "cds-hooks");
    }

    private static JsonObject Changed(string example, Action<JsonObject> change)
    {
        var answer = Example(example);
        change(answer["cards"]![0]!.AsObject());
        return answer;
    }

    /// <summary>The context that the specification prints for order-select, in a call.</summary>
    private static JsonObject Order()
    {
        var call = Example("patient-view");
        call["hook"] = "order-select";
        call["context"] = Example("order-select")["context"]!.DeepClone();
        call.Remove("prefetch");
        return call;
    }

    private static JsonNode Leiomyosarcoma() =>
        JsonNode.Parse(CdsOperations.All[1].Example!)!["prefetch"]!["conditions"]!.DeepClone();

    private static JsonElement Element(JsonObject value) => JsonSerializer.SerializeToElement(value);

    private static async Task<JsonElement> Cards(HttpClient client, string address, JsonObject call)
    {
        var (status, answer) = await Send(client, address, call);
        Assert.True(status == HttpStatusCode.OK, answer);
        return JsonDocument.Parse(answer).RootElement;
    }

    private static async Task<(HttpStatusCode Status, string Answer)> Send(HttpClient client, string address, JsonObject call)
    {
        using var content = new StringContent(call.ToJsonString(), Encoding.UTF8, "application/json");
        using var response = await client.PostAsync(new Uri(address, UriKind.Relative), content, TestContext.Current.CancellationToken);
        return (response.StatusCode, await response.Text());
    }

    private sealed class Clock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
