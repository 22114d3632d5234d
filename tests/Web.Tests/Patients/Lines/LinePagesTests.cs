using System.Net;
using Sarcoscope.Registry.Access;
using Sarcoscope.Registry.Cases;
using Sarcoscope.Registry.Cases.Lines;
using Sarcoscope.Web.Tests.Site;

namespace Sarcoscope.Web.Tests.Patients.Lines;

public sealed class LinePagesTests(LineSite site) : IClassFixture<LineSite>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_line_is_entered_with_a_brand_name_and_leads_to_its_page()
    {
        var pseudonym = await site.AddPatient("LMS");
        using var client = await site.Open();

        using var answer = await client.SendCase($"/patients/{pseudonym}/lines/new", [.. Line("2010", "NEXAVAR"), ("Drugs[0].Dose", "400,5"), ("Drugs[0].DoseUnit", "mg"), ("Ecog", "1"), ("ProgressionAtStart", "yes")]);

        Assert.Equal($"/patients/{pseudonym}/lines/1?saved=yes", answer.LeadsTo());
        var line = Assert.Single(await site.LinesOf(pseudonym));
        Assert.Equal(("sorafenib", "NEXAVAR", 400.5m, 1, Answer.Yes), (line.Drugs[0].Drug!, line.Drugs[0].DrugAsTyped, line.Drugs[0].Dose!.Value, line.Ecog!.Value, line.ProgressionAtStart!.Value));
        var page = await client.Read(answer.LeadsTo()!);
        Assert.Contains("NEXAVAR → <output class=\"derived\">sorafenib</output>", page, StringComparison.Ordinal);
        Assert.Contains("<output class=\"derived\">eligible</output>", page, StringComparison.Ordinal);
        Assert.Contains("<output class=\"derived\">off-label</output>", page, StringComparison.Ordinal);
        Assert.Contains("<output class=\"derived\">hors AMM</output>", await client.Read($"/patients/{pseudonym}/lines/1?lang=fr"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "GIST on imatinib alone is approved treatment: not included.", "not eligible")]
    [InlineData("?lang=fr", "GIST sous imatinib seul&#xA0;: traitement autorisé, non inclus.", "non éligible")]
    public async Task GIST_on_imatinib_is_refused_with_its_reason_and_what_was_typed_stays(string query, string reason, string verdict)
    {
        var pseudonym = await site.AddPatient("GIST");
        using var client = await site.Open();

        using var answer = await client.SendCase($"/patients/{pseudonym}/lines/new{query}", [.. Line("2010", "GLEEVEC"), ("Drugs[0].Schedule", "each morning")]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = WebUtility.HtmlDecode(await answer.Text());
        Assert.Contains(WebUtility.HtmlDecode(reason), page, StringComparison.Ordinal);
        Assert.Contains("ELIG-002", page, StringComparison.Ordinal);
        Assert.Contains("value=\"GLEEVEC\"", page, StringComparison.Ordinal);
        Assert.Contains("value=\"each morning\"", page, StringComparison.Ordinal);
        Assert.Contains(verdict, page, StringComparison.Ordinal);
        Assert.Empty(await site.LinesOf(pseudonym));
    }

    [Fact]
    public async Task An_unknown_drug_is_kept_and_the_line_is_undetermined_not_refused()
    {
        var pseudonym = await site.AddPatient("LMS");
        using var client = await site.Open();

        using var answer = await client.SendCase($"/patients/{pseudonym}/lines/new", Line("2010", "newdrugumab"));

        Assert.Equal($"/patients/{pseudonym}/lines/1?saved=FORM-009,ELIG-004", answer.LeadsTo());
        Assert.Contains("undetermined", await client.Read($"/patients/{pseudonym}/lines/1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Recalculate_shows_the_eligibility_of_what_is_typed_and_saves_nothing()
    {
        var pseudonym = await site.AddPatient("DFSP");
        using var client = await site.Open();

        using var answer = await client.SendCase($"/patients/{pseudonym}/lines/new", [.. Line("2010", "imatinib"), ("_action", "recalculate")]);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var page = await answer.Text();
        Assert.Contains("kept by a named exception", page, StringComparison.Ordinal);
        Assert.Contains("value=\"imatinib\"", page, StringComparison.Ordinal);
        Assert.Empty(await site.LinesOf(pseudonym));
    }

    [Fact]
    public async Task A_row_more_is_offered_without_saving()
    {
        var pseudonym = await site.AddPatient("LMS");
        using var client = await site.Open();
        var before = await client.Read($"/patients/{pseudonym}/lines/new");

        using var answer = await client.SendCase($"/patients/{pseudonym}/lines/new", [.. Line("2010", "sorafenib"), ("_action", "add-row")]);

        Assert.DoesNotContain("Drugs[1].DrugAsTyped", before, StringComparison.Ordinal);
        Assert.Contains("Drugs[1].DrugAsTyped", await answer.Text(), StringComparison.Ordinal);
        Assert.Empty(await site.LinesOf(pseudonym));
    }

    [Fact]
    public async Task A_line_is_stopped_with_a_coded_reason_and_the_next_one_warns_of_an_overlap_with_a_link()
    {
        var pseudonym = await site.AddPatient("LMS");
        using var client = await site.Open();
        (await client.SendCase($"/patients/{pseudonym}/lines/new", Line("2010", "sorafenib"))).Dispose();

        using var refused = await client.SendCase($"/patients/{pseudonym}/lines/1/stop", ("StoppedOn.Year", "2011"));
        using var stopped = await client.SendCase($"/patients/{pseudonym}/lines/1/stop", ("StoppedOn.Year", "2012"), ("StopReason", "progression"), ("StatedBestResponse", "stable-disease"));
        using var next = await client.SendCase($"/patients/{pseudonym}/lines/new", Line("2011", "pazopanib"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("FORM-007", await refused.Text(), StringComparison.Ordinal);
        Assert.Equal($"/patients/{pseudonym}/lines/1?saved=yes", stopped.LeadsTo());
        Assert.Equal($"/patients/{pseudonym}/lines/2?saved=yes", next.LeadsTo());
        Assert.Contains("LINE-011", FilledForm.Parse(await client.Read($"/patients/{pseudonym}")).QuerySelector(".findings")!.TextContent, StringComparison.Ordinal);
        var page = await client.Read($"/patients/{pseudonym}/lines/2");
        Assert.Matches($"LINE-011</span> <a href=\"/patients/{pseudonym}/lines/1\"", page);
        var line = (await site.LinesOf(pseudonym))[0];
        Assert.Equal((StopReason.Progression, ResponseStatement.StableDisease), (line.StopReason!.Value, line.StatedBestResponse!.Value));
    }

    [Fact]
    public async Task Dose_changes_are_entered_below_their_drug()
    {
        var pseudonym = await site.AddPatient("LMS");
        using var client = await site.Open();
        (await client.SendCase($"/patients/{pseudonym}/lines/new", [.. Line("2010", "sorafenib"), ("Drugs[0].Dose", "800"), ("Drugs[0].DoseUnit", "mg")])).Dispose();
        const string Row = "Drugs[0].DoseChanges[0].";

        using var refused = await client.SendCase($"/patients/{pseudonym}/lines/1/doses", (Row + "ChangedOn.Year", "2010"), (Row + "FromDose", "800"), (Row + "ToDose", "800"));
        using var saved = await client.SendCase($"/patients/{pseudonym}/lines/1/doses", (Row + "ChangedOn.Year", "2010"), (Row + "FromDose", "800"), (Row + "ToDose", "400"), (Row + "Reason", "toxicity"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Matches("DOSE-002[^<]*</span></p>\\s*</div>\\s*<div class=\"with-unit\">\\s*<input id=\"f-Drugs-0--DoseChanges-0--ToDose\"", await refused.Text());
        Assert.Equal($"/patients/{pseudonym}/lines/1?saved=yes", saved.LeadsTo());
        var change = Assert.Single((await site.LinesOf(pseudonym))[0].Drugs[0].DoseChanges);
        Assert.Equal((400m, DoseChangeReason.Toxicity), (change.ToDose!.Value, change.Reason!.Value));
    }

    [Fact]
    public async Task Another_centres_lines_are_not_found_a_monitor_is_refused_and_coordination_says_why()
    {
        var pseudonym = await site.AddPatient("LMS");
        using var stranger = await site.OpenAs(Role.Investigator, "C02");
        using var monitor = await site.OpenAs(Role.Monitor);
        using var coordination = await site.OpenAs(Role.DataManager);

        foreach (var page in new[] { "lines/new", "lines/1", "lines/1/stop", "lines/1/doses" })
        {
            using var unseen = await stranger.Visit($"/patients/{pseudonym}/{page}");
            Assert.Equal(HttpStatusCode.NotFound, unseen.StatusCode);
        }
        using var denied = await monitor.Visit($"/patients/{pseudonym}/lines/new");
        using var none = await coordination.Visit($"/patients/{pseudonym}/lines/9");
        using var silent = await coordination.SendCase($"/patients/{pseudonym}/lines/new", Line("2010", "sorafenib"));
        using var told = await coordination.SendCase($"/patients/{pseudonym}/lines/new", [.. Line("2010", "sorafenib"), ("_reason", "letter of 3 March")]);

        Assert.Equal(HttpStatusCode.Forbidden, denied.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, silent.StatusCode);
        Assert.Contains("FORM-010", await silent.Text(), StringComparison.Ordinal);
        Assert.Equal($"/patients/{pseudonym}/lines/1?saved=yes", told.LeadsTo());
    }

    [Fact]
    public async Task A_programme_line_before_the_approval_of_the_board_is_refused_at_its_start()
    {
        var pseudonym = await site.AddPatient("LMS");
        using var client = await site.Open();

        using var answer = await client.SendCase($"/patients/{pseudonym}/lines/new", Line("2007", "sorafenib"));
        using var outside = await client.SendCase($"/patients/{pseudonym}/lines/new", [.. Line("2007", "sorafenib").Where(field => field.Field != "Scope"), ("Scope", "outside-programme")]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("<a href=\"#f-StartedOn\">", await answer.Text(), StringComparison.Ordinal);
        Assert.Contains("ELIG-005", await answer.Text(), StringComparison.Ordinal);
        Assert.Equal($"/patients/{pseudonym}/lines/1?saved=yes", outside.LeadsTo());
        Assert.Equal(LineScope.OutsideProgramme, Assert.Single(await site.LinesOf(pseudonym)).Scope);
    }

    private static (string Field, string Value)[] Line(string year, string drug) =>
        [("Scope", "in-programme"), ("StartedOn.Year", year), ("Drugs[0].DrugAsTyped", drug), ("Drugs[0].Role", "principal")];
}
