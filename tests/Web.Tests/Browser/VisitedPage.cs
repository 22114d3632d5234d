using System.Net;
using Microsoft.Playwright;
using Sarcoscope.Registry.Access;

namespace Sarcoscope.Web.Tests.Browser;

/// <summary>A page the browser tests visit. A new page of the site is one more line in <see cref="All"/>.</summary>
/// <param name="Name">Short, also the name of its picture.</param>
/// <param name="Address">Path and query.</param>
/// <param name="By">Who reads it; null is the public.</param>
public sealed record VisitedPage(string Name, string Address, Role? By = null)
{
    /// <summary>What the server answers.</summary>
    public HttpStatusCode Status { get; init; } = HttpStatusCode.OK;

    /// <summary>What the reader does before the page is looked at; null for nothing.</summary>
    public Func<IPage, Task>? Then { get; init; }

    /// <summary>Whether what was asked or sent is refused, so that the page must say so.</summary>
    public bool IsRefused { get; init; }

    public static IReadOnlyList<VisitedPage> All { get; } =
    [
        new("front", "/"),
        new("evidence", "/evidence"),
        new("evidence-filtered", "/evidence?therapy=sorafenib&histology=GIST"),
        new("evidence-hidden", "/evidence?therapy=everolimus&histology=SS"),
        new("evidence-refused", "/evidence?therapy=moonshine&histology=GIST") { Status = HttpStatusCode.BadRequest, IsRefused = true },
        new("sign-in", "/sign-in"),
        new("sign-in-refused", "/sign-in") { IsRefused = true, Then = SendAWrongPassword },
        new("not-found", "/no-such-page") { Status = HttpStatusCode.NotFound },
        new("registry-evidence", "/evidence", Role.Statistician),
        new("registry-printed", "/evidence?mode=printed&snapshot=lock-2011-10", Role.Statistician),
        new("registry-empty", "/evidence?therapy=trabectedin&histology=GIST&line=1", Role.Statistician),
        new("registry-condition", "/evidence?therapy=sorafenib&where=age%20%3E%3D%2060%20and%20grade%20in%20(II,%20III)", Role.Statistician),
        new("registry-condition-refused", "/evidence?therapy=sorafenib&where=age%20%3E%3D%2060%20and%20moon%20%3D%203", Role.Statistician) { Status = HttpStatusCode.BadRequest, IsRefused = true },
        new("condition-of-one-centre", "/evidence?where=sex%20%3D%20female", Role.Investigator),
        new("lines", "/evidence/lines", Role.Statistician),
        new("lines-behind-a-number", "/evidence/lines?cell=SS,sunitinib", Role.Statistician),
        new("lines-of-one-centre", "/evidence/lines?therapy=sorafenib", Role.Investigator),
        new("lines-forbidden", "/evidence/lines", Role.Administrator) { Status = HttpStatusCode.Forbidden },
        new("compare", "/evidence/compare", Role.Statistician),
        new("compare-drugs", ComparedCohorts.Drugs, Role.Statistician),
        new("compare-blocked", ComparedCohorts.Responders, Role.Statistician),
        new("compare-refused", "/evidence/compare?first=A&firstRegimen=sorafenib&secondWhere=moon+%3D+3&endpoint=PFS&origin=line-start&unit=line&rules=EMA", Role.Statistician) { Status = HttpStatusCode.BadRequest, IsRefused = true },
        new("compare-forbidden", "/evidence/compare", Role.Investigator) { Status = HttpStatusCode.Forbidden },
        new("report", "/evidence/report/lock-2011-10", Role.Statistician),
        new("report-printed", "/evidence/report/lock-2011-10?mode=printed", Role.Statistician),
        new("report-public", "/evidence/report/lock-2011-10"),
        new("report-public-printed", "/evidence/report/lock-2011-10?mode=printed"),
        new("tumour", "/patients/C01-001/tumours/1", Role.Investigator),
        new("tumour-new", "/patients/C01-001/tumours/new", Role.Investigator),
        new("tumour-refused", "/patients/C01-001/tumours/1", Role.Investigator) { IsRefused = true, Then = SendATumourThatIsRefused },
        new("tumour-draft", "/patients/C01-002/tumours/1", Role.Investigator) { Then = Recalculate },
        new("drafts", "/worklist?what=drafts", Role.Investigator),
        new("queries", "/worklist?what=queries", Role.Investigator),
        new("worklist-board", "/worklist?what=board", Role.DataManager),
        new("worklist-centres", "/worklist?what=centres", Role.DataManager),
        new("query-new", "/patients/C01-001/queries/new?record=line&key=5", Role.DataManager),
        new("query", "/worklist?what=queries", Role.DataManager) { Then = AskAndOpenTheQuery },
        new("line", "/patients/C01-001/lines/5", Role.Investigator),
        new("line-new", "/patients/C01-001/lines/new", Role.Investigator),
        new("line-stop", "/patients/C01-001/lines/1/stop", Role.Investigator),
        new("line-doses", "/patients/C01-001/lines/5/doses", Role.Investigator),
        new("assessment-baseline", "/patients/C01-001/lines/1/assessments/new", Role.Investigator),
        new("assessment-new", "/patients/C01-011/lines/5/assessments/new", Role.Investigator),
        new("assessment", "/patients/C01-011/lines/5/assessments/3", Role.Investigator),
        new("events", "/patients/C01-011/lines/5/events/new", Role.Investigator),
        new("events-refused", "/patients/C01-011/lines/5/events/new", Role.Investigator) { IsRefused = true, Then = SendAnEmptyForm },
        new("event", "/patients/C01-025/lines/2/events/2", Role.Investigator),
        new("serious-event", "/patients/C01-025/lines/2/events/2/serious", Role.Investigator),
        new("serious-events", "/serious-events", Role.Investigator),
        new("follow-up", "/patients/C01-011/follow-ups/1", Role.Investigator),
        new("follow-up-new", "/patients/C01-011/follow-ups/new", Role.Investigator),
        new("death", "/patients/C01-011/death", Role.Investigator),
        new("withdrawal", "/patients/C01-011/withdrawal", Role.Investigator),
        new("record-lock", "/patients/C01-001/lock", Role.Investigator),
        new("record-locked", "/patients/C01-031", Role.Investigator) { Then = LockTheRecord },
        new("record-locked-form", "/patients/C01-031", Role.Investigator) { Then = OpenALockedForm },
        new("record-unlock", "/patients/C01-031", Role.Investigator) { Then = OpenTheUnlocking },
        new("locks", "/locks", Role.DataManager),
        new("lock", "/locks/lock-2011-10", Role.DataManager),
        new("lock-new", "/new-lock", Role.DataManager),
        new("lock-new-refused", "/new-lock", Role.DataManager) { IsRefused = true, Then = MakeALockOfTheSameName },
        new("lock-sign", "/locks/lock-2011-10/sign", Role.DataManager),
        new("lock-release-unsigned", "/locks/lock-2011-10/release", Role.DataManager),
        new("worklist", "/worklist", Role.Investigator),
        new("quality", "/quality", Role.DataManager),
        new("quality-check", "/quality?check=CHK-047", Role.DataManager),
        new("quality-centre", "/quality?centre=C01", Role.Investigator),
        new("import", "/import", Role.DataManager),
        new("import-refused", "/import", Role.DataManager) { IsRefused = true, Then = SendAnEmptyForm },
        new("import-preview", "/import", Role.Investigator) { Then = page => HandIn(page, "pseudonym,centre,sex,born_in,vital_status,last_contact_on\nC01-001,C01,female,1950-03,,\nC01-002,,,,living,\nC02-001,C02,male,,alive,\nC01-901,C01,male,1971-05,alive,2012-01\n") },
        new("import-broken", "/import", Role.Investigator) { Then = page => HandIn(page, "centre,sex\nC01,female\n") },
        new("local-therapy", "/patients/C01-001/local-therapies/new", Role.Investigator),
        new("patient", "/patients/C01-001", Role.Investigator),
        new("patient-history", "/patients/C01-001/history", Role.Investigator),
        new("audit", "/admin/audit", Role.Administrator),
        new("backups", "/admin/backups", Role.Administrator),
        new("duplicates", "/duplicates", Role.DataManager),
        new("duplicates-unknown", "/duplicates?pair=unknown", Role.DataManager),
        new("duplicates-pair", "/duplicates/C01-001/C02-001", Role.DataManager),
        new("duplicates-refused", "/duplicates/C01-001/C02-001", Role.DataManager) { IsRefused = true, Then = SendAnEmptyForm },
        new("duplicates-merge", "/duplicates/C01-001/C01-002/merge", Role.DataManager),
        new("transfer", "/patients/C01-001/transfer", Role.DataManager),
        new("sign-out", "/sign-out", Role.Statistician),
        new("accounts", "/admin/accounts", Role.Administrator),
        new("account-new", "/admin/accounts/new", Role.Administrator),
        new("rights", "/admin/rights", Role.Administrator),
        new("right-grant", "/admin/rights/grant", Role.Administrator),
        new("account", "/account", Role.Investigator),
        new("password", "/account/password", Role.Investigator),
        new("second-step", "/account/second-step", Role.Investigator),
        new("patients", "/patients", Role.Investigator),
        new("patients-none-found", "/patients?find=C01-9999", Role.Investigator),
        new("register", "/patients/new", Role.Investigator),
        new("register-refused", "/patients/new", Role.Investigator) { IsRefused = true, Then = SendAnEmptyForm },
        new("register-eligibility", "/patients/new", Role.Investigator) { Then = AskAboutGistOnImatinib },
        new("refusals", "/patients/refusals", Role.Investigator) { Then = CountARefusal },
        new("refusal-new", "/patients/refusals/new", Role.Investigator),
        new("refusal-refused", "/patients/refusals/new", Role.Investigator) { IsRefused = true, Then = SendAnEmptyForm },
        new("board", "/board", Role.BoardMember),
        new("board-agenda", "/board/B002", Role.BoardMember),
        new("board-patient", "/patients/C02-003", Role.BoardMember),
        new("board-coordination", "/board/B002", Role.DataManager),
        new("board-wrong-case", "/board/B002?patient=C99-001", Role.Investigator) { Status = HttpStatusCode.UnprocessableEntity, IsRefused = true },
        new("board-case", "/patients/C01-033", Role.Investigator) { Then = page => OpenABoardCase(page, "C01-033", "") },
        new("board-case-projected", "/patients/C01-033", Role.Investigator) { Then = page => OpenABoardCase(page, "C01-033", "?view=board") },
        new("board-decision", "/patients/C01-001", Role.Investigator) { Then = page => OpenABoardCase(page, "C01-001", "/decision") },
        new("board-decision-refused", "/patients/C01-003", Role.Investigator) { IsRefused = true, Then = SendAnEmptyDecision },
        new("board-sign", "/patients/C01-002/board-cases/new", Role.Investigator) { Then = DecideAndOpenTheSignature },
        new("board-indicators", "/board/indicators", Role.DataManager),
        new("meeting-new", "/board/meetings/new", Role.DataManager),
        new("meeting-members", "/board/B002/members", Role.DataManager),
        new("board-case-new", "/patients/C01-001/board-cases/new", Role.Investigator),
        new("patient-edit", "/patients/C01-001/edit", Role.Investigator),
        new("withdrawal-numbers", "/patients/C01-001/withdrawal/numbers", Role.Investigator),
        new("withdrawals", "/withdrawals", Role.Investigator),
        new("erase-not-asked", "/patients/C01-001/erase", Role.DataManager),
        new("patient-from", "/patients/C01-001?from=2009", Role.Investigator),
        new("guideline", "/guideline"),
        new("guideline-group", "/guideline/2026-11/E6"),
        new("guideline-gist", "/guideline/2026-11/G4"),
        new("guideline-find", "/guideline/find"),
        new("guideline-find-sites", "/guideline/find?gist=false"),
        new("guideline-find-number", "/guideline/find?gist=false&site=EXTREMITY&recurrence=NONE&N=0&M=0&fnclcc=3&depth=DEEP&resectability=RESECTABLE"),
        new("guideline-found", "/guideline/find?gist=false&site=EXTREMITY&M=1&metPattern=DISSEMINATED&recurrence=NONE&histology=LMS&priorAnthracycline=FAILED&metSites=lung"),
        new("guideline-no-group", "/guideline/find?gist=false&site=TRUNK_WALL&recurrence=NONE&N=0&M=0&fnclcc=3&sizeCm=7&depth=DEEP&resectability=RESECTABLE"),
        new("guideline-contradiction", "/guideline/find?gist=false&M=0&metSites=lung"),
        new("guideline-refused", "/guideline/find?site=LEFT") { Status = HttpStatusCode.BadRequest, IsRefused = true },
        new("guideline-case", "/guideline/find?case=C01-001", Role.Investigator),
        new("api", "/api"),
        new("guideline-check", "/guideline/check", Role.Statistician),
    ];

