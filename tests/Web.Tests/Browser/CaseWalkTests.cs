using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Access;
using Sarcoscope.Registry.Storage.Snapshots;
using Sarcoscope.Web.Tests.Site;

namespace Sarcoscope.Web.Tests.Browser;

/// <summary>One patient from registration to withdrawal, by clicking: what a centre does, and what another centre sees of it.</summary>
public sealed partial class CaseWalkTests(BrowserFixture browser)
{
    [Theory]
    [Databases(Language.English, true)]
    [Databases(Language.French, false)]
    public async Task A_centre_follows_a_patient_into_the_report_and_out_of_it_again(Engine engine, Language language, bool runsScripts)
    {
        await using var site = await RunningSite.Start(engine, RunningSite.InstallDemo);
        var reading = new Reading(runsScripts ? Reading.Desk : Reading.Phone, language, runsScripts);
        await using var window = await Open(site, reading);
        await using var opened = new OpenedPage(await window.NewPageAsync());
        var page = opened.Page;
        await page.GotoAsync("/sign-in");
        await page.SignIn(await site.AddAccount("doctor@tests.example", Role.Investigator, "C01"));
        var before = await Evidence(page);

        var patient = await Register(page);
        await StartTheLine(page, patient);
        await Assess(page, patient, new(2026, 1, 8), ["60", "40"], response: null);
        await Follow(page, patient, new(2026, 3, 10), "stable", "continues");
        await Assess(page, patient, new(2026, 3, 10), ["40", "25"], "partial-response");
        await ReportEvents(page, patient);
        await Assess(page, patient, new(2026, 5, 12), ["70", "55"], "progressive-disease");
        await Follow(page, patient, new(2026, 5, 12), "progression", "stopped");
        await StopTheLine(page, patient);

        await page.GotoAsync(patient);
        var course = await page.Locator("table.data").First.InnerTextAsync();
        foreach (var part in language == Language.French ? new[] { "RP déclarée, RP calculée", "MP déclarée, MP calculée" } : ["PR stated, PR derived", "PD stated, PD derived"])
            Assert.Contains(part, course, StringComparison.Ordinal);
        var with = await Evidence(page);
        Assert.Equal((before.Lines + 1, before.Patients + 1, before.Responders + 1, before.Denominator + 1), with);
        await SnapshotArchive.Create(await site.OpenStore(), "walk-with", null, "tests", TimeProvider.System, Cancel);

        await SeeNothingAsAnotherCentre(site, reading, patient);
        await Withdraw(page, patient);
        Assert.Equal(before, await Evidence(page));
        await SnapshotArchive.Create(await site.OpenStore(), "walk-without", null, "tests", TimeProvider.System, Cancel);
        Assert.Equal((with.Lines, before.Lines), (await LinesOf(page, "/evidence/report/walk-with"), await LinesOf(page, "/evidence/report/walk-without")));
        OpenedPage.AssertNone(opened.Complaints);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private Task<IBrowserContext> Open(RunningSite site, Reading reading) => browser.OpenContext(new()
    {
        BaseURL = site.Address.AbsoluteUri,
        Locale = reading.Tag == "fr" ? "fr-FR" : "en-GB",
        ViewportSize = new() { Width = reading.Width, Height = reading.Height },
        JavaScriptEnabled = reading.RunsScripts,
    });

    private static async Task<string> Register(IPage page)
    {
        await page.GotoAsync("/patients");
        await page.Locator("main .btn-primary").ClickAsync();
        await page.Type(
            ("Identity.Name", "Martin, Anne"), ("Identity.HospitalNumber", "H-4711"), ("Sex", "female"), ("BornIn.Month", "3"), ("BornIn.Year", "1962"),
            ("InformationLetter", "v2"), ("InformationMode", "oral"), ("InformedPerson", "patient"), ("HistologyAsTyped", "Leiomyosarcoma"), ("DiagnosedOn.Month", "6"), ("DiagnosedOn.Year", "2024"));
        await page.Type(CaseHands.Day("InformedOn", new(2026, 1, 5)));
        await page.Save();
        Assert.Contains("Martin, Anne", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        return new Uri(page.Url).AbsolutePath;
    }

    private static async Task StartTheLine(IPage page, string patient)
    {
        await page.OpenLink(patient, "/lines/new");
        await page.Type(
            ("Setting", "advanced"), ("Drugs[0].DrugAsTyped", "SUTENT"), ("Drugs[0].Dose", "37,5"), ("Drugs[0].DoseUnit", "mg"), ("Drugs[0].Route", "oral"), ("Drugs[0].Schedule", "daily"),
            ("ProgressionAtStart", "yes"), ("Ecog", "1"), ("AdverseEventsCollected", "yes"));
        await page.Type(CaseHands.Day("StartedOn", new(2026, 1, 12)));
        await page.Type(CaseHands.Day("Drugs[0].StartedOn", new(2026, 1, 12)));
        await page.Save();
        Assert.Contains("sunitinib", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
    }

    private static async Task Assess(IPage page, string patient, DateOnly on, string[] millimetres, string? response)
    {
        await page.OpenLink(patient, "/lines/1/assessments/new");
        await page.Type(CaseHands.Day("AssessedOn", on));
        await page.Type(("Method", "ct"));
        for (var row = 0; row < millimetres.Length; row++)
        {
            if (response is null) await page.Type(($"Lesions[{row}].Label", $"T{row + 1}"), ($"Lesions[{row}].Category", "target"), ($"Lesions[{row}].Organ", row == 0 ? "liver" : "lung"));
            await page.Type(($"Lesions[{row}].TenthsMm", millimetres[row]));
        }
        if (response is not null) await page.Type(("NewLesion", "no"), ("StatedResponse", response));
        await page.Save();
    }

    private static async Task Follow(IPage page, string patient, DateOnly on, string disease, string treatment)
    {
        await page.OpenLink(patient, "/follow-ups/new");
        await page.Type(("State", "done"), ("VitalStatus", "alive"), ("VitalSource", "visit"), ("DiseaseStatus", disease), ("Ecog", "1"), ("Treatment", treatment));
        await page.Type(CaseHands.Day("DoneOn", on));
        await page.Save();
    }

    private static async Task ReportEvents(IPage page, string patient)
    {
        await page.OpenLink(patient, "/lines/1/events/new");
        await page.Type(("Answer", "some"), ("Events[0].TermAsTyped", "Fatigue"), ("Events[0].Grade", "2"), ("Events[0].Serious", "no"), ("Events[0].Relation", "probable"));
        await page.Type(CaseHands.Day("AdverseEventsAskedOn", new(2026, 3, 10)));
        await page.Type(CaseHands.Day("Events[0].StartedOn", new(2026, 1, 20)));
        await page.Save();

        await page.OpenLink(patient, "/lines/1/events/new");
        await page.Type(("Answer", "some"), ("Events[0].TermAsTyped", "Hypertension"), ("Events[0].Grade", "3"), ("Events[0].Serious", "yes"), ("Events[0].Relation", "certain"));
        await page.Type(CaseHands.Day("AdverseEventsAskedOn", new(2026, 4, 2)));
        await page.Type(CaseHands.Day("Events[0].StartedOn", new(2026, 4, 1)));
        await page.Press();
        Assert.EndsWith("/serious", new Uri(page.Url).AbsolutePath, StringComparison.Ordinal);
        await page.Type(("Admission", "yes"));
        await page.Type(CaseHands.Day("KnownOn", new(2026, 4, 2)));
        await page.Save();
    }

    private static async Task StopTheLine(IPage page, string patient)
    {
        await page.OpenLink(patient, "/lines/1/stop");
        await page.Type(("StopReason", "progression"), ("StatedBestResponse", "partial-response"));
        await page.Type(CaseHands.Day("StoppedOn", new(2026, 5, 12)));
        await page.Save();
    }

    private static async Task Withdraw(IPage page, string patient)
    {
        await page.OpenLink(patient, "/withdrawal");
        await page.Type(CaseHands.Day("WithdrawnOn", new(2026, 6, 1)));
        await page.Type(("WithdrawalScope", "all-use"));
        await page.Save();
    }

    private async Task SeeNothingAsAnotherCentre(RunningSite site, Reading reading, string patient)
    {
        await using var window = await Open(site, reading);
        var page = await window.NewPageAsync();
        await page.GotoAsync("/sign-in");
        await page.SignIn(await site.AddAccount("neighbour@tests.example", Role.Investigator, "C02"));
        foreach (var address in new[] { "", "/edit", "/lines/1", "/lines/1/assessments/1", "/lines/1/events/1", "/follow-ups/1", "/history", "/withdrawal" })
            Assert.Equal((int)HttpStatusCode.NotFound, (await page.GotoAsync(patient + address))!.Status);
        var pseudonym = patient[(patient.LastIndexOf('/') + 1)..];
        foreach (var address in new[] { "/patients", "/patients?find=" + pseudonym, "/worklist", "/serious-events", "/evidence/lines?therapy=sunitinib&histology=LMS" })
        {
            await page.GotoAsync(address);
            Assert.Equal(0, await page.Locator($"main a[href*='{pseudonym}'], main td >> text={pseudonym}").CountAsync());
        }
    }

    private static async Task<(int Lines, int Patients, int Responders, int Denominator)> Evidence(IPage page)
    {
        await page.GotoAsync("/evidence");
        var population = await Numbers(page.Locator(".context li").First);
        var response = await Numbers(page.Locator("#result-orr .number-link").First);
        return (population[0], population[1], response[0], response[1]);
    }

    private static async Task<int> LinesOf(IPage page, string report)
    {
        await page.GotoAsync(report);
        return (await Numbers(page.Locator(".context li").First))[0];
    }

    private static async Task<int[]> Numbers(ILocator shown) =>
        [.. WholeNumber().Matches(await shown.InnerTextAsync()).Select(match => int.Parse(match.Value, CultureInfo.InvariantCulture))];

    [GeneratedRegex("[0-9]+", RegexOptions.None, 1000)]
    private static partial Regex WholeNumber();
}
