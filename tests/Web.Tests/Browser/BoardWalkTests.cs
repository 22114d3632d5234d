using System.Globalization;
using Microsoft.Playwright;
using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Cases;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Cases.Tumours;
using Sarcoscope.Registry.Entry;

namespace Sarcoscope.Web.Tests.Browser;

/// <summary>One case through the board, by clicking: from the centre's question to the line that follows, and to the counts of coordination.</summary>
public sealed class BoardWalkTests(WalkSite walk) : IClassFixture<WalkSite>
{
    private static readonly string[] Experts = ["board", "board-surgeon", "board-pathologist"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static DateOnly Today => DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);

    [Theory]
    [InlineData(Language.English, true)]
    [InlineData(Language.French, false)]
    public async Task A_case_goes_from_the_centre_through_the_board_to_the_line_that_follows(Language language, bool runsScripts)
    {
        var patient = "/patients/" + await AddPatient();
        await using var centre = await walk.Open("investigator-c01", language, runsScripts);
        await using var chair = await walk.Open("board", language, runsScripts);
        await using var coordination = await walk.Open("data-manager", language, runsScripts);
        var before = await NotConcordant(coordination.Page);

        var meeting = await Convene(coordination.Page);
        var boardCase = await Refer(centre.Page, patient, meeting);
        await ReadAsAMember(chair.Page, meeting, boardCase);
        await Decide(centre.Page, boardCase);
        await Sign(centre.Page, chair.Page, boardCase);
        await ChangeTheCase(centre.Page, patient, boardCase);
        await Amend(centre.Page, chair.Page, boardCase);
        await CarryOut(centre.Page, patient, boardCase);

        Assert.Equal(before + 1, await NotConcordant(coordination.Page));
        await Picture.Take(coordination.Page, $"board-8-indicators-{language}");
        OpenedPage.AssertNone([.. centre.Complaints, .. chair.Complaints, .. coordination.Complaints]);
    }

    // A synthetic patient whom the algorithm can place: an unresectable retroperitoneal sarcoma without treatment.
    private async Task<string> AddPatient()
    {
        await using var db = await walk.Site.Connect();
        var revision = await new Casebook(db).Register("C01", new("doctor@tests.example"), pseudonym => (new()
        {
            Pseudonym = pseudonym,
            CentreCode = "C01",
            Sex = Sex.Female,
            BornIn = PartialDate.InMonth(1962, 3),
            InformedOn = PartialDate.OnDay(2026, 1, 5),
            InformationLetter = "2",
            InformationMode = InformationMode.Oral,
            InformedPerson = InformedPerson.Patient,
            Tumours =
            {
                new()
                {
                    Number = 1, HistologyAsTyped = "Leiomyosarcoma", Histology = "LMS", SiteAsTyped = "retroperitoneum", Site = "RETROPERITONEUM", DiagnosedOn = PartialDate.InMonth(2026, 1),
                    Nodes = NodeStatus.N0, MetastaticAtDiagnosis = Answer.No, Resectability = Resectability.Unresectable,
                },
            },
        }, []), Cancel);
        return revision.Saved!.Pseudonym;
    }

    private static async Task<string> Convene(IPage page)
    {
        await page.GotoAsync("/board");
        await page.Locator("main .btn-primary").ClickAsync();
        await page.Type(("Title", "Sarcoma board"), ("State", "planned"));
        await page.Type(CaseHands.Day("HeldOn", Today));
        await page.Press();
        var meeting = new Uri(page.Url).AbsolutePath;
        await page.Locator($"main a[href='{meeting}/members']").ClickAsync();
        foreach (var expert in Experts)
        {
            var account = await page.Locator("#account option").Filter(new() { HasText = $"{expert}@demo.example" }).GetAttributeAsync("value");
            await page.Locator("#account").SelectOptionAsync(account!);
            await page.Locator("#speciality").FillAsync(expert == "board" ? "Medical oncology" : expert == "board-surgeon" ? "Surgery" : "Pathology");
            await page.Send(page.Locator("main form.form-wide .btn-primary"));
        }
        Assert.Equal(Experts.Length, await page.Locator("table.data tbody tr").CountAsync());
        return meeting;
    }

