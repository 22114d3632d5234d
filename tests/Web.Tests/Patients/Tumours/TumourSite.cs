using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Sarcoscope.Registry.Access;
using Sarcoscope.Registry.Cases.Centres;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Entry;
using Sarcoscope.Web.Tests.Site;

namespace Sarcoscope.Web.Tests.Patients.Tumours;

/// <summary>The site over a registry of two centres with a patient each, and the people who may and may not write there.</summary>
public sealed class TumourSite : IAsyncLifetime
{
    private RunningSite? site;

    public RunningSite Site => site!;

    /// <summary>Belongs to C01, as C01-001 does.</summary>
    public Credentials Investigator { get; private set; } = null!;

    public Credentials OtherCentre { get; private set; } = null!;

    public Credentials Monitor { get; private set; } = null!;

    public Credentials DataManager { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        site = await RunningSite.Start(async store =>
        {
            await using var db = store.CreateDbContext();
            db.Author = new("tests");
            foreach (var code in (string[])["C01", "C02"])
            {
                db.Add(new Centre { Code = code, Name = code });
                foreach (var number in Enumerable.Range(1, 9))
                    db.Add(new Patient { Pseudonym = $"{code}-00{number}", CentreCode = code, Tumours = { new() { Number = 1, HistologyAsTyped = "Liposarcoma", Histology = "LPS" } } });
            }
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }, "--Registry:SignInsPerMinute", "1000");
        Investigator = await site.AddAccount("doctor@tests.example", Role.Investigator, "C01");
        OtherCentre = await site.AddAccount("other@tests.example", Role.Investigator, "C02");
        Monitor = await site.AddAccount("monitor@tests.example", Role.Monitor);
        DataManager = await site.AddAccount("manager@tests.example", Role.DataManager);
    }

    /// <summary>The case as it is in the registry now.</summary>
    public async Task<Patient> Read(string pseudonym)
    {
        await using var db = await Site.Connect();
        return (await new Casebook(db).Find(pseudonym, TestContext.Current.CancellationToken))!;
    }

    public async ValueTask DisposeAsync()
    {
        if (site is not null) await site.DisposeAsync();
    }

    /// <summary>Opens a form and sends it as a browser without scripts does: everything that stands in it, with what was typed.</summary>
    public static async Task<HttpResponseMessage> Fill(HttpClient client, string address, params (string Name, string Value)[] typed) =>
        await Send(client, address, await client.Read(address), typed);

    /// <summary>Sends the form of a page already read.</summary>
    public static async Task<HttpResponseMessage> Send(HttpClient client, string address, string page, params (string Name, string Value)[] typed)
    {
        using var document = await new HtmlParser().ParseDocumentAsync(page, TestContext.Current.CancellationToken);
        var form = (IHtmlFormElement)document.QuerySelector("form.case-form")!;
        Assert.NotNull(form);
        Dictionary<string, string> sent = [];
        foreach (var element in form.QuerySelectorAll("input[name], select[name], textarea[name]"))
        {
            switch (element)
            {
                case IHtmlInputElement { Type: "radio" or "checkbox", IsChecked: false }:
                    break;
                case IHtmlInputElement input:
                    sent[input.Name!] = input.Value;
                    break;
                case IHtmlSelectElement select:
                    sent[select.Name!] = select.Value ?? "";
                    break;
                case IHtmlTextAreaElement area:
                    sent[area.Name!] = area.Value;
                    break;
            }
        }
        foreach (var (name, value) in typed) sent[name] = value;
        using var content = new FormUrlEncodedContent(sent);
        return await client.PostAsync(new Uri(address, UriKind.Relative), content, TestContext.Current.CancellationToken);
    }

    /// <summary>The text of an answer without tags, in one line.</summary>
    public static async Task<string> Words(HttpResponseMessage response)
    {
        using var document = await new HtmlParser().ParseDocumentAsync(await response.Text(), TestContext.Current.CancellationToken);
        return string.Join(' ', document.QuerySelector("main")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
