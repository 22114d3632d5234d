using System.Net;
using Sarcoscope.Registry.Access;
using Sarcoscope.Web.Tests.Site;

namespace Sarcoscope.Web.Tests.Patients;

/// <summary>A centre includes a patient and changes what it wrote; nobody else sees or changes it.</summary>
public sealed class RegistrationTests : IAsyncLifetime
{
    private RunningSite site = null!;
    private Credentials investigator = null!;
    private Credentials neighbour = null!;

    public async ValueTask InitializeAsync()
    {
        site = await RunningSite.Start(RunningSite.InstallDemo, "--Registry:SignInsPerMinute", "1000");
        investigator = await site.AddAccount("one@tests.example", Role.Investigator, "C01");
        neighbour = await site.AddAccount("two@tests.example", Role.Investigator, "C02");
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task A_patient_is_included_with_an_identity_that_only_the_centre_reads()
    {
        using var client = await site.OpenAs(investigator);
        var patient = await Include(client);

        var page = await client.Read(patient);
        Assert.Contains("Martin, Anne", page, StringComparison.Ordinal);
        Assert.Contains("H-4711", page, StringComparison.Ordinal);
        Assert.Contains("leiomyosarcoma", page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Martin, Anne", await client.Read("/patients?find=" + patient[^7..]), StringComparison.Ordinal);

        foreach (var other in new[] { neighbour, await site.AddAccount("dm@tests.example", Role.DataManager), await site.AddAccount("monitor@tests.example", Role.Monitor), await site.AddAccount("stat@tests.example", Role.Statistician), await site.AddAccount("admin@tests.example", Role.Administrator) })
        {
            using var reader = await site.OpenAs(other);
            foreach (var address in new[] { patient, $"{patient}/edit", "/patients?find=" + patient[^7..] })
                Assert.DoesNotContain("Martin", await reader.Read(address), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Another_centres_patient_is_not_found_by_its_address_and_cannot_be_changed()
    {
        using var client = await site.OpenAs(investigator);
        var patient = await Include(client);
        using var other = await site.OpenAs(neighbour);

        foreach (var address in new[] { patient, $"{patient}/edit" })
        {
            using var there = await other.Visit(address);
            using var nowhere = await other.Visit(address.Replace(patient[^7..], "C01-999999", StringComparison.Ordinal));
            Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (there.StatusCode, nowhere.StatusCode));
        }
        var own = await other.Read("/patients/new");
        using var sent = await other.FillIn(own, "/patients/new", Answers("C01"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.StatusCode);
        Assert.Contains("FORM-012", await sent.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_form_keeps_what_was_typed_and_says_why_at_the_field()
    {
        using var client = await site.OpenAs(investigator);
        using var sent = await client.Fill("/patients/new?lang=fr", [.. Answers("C01"), ("BornIn.Month", "13"), ("HistologyAsTyped", "")]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.StatusCode);
        var page = await sent.Text();
        Assert.Contains("<title>Erreur", page, StringComparison.Ordinal);
        Assert.Contains("FORM-005", page, StringComparison.Ordinal);
        Assert.Contains("FORM-007", page, StringComparison.Ordinal);
        var shown = FilledForm.Shown(page);
        Assert.Equal(("13", "1962", "Martin, Anne", "female"), (shown["BornIn.Month"], shown["BornIn.Year"], shown["Identity.Name"], shown["Sex"]));
        Assert.Equal(2, FilledForm.Parse(page).QuerySelectorAll(".field-wrong").Length);
    }

    [Fact]
    public async Task The_second_of_two_writers_sees_what_the_first_wrote_and_chooses()
    {
        using var first = await site.OpenAs(investigator);
        var patient = await Include(first);
        var opened = await first.Read($"{patient}/edit");
        using var meanwhile = await first.Fill($"{patient}/edit", ("InformationLetter", "v3"));
        Assert.Equal(HttpStatusCode.Redirect, meanwhile.StatusCode);

        using var second = await first.FillIn(opened, $"{patient}/edit", ("InformationLetter", "v2b"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, second.StatusCode);
        var page = await second.Text();
        Assert.Contains("FORM-011", page, StringComparison.Ordinal);
        Assert.Contains("v3", FilledForm.Parse(page).QuerySelector(".theirs")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("v2b", FilledForm.Shown(page)["InformationLetter"]);

        using var chosen = await first.FillIn(page, $"{patient}/edit");
        Assert.Equal(HttpStatusCode.Redirect, chosen.StatusCode);
        Assert.Equal("v2b", FilledForm.Shown(await first.Read($"{patient}/edit"))["InformationLetter"]);
    }

    [Fact]
    public async Task Coordination_says_why_it_enters_for_a_centre_and_a_monitor_does_not_enter()
    {
        using var client = await site.OpenAs(investigator);
        var address = $"{await Include(client)}/edit";
        using var coordination = await site.OpenAs(await site.AddAccount("dm2@tests.example", Role.DataManager));

        using var silent = await coordination.Fill(address, ("InformationLetter", "v9"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, silent.StatusCode);
        Assert.Contains("FORM-010", await silent.Text(), StringComparison.Ordinal);
        using var told = await coordination.Fill(address, ("InformationLetter", "v9"), ("_reason", "letter received by post"));
        Assert.Equal(HttpStatusCode.Redirect, told.StatusCode);

        using var monitor = await site.OpenAs(await site.AddAccount("monitor2@tests.example", Role.Monitor));
        var shown = FilledForm.Parse(await monitor.Read(address));
        Assert.Empty(shown.QuerySelectorAll("form.case-form"));
        Assert.Equal("v9", shown.QuerySelector("fieldset.read-only[disabled] [name=InformationLetter]")!.GetAttribute("value"));
        var form = await monitor.Read(address[..address.LastIndexOf('/')] + "/queries/new?record=patient");
        using var sent = await monitor.FillIn(form, address, ("InformationLetter", "v10"));
        Assert.NotEqual(HttpStatusCode.Redirect, sent.StatusCode);
        Assert.Equal("v9", FilledForm.Shown(await client.Read(address))["InformationLetter"]);
    }

    private static async Task<string> Include(HttpClient client)
    {
        using var sent = await client.Fill("/patients/new", Answers("C01"));
        Assert.True(sent.StatusCode == HttpStatusCode.Redirect, await sent.Text());
        return sent.LeadsTo()!.Split('?')[0];
    }

    private static (string Name, string Value)[] Answers(string centre) =>
    [
        ("Centre", centre), ("Identity.Name", "Martin, Anne"), ("Identity.HospitalNumber", "H-4711"), ("Sex", "female"), ("BornIn.Month", "3"), ("BornIn.Year", "1962"),
        ("InformedOn.Day", "5"), ("InformedOn.Month", "10"), ("InformedOn.Year", "2011"), ("InformationLetter", "v2"), ("InformationMode", "oral"), ("InformedPerson", "patient"),
        ("HistologyAsTyped", "Leiomyosarcoma"), ("DiagnosedOn.Year", "2009"),
    ];
}
