using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Sarcoscope.Registry.Access;
using Sarcoscope.Registry.Storage;
using Sarcoscope.Web.Tests.Browser;
using Sarcoscope.Web.Tests.Site;
using static Microsoft.Playwright.Assertions;

namespace Sarcoscope.Web.Tests.Patients.Forms;

/// <summary>What a form does while somebody types, in a browser that runs scripts.</summary>
public sealed class TypingTests(DemoSite demo, BrowserFixture browser)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_typed_before_a_crash_is_there_in_another_browser()
    {
        const string form = "/patients/C01-009/edit";
        var person = await demo.Site.AddAccount("crashes@tests.example", Role.Investigator, "C01");
        string recorded;
        await using (var window = await Window(demo.Site))
        {
            var page = await Open(window, form, person);
            var strip = page.Locator(".draft-strip");
            await Expect(strip).ToBeHiddenAsync();
            recorded = await page.Locator("#f-InformationLetter").InputValueAsync();
            await page.Locator("#f-InformationLetter").FillAsync("letter of March");
            await Expect(strip).ToContainTextAsync("Draft kept");
            await Expect(strip).ToContainTextAsync("Not in the registry until saved.");
        }

        await using var other = await Window(demo.Site);
        var again = await Open(other, form, person);
        await Expect(again.Locator("#f-InformationLetter")).ToHaveValueAsync("letter of March");
        await again.GetByRole(AriaRole.Button, new() { Name = "Discard draft" }).ClickAsync();
        await Expect(again.Locator(".draft-strip")).ToBeHiddenAsync();
        await Expect(again.Locator("#f-InformationLetter")).ToHaveValueAsync(recorded);
    }

    [Fact]
    public async Task A_form_that_is_saved_while_its_draft_is_on_the_way_leaves_no_draft()
    {
        const string form = "/patients/C01-010/edit";
        await using var window = await Window(demo.Site);
        var page = await Open(window, form, await demo.Site.AddAccount("hurries@tests.example", Role.Investigator, "C01"));
        // Holds the first draft back until the button that saves was pressed.
        var pressed = new TaskCompletionSource();
        var held = new TaskCompletionSource();
        await page.RouteAsync("**/edit*", async route =>
        {
            if (route.Request.ResourceType == "fetch")
            {
                held.TrySetResult();
                await pressed.Task;
            }
            await route.ContinueAsync();
        });
        await page.Locator("#f-InformationLetter").FillAsync("in a hurry");
        await held.Task.WaitAsync(TimeSpan.FromSeconds(30), Cancel);
        await page.Locator(".form-actions .btn-primary").DispatchEventAsync("click");
        pressed.SetResult();
        await page.WaitForURLAsync("**/patients/C01-010?saved=**");

        await using var db = await demo.Site.Connect();
        Assert.Equal("in a hurry", (await db.Patients.AsNoTracking().SingleAsync(patient => patient.Pseudonym == "C01-010", Cancel)).InformationLetter);
        Assert.Equal(0, await db.Drafts.CountAsync(draft => draft.Address == form, Cancel));
    }

    [Fact]
    public async Task A_draft_that_cannot_be_kept_says_why_and_is_kept_as_soon_as_it_can()
    {
        var person = await demo.Site.AddAccount("offline@tests.example", Role.Investigator, "C01");
        await using var window = await Window(demo.Site);
        var page = await Open(window, "/patients/C01-001/local-therapies/new", person);
        var strip = page.Locator(".draft-strip");
        await window.SetOfflineAsync(true);
        await page.Locator("input[name='StartedOn.Year']").FillAsync("2010");
        await Expect(strip).ToContainTextAsync("does not answer");
        await window.SetOfflineAsync(false);
        await Expect(strip).ToContainTextAsync("Draft kept");

        using (var elsewhere = await demo.Site.OpenAs(person)) (await elsewhere.Send("/account", "everywhere")).Dispose();
        await page.Locator("input[name='StartedOn.Year']").FillAsync("2011");
        await Expect(strip).ToContainTextAsync("you are signed out");
        await Expect(strip.GetByRole(AriaRole.Link)).ToHaveAttributeAsync("href", "/sign-in");
    }

    [Fact]
    public async Task The_sum_and_the_response_change_while_diameters_are_typed_and_nothing_is_saved()
    {
        await using var site = await RunningSite.Start(RunningSite.InstallDemo);
        var person = await site.AddAccount("measures@tests.example", Role.Investigator, "C01");
        var (pseudonym, line) = await LineWithoutAssessments(site);
        var form = $"/patients/{pseudonym}/lines/{line}/assessments/new";
        using (var client = await site.OpenAs(person))
            (await client.Fill(form, ("AssessedOn.Month", "1"), ("AssessedOn.Year", "2030"), ("Lesions[0].Label", "T1"), ("Lesions[0].Organ", "liver"), ("Lesions[0].TenthsMm", "100"), ("Lesions[0].Category", "target"))).Dispose();

        await using var window = await Window(site);
        var page = await Open(window, form, person);
        var derived = page.Locator("[data-live=response]");
        await page.Locator("input[name='AssessedOn.Month']").FillAsync("3");
        await page.Locator("input[name='AssessedOn.Year']").FillAsync("2030");
        await page.Locator("input[name=NewLesion][value=no]").CheckAsync();
        await page.Locator("input[name='Lesions[0].TenthsMm']").FillAsync("50");
        await Expect(derived).ToContainTextAsync("−50% from baseline 100");
        await Expect(derived.Locator(".tag-info")).ToContainTextAsync("PR");
        await page.Locator("input[name='Lesions[0].TenthsMm']").FillAsync("90");
        await Expect(derived).ToContainTextAsync("−10% from baseline 100");
        await Expect(derived.Locator(".tag-info")).ToContainTextAsync("SD");
        await Expect(page.Locator("input[name='Lesions[0].TenthsMm']")).ToBeFocusedAsync();

        await using var db = await site.Connect();
        Assert.Equal(1, await db.Assessments.CountAsync(one => db.Lines.Any(l => l.Id == one.TreatmentLineId && l.Number == line && db.Patients.Any(p => p.Id == l.PatientId && p.Pseudonym == pseudonym)), Cancel));
    }

    private async Task<IBrowserContext> Window(RunningSite site) => await browser.OpenContext(new() { BaseURL = site.Address.AbsoluteUri, Locale = "en-GB" });

    private static async Task<IPage> Open(IBrowserContext window, string address, Credentials person)
    {
        var page = await window.NewPageAsync();
        await page.GotoAsync(address);
        await page.SignIn(person);
        return page;
    }

    private static async Task<(string Pseudonym, int Line)> LineWithoutAssessments(RunningSite site)
    {
        await using var db = await site.Connect();
        await foreach (var patient in db.StreamPatients(Cancel))
        {
            if (patient.CentreCode == "C01" && patient.DiedOn is null && patient.Lines.Find(one => one.Assessments.Count == 0 && one.StartedOn is { IsRelative: false }) is { } line)
                return (patient.Pseudonym, line.Number);
        }
        throw new InvalidOperationException("The demo has no patient of C01 who is alive and has a line without assessments.");
    }
}
