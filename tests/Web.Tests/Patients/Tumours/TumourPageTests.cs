using System.Net;
using Sarcoscope.Registry.Cases;
using Sarcoscope.Registry.Cases.Tumours;
using Sarcoscope.Web.Tests.Site;

namespace Sarcoscope.Web.Tests.Patients.Tumours;

public sealed class TumourPageTests(TumourSite tumours) : IClassFixture<TumourSite>
{
    [Fact]
    public async Task A_tumour_is_saved_with_both_diagnoses_its_extent_and_its_alterations()
    {
        using var client = await tumours.Site.OpenAs(tumours.Investigator);
        using var sent = await TumourSite.Fill(client, "/patients/C01-001/tumours/1",
            ("DiagnosedOn.Month", "5"), ("DiagnosedOn.Year", "2009"), ("ReviewedHistologyAsTyped", "Leiomyosarcoma"), ("SiteAsTyped", "Thigh or knee"),
            ("DifferentiationScore", "3"), ("MitosisScore", "2"), ("NecrosisScore", "1"), ("Grade", "iii"), ("SizeTenthsMm", "62,5"), ("Depth", "deep"),
            ("Nodes", "n0"), ("MetastaticAtDiagnosis", "no"), ("Resectability", "resectable"), ("MitoticRate.Missing", "not-applicable"),
            ("Alterations[0].Gene", "MDM2"), ("Alterations[0].Status", "absent"), ("Alterations[0].Method", "FISH"), ("Alterations[0].TestedOn.Year", "2010"));
        Assert.Equal("/patients/C01-001?saved=yes", sent.LeadsTo());

        var tumour = Assert.Single((await tumours.Read("C01-001")).Tumours);
        Assert.Equal(("Liposarcoma", "LPS", "Leiomyosarcoma", "LMS", "LMS"), (tumour.HistologyAsTyped, tumour.Histology, tumour.ReviewedHistologyAsTyped, tumour.ReviewedHistology, tumour.AnalysedHistology));
        Assert.Equal((PartialDate.Parse("2009-05"), "THIGH", 625, TumourDepth.Deep), (tumour.DiagnosedOn, tumour.Site, tumour.SizeTenthsMm, tumour.Depth));
        Assert.Equal((NodeStatus.N0, Answer.No, Resectability.Resectable, Grade.III), (tumour.Nodes, tumour.MetastaticAtDiagnosis, tumour.Resectability, tumour.Grade));
        Assert.Equal(MissingReason.NotApplicable, tumour.Missing.Of("mitotic_rate"));
        var alteration = Assert.Single(tumour.Alterations);
        Assert.Equal((1, "MDM2", AlterationStatus.Absent, "FISH"), (alteration.Number, alteration.Gene, alteration.Status, alteration.Method));

        using var page = await client.Visit("/patients/C01-001/tumours/1");
        var words = await TumourSite.Words(page);
        Assert.Contains("Grade from the scores 3 derived", words, StringComparison.Ordinal);
        Assert.Contains("AJCC stage, 8th edition IIIA derived", words, StringComparison.Ordinal);
        Assert.Contains("Stage of the treatment algorithm III derived", words, StringComparison.Ordinal);
        Assert.DoesNotContain("differs", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_form_keeps_what_was_typed_and_names_the_field()
    {
        using var client = await tumours.Site.OpenAs(tumours.Investigator);
        using var sent = await TumourSite.Fill(client, "/patients/C01-002/tumours/1",
            ("SizeTenthsMm", "big"), ("DifferentiationScore", "7"), ("Alterations[0].Gene", "KIT"), ("Alterations[0].Status", "not-tested"), ("Alterations[0].Variant", "L576P"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.StatusCode);
        var page = await sent.Text();
        Assert.Contains("href=\"#f-SizeTenthsMm\"", page, StringComparison.Ordinal);
        Assert.Contains("value=\"big\"", page, StringComparison.Ordinal);
        Assert.Contains("value=\"L576P\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"#f-Alterations-0--Status\"", page, StringComparison.Ordinal);
        foreach (var code in (string[])["FORM-002", "TUM-004", "ALT-002"]) Assert.Contains(code, page, StringComparison.Ordinal);
        Assert.Null((await tumours.Read("C01-002")).Tumours[0].DifferentiationScore);
    }

    [Fact]
    public async Task Recalculating_shows_what_follows_from_what_was_typed_and_saves_nothing()
    {
        using var client = await tumours.Site.OpenAs(tumours.Investigator);
        using var sent = await TumourSite.Fill(client, "/patients/C01-003/tumours/1",
            ("_action", "recalculate"), ("DifferentiationScore", "2"), ("MitosisScore", "2"), ("NecrosisScore", "0"), ("Grade", "i"), ("SiteAsTyped", "Retroperitoneum"), ("SizeTenthsMm", "80"), ("Nodes", "n1"));

        Assert.Equal(HttpStatusCode.OK, sent.StatusCode);
        var words = await TumourSite.Words(sent);
        Assert.Contains("Grade from the scores 2 derived differs", words, StringComparison.Ordinal);
        Assert.Contains("AJCC stage, 8th edition IIIB or IV derived", words, StringComparison.Ordinal);
        Assert.Contains("Not recorded: metastasis.", words, StringComparison.Ordinal);
        Assert.Null((await tumours.Read("C01-003")).Tumours[0].DifferentiationScore);
    }

    [Fact]
    public async Task A_GIST_shows_its_risk_and_a_grade_that_differs_is_saved_and_looked_at_on_the_page_of_the_patient()
    {
        using var client = await tumours.Site.OpenAs(tumours.Investigator);
        using var gist = await TumourSite.Fill(client, "/patients/C01-002/tumours/1",
            ("_action", "recalculate"), ("HistologyAsTyped", "GIST"), ("SiteAsTyped", "Stomach"), ("SizeTenthsMm", "60"), ("MitoticRate", "3"), ("Ruptured", "no"));
        var words = await TumourSite.Words(gist);
        Assert.Contains("GIST risk, AFIP series low (3.6%) derived", words, StringComparison.Ordinal);
        Assert.Contains("GIST risk, modified NIH intermediate derived", words, StringComparison.Ordinal);

        using var saved = await TumourSite.Fill(client, "/patients/C01-004/tumours/1", ("DifferentiationScore", "2"), ("MitosisScore", "2"), ("NecrosisScore", "0"), ("Grade", "iii"));
        Assert.Equal("/patients/C01-004?saved=yes", saved.LeadsTo());
        var patient = FilledForm.Parse(await client.Read(saved.LeadsTo()!));
        Assert.Contains(patient.QuerySelectorAll(".findings li"), remark => remark.TextContent.Contains("The reported grade is 3; the FNCLCC scores give 2. Check both. TUM-009", StringComparison.Ordinal));
        var (found, said) = (patient.QuerySelectorAll(".findings li").Length, patient.QuerySelector(".saved a")!.TextContent);
        Assert.StartsWith($"{found} thing", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rows_are_added_changed_and_removed_without_a_script()
    {
        using var client = await tumours.Site.OpenAs(tumours.Investigator);
        const string Address = "/patients/C01-005/tumours/1";
        using var more = await TumourSite.Fill(client, Address, ("_action", "add-row"), ("Alterations[0].Gene", "KIT"), ("Alterations[0].Status", "present"));
        Assert.Equal(HttpStatusCode.OK, more.StatusCode);
        var page = await more.Text();
        Assert.Contains("name=\"Alterations[2].Gene\"", page, StringComparison.Ordinal);
        using var saved = await TumourSite.Send(client, Address, page, ("Alterations[2].Gene", "PDGFRA"), ("Alterations[2].Status", "not-tested"));
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Equal([("KIT", AlterationStatus.Present), ("PDGFRA", AlterationStatus.NotTested)], (await tumours.Read("C01-005")).Tumours[0].Alterations.Select(one => (one.Gene, one.Status)));

        using var removed = await TumourSite.Fill(client, Address, ("Alterations[0].Remove", "yes"), ("Alterations[1].Status", "absent"));
        Assert.Equal(HttpStatusCode.Redirect, removed.StatusCode);
        var left = Assert.Single((await tumours.Read("C01-005")).Tumours[0].Alterations);
        Assert.Equal((2, "PDGFRA", AlterationStatus.Absent), (left.Number, left.Gene, left.Status));
    }

    [Fact]
    public async Task A_second_tumour_gets_the_next_number()
    {
        using var client = await tumours.Site.OpenAs(tumours.Investigator);
        using var empty = await TumourSite.Fill(client, "/patients/C01-006/tumours/new", ("SiteAsTyped", "Thigh or knee"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, empty.StatusCode);
        Assert.Contains("FORM-007", await empty.Text(), StringComparison.Ordinal);
        Assert.DoesNotContain("TUM-002", await empty.Text(), StringComparison.Ordinal); // one mistake, one message

        using var sent = await TumourSite.Fill(client, "/patients/C01-006/tumours/new", ("HistologyAsTyped", "Desmoid fibromatosis"));
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        Assert.Equal([(1, "LPS"), (2, "DES")], (await tumours.Read("C01-006")).Tumours.Select(one => (one.Number, one.Histology)));
    }

    [Fact]
    public async Task Whoever_saves_second_is_told_and_sees_the_other_answer()
    {
        using var client = await tumours.Site.OpenAs(tumours.Investigator);
        const string Address = "/patients/C01-007/tumours/1";
        var opened = await client.Read(Address);
        using var first = await TumourSite.Send(client, Address, opened, ("SizeTenthsMm", "30"));
        Assert.Equal(HttpStatusCode.Redirect, first.StatusCode);

        using var second = await TumourSite.Send(client, Address, opened, ("SizeTenthsMm", "40"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, second.StatusCode);
        Assert.Contains("In the registry now 30", await TumourSite.Words(second), StringComparison.Ordinal);
        Assert.Equal(300, (await tumours.Read("C01-007")).Tumours[0].SizeTenthsMm);
    }

    [Fact]
    public async Task The_form_speaks_French()
    {
        using var client = await tumours.Site.OpenAs(tumours.Investigator);
        using var sent = await TumourSite.Fill(client, "/patients/C01-008/tumours/1?lang=fr", ("MitosisScore", "9"), ("Nodes", "n0"), ("MetastaticAtDiagnosis", "yes"), ("SiteAsTyped", "Cuisse ou genou"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.StatusCode);
        var words = await TumourSite.Words(sent);
        Assert.Contains("Le score de mitoses FNCLCC est 1, 2 ou 3. TUM-005", words, StringComparison.Ordinal);
        Assert.Contains("Stade AJCC, 8e édition IV dérivé", words, StringComparison.Ordinal);
        Assert.Contains("Toute valeur possible donne le même résultat.", words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/patients/C01-001/tumours/1")]
    [InlineData("/patients/C01-001/tumours/new")]
    [InlineData("/patients/C01-001/local-therapies/new")]
    public async Task Another_centre_finds_nothing_and_a_monitor_may_not_write(string address)
    {
        using var other = await tumours.Site.OpenAs(tumours.OtherCentre);
        using var hidden = await other.Visit(address);
        Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);

        using var monitor = await tumours.Site.OpenAs(tumours.Monitor);
        using var opened = await monitor.Visit(address);
        Assert.Equal(address.EndsWith("/new", StringComparison.Ordinal) ? HttpStatusCode.Forbidden : HttpStatusCode.OK, opened.StatusCode);
        Assert.Empty(FilledForm.Parse(await opened.Text()).QuerySelectorAll("form.case-form"));
    }

    [Fact]
    public async Task There_is_no_form_for_a_tumour_that_is_not_there()
    {
        using var client = await tumours.Site.OpenAs(tumours.Investigator);
        foreach (var address in (string[])["/patients/C01-001/tumours/9", "/patients/C01-001/tumours/x", "/patients/C01-999/tumours/new", "/patients/C01-001/local-therapies/9"])
        {
            using var page = await client.Visit(address);
            Assert.Equal(HttpStatusCode.NotFound, page.StatusCode);
        }
    }

    [Fact]
    public async Task Coordination_says_why_it_enters_for_a_centre()
    {
        using var client = await tumours.Site.OpenAs(tumours.DataManager);
        using var silent = await TumourSite.Fill(client, "/patients/C01-009/tumours/1", ("Depth", "deep"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, silent.StatusCode);
        using var said = await TumourSite.Fill(client, "/patients/C01-009/tumours/1", ("Depth", "deep"), ("_reason", "from the letter"));
        Assert.Equal(HttpStatusCode.Redirect, said.StatusCode);
        Assert.Equal(TumourDepth.Deep, (await tumours.Read("C01-009")).Tumours[0].Depth);
    }
}
