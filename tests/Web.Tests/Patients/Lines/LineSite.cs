using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Sarcoscope.Registry;
using Sarcoscope.Registry.Access;
using Sarcoscope.Registry.Cases;
using Sarcoscope.Registry.Cases.Lines;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Storage;
using Sarcoscope.Web.Tests.Site;

namespace Sarcoscope.Web.Tests.Patients.Lines;

/// <summary>A site of two centres with an investigator of the first, for tests that enter lines.</summary>
public sealed class LineSite : IAsyncLifetime
{
    private RunningSite? site;
    private Credentials? investigator;
    private int patients;

    public async ValueTask InitializeAsync()
    {
        site = await RunningSite.Start(Prepare, "--Registry:SignInsPerMinute", "1000");
        investigator = await site.AddAccount("investigator@lines.example", Role.Investigator, "C01");
    }

    public async ValueTask DisposeAsync()
    {
        if (site is not null) await site.DisposeAsync();
    }

    /// <summary>Signed in as an investigator of C01.</summary>
    internal Task<HttpClient> Open() => site!.OpenAs(investigator!);

    /// <summary>Signed in with a role of one's own.</summary>
    internal async Task<HttpClient> OpenAs(Role role, string? centre = null) =>
        await site!.OpenAs(await site!.AddAccount($"{role}-{centre}@lines.example".ToLowerInvariant(), role, centre));

    /// <summary>Adds a patient of C01 without lines.</summary>
    public async Task<string> AddPatient(string histology)
    {
        var patient = new Patient { Pseudonym = FormattableString.Invariant($"C01-{Interlocked.Increment(ref patients):000}"), CentreCode = "C01", VitalStatus = VitalStatus.Alive };
        patient.Tumours.Add(new() { Number = 1, HistologyAsTyped = histology, Histology = histology });
        await using var db = await site!.Connect();
        db.Author = new("test");
        db.Patients.Add(patient);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return patient.Pseudonym;
    }

    /// <summary>The lines of a patient as recorded, in order.</summary>
    public async Task<IReadOnlyList<TreatmentLine>> LinesOf(string pseudonym)
    {
        await using var db = await site!.Connect();
        return [.. (await db.FindPatient(pseudonym, TestContext.Current.CancellationToken))!.Lines.OrderBy(line => line.Number)];
    }

    private static async Task Prepare(RegistryStore store)
    {
        await using var db = store.CreateDbContext();
        db.Author = new("test");
        db.Profiles.Add(new() { Name = "Test registry", Patients = PatientReality.Synthetic });
        db.Centres.AddRange(
            new() { Code = "C01", Name = "One", BoardApprovedOn = PartialDate.InYear(2008) },
            new() { Code = "C02", Name = "Two", BoardApprovedOn = PartialDate.InYear(2008) });
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }
}

/// <summary>Sends the form about a case that a page gives.</summary>
internal static partial class CaseForms
{
    public static async Task<HttpResponseMessage> SendCase(this HttpClient client, string address, params (string Field, string Value)[] typed)
    {
        var page = await client.Read(address);
        var form = Form().Matches(page).Select(match => match.Value).First(text => text.Contains("class=\"case-form\"", StringComparison.Ordinal));
        using var content = new FormUrlEncodedContent(
        [
            .. Hidden().Matches(form).Select(match => KeyValuePair.Create(match.Groups["name"].Value, WebUtility.HtmlDecode(match.Groups["value"].Value))),
            .. typed.Select(field => KeyValuePair.Create(field.Field, field.Value)),
        ]);
        return await client.PostAsync(new Uri(address, UriKind.Relative), content, TestContext.Current.CancellationToken);
    }

    [GeneratedRegex("<form .*?</form>", RegexOptions.Singleline, 1000)]
    private static partial Regex Form();

    [GeneratedRegex("<input type=\"hidden\" name=\"(?<name>[^\"]+)\" value=\"(?<value>[^\"]*)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Hidden();
}
