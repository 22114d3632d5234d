using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using CsvHelper;
using Microsoft.EntityFrameworkCore;
using Sarcoscope.Registry.Access;
using Sarcoscope.Registry.Access.Audit;
using Sarcoscope.Web.Tests.Site;

namespace Sarcoscope.Web.Tests.Evidence;

/// <summary>Every page and file a statistician can reach, over cases in which each name was typed in words no vocabulary has.</summary>
public sealed partial class StatisticianFilesTests
{
    private const string Typed = "zzTypedByHand";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_statistician_gets_ages_and_known_names_and_neither_a_month_of_birth_nor_what_somebody_typed()
    {
        await using var site = await RunningSite.Start(async store =>
        {
            await RunningSite.InstallDemo(store);
            await using var db = store.CreateDbContext();
            var own = db.Patients.Where(patient => patient.CentreCode == "C01");
            await own.SelectMany(patient => patient.Tumours).ExecuteUpdateAsync(set => set.SetProperty(one => one.Histology, (string?)null).SetProperty(one => one.ReviewedHistology, (string?)null).SetProperty(one => one.HistologyAsTyped, Typed).SetProperty(one => one.ReviewedHistologyAsTyped, Typed), Cancel);
            await own.SelectMany(patient => patient.Lines).SelectMany(line => line.Drugs).ExecuteUpdateAsync(set => set.SetProperty(one => one.Drug, (string?)null).SetProperty(one => one.DrugAsTyped, Typed), Cancel);
            await own.SelectMany(patient => patient.Lines).SelectMany(line => line.AdverseEvents).ExecuteUpdateAsync(set => set.SetProperty(one => one.Term, (string?)null).SetProperty(one => one.TermAsTyped, Typed), Cancel);
        });
        using var client = await site.OpenAs(await site.AddAccount("statistics@tests.example", Role.Statistician));
        var (asked, waiting, read) = (new HashSet<string>(StringComparer.Ordinal), new Queue<string>(["/evidence", "/evidence/lines", "/evidence/report/live", "/evidence?mode=printed"]), 0);
        while (waiting.TryDequeue(out var address))
        {
            if (!asked.Add(address)) continue;
            using var response = await client.Visit(address);
            if (response.StatusCode != HttpStatusCode.OK) continue;
            read++;
            foreach (var text in await Texts(response))
            {
                Assert.DoesNotContain(Typed, text, StringComparison.OrdinalIgnoreCase);
                Assert.DoesNotContain("born", Token().Replace(text, ""), StringComparison.OrdinalIgnoreCase);
                Assert.DoesNotMatch(MonthBeforeTheStudy(), text);
            }
            // Files of every page; pages of the first ones, so that the walk ends.
            if (response.Content.Headers.ContentType?.MediaType != "text/html") continue;
            foreach (var link in new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync(Cancel)).QuerySelectorAll("a[href^='/evidence']").Select(link => link.GetAttribute("href")!))
                if (link.Contains("/files/", StringComparison.Ordinal) || asked.Count + waiting.Count < 60) waiting.Enqueue(link);
        }
        Assert.Contains(asked, address => address.StartsWith("/evidence/files/lines.csv", StringComparison.Ordinal));
        Assert.True(read > 60, $"{read} pages and files were read.");
    }

    [Fact]
    public async Task The_file_of_lines_has_a_row_for_each_line_one_may_see_and_is_in_the_trail()
    {
        await using var site = await RunningSite.Start(RunningSite.InstallDemo);
        using var statistician = await site.OpenAs(await site.AddAccount("statistics@tests.example", Role.Statistician));
        using var investigator = await site.OpenAs(await site.AddAccount("c01@tests.example", Role.Investigator, "C01"));
        using var anybody = site.Open();
        var all = await Rows(statistician, "/evidence/files/lines.csv");
        var own = await Rows(investigator, "/evidence/files/lines.csv");
        var sorafenib = await Rows(statistician, "/evidence/files/lines.csv?therapy=sorafenib&rules=EMA");
        using var refused = await anybody.Visit("/evidence/files/lines.csv");

        Assert.Equal(278, all.Count);
        Assert.All(own, row => Assert.StartsWith("C01-", row["patient"], StringComparison.Ordinal));
        Assert.Equal(all.Count(row => row["patient"].StartsWith("C01-", StringComparison.Ordinal)), own.Count);
        Assert.Equal(125, sorafenib.Count);
        Assert.All(sorafenib, row => Assert.Equal("EMA v1", row["rules"]));
        Assert.All(all.Where(row => row["age_at_start"].Length > 0 && row["age_at_diagnosis"].Length > 0), row => Assert.True(int.Parse(row["age_at_start"], CultureInfo.InvariantCulture) >= int.Parse(row["age_at_diagnosis"], CultureInfo.InvariantCulture)));
        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        await using var db = await site.Connect();
        Assert.Equal(2, await db.AuditEntries.CountAsync(entry => entry.Action == AuditAction.Exported && entry.Subject.StartsWith("/evidence/files/lines.csv") && entry.Actor == "statistics@tests.example", Cancel));
    }

    private static async Task<List<Dictionary<string, string>>> Rows(HttpClient client, string address)
    {
        using var csv = new CsvReader(new StringReader(await client.Read(address)), CultureInfo.InvariantCulture);
        List<Dictionary<string, string>> rows = [];
        await csv.ReadAsync();
        csv.ReadHeader();
        while (await csv.ReadAsync()) rows.Add(csv.HeaderRecord!.ToDictionary(name => name, name => csv.GetField(name)!, StringComparer.Ordinal));
        return rows;
    }

    // A page or file; an archive file by file.
    private static async Task<IReadOnlyList<string>> Texts(HttpResponseMessage response)
    {
        if (response.Content.Headers.ContentType?.MediaType != "application/zip") return [await response.Content.ReadAsStringAsync(Cancel)];
        await using var archive = new ZipArchive(await response.Content.ReadAsStreamAsync(Cancel), ZipArchiveMode.Read);
        List<string> texts = [];
        foreach (var entry in archive.Entries)
        {
            using var reader = new StreamReader(await entry.OpenAsync(Cancel));
            texts.Add(await reader.ReadToEndAsync(Cancel));
        }
        return texts;
    }

    // A month of birth; lines of the demo start from 2008 on.
    [GeneratedRegex(@"\b19[0-9]{2}-(0[1-9]|1[0-2])\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex MonthBeforeTheStudy();

    // Random characters, which may spell any word.
    [GeneratedRegex("name=\"antiforgery\" value=\"[^\"]*\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Token();
}
