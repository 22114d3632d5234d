using System.Net;
using System.Reflection;
using AngleSharp.Dom;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Sarcoscope.Registry.Access;
using Sarcoscope.Web.Tests.Site;

namespace Sarcoscope.Web.Tests.Patients;

/// <summary>Who may be included, who must have been informed, and that nobody writes into the wrong patient.</summary>
public sealed class RegistrationRulesTests : IAsyncLifetime
{
    private RunningSite site = null!;
    private HttpClient client = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        site = await RunningSite.Start(RunningSite.InstallDemo, "--Registry:SignInsPerMinute", "1000");
        client = await site.OpenAs(await site.AddAccount("one@tests.example", Role.Investigator, "C01"));
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await site.DisposeAsync();
    }

    [Theory]
    [InlineData("en", "The patient was a minor when informed (5 Oct 2011)")]
    [InlineData("fr", "Le patient était mineur lors de l'information (5 oct. 2011)")]
    public async Task A_minor_informed_in_person_is_refused_at_the_field_and_through_both_parents_included(string language, string message)
    {
        using var refused = await client.Fill($"/patients/new?lang={language}", [.. Answers, ("BornIn.Year", "1995"), ("InformedPerson", "patient")]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        var page = await refused.Text();
        Assert.Contains("PAT-008", Assert.Single(FilledForm.Parse(page).QuerySelectorAll(".field-wrong")).TextContent, StringComparison.Ordinal);
        Assert.Contains(message, FilledForm.Parse(page).QuerySelector(".field-wrong")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(("1995", "Martin, Anne", "GIST"), (FilledForm.Shown(page)["BornIn.Year"], FilledForm.Shown(page)["Identity.Name"], FilledForm.Shown(page)["HistologyAsTyped"]));

        using var saved = await client.FillIn(page, "/patients/new", ("InformedPerson", "parents"));
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        var edit = saved.LeadsTo()!.Split('?')[0] + "/edit";
        using var changed = await client.Fill(edit, ("InformedPerson", "legal-representative"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, changed.StatusCode);
        Assert.Contains("PAT-008", await changed.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_minor_who_came_of_age_is_on_the_worklist_until_informed_again()
    {
        using var saved = await client.Fill("/patients/new", [.. Answers, ("BornIn.Year", "1995"), ("InformedPerson", "sole-parent")]);
        var patient = saved.LeadsTo()!.Split('?')[0];
        Assert.Contains($"{patient}/edit", await client.Read("/worklist"), StringComparison.Ordinal);
        Assert.Contains("1 Apr 2013", Row(await client.Read("/worklist"), patient), StringComparison.Ordinal);

        using var early = await client.Fill($"{patient}/edit", ("InformedPerson", "patient"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, early.StatusCode);
        using var again = await client.Fill($"{patient}/edit", ("InformedOn.Year", "2014"), ("InformedPerson", "patient"));
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
        Assert.DoesNotContain($"{patient}/edit", await client.Read("/worklist"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "GIST on imatinib alone is approved treatment: not included.")]
    [InlineData("fr", "GIST sous imatinib seul : traitement autorisé, non inclus.")]
    public async Task Eligibility_is_checked_on_request_and_a_certain_refusal_includes_nobody(string language, string message)
    {
        var address = $"/patients/new?lang={language}";
        using var tried = await client.Fill(address, [.. Answers, ("Drugs[0].DrugAsTyped", "Glivec"), ("_action", "recalculate")]);
        Assert.Equal(HttpStatusCode.OK, tried.StatusCode);
        var page = await tried.Text();
        var tree = FilledForm.Parse(page).QuerySelector(".eligibility")!.TextContent.Replace('\u00a0', ' ');
        Assert.Contains(message, tree, StringComparison.Ordinal);
        Assert.Equal(("Glivec", ""), (FilledForm.Shown(page)["Drugs[0].DrugAsTyped"], FilledForm.Shown(page)["Drugs[1].DrugAsTyped"]));

        using var refused = await client.FillIn(page, address, ("_action", "save"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Equal(2, Count(await refused.Text(), "ELIG-002")); // in the summary and at the field
        using var unknown = await client.FillIn(page, address, ("_action", "save"), ("Drugs[0].DrugAsTyped", "a drug nobody knows"));
        Assert.Equal(HttpStatusCode.Redirect, unknown.StatusCode);
        using var empty = await client.Fill(address, [.. Answers, ("BornIn.Year", "1949")]);
        Assert.Equal(HttpStatusCode.Redirect, empty.StatusCode);
    }

    [Theory]
    [InlineData("en", "approved the programme after this date", "Correct one")]
    [InlineData("fr", "a approuvé le programme après cette date", "Corrigez")]
    public async Task Information_before_the_approval_of_the_board_is_refused_at_inclusion_and_at_a_later_change(string language, string message, string end)
    {
        using var refused = await client.Fill($"/patients/new?lang={language}", [.. Answers, ("InformedOn.Year", "2001")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        var field = Assert.Single(FilledForm.Parse(await refused.Text()).QuerySelectorAll(".field-wrong")).TextContent;
        Assert.Contains("FORM-013", field, StringComparison.Ordinal);
        Assert.Contains(message, field, StringComparison.Ordinal);
        Assert.Contains(end, field, StringComparison.Ordinal);

        using var changed = await client.Fill("/patients/C01-001/edit", ("InformedOn.Year", "2001"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, changed.StatusCode);
        Assert.Contains("FORM-013", await changed.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_mistake_is_one_message()
    {
        using var registration = await client.Fill("/patients/new", [.. Answers, ("HistologyAsTyped", "")]);
        Assert.Equal(["FORM-007"], Codes(await registration.Text()));
        using var tumour = await client.Fill("/patients/C01-001/tumours/1", ("HistologyAsTyped", ""), ("Alterations[0].Variant", "L576P"), ("Alterations[0].Status", "present"));
        Assert.Equal(["FORM-007", "FORM-007"], Codes(await tumour.Text()));
        using var line = await client.Fill("/patients/C01-001/lines/new", ("StartedOn.Year", "2012"), ("Drugs[0].Dose", "400"), ("Drugs[0].DoseUnit", "mg"));
        var found = Codes(await line.Text()).ToList(); // the start is another mistake: the patient has died
        Assert.Single(found, "FORM-007");
        Assert.DoesNotContain("DRUG-001", found);
    }

    [Fact]
    public async Task The_identity_heads_every_page_about_a_patient_for_the_centre_and_nobody_else()
    {
        using var saved = await client.Fill("/patients/new", Answers);
        var pseudonym = saved.LeadsTo()!.Split('?')[0]["/patients/".Length..];
        await GiveIdentity("C01-001", pseudonym);
        using var coordination = await site.OpenAs(await site.AddAccount("dm@tests.example", Role.DataManager));

        var headed = 0;
        foreach (var address in PagesAbout("C01-001"))
        {
            using var shown = await client.Visit(address);
            if (shown.StatusCode != HttpStatusCode.OK) continue;
            var heading = FilledForm.Parse(await shown.Text()).QuerySelector(".case-identity");
            Assert.True(heading is not null && heading.TextContent.Contains("Martin, Anne", StringComparison.Ordinal), $"{address} has no identity at its head.");
            Assert.DoesNotContain("Martin", await coordination.Read(address), StringComparison.Ordinal);
            headed++;
        }
        Assert.True(headed >= 12, $"Only {headed} pages were looked at.");
    }

    // The identity list has no form for an old patient: the centre's own key seals the entry of a new one, which is moved.
    private async Task GiveIdentity(string pseudonym, string from)
    {
        await using var db = await site.Connect();
        db.Scope = ReadScope.Of(["C01"]);
        var ids = await db.Patients.Where(patient => patient.Pseudonym == pseudonym || patient.Pseudonym == from).ToDictionaryAsync(patient => patient.Pseudonym, patient => patient.Id, StringComparer.Ordinal, Cancel);
        var held = await db.PatientIdentities.SingleAsync(identity => identity.PatientId == ids[from], Cancel);
        db.PatientIdentities.Add(new() { PatientId = ids[pseudonym], Sealed = held.Sealed });
        await db.SaveChangesAsync(Cancel);
    }

    private static IEnumerable<string> PagesAbout(string pseudonym) => typeof(Sarcoscope.Web.Hosting.Site).Assembly.GetTypes()
        .SelectMany(type => type.GetCustomAttributes<RouteAttribute>())
        .Select(route => route.Template)
        .Where(template => template.Contains("{Pseudonym}", StringComparison.Ordinal))
        .Select(template => template.Replace("{Pseudonym}", pseudonym, StringComparison.Ordinal).Replace("{LineNumber:int}", "1", StringComparison.Ordinal).Replace("{Number:int}", "1", StringComparison.Ordinal));

    private static string Row(string page, string patient) =>
        FilledForm.Parse(page).QuerySelectorAll("tr").Single(row => row.InnerHtml.Contains($"{patient}/edit", StringComparison.Ordinal)).TextContent;

    private static IEnumerable<string> Codes(string page) => FilledForm.Parse(page).QuerySelectorAll("#errors .code").Select(code => code.TextContent);

    private static int Count(string page, string text) => page.Split(text).Length - 1;

    private static (string Name, string Value)[] Answers =>
    [
        ("Centre", "C01"), ("Identity.Name", "Martin, Anne"), ("Identity.HospitalNumber", "H-4711"), ("Sex", "female"), ("BornIn.Month", "3"), ("BornIn.Year", "1962"),
        ("InformedOn.Day", "5"), ("InformedOn.Month", "10"), ("InformedOn.Year", "2011"), ("InformationLetter", "v2"), ("InformationMode", "oral"), ("InformedPerson", "patient"),
        ("HistologyAsTyped", "GIST"), ("DiagnosedOn.Year", "2009"),
    ];
}
