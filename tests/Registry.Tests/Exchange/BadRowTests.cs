using Sarcoscope.Registry.Exchange.Import;

namespace Sarcoscope.Registry.Tests.Exchange;

/// <summary>Every bad row is reported with file, line, column, code and value; by default nothing is written.</summary>
public sealed class BadRowTests
{
    [Theory]
    [Databases("CELL-001", "patients.csv", 2, "sex", "", "C01-001,C01,female", "C01-001,C01,")]
    [Databases("CELL-002", "adverse_events.csv", 2, "grade", "NaN", "Fatigue,2", "Fatigue,NaN")]
    [Databases("CELL-002", "adverse_events.csv", 2, "grade", "2.0", "Fatigue,2", "Fatigue,2.0")]
    [Databases("CELL-002", "adverse_events.csv", 2, "grade", "99999999999", "Fatigue,2", "Fatigue,99999999999")]
    [Databases("AE-002", "adverse_events.csv", 2, "grade", "-1", "Fatigue,2", "Fatigue,-1")]
    [Databases("CELL-003", "line_drugs.csv", 2, "dose", "NaN", "principal,400,mg", "principal,NaN,mg")]
    [Databases("CELL-003", "line_drugs.csv", 2, "dose", "1e3", "principal,400,mg", "principal,1e3,mg")]
    [Databases("CELL-003", "line_drugs.csv", 2, "dose", "4,5", "principal,400,mg", "principal,\"4,5\",mg")]
    [Databases("DRUG-002", "line_drugs.csv", 2, "dose", "-400", "principal,400,mg", "principal,-400,mg")]
    [Databases("CELL-004", "lines.csv", 2, "started_on", "2008-13", "2008-06,2009-01", "2008-13,2009-01")]
    [Databases("CELL-004", "lines.csv", 2, "started_on", "01/06/2008", "2008-06,2009-01", "01/06/2008,2009-01")]
    [Databases("CELL-005", "patients.csv", 2, "sex", "f", "female", "f")]
    [Databases("CELL-006", "lesions.csv", 2, "mm", "40.55", "40.5", "40.55")]
    [Databases("LES-004", "lesions.csv", 2, "mm", "-1.0", "40.5", "-1")]
    [Databases("CASE-002", "tumours.csv", 2, "diagnosed_on", "1908-05", "2008-05", "1908-05")]
    [Databases("LINE-004", "lines.csv", 3, "stopped_on", "2009-08-01", "2010-08-01", "2009-08-01")]
    [Databases("CASE-003", "lines.csv", 4, "started_on", "2012-03", "2010-03,", "2012-03,")]
    [Databases("PAT-002", "patients.csv", 2, "centre", "C02", "C01-001,C01", "C01-001,C02")]
    [Databases("LINE-009", "lines.csv", 4, "board_case", "7", "in-programme,2010-03,", "in-programme,2010-03,,7")]
    [Databases("KEY-001", "adverse_events.csv", 2, "line", "two", "C01-001,2,1", "C01-001,two,1")]
    [Databases("KEY-001", "adverse_events.csv", 2, "patient", "", "C01-001,2,1", ",2,1")]
    [Databases("KEY-003", "adverse_events.csv", 2, "line", "3", "C01-001,2,1", "C01-001,3,1")]
    [Databases("KEY-003", "adverse_events.csv", 2, "patient", "C01-009", "C01-001,2,1", "C01-009,2,1")]
    [Databases("TERM-001", "tumours.csv", 2, "histology", "XYZ", "GIST", "GIST,XYZ")]
    [Databases("AE-012", "adverse_events.csv", 2, "grade", "4", "term_as_typed,grade\nC01-001,2,1,Fatigue,2", "term_as_typed,grade,ctcae_version\nC01-001,2,1,fatigue,4,5.0")]
    [Databases("TERM-001", "adverse_events.csv", 2, "term", "Tiredness", "term_as_typed,grade\nC01-001,2,1,Fatigue,2", "term_as_typed,grade,term\nC01-001,2,1,fatigue,4,Tiredness")]
    [Databases("CELL-007", "adverse_events.csv", 2, "term_as_typed", "Fat\u0001igue", "Fatigue", "Fat\u0001igue")]
    public async Task A_bad_cell_is_reported_where_it_stands(Engine engine, string code, string file, int line, string column, string value, string from, string to)
    {
        using var native = NativeFolder.Small(engine);
        native.Replace("centres.csv", "C01,", "C02,Second hospital,unknown\nC01,");
        if (code == "LINE-009") native.Replace("lines.csv", "started_on,stopped_on\nC01-001,1,outside-programme,2008-06,2009-01\nC01-001,2,in-programme,2010-02-01,2010-08-01\n", "started_on,stopped_on,board_case\nC01-001,1,outside-programme,2008-06,2009-01,\nC01-001,2,in-programme,2010-02-01,2010-08-01,\n");
        if (code == "TERM-001" && file == "tumours.csv") native.Write("tumours.csv", "patient,number,histology_as_typed,histology\nC01-001,1,GIST\nC01-002,1,Leiomyosarcoma,\n");
        native.Replace(file, from, to);

        Assert.Equal(ImportOutcome.Refused, (await native.Import()).Outcome);
        await using (var db = (await native.Open()).CreateDbContext()) Assert.Empty(db.Patients);
        var error = Assert.Single(native.Issues, issue => issue.Issue.Code == code);
        Assert.Equal((file, line, column), (error.File, error.Line, error.Issue.Field));
        if (code != "CELL-007") Assert.Equal(value, error.Value);
    }

