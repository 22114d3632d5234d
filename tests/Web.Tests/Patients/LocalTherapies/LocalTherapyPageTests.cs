using System.Net;
using Sarcoscope.Registry.Cases;
using Sarcoscope.Registry.Cases.LocalTherapies;
using Sarcoscope.Web.Tests.Patients.Tumours;
using Sarcoscope.Web.Tests.Site;

namespace Sarcoscope.Web.Tests.Patients.LocalTherapies;

public sealed class LocalTherapyPageTests(TumourSite site) : IClassFixture<TumourSite>
{
    [Fact]
    public async Task Radiotherapy_and_surgery_are_saved_in_order_and_can_be_changed()
    {
        using var client = await site.Site.OpenAs(site.Investigator);
        using var first = await TumourSite.Fill(client, "/patients/C01-001/local-therapies/new",
            ("Kind", "radiotherapy"), ("Intent", "curative"), ("Region", "left thigh"), ("StartedOn.Month", "3"), ("StartedOn.Year", "2010"), ("Fractions", "25"), ("DoseGy", "50,4"));
        Assert.Equal("/patients/C01-001?saved=yes", first.LeadsTo());
        using var second = await TumourSite.Fill(client, "/patients/C01-001/local-therapies/new", ("Kind", "surgery"), ("Margin", "r1"), ("StartedOn.Missing", "unknown"));
        Assert.Equal(HttpStatusCode.Redirect, second.StatusCode);
        using var changed = await TumourSite.Fill(client, "/patients/C01-001/local-therapies/1", ("Fractions", "28"));
        Assert.Equal(HttpStatusCode.Redirect, changed.StatusCode);

        var therapies = (await site.Read("C01-001")).LocalTherapies;
        Assert.Equal([(1, LocalTherapyKind.Radiotherapy), (2, LocalTherapyKind.Surgery)], therapies.Select(one => (one.Number, one.Kind)));
        Assert.Equal((28, 50.4m, "left thigh", PartialDate.Parse("2010-03"), TherapyIntent.Curative), (therapies[0].Fractions, therapies[0].DoseGy, therapies[0].Region, therapies[0].StartedOn, therapies[0].Intent));
        Assert.Equal((ResectionMargin.R1, MissingReason.Unknown), (therapies[1].Margin, therapies[1].Missing.Of("started_on")));
    }

    [Fact]
    public async Task A_therapy_without_a_kind_and_a_dose_beside_surgery_are_refused_in_French_too()
    {
        using var client = await site.Site.OpenAs(site.Investigator);
        using var unnamed = await TumourSite.Fill(client, "/patients/C01-002/local-therapies/new", ("Region", "lung"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unnamed.StatusCode);
        Assert.Contains("Treatment: an answer is needed. FORM-007", await TumourSite.Words(unnamed), StringComparison.Ordinal);

        using var dose = await TumourSite.Fill(client, "/patients/C01-002/local-therapies/new?lang=fr", ("Kind", "surgery"), ("DoseGy", "50"), ("Region", "poumon"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, dose.StatusCode);
        Assert.Contains("Les fractions et la dose concernent la radiothérapie. Corrigez le traitement ou retirez-les. LOC-004", await TumourSite.Words(dose), StringComparison.Ordinal);
        Assert.Contains("value=\"poumon\"", await dose.Text(), StringComparison.Ordinal);
        Assert.Empty((await site.Read("C01-002")).LocalTherapies);
    }
}