    /// <summary>What a wrong sign-in types; the page keeps the address and forgets the password.</summary>
    public const string Typed = "nobody@tests.example";

    private static async Task SendAnEmptyForm(IPage page)
    {
        await page.Locator("main .form-actions button[type=submit]").First.ClickAsync();
        await page.Locator("#errors").WaitForAsync();
    }

    // Locks it where it is not locked yet: both languages look at the same record.
    private static async Task LockTheRecord(IPage page)
    {
        if (await page.Locator("main a[href='/patients/C01-031/lock']").CountAsync() == 0) return;
        await page.GotoAsync("/patients/C01-031/lock");
        await page.Locator("main [name=_reason]").FillAsync("Verified against the source");
        await page.Send(page.Locator("main .form-actions button").First);
        await page.GotoAsync("/patients/C01-031");
    }

    private static async Task OpenALockedForm(IPage page)
    {
        await LockTheRecord(page);
        await page.GotoAsync("/patients/C01-031/lines/1");
    }

    private static async Task OpenTheUnlocking(IPage page)
    {
        await LockTheRecord(page);
        await page.GotoAsync("/patients/C01-031/unlock");
    }

    private static async Task MakeALockOfTheSameName(IPage page)
    {
        await page.Locator("#name").FillAsync("lock-2011-10");
        await page.Locator("#note").FillAsync("Interim analysis of the year");
        await page.Send(page.Locator("main form button.btn-primary").First);
    }

