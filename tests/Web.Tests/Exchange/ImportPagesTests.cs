using System.IO.Compression;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Sarcoscope.Registry.Access;
using Sarcoscope.Registry.Access.Audit;
using Sarcoscope.Registry.Entry;
using Sarcoscope.Registry.Storage;
using Sarcoscope.Web.Tests.Site;

namespace Sarcoscope.Web.Tests.Exchange;

/// <summary>A centre's files from the upload through the preview to the history of a case, and what is refused on the way.</summary>
public sealed class ImportPagesTests
{
    private const string Doctor = "doctor@tests.example";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, Databases]
    public async Task A_centre_sends_a_zip_looks_at_the_preview_imports_and_finds_each_field_in_the_history(Engine engine)
    {
        await using var site = await RunningSite.Start(engine, RunningSite.InstallDemo);
        using var doctor = await site.OpenAs(await site.AddAccount(Doctor, Role.Investigator, "C01"));
        using var coordination = await site.OpenAs(await site.AddAccount("coordination@tests.example", Role.DataManager));

        using var sent = await doctor.Hand("C01", ("march.zip", Upload.Zip(
            ("export/patients.csv", "pseudonym,information_letter,source_id\nC01-001,v9,\nC01-002,v9,<b>bold</b>\n"),
            ("export/registry.csv", "x"))));
        Assert.Equal("/import/C01", sent.LeadsTo());
        var preview = await doctor.Read("/import/C01");
        Assert.Contains("<td class=\"words\">v9</td>", Flat(preview), StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;bold&lt;/b&gt;", preview, StringComparison.Ordinal);
        Assert.Contains("FILE-012", preview, StringComparison.Ordinal);
        Assert.Contains("Import 2 patients", preview, StringComparison.Ordinal);
        Assert.Contains("Importer 2 patients", await doctor.Read("/import/C01?lang=fr"), StringComparison.Ordinal);
        Assert.DoesNotContain(">v9<", await doctor.Read("/patients/C01-001/history?lang=en"), StringComparison.Ordinal);

        using var without = await doctor.Send("/import/C01", "import", ("Reason", " "));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, without.StatusCode);
        Assert.Contains("IMPORT-011", await without.Text(), StringComparison.Ordinal);

        using var imported = await doctor.Send("/import/C01", "import", ("Reason", "file of March"));
        Assert.Equal("/import/C01?imported=2", imported.LeadsTo());
        Assert.Contains("2 patients were imported.", await doctor.Read("/import/C01?imported=2"), StringComparison.Ordinal);
        foreach (var (pseudonym, fields) in new[] { ("C01-001", 1), ("C01-002", 2) })
        {
            var history = await doctor.Read($"/patients/{pseudonym}/history");
            Assert.Equal(fields, history.Split("file of March").Length - 1);
            Assert.Contains(Doctor, history, StringComparison.Ordinal);
            Assert.Contains("v9", history, StringComparison.Ordinal);
        }
        var trail = await coordination.Read("/admin/audit?action=imported");
        Assert.Contains("file of March", trail, StringComparison.Ordinal);
        Assert.Contains("patients.csv: 2", trail, StringComparison.Ordinal);
        await using var db = await site.Connect();
        Assert.Empty(await db.Drafts.ToListAsync(Cancel));
        Assert.Null((await AuditTrail.Verify(db, Cancel)).BrokenAt);
    }

    [Theory, Databases]
    public async Task A_preview_that_is_stale_shows_what_somebody_else_changed_and_imports_nothing(Engine engine)
    {
        await using var site = await RunningSite.Start(engine, RunningSite.InstallDemo);
        using var doctor = await site.OpenAs(await site.AddAccount(Doctor, Role.Investigator, "C01"));
        using var sent = await doctor.Hand("C01", ("patients.csv", "pseudonym,information_letter\nC01-001,v9\n"));
        var preview = await doctor.Read("/import/C01");
        await using (var db = await site.Connect())
        {
            await new Casebook(db).Revise("C01-001", new("colleague@tests.example"), patient =>
            {
                patient.InformationLetter = "v8";
                return [];
            }, Cancel);
        }

        using var refused = await doctor.SendFrom(preview, "/import/C01", "import", ("Reason", "file of March"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        var page = await refused.Text();
        Assert.Contains("IMPORT-012", page, StringComparison.Ordinal);
        Assert.Contains("Changed since your preview", page, StringComparison.Ordinal);
        Assert.Contains("colleague@tests.example", page, StringComparison.Ordinal);
        Assert.Contains("v8", page, StringComparison.Ordinal);
        await using (var db = await site.Connect()) Assert.Equal("v8", (await db.Patients.SingleAsync(patient => patient.Pseudonym == "C01-001", Cancel)).InformationLetter);
        using var again = await doctor.SendFrom(page, "/import/C01", "import", ("Reason", "file of March"));
        Assert.Equal("/import/C01?imported=1", again.LeadsTo());
    }

    [Fact]
    public async Task Rows_of_another_centre_tell_nothing_and_its_files_are_not_taken()
    {
        await using var site = await RunningSite.Start(RunningSite.InstallDemo);
        using var doctor = await site.OpenAs(await site.AddAccount(Doctor, Role.Investigator, "C01"));
        using var sent = await doctor.Hand("C01", ("patients.csv", "pseudonym,sex,information_letter\nC02-001,female,v9\nC02-999,female,v9\nC99-001,female,v9\n"));
        var page = await doctor.Read("/import/C01");
        foreach (var pseudonym in new[] { "C02-001", "C02-999", "C99-001" })
            Assert.Contains($"{pseudonym} is no pseudonym of the centre you import for.", page, StringComparison.Ordinal);
        Assert.Equal(3, page.Split("UPDATE-001").Length - 1);
        Assert.DoesNotContain("value=\"import\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"/patients/C02-001\"", page, StringComparison.Ordinal);

        using var other = await doctor.Hand("C02", ("patients.csv", "pseudonym\nC02-001\n"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, other.StatusCode);
        Assert.Contains("IMPORT-014", await other.Text(), StringComparison.Ordinal);
        using var elsewhere = await doctor.Visit("/import/C02");
        using var nowhere = await doctor.Visit("/import/C99");
        using var file = await doctor.Visit("/import/C02/refused.zip");
        Assert.Equal([HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.NotFound], new[] { elsewhere.StatusCode, nowhere.StatusCode, file.StatusCode });
    }

    [Theory]
    [InlineData(Role.Monitor)]
    [InlineData(Role.Statistician)]
    [InlineData(Role.BoardMember)]
    [InlineData(Role.Administrator)]
    public async Task Who_enters_nothing_imports_nothing(Role role)
    {
        await using var site = await RunningSite.Start(RunningSite.InstallDemo);
        using var reader = await site.OpenAs(await site.AddAccount("other@tests.example", role));
        using var page = await reader.Visit("/import");
        using var preview = await reader.Visit("/import/C01");
        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (page.StatusCode, preview.StatusCode));
    }

    [Fact]
    public async Task What_cannot_be_taken_is_refused_with_a_page_that_says_what_to_do()
    {
        await using var site = await RunningSite.Start(RunningSite.InstallDemo);
        using var doctor = await site.OpenAs(await site.AddAccount(Doctor, Role.Investigator, "C01"));
        var zip = Upload.Zip(("patients.csv", "pseudonym\nC01-001\n"));
        foreach (var (code, status, name, content) in new[]
        {
            ("IMPORT-006", HttpStatusCode.UnprocessableEntity, "", Array.Empty<byte>()),
            ("IMPORT-008", HttpStatusCode.UnprocessableEntity, "cut.zip", zip[..(zip.Length / 2)]),
            ("IMPORT-010", HttpStatusCode.UnprocessableEntity, "notes.txt", "words"u8.ToArray()),
            ("IMPORT-007", HttpStatusCode.RequestEntityTooLarge, "patients.csv", new byte[11 << 20]),
        })
        {
            using var refused = name.Length == 0 ? await doctor.Hand("C01", Array.Empty<(string, byte[])>()) : await doctor.Hand("C01", (name, content));
            Assert.Equal(status, refused.StatusCode);
            Assert.Contains(code, await refused.Text(), StringComparison.Ordinal);
        }
        await using var db = await site.Connect();
        Assert.Empty(await db.Drafts.ToListAsync(Cancel));
    }

    [Fact]
    public async Task A_file_without_a_key_column_is_shown_and_cannot_be_imported_until_it_is_sent_again()
    {
        await using var site = await RunningSite.Start(RunningSite.InstallDemo);
        using var doctor = await site.OpenAs(await site.AddAccount(Doctor, Role.Investigator, "C01"));
        using var sent = await doctor.Hand("C01", ("patients.csv", "sex,information_letter\nfemale,v9\n"), ("lines.csv", "patient,number,ecog\nC01-001,1,1\n"));
        var page = await doctor.Read("/import/C01");
        Assert.Contains("FILE-005", page, StringComparison.Ordinal);
        Assert.Contains("nothing can be imported", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Form.Reason", page, StringComparison.Ordinal);
        Assert.Contains("Il manque à patients.csv la colonne pseudonym", await doctor.Read("/import/C01?lang=fr"), StringComparison.Ordinal);
        using var better = await doctor.Hand("C01", ("patients.csv", "pseudonym,information_letter\nC01-001,v9\n"));
        Assert.Contains("Import one patient", await doctor.Read("/import/C01?lang=en"), StringComparison.Ordinal);
        using var discarded = await doctor.Send("/import/C01", "discard");
        Assert.Equal("/import", discarded.LeadsTo());
        Assert.Contains("No files of this centre wait", await doctor.Read("/import/C01"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refused_rows_are_taken_as_a_file_whose_formulas_do_not_run()
    {
        await using var site = await RunningSite.Start(RunningSite.InstallDemo);
        using var doctor = await site.OpenAs(await site.AddAccount(Doctor, Role.Investigator, "C01"));
        using var sent = await doctor.Hand("C01", ("patients.csv", "pseudonym,sex,source_id\nC01-001,=cmd|' /C calc'!A1,'=1+1\nC01-002,,'=2+2\n"));
        var page = await doctor.Read("/import/C01");
        Assert.Contains("=cmd|", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        Assert.Contains("=2+2", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        Assert.Contains("CELL-005", page, StringComparison.Ordinal);

        using var taken = await doctor.Visit("/import/C01/refused.zip");
        Assert.Equal("application/zip", taken.Content.Headers.ContentType!.MediaType);
        await using var zip = await ZipArchive.CreateAsync(await taken.Content.ReadAsStreamAsync(Cancel), ZipArchiveMode.Read, leaveOpen: false, entryNameEncoding: null, Cancel);
        Assert.Equal("pseudonym,sex,source_id\nC01-001,'=cmd|' /C calc'!A1,'=1+1\n", await TextOf(zip, "patients.csv"));
        Assert.Contains("patients.csv,2,sex,CELL-005,error,", await TextOf(zip, "issues.csv"), StringComparison.Ordinal);

        using var imported = await doctor.Send("/import/C01", "import", ("Reason", "file of March"));
        Assert.Equal("/import/C01?imported=1", imported.LeadsTo());
        await using var db = await site.Connect();
        Assert.Equal("=2+2", (await db.Patients.SingleAsync(patient => patient.Pseudonym == "C01-002", Cancel)).SourceId);
        Assert.Contains(await db.AuditEntries.ToListAsync(Cancel), entry => entry is { Action: AuditAction.Exported, Subject: "/import/C01/refused.zip" });
        Assert.Contains("CELL-005", await doctor.Read("/import/C01"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Coordination_chooses_the_centre_and_each_case_it_sees_is_in_the_trail()
    {
        await using var site = await RunningSite.Start(RunningSite.InstallDemo);
        using var coordination = await site.OpenAs(await site.AddAccount("coordination@tests.example", Role.DataManager));
        using var none = await coordination.Hand("", ("patients.csv", "pseudonym,information_letter\nC02-001,v9\n"));
        Assert.Contains("IMPORT-014", await none.Text(), StringComparison.Ordinal);
        using var sent = await coordination.Hand("C02", ("patients.csv", "pseudonym,information_letter\nC02-001,v9\nC01-001,v9\n"));
        Assert.Contains("UPDATE-001", await coordination.Read("/import/C02"), StringComparison.Ordinal);
        Assert.Contains("Files of C02 wait", await coordination.Read("/import"), StringComparison.Ordinal);
        await using var db = await site.Connect();
        Assert.Equal(["C02-001"], await db.AuditEntries.Where(entry => entry.Action == AuditAction.CaseRead).Select(entry => entry.Subject).Distinct().ToListAsync(Cancel));
    }

    private static string Flat(string page) => string.Join("", page.Split('\n').Select(line => line.Trim()));

    private static async Task<string> TextOf(ZipArchive zip, string name)
    {
        using var text = new StreamReader(await zip.GetEntry(name)!.OpenAsync(Cancel));
        return await text.ReadToEndAsync(Cancel);
    }
}
