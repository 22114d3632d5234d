using System.Net;
using Microsoft.EntityFrameworkCore;
using Sarcoscope.Registry.Access;
using Sarcoscope.Registry.Board;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Entry;
using Sarcoscope.Registry.Entry.Meetings.Decisions;
using Sarcoscope.Registry.Storage;
using Sarcoscope.Registry.Tests.Access;
using Sarcoscope.Web.Tests.Site;

namespace Sarcoscope.Web.Tests.Board.Decisions;

/// <summary>A decision as a centre, its chair and others meet it.</summary>
public sealed class DecisionPagesTests(DemoSite demo)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_centre_records_a_decision_its_chair_signs_it_with_the_password_and_an_amendment_keeps_both_versions()
    {
        var chair = await demo.Site.AddAccount("chair@tests.example", Role.BoardMember);
        var other = await demo.Site.AddAccount("elsewhere@tests.example", Role.BoardMember);
        var meeting = await demo.Site.Convene(chair, "C01-020");
        var address = $"/board/cases/C01-020/{await NumberOf("C01-020")}";
        using var centre = await demo.Site.OpenAs(demo.Investigator);
        using var reader = await demo.Site.OpenAs(chair);
        using var stranger = await demo.Site.OpenAs(other);
        Assert.Contains($"href=\"{address}\"", await reader.Read("/board/" + meeting), StringComparison.Ordinal);

        using (var two = await centre.Fill(address + "/decision", Answers(experts: 2)))
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, two.StatusCode);
            var page = WebUtility.HtmlDecode(await two.Text());
            Assert.Contains("Two experts; a decision in session needs three.", page, StringComparison.Ordinal);
            Assert.Contains("PMID 25413601", page, StringComparison.Ordinal); // what was typed stays
        }
        using (var decided = await centre.Fill(address + "/decision", Answers(experts: 3))) Assert.Equal(address + "?saved=yes", decided.LeadsTo());
        Assert.Contains("recorded, not signed", await reader.Read(address), StringComparison.Ordinal);

        foreach (var page in new[] { address, address + "/sign" }) Assert.Equal(HttpStatusCode.NotFound, await StatusOf(stranger, page));
        Assert.Equal(HttpStatusCode.NotFound, await StatusOf(reader, address + "/decision"));
        using (var wrong = await reader.Send(address + "/sign", "sign", ("Meaning", "chair-approves"), ("Current", "not-the-password")))
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
            Assert.Contains("PASS-005", await wrong.Text(), StringComparison.Ordinal);
        }
        Assert.Empty((await Read("C01-020")).BoardCases[^1].Signatures);
        using (var signed = await reader.Send(address + "/sign", "sign", ("Meaning", "chair-approves"), ("Current", chair.Password))) Assert.Equal(address + "?signed=yes", signed.LeadsTo());
        var shown = await reader.Read(address);
        Assert.Contains("signed, version 1", shown, StringComparison.Ordinal);
        Assert.Contains("chair@tests.example", shown, StringComparison.Ordinal);
        Assert.Contains("The case is as it was when the decision was signed.", shown, StringComparison.Ordinal);
        var frozen = BoardPanels.Read((await Read("C01-020")).BoardCases[^1].Signatures[0].Panels);
        Assert.Equal(["facts", "guideline", "similar", "label"], frozen.Select(panel => panel.Name));
        Assert.StartsWith("?therapy=sunitinib&histology=", frozen[2].Groups[0].Query, StringComparison.Ordinal);
        Assert.Contains("The links show the registry as it is today.", shown, StringComparison.Ordinal);

        using (var amended = await centre.Fill(address + "/decision", ("Conditions", "Only without heart failure"))) Assert.Equal(address + "?saved=yes", amended.LeadsTo());
        Assert.Contains("amended, amendment not signed", await centre.Read(address), StringComparison.Ordinal);
        using (var unsaid = await centre.Send(address + "/sign", "sign", ("Meaning", "recorder-attests"), ("Current", demo.Investigator.Password), ("Reason", "")))
            Assert.Contains("BOARD-019", await unsaid.Text(), StringComparison.Ordinal);
        using (var again = await centre.Send(address + "/sign", "sign", ("Meaning", "recorder-attests"), ("Current", demo.Investigator.Password), ("Reason", "a condition was left out")))
            Assert.Equal(address + "?signed=yes", again.LeadsTo());
        shown = WebUtility.HtmlDecode(await centre.Read(address));
        Assert.Contains("Version 2", shown, StringComparison.Ordinal);
        Assert.Contains("Version 1", shown, StringComparison.Ordinal);
        Assert.Contains("a condition was left out", shown, StringComparison.Ordinal);
        Assert.Contains("Only without heart failure", shown, StringComparison.Ordinal);

        await Change("C01-020", patient => patient.PrimaryTumour!.SizeTenthsMm = 777);
        Assert.Contains("The case changed since the decision was signed: tumours", await centre.Read(address), StringComparison.Ordinal);
        Assert.Contains("Le dossier a changé depuis la signature de la décision\u00A0: tumeurs", WebUtility.HtmlDecode(await centre.Read(address + "?lang=fr")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_factor_is_asked_for_again_before_a_signature()
    {
        var chair = await demo.Site.AddAccount("second-chair@tests.example", Role.BoardMember);
        await demo.Site.Convene(chair, "C01-021");
        var address = $"/board/cases/C01-021/{await NumberOf("C01-021")}";
        using var centre = await demo.Site.OpenAs(demo.Investigator);
        using (var decided = await centre.Fill(address + "/decision", Answers(experts: 3))) Assert.Equal(HttpStatusCode.Redirect, decided.StatusCode);
        using var reader = await demo.Site.OpenAs(chair);
        string key;
        await using (var db = await demo.Site.Connect())
        {
            key = OneTimeCode.NewKey();
            await SecondFactor.Add(db, await AccountList.IdOf(db, chair.Email, Cancel), key, AuthenticatorApp.Code(key, TimeProvider.System.GetUtcNow().AddSeconds(-30)), TimeProvider.System, Cancel);
        }

        Assert.Contains("one-time-code", await reader.Read(address + "/sign"), StringComparison.Ordinal);
        using (var without = await reader.Send(address + "/sign", "sign", ("Meaning", "chair-approves"), ("Current", chair.Password)))
            Assert.Contains("TOTP-001", await without.Text(), StringComparison.Ordinal);
        using var signed = await reader.Send(address + "/sign", "sign", ("Meaning", "chair-approves"), ("Current", chair.Password), ("Code", AuthenticatorApp.Code(key, TimeProvider.System.GetUtcNow())));
        Assert.Equal(address + "?signed=yes", signed.LeadsTo());
    }

    [Fact]
    public async Task A_decision_without_the_board_is_signed_by_who_took_it_and_coordination_says_why()
    {
        await demo.Site.Convene(await demo.Site.AddAccount("without@tests.example", Role.BoardMember), "C01-022");
        var address = $"/board/cases/C01-022/{await NumberOf("C01-022")}";
        using var centre = await demo.Site.OpenAs(demo.Investigator);
        using (var decided = await centre.Fill(address + "/decision", [.. Answers(experts: 0), ("Discussed", "no"), ("Experts[0].Remove", ""), ("Experts[0].AccountId", ""), ("Experts[0].Speciality", "")])) Assert.Equal(HttpStatusCode.Redirect, decided.StatusCode);
        Assert.Contains("without the board", await centre.Read(address), StringComparison.Ordinal);

        using var coordination = await demo.Site.OpenAs(demo.DataManager);
        using (var unsaid = await coordination.Send(address + "/sign", "sign", ("Meaning", "recorder-attests"), ("Current", demo.DataManager.Password), ("Reason", "")))
            Assert.Contains("FORM-010", await unsaid.Text(), StringComparison.Ordinal);
        using var signed = await centre.Send(address + "/sign", "sign", ("Meaning", "physician-decides"), ("Current", demo.Investigator.Password));
        Assert.Equal(address + "?signed=yes", signed.LeadsTo());
        Assert.Equal(SignatureMeaning.PhysicianDecides, (await Read("C01-022")).BoardCases[^1].Signatures[0].Meaning);
    }

    [Fact]
    public async Task On_the_projector_nothing_is_entered_and_the_page_speaks_both_languages()
    {
        using var centre = await demo.Site.OpenAs(demo.Investigator);
        var address = $"/board/cases/C01-001/{(await Read("C01-001")).BoardCases[0].Number}";
        var usual = await centre.Read(address);
        Assert.Contains("Record decision", usual, StringComparison.Ordinal);
        Assert.Contains("not recorded", usual, StringComparison.Ordinal); // what is missing is said
        Assert.DoesNotContain("board-view", usual, StringComparison.Ordinal);
        var projected = await centre.Read(address + "?view=board");
        Assert.Contains("<body class=\"board-view\">", projected, StringComparison.Ordinal);
        Assert.DoesNotContain("Record decision", projected, StringComparison.Ordinal);
        Assert.Contains("Decision support: the sarcoma board decides.", projected, StringComparison.Ordinal);
        var french = WebUtility.HtmlDecode(await centre.Read(address + "?lang=fr"));
        Assert.Contains("Enregistrer la décision", french, StringComparison.Ordinal);
        Assert.Contains("la RCP sarcome décide", french, StringComparison.Ordinal);
        await centre.Read(address + "?lang=en");
    }

    [Theory]
    [InlineData(Role.Investigator, HttpStatusCode.NotFound)]
    [InlineData(Role.BoardMember, HttpStatusCode.NotFound)]
    [InlineData(Role.Statistician, HttpStatusCode.NotFound)]
    [InlineData(Role.Administrator, HttpStatusCode.NotFound)]
    [InlineData(Role.DataManager, HttpStatusCode.OK)]
    public async Task A_board_case_of_another_centre_is_not_there(Role role, HttpStatusCode expected)
    {
        using var client = await demo.Site.OpenAs(demo.Of(role));
        var number = (await Read("C02-001")).BoardCases[0].Number;
        Assert.Equal(expected, await StatusOf(client, $"/board/cases/C02-001/{number}"));
        Assert.Equal(expected, await StatusOf(client, $"/board/cases/C02-001/{number}/sign"));
    }

    [Fact]
    public async Task The_agenda_says_which_facts_are_missing_and_how_many_experts_are_on_the_list()
    {
        using var client = await demo.Site.OpenAs(demo.DataManager);
        var agenda = await client.Read("/board/B002");
        Assert.Contains("quorum: 1 of 3 experts on the list", agenda, StringComparison.Ordinal);
        Assert.Contains("molecular tests", agenda, StringComparison.Ordinal);
    }

    // The first row begins with the member of the meeting.
    private static (string Name, string Value)[] Answers(int experts)
    {
        var today = TimeProvider.System.GetLocalNow();
        List<(string, string)> answers =
        [
            ("Discussed", "yes"), ("Kind", "regimen"), ("DecidedRegimen", "sunitinib"), ("Rationale", "published-data"), ("References", "PMID 25413601"),
            ("DecidedOn.Day", FormattableString.Invariant($"{today.Day}")), ("DecidedOn.Month", FormattableString.Invariant($"{today.Month}")), ("DecidedOn.Year", FormattableString.Invariant($"{today.Year}")),
        ];
        for (var row = 0; row < experts; row++)
        {
            answers.Add(($"Experts[{row}].Speciality", row == 0 ? "Medical oncology" : "Surgery"));
            answers.Add(($"Experts[{row}].Part", row == 0 ? "chair" : "member"));
            answers.Add(($"Experts[{row}].Conflict", "no"));
        }
        return [.. answers];
    }

    private async Task<int> NumberOf(string pseudonym) => (await Read(pseudonym)).BoardCases.Max(one => one.Number);

    private async Task<Patient> Read(string pseudonym)
    {
        await using var db = await demo.Site.Connect();
        return (await db.FindPatient(pseudonym, Cancel))!;
    }

    private async Task Change(string pseudonym, Action<Patient> change)
    {
        await using var db = await demo.Site.Connect();
        var revision = await new Casebook(db).Revise(pseudonym, new("doctor@tests.example"), patient =>
        {
            change(patient);
            return [];
        }, Cancel);
        Assert.NotNull(revision!.Saved);
    }

    private static async Task<HttpStatusCode> StatusOf(HttpClient client, string address)
    {
        using var response = await client.Visit(address);
        return response.StatusCode;
    }
}
