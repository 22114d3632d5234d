using System.IO.Compression;
using System.Text;
using Sarcoscope.Registry.Exchange.Updates;

namespace Sarcoscope.Registry.Tests.Exchange.Updates;

/// <summary>What is handed in: zips, names, limits, and what comes back of it.</summary>
public sealed class CentreFilesTests
{
    private const string Patients = "pseudonym,sex\nC01-001,male\n";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, Databases]
    public async Task Folders_and_names_in_a_zip_do_not_matter_and_other_files_are_named(Engine engine)
    {
        using var centre = await ACentre.Create(engine);
        var zip = Zip(("../../etc/Patients.CSV", Patients), (@"C:\data\lines.csv", "patient,number,ecog\nC01-001,1,1\n"), ("registry.csv", "x"), ("notes.pdf", "x"), ("__MACOSX/._patients.csv", "x"), ("issues.csv", "x"));
        await using var db = centre.Connect();
        var plan = await new CaseUpdates(db).Preview(CentreFiles.Of([new("all.zip", zip)]), Cancel);
        Assert.Equal(["patients.csv", "lines.csv"], plan.Files.Select(file => file.File));
        Assert.Equal(["registry.csv", "notes.pdf"], plan.Issues.Where(issue => issue.Issue.Code == "FILE-012").Select(issue => issue.File));
        Assert.Equal(2, plan.Files.Sum(file => file.Changed));
    }

    [Fact]
    public void A_zip_that_unpacks_into_too_much_is_refused_while_it_is_read()
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry("patients.csv", CompressionLevel.SmallestSize).Open();
            var zeros = new byte[1 << 20];
            for (var i = 0; i <= CentreFiles.MostUnpacked >> 20; i++) entry.Write(zeros);
        }
        Assert.True(packed.Length < 1 << 20);
        Assert.Equal("IMPORT-007", Refused(new HandedFile("bomb.zip", packed.ToArray())));
    }

    [Fact]
    public void A_broken_zip_a_file_twice_nothing_and_nothing_of_the_format_are_refused()
    {
        var zip = Zip(("patients.csv", Patients));
        Assert.Equal("IMPORT-008", Refused(new HandedFile("cut.zip", zip[..(zip.Length / 2)])));
        Assert.Equal("IMPORT-009", Refused(new HandedFile("one.zip", zip), new HandedFile("patients.csv", Encoding.UTF8.GetBytes(Patients))));
        Assert.Equal("IMPORT-006", Refused(new HandedFile("", [])));
        Assert.Equal("IMPORT-010", Refused(new HandedFile("sheet.xlsx", Zip(("xl/workbook.xml", "x")))));
        Assert.Equal("IMPORT-007", Refused([.. Enumerable.Range(0, CentreFiles.MostFiles + 1).Select(number => new HandedFile(FormattableString.Invariant($"{number}.csv"), [1]))]));
    }

    [Theory]
    [Databases("FILE-005", "pseudonym", "centre,sex\nC01,male\n")]
    [Databases("FILE-004", "gender", "pseudonym,gender\nC01-001,male\n")]
    [Databases("FILE-013", "", "pseudonym;sex\nC01-001;male\n")]
    [Databases("FILE-003", "", "")]
    public async Task A_file_that_cannot_be_read_as_a_whole_stops_the_import_of_all(Engine engine, string code, string column, string text)
    {
        using var centre = await ACentre.Create(engine);
        var plan = await centre.Preview(("patients.csv", text), ("lines.csv", "patient,number,ecog\nC01-001,1,1\n"));
        Assert.Equal((FileSound.Broken, false), (plan.Sound, plan.CanBeImported));
        Assert.Contains(plan.Issues, issue => issue.Issue.Code == code && issue.Issue.Field == column);
    }

    [Theory, Databases]
    public async Task Refused_rows_come_back_in_the_same_format_and_are_good_once_corrected(Engine engine)
    {
        using var centre = await ACentre.Create(engine);
        var files = ACentre.Files(
            ("patients.csv", "pseudonym,sex,born_in,source_id\nC01-002,male,1961,\nC01-001,femal,1950-03,'=1+1\n"),
            ("lines.csv", "patient,number,ecog\nC01-001,1,1\n"));
        await using var db = centre.Connect();
        var plan = await new CaseUpdates(db).Preview(files, Cancel);

        var refused = Unzip(RefusedZip.Of(files, plan, Cancel));

        Assert.Equal("pseudonym,sex,born_in,source_id\nC01-001,femal,1950-03,'=1+1\n", refused["patients.csv"]);
        Assert.Equal("patient,number,ecog\nC01-001,1,1\n", refused["lines.csv"]);
        Assert.Contains("patients.csv,3,sex,CELL-005,error,", refused["issues.csv"], StringComparison.Ordinal);
        Assert.Contains("lines.csv,2,,UPDATE-002,error,", refused["issues.csv"], StringComparison.Ordinal);
        var again = await centre.Import(("patients.csv", refused["patients.csv"].Replace("femal,", "female,", StringComparison.Ordinal)), ("lines.csv", refused["lines.csv"]));
        Assert.Equal((0, 2), (again.RefusedRows, again.Files.Sum(file => file.Changed)));
        Assert.Contains(again.Patients[0].Records.SelectMany(record => record.Fields), field => field is { Name: "source_id", To: "=1+1" });
    }

    private static string Refused(params HandedFile[] files) => Assert.Throws<RefusedException>(() => CentreFiles.Of(files)).Issue.Code;

    private static byte[] Zip(params (string Name, string Text)[] files)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in files)
            {
                using var entry = new StreamWriter(zip.CreateEntry(name).Open());
                entry.Write(text);
            }
        }
        return packed.ToArray();
    }

    private static Dictionary<string, string> Unzip(byte[] packed)
    {
        using var zip = new ZipArchive(new MemoryStream(packed));
        return zip.Entries.ToDictionary(entry => entry.FullName, entry => new StreamReader(entry.Open()).ReadToEnd(), StringComparer.Ordinal);
    }
}
