using System.Net;
using System.Text;
using Sarcoscope.Registry;
using Sarcoscope.Registry.Approvals;
using Sarcoscope.Registry.Exchange.CdsHooks;
using Sarcoscope.Web.Tests.Site;

namespace Sarcoscope.Web.Tests.CdsHooks;

/// <summary>What an operator sets: clients, origins, and the jurisdiction of the registry.</summary>
public sealed class CdsSettingsTests
{
    private const string Keys = """{"keys":[{"kty":"EC","crv":"P-384","kid":"example","x":"46SDH7Znh821wblCBglA61sNE9ZrHYKKt3qRtRTmSXyOI_FIGBLWrWa0GPUkDCEk","y":"XMcRuuoGW7CXjQdy-F5i3FeBE0x9hPLdeFdSoDd3ELmx404tLX0VRRcqzAsPhXcI"}]}""";

    [Fact]
    public async Task Named_clients_must_sign_and_named_origins_may_call_from_a_browser()
    {
        using var folder = new TestFolder();
        await File.WriteAllTextAsync(folder.File("keys.json"), Keys, TestContext.Current.CancellationToken);
        await using var site = await RunningSite.Start(
            _ => Task.CompletedTask, "--CdsHooks:Clients:0:Issuer", "https://ehr.example/", "--CdsHooks:Clients:0:Keys", folder.File("keys.json"), "--CdsHooks:Origins:0", "https://ehr.example");
        using var client = site.Open();

        using var unsigned = await client.Visit("/cds-services");
        Assert.Equal((HttpStatusCode.Unauthorized, "Bearer"), (unsigned.StatusCode, unsigned.Headers.WwwAuthenticate.Single().Scheme));
        Assert.Contains("CDS-005", await unsigned.Text(), StringComparison.Ordinal);
        Assert.Equal("https://ehr.example", await Leave(client, "https://ehr.example"));
        Assert.Null(await Leave(client, "https://elsewhere.example"));
    }

    [Fact]
    public async Task Cards_go_by_the_jurisdiction_of_the_registry()
    {
        await using var site = await RunningSite.Start(async store =>
        {
            await using var db = store.CreateDbContext();
            db.Add(new RegistryProfile { Name = "American", Jurisdiction = Jurisdiction.Fda });
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
        using var client = site.Open();
        using var content = new StringContent("""
            {"hook":"order-select","hookInstance":"d1577c69-dfbe-44ad-ba6d-3e05e953b2ea","context":{"userId":"Practitioner/1","patientId":"1","selections":["MedicationRequest/103"],
            "draftOrders":{"resourceType":"Bundle","entry":[{"resource":{"resourceType":"MedicationRequest","id":"103","medicationCodeableConcept":{"coding":[{"system":"urn:sarcoscope:drug","code":"sorafenib"}]}}}]}},
            "prefetch":{"conditions":{"resourceType":"Condition","code":{"coding":[{"system":"urn:sarcoscope:histology","code":"LMS"}]}}}}
            """, Encoding.UTF8, "application/json");
        using var response = await client.PostAsync(new Uri("/cds-services/" + CdsOffer.OrderSelect.Id, UriKind.Relative), content, TestContext.Current.CancellationToken);
        Assert.Contains("sorafenib: off-label (FDA)", await response.Text(), StringComparison.Ordinal);
    }

    private static async Task<string?> Leave(HttpClient client, string origin)
    {
        using var request = new HttpRequestMessage(HttpMethod.Options, new Uri("/cds-services", UriKind.Relative));
        request.Headers.Add("Origin", origin);
        request.Headers.Add("Access-Control-Request-Method", "GET");
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return response.Headers.TryGetValues("Access-Control-Allow-Origin", out var allowed) ? allowed.Single() : null;
    }
}