    private static async Task<string> Refer(IPage page, string patient, string meeting)
    {
        await page.OpenLink(patient, "/board-cases/new");
        await page.Type(("Question", "Sorafenib before anything else?"), ("ProposedRegimen", "sorafenib"), ("Meeting", meeting[(meeting.LastIndexOf('/') + 1)..]));
        await page.Save();
        await page.GotoAsync(meeting);
        var row = page.Locator("table.data tbody tr").Filter(new() { HasText = patient[(patient.LastIndexOf('/') + 1)..] });
        Assert.Equal("", await row.Locator("a[href^='/board/cases/']").GetAttributeAsync("lang"));
        await Picture.Take(page, "board-1-agenda");
        await row.Locator("a[href^='/board/cases/']").ClickAsync();
        await page.WaitForURLAsync("**/board/cases/**");
        return new Uri(page.Url).AbsolutePath;
    }

    private static async Task ReadAsAMember(IPage page, string meeting, string boardCase)
    {
        await page.GotoAsync("/board");
        await page.Locator($"main a[href='{meeting}']").First.ClickAsync();
        await page.Locator($"main a[href='{boardCase}']").ClickAsync();
        await page.WaitForURLAsync("**" + boardCase);
        Assert.Equal(["now-facts", "now-guideline", "now-similar", "now-label"], await page.Locator(".board-panel h3").EvaluateAllAsync<string[]>("all => all.map(one => one.id)"));
        var similar = page.Locator(".board-panel:has(#now-similar) a").First;
        var counted = await Numbers(similar);
        await Picture.Take(page, "board-2-case");
        await similar.ClickAsync();
        await page.WaitForURLAsync("**/evidence?therapy=sorafenib&histology=LMS");
        var steps = await Numbers(page.Locator(".attrition summary"));
        Assert.Equal(counted[0], steps[^1]); // the filters of the link give the lines that were counted
        await page.GotoAsync(boardCase + "?view=board");
        await Picture.Project(page, "board-3-projector");
        Assert.False(await page.Locator(".board-question").IsVisibleAsync());
        await page.Locator("main a[href='" + boardCase + "']").ClickAsync();
    }

    private static async Task Decide(IPage page, string boardCase)
    {
        await page.GotoAsync(boardCase);
        await page.Locator("main .btn-primary").ClickAsync();
        await page.WaitForURLAsync("**/decision");
        await page.Type(("Discussed", "yes"), ("Kind", "regimen"), ("DecidedRegimen", "sorafenib"), ("Dissent", "Doxorubicin first, said two"));
        await page.Type(CaseHands.Day("DecidedOn", Today));
        // The list is in the order of addresses: the chair, board@demo.example, comes last.
        for (var row = 0; row < Experts.Length; row++)
            await page.Type(($"Experts[{row}].Conflict", row == 0 ? "yes" : "no"), ($"Experts[{row}].Opinion", $"Opinion {CaseHands.Number(row + 1)}"));
        await page.Type(("Experts[1].Dissent", "No biopsy yet"));
        await page.Locator("details.next-row > summary").ClickAsync();
        await page.Type(("Experts[3].Speciality", "Internal medicine"), ("Experts[3].Part", "referring-clinician"), ("Experts[3].Conflict", "no"));
        var refused = await page.SendRefused();
        Assert.Contains("BOARD-003", refused, StringComparison.Ordinal); // two, and the referring clinician does not count
        Assert.Contains("BOARD-004", refused, StringComparison.Ordinal); // nobody is in the chair
        Assert.Equal("No biopsy yet", await page.Locator("[name='Experts[1].Dissent']").InputValueAsync());
        await Picture.Take(page, "board-4-refused");

        await page.Type(("Experts[2].Part", "chair"), ("Experts[0].Conflict", "no"));
        await page.Save();
        var shown = await page.Locator("main").InnerTextAsync();
        foreach (var said in new[] { "Opinion 1", "Opinion 2", "Opinion 3", "No biopsy yet", "Doxorubicin first, said two" }) Assert.Contains(said, shown, StringComparison.Ordinal);
        Assert.Equal(1, await page.Locator(".board-state .tag-good").CountAsync()); // the quorum
    }

