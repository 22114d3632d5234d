using System.Net;
using Microsoft.EntityFrameworkCore;
using Sarcoscope.Registry.Access;
using Sarcoscope.Web.Tests.Site;

namespace Sarcoscope.Web.Tests.Patients.Forms;

/// <summary>What is typed and not saved, without scripts: it is kept at each step, for its writer alone.</summary>
public sealed class DraftTests(DemoSite demo)
{
    private const string Letter = "InformationLetter";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_kept_at_a_step_is_there_in_another_session_of_the_same_person_and_goes_when_it_is_saved()
    {
        const string form = "/patients/C01-003/edit";
        var (person, colleague) = (await Investigator("step-1@tests.example"), await Investigator("step-2@tests.example"));
        using var here = await demo.Site.OpenAs(person);
        using var step = await here.Fill(form, (Letter, "letter A"), ("_action", "keep"));
        var answer = await step.Text();
        Assert.Equal((HttpStatusCode.OK, "letter A"), (step.StatusCode, FilledForm.Shown(answer)[Letter]));
        Assert.True(IsDraft(answer));

        using var elsewhere = await demo.Site.OpenAs(person);
        var page = await elsewhere.Read(form);
        Assert.Equal("letter A", FilledForm.Shown(page)[Letter]);
        Assert.Matches("Draft kept [0-9]{2}:[0-9]{2} UTC.*Not in the registry until saved", StripOf(page));
        Assert.Matches("Brouillon conservé à [0-9]{1,2}\u00A0h\u00A0[0-9]{2} UTC.*Absent du registre", StripOf(await elsewhere.Read(form + "?lang=fr")));
        var list = await elsewhere.Read("/worklist?what=drafts&lang=en");
        Assert.Contains($"href=\"{form}\"", list, StringComparison.Ordinal);
        Assert.Contains("Your drafts (1)", list, StringComparison.Ordinal);

        using var other = await demo.Site.OpenAs(colleague);
        var theirs = await other.Read(form);
        Assert.False(IsDraft(theirs));
        Assert.DoesNotContain("letter A", theirs, StringComparison.Ordinal);
        Assert.DoesNotContain(form, await other.Read("/worklist?what=drafts"), StringComparison.Ordinal);

        using var saved = await elsewhere.FillIn(page, form);
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        var after = await here.Read(form);
        Assert.Equal((false, "letter A"), (IsDraft(after), FilledForm.Shown(after)[Letter]));
        Assert.DoesNotContain(form, await here.Read("/worklist?what=drafts"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_form_is_kept_and_can_be_discarded()
    {
        const string form = "/patients/C01-004/edit";
        var person = await Investigator("refused@tests.example");
        using var here = await demo.Site.OpenAs(person);
        var recorded = FilledForm.Shown(await here.Read(form))["BornIn.Month"];
        using var refused = await here.Fill(form, ("BornIn.Month", "13"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.True(IsDraft(await refused.Text()));

        using var elsewhere = await demo.Site.OpenAs(person);
        var page = await elsewhere.Read(form);
        Assert.Equal("13", FilledForm.Shown(page)["BornIn.Month"]);
        using var discarded = await elsewhere.SendFrom(page, form, "discard-draft");
        Assert.Equal((HttpStatusCode.Redirect, form), (discarded.StatusCode, discarded.LeadsTo()));
        var after = await elsewhere.Read(form);
        Assert.Equal((false, recorded), (IsDraft(after), FilledForm.Shown(after)["BornIn.Month"]));
    }

    [Fact]
    public async Task Who_may_not_write_keeps_no_draft_and_who_lost_the_right_does_not_find_theirs()
    {
        const string form = "/patients/C01-005/edit";
        var person = await Investigator("leaves@tests.example");
        using var client = await demo.Site.OpenAs(person);
        using (await client.Fill(form, (Letter, "letter B"), ("_action", "keep"))) Assert.True(IsDraft(await client.Read(form)));
        var count = await Drafts(form);
        Assert.Equal(1, count);

        using var neighbour = await demo.Site.OpenAs(await demo.Site.AddAccount("neighbour@tests.example", Role.Investigator, "C02"));
        using var monitor = await demo.Site.OpenAs(await demo.Site.AddAccount("draft-monitor@tests.example", Role.Monitor));
        var own = await neighbour.Read("/patients/C02-001/edit");
        using var foreign = await neighbour.FillIn(own, form, (Letter, "letter C"), ("_action", "keep"));
        Assert.NotEqual(HttpStatusCode.OK, foreign.StatusCode);
        using var unseen = await neighbour.Visit(form);
        Assert.Equal(HttpStatusCode.NotFound, unseen.StatusCode);
        Assert.DoesNotContain("letter B", await monitor.Read(form), StringComparison.Ordinal);
        Assert.Equal(count, await Drafts(form));

        await using (var db = await demo.Site.Connect())
            await db.AccountRoles.Where(role => db.Accounts.Any(account => account.Id == role.AccountId && account.Email == person.Email)).ExecuteUpdateAsync(role => role.SetProperty(one => one.CentreCode, "C02"), Cancel);
        using var moved = await demo.Site.OpenAs(person);
        using var gone = await moved.Visit(form);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        Assert.DoesNotContain("C01-005", await moved.Read("/worklist?what=drafts"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_of_a_record_that_somebody_saved_meanwhile_shows_both_until_one_is_saved()
    {
        const string form = "/patients/C01-006/edit";
        using var person = await demo.Site.OpenAs(await Investigator("stale-1@tests.example"));
        using var colleague = await demo.Site.OpenAs(await Investigator("stale-2@tests.example"));
        using (await person.Fill(form, (Letter, "mine"), ("_action", "keep"))) Assert.True(IsDraft(await person.Read(form)));
        using (var saved = await colleague.Fill(form, (Letter, "theirs"))) Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);

        foreach (var time in (int[])[1, 2])
        {
            var page = await person.Read(form);
            Assert.Contains("Somebody else has saved this record", page, StringComparison.Ordinal);
            Assert.Contains("theirs", FilledForm.Parse(page).QuerySelector(".theirs")!.TextContent, StringComparison.Ordinal);
            Assert.Equal("mine", FilledForm.Shown(page)[Letter]);
            // Kept again, it still knows which record it began from.
            using var step = await person.FillIn(page, form, ("_action", "keep"));
            Assert.Equal((time, true), (time, (await step.Text()).Contains("Somebody else has saved this record", StringComparison.Ordinal)));
        }
        using var chosen = await person.Fill(form);
        Assert.Equal(HttpStatusCode.Redirect, chosen.StatusCode);
        Assert.Equal("mine", FilledForm.Shown(await colleague.Read(form))[Letter]);
    }

    [Fact]
    public async Task A_registration_is_kept_under_the_key_of_its_centre()
    {
        var person = await Investigator("registers@tests.example");
        using var client = await demo.Site.OpenAs(person);
        using var step = await client.Fill("/patients/new", ("Centre", "C01"), ("Identity.Name", "Dupont, Jeanne"), ("InformationLetter", "v2"), ("_action", "keep"));
        Assert.Equal(HttpStatusCode.OK, step.StatusCode);
        using var elsewhere = await demo.Site.OpenAs(person);
        var page = await elsewhere.Read("/patients/new");
        Assert.Equal(("Dupont, Jeanne", true), (FilledForm.Shown(page)["Identity.Name"], IsDraft(page)));
        Assert.Contains("href=\"/patients/new\"", await elsewhere.Read("/worklist?what=drafts"), StringComparison.Ordinal);
        await using (var db = await demo.Site.Connect())
        {
            var held = await db.Drafts.AsNoTracking().SingleAsync(draft => draft.Address == "/patients/new" && db.Accounts.Any(account => account.Id == draft.AccountId && account.Email == person.Email), Cancel);
            Assert.Equal(("C01", null), (held.CentreCode, held.PatientId));
            Assert.DoesNotContain("Dupont", System.Text.Encoding.UTF8.GetString(held.Sealed), StringComparison.Ordinal);
        }

        using var discarded = await elsewhere.SendFrom(page, "/patients/new", "discard-draft");
        Assert.Equal("/patients/new", discarded.LeadsTo());
        Assert.DoesNotContain("Dupont", await client.Read("/patients/new"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_the_session_has_ended_the_sign_in_leads_back_to_the_form_and_the_draft()
    {
        const string form = "/patients/C01-007/lines/new";
        var person = await Investigator("ended@tests.example");
        using var client = await demo.Site.OpenAs(person);
        using (await client.Fill(form, ("Drugs[0].DrugAsTyped", "sorafenib"), ("_action", "add-row"))) Assert.True(IsDraft(await client.Read(form)));
        using (await client.Send("/account", "everywhere")) Assert.Equal(1, await Drafts(form));

        using var ended = await client.Visit(form);
        using var back = await client.SignIn(person.Email, person.Password, ended.LeadsTo()!);
        Assert.Equal(form, back.LeadsTo());
        var page = await client.Read(form);
        Assert.Equal("sorafenib", FilledForm.Shown(page)["Drugs[0].DrugAsTyped"]);
        Assert.NotNull(FilledForm.Parse(page).QuerySelector("[data-live=eligibility] output"));
    }

    [Fact]
    public async Task A_withdrawal_is_decided_in_one_go_and_keeps_no_draft()
    {
        const string form = "/patients/C01-008/withdrawal";
        using var client = await demo.Site.OpenAs(await Investigator("withdraws@tests.example"));
        using var step = await client.Fill(form, ("WithdrawnOn.Year", "2011"), ("_action", "keep"));
        Assert.Null(FilledForm.Parse(await step.Text()).QuerySelector(".draft-strip"));
        Assert.Equal(0, await Drafts(form));
        await using var db = await demo.Site.Connect();
        Assert.Null((await db.Patients.AsNoTracking().SingleAsync(patient => patient.Pseudonym == "C01-008", Cancel)).WithdrawnOn);
    }

    [Fact]
    public async Task A_query_that_is_being_asked_is_kept_for_the_record_it_is_about()
    {
        const string form = "/patients/C01-001/queries/new?record=";
        using var client = await demo.Site.OpenAs(await demo.Site.AddAccount("asks-drafts@tests.example", Role.DataManager));
        using (await client.Fill(form + "patient", ("Question", "Which year?"), ("_action", "keep"))) Assert.True(IsDraft(await client.Read(form + "patient")));

        Assert.Equal("Which year?", FilledForm.Shown(await client.Read(form + "patient"))["Question"]);
        Assert.False(IsDraft(await client.Read(form + "line&key=1")));
        Assert.Contains($"href=\"{form}patient\"", await client.Read("/worklist?what=drafts"), StringComparison.Ordinal);
    }

    private Task<Credentials> Investigator(string email) => demo.Site.AddAccount(email, Role.Investigator, "C01");

    private async Task<int> Drafts(string address)
    {
        await using var db = await demo.Site.Connect();
        return await db.Drafts.CountAsync(draft => draft.Address == address, Cancel);
    }

    private static bool IsDraft(string page) => !FilledForm.Parse(page).QuerySelector(".draft-strip")!.HasAttribute("hidden");

    private static string StripOf(string page) => FilledForm.Parse(page).QuerySelector(".draft-strip [role=status]")!.TextContent;
}