    private static async Task HandIn(IPage page, string patients)
    {
        await page.Locator("#files").SetInputFilesAsync(
        [
            new FilePayload { Name = "patients.csv", MimeType = "text/csv", Buffer = System.Text.Encoding.UTF8.GetBytes(patients) },
            new FilePayload { Name = "tumours.csv", MimeType = "text/csv", Buffer = "patient,number,histology_as_typed,size_mm\nC01-901,1,GIST,52.5\n"u8.ToArray() },
        ]);
        await page.Send(page.Locator("main .form-actions button").First);
        await page.Locator("#issues").WaitForAsync();
    }

    private static async Task Recalculate(IPage page)
    {
        await page.Locator("#f-DifferentiationScore").FillAsync("3");
        await page.Send(page.Locator("main button[value=recalculate]"));
    }

    private static async Task SendAnEmptyDecision(IPage page)
    {
        await OpenABoardCase(page, "C01-003", "/decision");
        await SendAnEmptyForm(page);
    }

    // The last one of the patient.
    private static async Task OpenABoardCase(IPage page, string pseudonym, string then)
    {
        await page.GotoAsync("/patients/" + pseudonym);
        var last = 0;
        foreach (var link in await page.Locator("a[href*='/board-cases/']").AllAsync())
            if (int.TryParse((await link.GetAttributeAsync("href"))!.Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture, out var number)) last = Math.Max(last, number);
        await page.GotoAsync(FormattableString.Invariant($"/board/cases/{pseudonym}/{last}{then}"));
    }

