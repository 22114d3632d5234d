using System.Text;
using Sarcoscope.Registry.Exchange.TcgaSarc;
using Sarcoscope.Registry.Terms;

namespace Sarcoscope.Registry.Tests.Exchange.TcgaSarc;

public sealed class TcgaRefusalTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("sarcoscope-tcga-");

    public TcgaRefusalTests()
    {
        foreach (var file in Directory.EnumerateFiles(ReferenceFolder.Path("tcga-sarc"), "*.csv"))
            File.Copy(file, Path.Combine(folder.FullName, Path.GetFileName(file)));
    }

    [Theory]
    [InlineData("tcga_sarc_drugs.csv", "\"TCGA-3B-A9HI\",1", "\"TCGA-ZZ-ZZZZ\",1", "TCGA-004", "bcr_patient_barcode", 16)]
    [InlineData("tcga_sarc_patients.csv", "\"TCGA-3B-A9HS\"", "\"TCGA-3B-A9HI\"", "TCGA-005", "bcr_patient_barcode", 14)]
    [InlineData("tcga_sarc_patients.csv", "\"TCGA-3B-A9HS\"", "\"Jean Dupont\"", "TCGA-005", "bcr_patient_barcode", 15)]
    [InlineData("tcga_sarc_drugs.csv", "\"959\",\"850\",\"adriamycin\"", "\"959\",\"85O\",\"adriamycin\"", "TCGA-006", "days_to_drug_therapy_start", 15)]
    [InlineData("tcga_sarc_drugs.csv", "\"959\",\"850\",\"adriamycin\"", "\"959\",\"850.5\",\"adriamycin\"", "TCGA-006", "days_to_drug_therapy_start", 15)]
    [InlineData("tcga_sarc_drugs.csv", "\"959\",\"850\",\"adriamycin\"", "\"NaN\",\"850\",\"adriamycin\"", "TCGA-006", "days_to_drug_therapy_end", 15)]
    [InlineData("tcga_sarc_radiations.csv", "\"8640\"", "\"86,40\"", "TCGA-007", "radiation_dosage", 15)]
    public void A_row_that_cannot_be_right_refuses_its_patient_and_nobody_else(string file, string from, string to, string code, string column, int left)
    {
        Change(file, from, to);

        var read = Read();

        var issue = Assert.Single(read.Issues, issue => issue.Issue.Severity == Severity.Error && issue.Issue.Code == code && issue.File == file);
        Assert.Equal(column, issue.Issue.Field);
        Assert.True(issue.Line > 1);
        Assert.Equal(left, read.Patients.Count);
        Assert.All(read.Tallies, tally => Assert.Equal(tally.Rows, tally.Recorded + tally.Repeated + tally.NotRecorded + tally.Refused));
    }

    [Theory]
    [InlineData("\"drug_name\"", "\"drug\"", "TCGA-002", "drug_name")]
    [InlineData("\"TCGA-3B-A9HI\",1,", "\"TCGA-3B-A9HI\",", "TCGA-003", "")]
    [InlineData("\"adriamycin\"", "adria\"mycin", "TCGA-003", "")]
    public void A_file_that_cannot_be_read_whole_gives_nobody(string from, string to, string code, string column)
    {
        Change("tcga_sarc_drugs.csv", from, to);

        var read = Read();

        Assert.Contains(read.Issues, issue => issue.Issue.Code == code && issue.Issue.Field == column && issue.File == "tcga_sarc_drugs.csv");
        Assert.True(read.FilesAreBroken);
        Assert.Empty(read.Patients);
    }

    [Fact]
    public void A_file_that_is_missing_empty_or_not_UTF_8_is_said_to_be()
    {
        File.Delete(Path.Combine(folder.FullName, "tcga_sarc_drugs.csv"));
        File.WriteAllText(Path.Combine(folder.FullName, "tcga_sarc_radiations.csv"), "");
        var patients = Path.Combine(folder.FullName, "tcga_sarc_patients.csv");
        File.WriteAllBytes(patients, Encoding.Latin1.GetBytes(File.ReadAllText(patients).Replace("retroperitoneum", "rétropéritoine", StringComparison.Ordinal)));

        Assert.Equal(["TCGA-001", "TCGA-003", "TCGA-002"], Read().Issues.Select(issue => issue.Issue.Code));
    }

    [Fact]
    public void Refused_rows_can_be_corrected_in_their_own_files_and_read_again()
    {
        Change("tcga_sarc_drugs.csv", "\"959\",\"850\",\"adriamycin\"", "\"959\",\"oops\",\"adriamycin\"");
        var rest = Path.Combine(folder.FullName, "rest");

        Read().WriteRefused(rest);

        Assert.Empty(TcgaSarcImport.Read(rest, Vocabulary.Load()).Patients);
        File.WriteAllText(Path.Combine(rest, "tcga_sarc_drugs.csv"), File.ReadAllText(Path.Combine(rest, "tcga_sarc_drugs.csv")).Replace("oops", "850", StringComparison.Ordinal));
        var corrected = TcgaSarcImport.Read(rest, Vocabulary.Load());
        Assert.Equal("TCGA-3B-A9HI", Assert.Single(corrected.Patients).SourceId);
        Assert.Equal(5, corrected.Patients[0].Lines.Sum(line => line.Drugs.Count));
    }

    [Fact]
    public void A_name_that_is_not_known_is_kept_as_typed()
    {
        Change("tcga_sarc_drugs.csv", "\"adriamycin\"", "\"wonderdrug\"");

        Assert.Contains(Read().Patients.SelectMany(patient => patient.Lines).SelectMany(line => line.Drugs), drug => drug is { DrugAsTyped: "wonderdrug", Drug: null });
    }

    public void Dispose() => folder.Delete(recursive: true);

    private TcgaSarcCases Read() => TcgaSarcImport.Read(folder.FullName, Vocabulary.Load());

    private void Change(string file, string from, string to)
    {
        var path = Path.Combine(folder.FullName, file);
        var text = File.ReadAllText(path);
        var at = text.IndexOf(from, StringComparison.Ordinal);
        Assert.True(at >= 0, $"{from} is not in {file}");
        File.WriteAllText(path, text.Remove(at, from.Length).Insert(at, to));
    }
}
