using Microsoft.EntityFrameworkCore;
using Sarcoscope.Registry.Exchange.Import;
using Sarcoscope.Registry.Storage;

namespace Sarcoscope.Registry.Tests.Exchange;

/// <summary>Importing good rows beside bad ones, correcting the rest, importing again; and importing what is there already.</summary>
public sealed class GoodRowsTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, Databases]
    public async Task Refused_rows_can_be_corrected_and_imported_until_nothing_is_missing(Engine engine)
    {
        using var whole = NativeFolder.Small(engine);
        await whole.Import();
        var expected = await whole.Export();

        using var native = NativeFolder.Small(engine);
        native.Replace("lines.csv", "2010-08-01", "2009-08-01"); // stop before start
        var report = await native.Import(ImportPolicy.AcceptGoodRows);
        Assert.Equal((ImportOutcome.WrittenInPart, native.RefusedPath), (report.Outcome, report.RefusedFolder));
        Assert.Equal((2L, 1L), (report.Counts.Single(count => count.File == "lines.csv").Good, report.Counts.Single(count => count.File == "lines.csv").Refused));

        var refused = NativeFolder.Files(native.RefusedPath);
        Assert.Equal("patient,number,scope,started_on,stopped_on\nC01-001,2,in-programme,2010-02-01,2009-08-01\n", refused["lines.csv"]);
        Assert.Equal("pseudonym,centre,sex,born_in,vital_status,died_on,last_contact_on\n", refused["patients.csv"]);
        Assert.Equal(3, refused["line_drugs.csv"].Split('\n').Length - 1); // header and the two drugs of the line
        Assert.Equal(3, refused["lesions.csv"].Split('\n').Length - 1);
        var issues = refused["issues.csv"].Split('\n');
        Assert.Equal("file,line,column,code,severity,message,value", issues[0]);
        Assert.Contains(issues, issue => issue.StartsWith("lines.csv,3,stopped_on,LINE-004,error,", StringComparison.Ordinal) && issue.EndsWith(",2009-08-01", StringComparison.Ordinal));
        Assert.Contains(issues, issue => issue.StartsWith("assessments.csv,2,line,KEY-004,error,", StringComparison.Ordinal));

        File.WriteAllText(Path.Combine(native.RefusedPath, "lines.csv"), refused["lines.csv"].Replace("2009-08-01", "2010-08-01", StringComparison.Ordinal));
        Assert.Equal(ImportOutcome.Written, (await native.Import(native.RefusedPath)).Outcome);
        Assert.Equal(expected, await native.Export());
    }

    [Theory, Databases]
    public async Task A_refused_folder_that_was_not_corrected_is_refused_again_and_changes_nothing(Engine engine)
    {
        using var native = NativeFolder.Small(engine);
        native.Replace("lesions.csv", "T1,target,non-nodal,measured,40.5", "T1,target,=cmd|x,measured,40.5");
        native.Append("adverse_events.csv", "C01-001,2,2,\"stray\"quote,1\n");
        await native.Import(ImportPolicy.AcceptGoodRows);
        Assert.Contains(",'=cmd|x,", NativeFolder.Files(native.RefusedPath)["lesions.csv"], StringComparison.Ordinal);
        var before = await native.Export("before");

        Assert.Equal(ImportOutcome.Refused, (await native.Import(native.RefusedPath)).Outcome);
        Assert.Equal(["CELL-005", "FILE-008"], native.Codes.Where(code => code is "CELL-005" or "FILE-008").Order(StringComparer.Ordinal));
        Assert.Equal("=cmd|x", native.Issues.Single(issue => issue.Issue.Code == "CELL-005").Value);
        Assert.Equal(before, await native.Export("after"));
    }

    [Theory]
    [Databases("line_drugs.csv", "principal,800.50,mg", "principal,-1,mg", 2, 1)] // no line without all its drugs
    [Databases("lesions.csv", "measured,15", "measured,-15", 3, 0)] // no assessment without all its lesions
    [Databases("adverse_events.csv", "Fatigue,2", "Fatigue,6", 3, 1)]
    [Databases("tumours.csv", "C01-001,1,GIST,2008-05", "C01-001,1,GIST,1908-05", 1, 0)] // no patient without a tumour
    public async Task Refusing_a_row_refuses_what_is_not_whole_without_it(Engine engine, string file, string from, string to, int lines, int assessments)
    {
        using var native = NativeFolder.Small(engine);
        native.Replace(file, from, to);
        Assert.Equal(ImportOutcome.WrittenInPart, (await native.Import(ImportPolicy.AcceptGoodRows)).Outcome);
        await using var db = (await native.Open()).CreateDbContext();
        Assert.Equal(lines, await db.Lines.CountAsync(Cancel));
        Assert.Equal(file == "line_drugs.csv" ? 0 : assessments, await db.Assessments.CountAsync(Cancel));
    }

    [Theory, Databases]
    public async Task A_refused_centre_refuses_its_patients(Engine engine)
    {
        using var native = NativeFolder.Small(engine);
        native.Replace("centres.csv", "cancer-centre", "hospital");
        var report = await native.Import(ImportPolicy.AcceptGoodRows);
        Assert.Equal(2, report.Counts.Single(count => count.File == "patients.csv").Refused);
        Assert.Equal(2, native.Issues.Count(issue => issue.Issue.Code == "KEY-004" && issue.File == "patients.csv"));
    }

    [Theory, Databases]
    public async Task Importing_the_same_folder_again_adds_nothing_and_leaves_no_trace(Engine engine)
    {
        using var native = NativeFolder.Small(engine);
        await native.Import();
        var report = await native.Import();
        Assert.Equal(ImportOutcome.Written, report.Outcome);
        Assert.Equal((0L, 3L), (report.Counts.Sum(count => count.Good), report.Counts.Single(count => count.File == "lines.csv").AlreadyThere));
        await using var db = (await native.Open()).CreateDbContext();
        Assert.Equal(1, await db.AuditEntries.CountAsync(Cancel));
    }

    [Theory]
    [Databases("patients.csv", "female", "male", "sex")]
    [Databases("centres.csv", "First", "Other", "name")]
    [Databases("tumours.csv", "2008-05", "2008-06", "diagnosed_on")]
    [Databases("line_drugs.csv", "glivec", "masitinib", "drug_as_typed")]
    [Databases("lesions.csv", "40.5", "40.6", "mm")]
    public async Task A_record_that_is_there_already_is_never_overwritten(Engine engine, string file, string from, string to, string column)
    {
        using var native = NativeFolder.Small(engine);
        await native.Import();
        var before = await native.Export("before");
        native.Replace(file, from, to);
        Assert.Equal(ImportOutcome.Refused, (await native.Import()).Outcome);
        var error = Assert.Single(native.Issues, issue => issue.Issue.Code == "KEY-005" && issue.Issue.Field == column);
        Assert.Equal(file, error.File);
        Assert.Equal(before, await native.Export("after"));
    }

    [Theory]
    [Databases("line_drugs.csv", "C01-001,1,2,everolimus,partner,,\n")]
    [Databases("lesions.csv", "C01-001,2,1,T3,target,nodal,measured,15\n")]
    public async Task A_part_is_not_added_to_a_record_that_is_there_already(Engine engine, string file, string row)
    {
        using var native = NativeFolder.Small(engine);
        await native.Import();
        native.Append(file, row);
        Assert.Equal(ImportOutcome.Refused, (await native.Import()).Outcome);
        Assert.Contains("KEY-005", native.Codes);
    }

    [Theory, Databases]
    public async Task A_part_that_is_missing_from_a_record_that_is_there_already_is_a_difference(Engine engine)
    {
        using var native = NativeFolder.Small(engine);
        await native.Import();
        native.Replace("line_drugs.csv", "C01-001,2,2,unheard-of drug,partner,,\n", "");
        Assert.Equal(ImportOutcome.Refused, (await native.Import()).Outcome);
        var error = Assert.Single(native.Issues, issue => issue.Issue.Severity == Severity.Error);
        Assert.Equal(("lines.csv", "KEY-005"), (error.File, error.Issue.Code));
    }

    [Theory, Databases]
    public async Task New_records_are_added_to_a_patient_that_is_there_already(Engine engine)
    {
        using var native = NativeFolder.Small(engine);
        await native.Import();
        native.Append("adverse_events.csv", "C01-002,1,1,Nausea,1\n");
        native.Append("lines.csv", "C01-002,2,outside-programme,2011-01,\n");
        native.Append("line_drugs.csv", "C01-002,2,1,imatinib,principal,,\n");
        var report = await native.Import();
        Assert.Equal(ImportOutcome.Written, report.Outcome);
        Assert.Equal(3, report.Counts.Sum(count => count.Good));
        await using var db = (await native.Open()).CreateDbContext();
        var patient = (await db.FindPatient("C01-002", Cancel))!;
        Assert.Equal([1, 2], patient.Lines.Select(line => line.Number));
        Assert.Equal("Nausea", Assert.Single(patient.Lines[0].AdverseEvents).TermAsTyped);
    }

    [Theory, Databases]
    public async Task New_records_that_would_break_a_record_of_the_registry_are_refused(Engine engine)
    {
        using var native = NativeFolder.Small(engine);
        await native.Import();
        native.Append("assessments.csv", "C01-001,2,2,baseline,2010-01-29\n"); // a second baseline breaks the recorded line
        Assert.Equal(ImportOutcome.Refused, (await native.Import()).Outcome);
        var error = Assert.Single(native.Issues, issue => issue.Issue.Severity == Severity.Error);
        Assert.Equal(("KEY-007", "assessments.csv", 3), (error.Issue.Code, error.File, error.Line));
        Assert.Contains("ASM-002", error.Issue.Message, StringComparison.Ordinal);
    }

    [Theory, Databases]
    public async Task A_folder_for_refused_rows_that_is_not_empty_is_not_written_into(Engine engine)
    {
        using var native = NativeFolder.Small(engine);
        Directory.CreateDirectory(native.RefusedPath);
        File.WriteAllText(Path.Combine(native.RefusedPath, "mine.txt"), "");
        var refused = await Assert.ThrowsAsync<RefusedException>(() => native.Import());
        Assert.Equal("IMPORT-003", refused.Issue.Code);
    }
}
