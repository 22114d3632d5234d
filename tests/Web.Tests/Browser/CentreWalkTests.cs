using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Sarcoscope.Figures.Text;

namespace Sarcoscope.Web.Tests.Browser;

/// <summary>What passes between a centre and coordination, by clicking: questions about data, a file of a centre, patients who withdraw.</summary>
public sealed partial class CentreWalkTests(WalkSite walk) : IClassFixture<WalkSite>
{
    [Theory]
    [InlineData("C01-005", Language.English, true)]
    [InlineData("C01-006", Language.French, false)]
    public async Task Questions_are_raised_answered_closed_and_reopened_and_every_list_says_so(string pseudonym, Language language, bool runsScripts)
    {
        await using var coordination = await walk.Open("data-manager", language, runsScripts);
        await using var centre = await walk.Open("investigator-c01", language, runsScripts);
        var (asked, open) = (coordination.Page, await OpenQueries(coordination.Page));
        var waiting = await Waiting(centre.Page);
        var listed = await Waiting(asked);

        await asked.GotoAsync("/quality?centre=C01");
        await asked.Locator("[aria-labelledby=checks] tbody tr").Filter(new() { HasText = "CHK-" }).Last.Locator("a").ClickAsync();
        await asked.Locator("#findings").WaitForAsync();
        var choice = asked.Locator("input[name='Form.Asked']").First;
        var patient = "/patients/" + (await choice.GetAttributeAsync("value"))!.Split('|')[0];
        await choice.CheckAsync();
        await asked.Locator("main .form-actions .btn-primary").ClickAsync();
        await asked.Locator(".saved[role=status]").WaitForAsync();
        await Picture.Take(asked, $"query-1-raised-{language}");
        await asked.GotoAsync($"/patients/{pseudonym}/history?record=tumour&key=1");
        await asked.Locator("main a[href*='/queries/new']").ClickAsync();
        await asked.Type(("Field", "grade"), ("Question", "From which report?"));
        await asked.Press();
        Assert.Equal(open + 2, await OpenQueries(asked));

        var page = centre.Page;
        Assert.Equal(waiting + 2, await Waiting(page));
        await Picture.Take(page, $"query-2-worklist-{language}");
        var both = new[] { await OneOf(page, patient), await OneOf(page, "/patients/" + pseudonym) };
        foreach (var query in both)
        {
            await page.GotoAsync(query);
            await page.Type(("Answer", "Checked in the file: it is right."));
            await page.Press();
        }

        Assert.Equal(open, await OpenQueries(asked)); // none waits for the centre; both wait to be closed
        Assert.Equal(listed + 2, await Waiting(asked));
        foreach (var query in both) await Step(asked, query, null);
        Assert.Equal(listed, await Waiting(asked));
        await Step(asked, both[1], "the report is another one");
        Assert.Equal(open + 1, await OpenQueries(asked));
        Assert.Equal(waiting + 1, await Waiting(page));
        await page.GotoAsync(both[1]);
        Assert.Contains("the report is another one", await page.Locator("[aria-labelledby=steps]").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(4, await page.Locator("[aria-labelledby=steps] tbody tr").CountAsync());
        await Picture.Take(page, $"query-3-reopened-{language}");
        OpenedPage.AssertNone([.. coordination.Complaints, .. centre.Complaints]);
    }

    [Fact]
    public async Task A_file_of_a_centre_is_looked_at_before_it_changes_anything_and_bad_rows_come_back()
    {
        const string pseudonym = "C02-004", letter = "version 9";
        await using var centre = await walk.Open("investigator-c02", Language.English, runsScripts: true);
        var page = centre.Page;
        await page.GotoAsync("/import");
        await page.Locator("#files").SetInputFilesAsync(new FilePayload
        {
            Name = "patients.csv",
            MimeType = "text/csv",
            Buffer = Encoding.UTF8.GetBytes($"pseudonym,centre,information_letter,vital_status\n{pseudonym},C02,{letter},\nC02-005,C02,,living\nC01-001,C01,{letter},\n"),
        });
        await page.Send(page.Locator("main .form-actions .btn-primary"));
        Assert.Equal("", string.Join('\n', await page.Locator("#errors").AllInnerTextsAsync()));
        var change = page.Locator($"[aria-labelledby={pseudonym}] tbody tr");
        Assert.Equal(1, await change.CountAsync());
        Assert.Equal(["1", letter], await change.Locator("td").EvaluateAllAsync<string[]>("all => all.slice(1).map(one => one.innerText.trim())"));
        var issues = await page.Locator("[aria-labelledby=issues] tbody tr").AllInnerTextsAsync();
        Assert.Contains(issues, issue => issue.Contains("\t3\t", StringComparison.Ordinal) && issue.Contains("vital_status", StringComparison.Ordinal) && Code().IsMatch(issue));
        Assert.Contains(issues, issue => issue.Contains("\t4\t", StringComparison.Ordinal) && Code().IsMatch(issue));
        await Picture.Take(page, "import-1-preview");
        var refused = await page.RunAndWaitForDownloadAsync(() => page.Locator("main .downloads a").ClickAsync());
        var returned = await ReadAll(refused);
        Assert.Contains("living", returned, StringComparison.Ordinal);
        Assert.DoesNotContain(pseudonym, returned, StringComparison.Ordinal);

        await page.Locator("#reason").FillAsync("file of March");
        await page.Locator("main form.case-form .btn-primary").ClickAsync();
        await page.Arrive("?imported=1");
        await page.GotoAsync($"/patients/{pseudonym}/history");
        var history = await page.Locator("table.data tbody tr").First.InnerTextAsync();
        Assert.Contains(letter, history, StringComparison.Ordinal);
        Assert.Contains("file of March", history, StringComparison.Ordinal);
        await page.GotoAsync($"/patients/{pseudonym}/edit");
        Assert.Equal(letter, await page.Locator("[name=InformationLetter]").InputValueAsync());
        OpenedPage.AssertNone(centre.Complaints);
    }

    [Fact]
    public async Task A_patient_who_stops_follow_up_stays_in_the_evidence_and_one_who_is_erased_leaves_it()
    {
        await using var centre = await walk.Open("investigator-c02", Language.French, runsScripts: false);
        await using var coordination = await walk.Open("data-manager", Language.French, runsScripts: false);
        var page = centre.Page;
        var before = await Lines(page);
        await page.GotoAsync("/worklist");
        var pseudonym = Pseudonym().Match(await page.Locator("main tbody tr").Last.InnerTextAsync()).Value;
        var patient = "/patients/" + pseudonym;
        await page.GotoAsync(patient);
        var warnings = await page.Locator("main .warnings").CountAsync();

        await Withdraw(page, patient, "further-follow-up");
        Assert.Equal(warnings + 1, await page.Locator("main .warnings").CountAsync()); // the banner
        await page.GotoAsync("/worklist");
        Assert.Equal(0, await page.Locator("main tbody tr").Filter(new() { HasText = pseudonym }).CountAsync()); // nothing more is asked
        Assert.Equal(before, await Lines(page));

        await page.GotoAsync(patient + "/withdrawal/numbers");
        await Picture.Take(page, "withdrawal-1-numbers");
        var live = await page.Locator("main table.data").First.Locator("tbody tr").AllInnerTextsAsync();
        Assert.Contains(live, row => row.Contains(CaseHands.Number(before), StringComparison.Ordinal));
        await Withdraw(page, patient, "erasure");
        Assert.True(await Lines(page) < before); // before anything is erased it is not used any more

        await coordination.Page.GotoAsync("/withdrawals");
        await coordination.Page.Locator($"main a[href='{patient}']").ClickAsync();
        await coordination.Page.Locator($"main a[href='{patient}/erase']").ClickAsync();
        await coordination.Page.Locator("#reason").FillAsync("asked in writing");
        await Picture.Take(coordination.Page, "withdrawal-2-erase");
        await coordination.Page.Locator("main form.form-wide .btn-primary").ClickAsync();
        await coordination.Page.Arrive("/withdrawals?erased=");
        Assert.Contains(pseudonym, await coordination.Page.Locator(".saved[role=status]").InnerTextAsync(), StringComparison.Ordinal);
        await coordination.Page.Locator("main a[href='/withdrawals/lock-2011-10']").ClickAsync();
        Assert.True(await coordination.Page.Locator("main table.data tbody tr").CountAsync() > 0); // what was published and does not reproduce any more

        await page.GotoAsync(patient);
        Assert.Equal(0, await page.Locator("main table, main svg").CountAsync());
        Assert.Equal(1, await page.Locator("main .warnings").CountAsync());
        await page.GotoAsync("/patients?find=" + pseudonym);
        Assert.Equal(0, await page.Locator($"main a[href='{patient}']").CountAsync());
        OpenedPage.AssertNone([.. centre.Complaints, .. coordination.Complaints]);
    }

    private static async Task Withdraw(IPage page, string patient, string scope)
    {
        await page.OpenLink(patient, "/withdrawal");
        await page.Type(CaseHands.Day("WithdrawnOn", new(2026, 6, 1)));
        await page.Type(("WithdrawalScope", scope));
        await page.Save();
    }

    // The next step of a query: coordination closes it, or opens it again and says why.
    private static async Task Step(IPage page, string query, string? reopenedBecause)
    {
        await page.GotoAsync(query);
        if (reopenedBecause is not null) await page.Locator("[name=_why]").FillAsync(reopenedBecause);
        await page.Send(page.Locator("form.case-form .form-actions .btn-primary"));
        Assert.Equal(0, await page.Locator("#errors").CountAsync());
    }

    private static async Task<int> OpenQueries(IPage page)
    {
        await page.GotoAsync("/quality");
        var row = page.Locator("[aria-labelledby=centres] tbody tr").Filter(new() { Has = page.Locator("a[href='/quality?centre=C01']") });
        var column = await page.Locator("[aria-labelledby=centres] thead th").EvaluateAllAsync<int>("all => all.findIndex(one => /queries|demandes/i.test(one.innerText))");
        return int.Parse(await row.Locator("th, td").Nth(column).InnerTextAsync(), CultureInfo.InvariantCulture);
    }

    // Queries on the worklist, as its tab and as its list say it.
    private static async Task<int> Waiting(IPage page)
    {
        await page.GotoAsync("/worklist?what=queries");
        var tab = await page.Locator(".worklist-tabs [aria-current=page]").InnerTextAsync();
        var count = int.Parse(Number().Match(tab).Value, CultureInfo.InvariantCulture);
        Assert.Equal(count, await page.Locator("main table.data tbody tr").CountAsync());
        return count;
    }

    private static async Task<string> OneOf(IPage page, string patient) =>
        (await page.Locator($"main a[href^='{patient}/queries/']").Last.GetAttributeAsync("href"))!;

    private static async Task<int> Lines(IPage page)
    {
        await page.GotoAsync("/evidence");
        return int.Parse(Number().Match(await page.Locator(".context li").First.InnerTextAsync()).Value, CultureInfo.InvariantCulture);
    }

    private static async Task<string> ReadAll(IDownload download)
    {
        var path = await download.PathAsync();
        if (!download.SuggestedFilename.EndsWith(".zip", StringComparison.Ordinal)) return await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);
        await using var zip = await System.IO.Compression.ZipFile.OpenReadAsync(path, TestContext.Current.CancellationToken);
        var text = new StringBuilder();
        foreach (var entry in zip.Entries)
        {
            using var reader = new StreamReader(await entry.OpenAsync(TestContext.Current.CancellationToken));
            text.Append(await reader.ReadToEndAsync(TestContext.Current.CancellationToken));
        }
        return text.ToString();
    }

    [GeneratedRegex("[0-9]+", RegexOptions.None, 1000)]
    private static partial Regex Number();

    [GeneratedRegex("C[0-9]{2}-[0-9]{3}", RegexOptions.None, 1000)]
    private static partial Regex Pseudonym();

    [GeneratedRegex("[A-Z]+-[0-9]{3}", RegexOptions.None, 1000)]
    private static partial Regex Code();
}