    private async Task Sign(IPage centre, IPage chair, string boardCase)
    {
        await chair.GotoAsync(boardCase);
        await chair.Locator("main .btn-primary").ClickAsync();
        await chair.WaitForURLAsync("**/sign");
        Assert.Contains("BOARD-021", await chair.Locator(".empty-state").InnerTextAsync(), StringComparison.Ordinal); // not what the algorithm says: on what does it rest?

        await centre.GotoAsync(boardCase + "/decision");
        await centre.Type(("Rationale", "published-data"), ("References", "PMID 25413601"));
        await centre.Save();
        await chair.GotoAsync(boardCase + "/sign");
        await chair.Locator("#current").FillAsync("not-the-password");
        Assert.Contains("PASS-005", await chair.SendRefused(), StringComparison.Ordinal);
        await Picture.Take(chair, "board-5-signature");
        await SignAgain(chair, reason: null);
        Assert.Equal(1, await chair.Locator(".signed-version").CountAsync());
        await chair.Locator(".signed-version details > summary").ClickAsync();
        Assert.True(await chair.Locator("#frozen-1-similar").IsVisibleAsync());
        Assert.DoesNotContain("@Punctuation", await chair.Locator(".signed-version").InnerTextAsync(), StringComparison.Ordinal);
        await Picture.Take(chair, "board-6-signed");
    }

    private async Task SignAgain(IPage page, string? reason)
    {
        await page.Locator("[name='Form.Meaning'][value=chair-approves]").CheckAsync();
        if (reason is not null) await page.Locator("#reason").FillAsync(reason);
        await page.Locator("#current").FillAsync(walk.Of("board").Password);
        await page.Locator("main form.form-wide .btn-primary").ClickAsync();
        await page.Arrive("?signed=yes");
    }

    private static async Task ChangeTheCase(IPage page, string patient, string boardCase)
    {
        await page.GotoAsync(boardCase);
        Assert.Equal(0, await page.Locator(".signed-version > .warnings").CountAsync());
        await page.GotoAsync(patient + "/tumours/1");
        await page.Type(("SizeTenthsMm", "85"));
        await page.Save();
        await page.GotoAsync(boardCase);
        Assert.Equal(1, await page.Locator(".signed-version > .warnings").CountAsync());
    }

    private async Task Amend(IPage centre, IPage chair, string boardCase)
    {
        await centre.Locator($"main a[href='{boardCase}/decision']").ClickAsync();
        await centre.WaitForURLAsync("**/decision");
        await centre.Type(("Conditions", "After a biopsy"));
        await centre.Save();
        Assert.Equal(1, await centre.Locator(".board-state .tag-warn").Filter(new() { HasTextRegex = new("amend|avenant", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)) }).CountAsync());
        await chair.GotoAsync(boardCase + "/sign");
        await SignAgain(chair, "the biopsy was asked for");
        Assert.Equal(2, await chair.Locator(".signed-version").CountAsync());
        Assert.Contains("the biopsy was asked for", await chair.Locator(".signed-version").First.InnerTextAsync(), StringComparison.Ordinal);
    }

    private static async Task CarryOut(IPage page, string patient, string boardCase)
    {
        await page.OpenLink(patient, "/lines/new");
        await page.Type(
            ("Setting", "advanced"), ("Drugs[0].DrugAsTyped", "sorafenib"), ("Drugs[0].Dose", "400"), ("Drugs[0].DoseUnit", "mg"), ("Drugs[0].Route", "oral"), ("Drugs[0].Schedule", "twice daily"),
            ("ProgressionAtStart", "no"), ("Ecog", "1"), ("AdverseEventsCollected", "yes"), ("BoardCaseNumber", boardCase[(boardCase.LastIndexOf('/') + 1)..]));
        await page.Type(CaseHands.Day("StartedOn", Today));
        await page.Type(CaseHands.Day("Drugs[0].StartedOn", Today));
        await page.Save();
        await page.GotoAsync(boardCase + "/decision");
        await page.Type(("CarriedOut", "yes"));
        await page.Save();
        Assert.Contains("soraf", await page.Locator("output.derived").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(2, await page.Locator(".signed-version").CountAsync()); // what became of it is no amendment
        await Picture.Take(page, "board-7-carried-out");
    }

    // Signed decisions of the network that are not what the algorithm said.
    private static async Task<int> NotConcordant(IPage page)
    {
        await page.GotoAsync("/board");
        await page.Locator("main a[href='/board/indicators']").ClickAsync();
        await page.Locator("#concordance").WaitForAsync();
        var row = page.Locator("[aria-labelledby=concordance] tbody tr").First;
        return await row.CountAsync() == 0 ? 0 : int.Parse(await row.Locator("td").Nth(4).InnerTextAsync(), CultureInfo.InvariantCulture);
    }

    private static async Task<int[]> Numbers(ILocator shown) => [.. System.Text.RegularExpressions.Regex.Matches(await shown.InnerTextAsync(), "[0-9]+", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)).Select(match => int.Parse(match.Value, CultureInfo.InvariantCulture))];
}