    private static async Task DecideAndOpenTheSignature(IPage page)
    {
        await page.Locator("[name=Question]").FillAsync("Surgery of the last lesion?");
        await page.Send(page.Locator("main .form-actions button").First);
        await OpenABoardCase(page, "C01-002", "/decision");
        await page.Locator("[name=Discussed][value=no]").CheckAsync();
        await page.Locator("[name='DecidedOn.Day']").FillAsync("4");
        await page.Locator("[name='DecidedOn.Month']").FillAsync("3");
        await page.Locator("[name='DecidedOn.Year']").FillAsync("2026");
        await page.Locator("[name=Kind][value=surgery]").CheckAsync();
        await page.Send(page.Locator("main .form-actions button").First);
        await OpenABoardCase(page, "C01-002", "/sign");
        await page.Locator("#current").WaitForAsync();
    }

    private static async Task AskAndOpenTheQuery(IPage page)
    {
        await page.GotoAsync("/patients/C01-004/queries/new?record=patient");
        await page.Locator("[name=Question]").FillAsync("Was it version 2?");
        await page.Send(page.Locator("main .form-actions button").First);
        await page.GotoAsync("/patients/C01-004/queries/1");
        await page.Locator("#steps").WaitForAsync();
    }

    private static async Task AskAboutGistOnImatinib(IPage page)
    {
        await page.Locator("[name=HistologyAsTyped]").FillAsync("GIST");
        await page.Locator("[name='Drugs[0].DrugAsTyped']").FillAsync("imatinib");
        await page.Send(page.Locator("main button[value=recalculate]"));
        await page.Locator(".eligibility").WaitForAsync();
    }

    private static async Task CountARefusal(IPage page)
    {
        await page.Locator(".page-action a").ClickAsync();
        await page.Locator("[name='RefusedIn.Month']").FillAsync("3");
        await page.Locator("[name='RefusedIn.Year']").FillAsync("2011");
        await page.Locator("[name=Reason][value=visits]").CheckAsync();
        await page.Locator("main .form-actions button").ClickAsync();
        await page.Locator("button[name=row]").First.WaitForAsync();
    }

    private static async Task SendAWrongPassword(IPage page)
    {
        await page.Locator("#email").FillAsync(Typed);
        await page.Locator("#password").FillAsync("not-the-password");
        await page.Locator("main button[type=submit]").ClickAsync();
        await page.Locator("#errors").WaitForAsync();
    }

    private static async Task SendATumourThatIsRefused(IPage page)
    {
        await page.Locator("#f-DifferentiationScore").FillAsync("7");
        await page.Locator("[name='Alterations[0].Gene']").FillAsync("MDM2");
        await page.Locator("main button[value=save]").ClickAsync();
        await page.Locator("#errors").WaitForAsync();
    }
}