    [Theory, Databases]
    public async Task Every_bad_cell_of_every_row_is_reported_in_one_go(Engine engine)
    {
        using var native = NativeFolder.Small(engine);
        native.Replace("patients.csv", "female,1950-02", "x,y");
        native.Replace("patients.csv", "male,1960,dead", "male,1960,z");
        native.Replace("lesions.csv", "40.5", "forty");
        var report = await native.Import();
        Assert.Equal(["lesions.csv CELL-006 mm 2", "patients.csv CELL-005 sex 2", "patients.csv CELL-004 born_in 2", "patients.csv CELL-005 vital_status 3"], Errors(native));
        Assert.Equal(4, report.Errors);
    }

    [Theory, Databases]
    public async Task A_row_with_too_few_or_too_many_cells_is_refused(Engine engine)
    {
        using var native = NativeFolder.Small(engine);
        native.Replace("lesions.csv", "measured,15", "measured");
        native.Replace("adverse_events.csv", "Fatigue,2", "Fatigue,2,3");
        await native.Import();
        Assert.Equal(["adverse_events.csv FILE-007  2", "lesions.csv FILE-007  3"], Errors(native));
    }

    [Theory, Databases]
    public async Task Rows_with_the_same_key_are_all_refused(Engine engine)
    {
        using var native = NativeFolder.Small(engine);
        native.Append("patients.csv", "C01-001,C01,male,1950-02,alive,,\n");
        native.Append("tumours.csv", "C01-002,01,Liposarcoma,2009\n");
        native.Append("centres.csv", "C01,Again,unknown\n");
        await native.Import();
        Assert.Equal(["centres.csv KEY-002 code 3", "patients.csv KEY-002 pseudonym 2", "patients.csv KEY-002 pseudonym 4", "tumours.csv KEY-002 number 3", "tumours.csv KEY-002 number 4"], Errors(native).Where(issue => issue.Contains("KEY-002", StringComparison.Ordinal)));
    }

    [Theory, Databases]
    public async Task A_patient_of_an_unknown_centre_is_refused(Engine engine)
    {
        using var native = NativeFolder.Small(engine);
        native.Replace("patients.csv", "C01-001,C01", "C09-001,C09");
        await native.Import();
        Assert.Contains("patients.csv KEY-003 centre 2", Errors(native));
    }

    [Theory, Databases]
    public async Task A_name_that_is_not_in_the_vocabulary_is_kept_and_flagged_once(Engine engine)
    {
        using var native = NativeFolder.Small(engine);
        native.Append("line_drugs.csv", "C01-002,1,2,UNHEARD-OF drug,partner,,\n");
        Assert.Equal(ImportOutcome.Written, (await native.Import()).Outcome);
        var warning = Assert.Single(native.Issues, issue => issue.Issue.Code == "TERM-002" && issue.File == "line_drugs.csv");
        Assert.Equal(("drug_as_typed", "unheard-of drug"), (warning.Issue.Field, warning.Value));

        var drugs = (await native.Export())["line_drugs.csv"].Split('\n');
        Assert.Equal("C01-001,1,1,glivec,imatinib,principal,400,mg,,,,,", drugs[1]);
        Assert.Equal("C01-001,2,1,sorafenib,sorafenib,principal,800.5,mg,,,,,", drugs[2]);
        Assert.Equal("C01-001,2,2,unheard-of drug,,partner,,,,,,,", drugs[3]);
        Assert.Equal("C01-002,1,1,GLEEVEC,imatinib,principal,,,,,,,", drugs[4]);
    }

    [Theory, Databases]
    public async Task A_grade_that_another_version_of_CTCAE_had_is_kept_as_reported(Engine engine)
    {
        using var native = NativeFolder.Small(engine);
        native.Write("adverse_events.csv", "patient,line,number,ctcae_version,term_as_typed,grade\nC01-001,2,1,3.0,FATIGUE,4\nC01-001,2,2,5.0,Tiredness,5\n");
        Assert.Equal(ImportOutcome.Written, (await native.Import()).Outcome);
        Assert.Equal(["C01-001,2,1,3.0,FATIGUE,Fatigue,4,,,,,,,", "C01-001,2,2,5.0,Tiredness,,5,,,,,,,"], (await native.Export())["adverse_events.csv"].Split('\n')[1..3]);
        Assert.Equal("Tiredness", Assert.Single(native.Issues, issue => issue.Issue.Code == "TERM-002" && issue.File == "adverse_events.csv").Value);
    }

    private static List<string> Errors(NativeFolder native) =>
        [.. native.Issues.Where(issue => issue.Issue.Severity == Severity.Error).Select(issue => $"{issue.File} {issue.Issue.Code} {issue.Issue.Field} {issue.Line}")];
}
