using Sarcoscope.Registry.Demo;
using Sarcoscope.Registry.Exchange.Import;
using Sarcoscope.Registry.Exchange.Native;
using Sarcoscope.Registry.Storage;
using Sarcoscope.Registry.Tests.Storage;

namespace Sarcoscope.Registry.Tests.Exchange;

public sealed class NativeRoundTripTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, Databases]
    public async Task The_demo_registry_comes_back_byte_for_byte(Engine engine)
    {
        using var folder = new TestFolder();
        var first = await RegistryStore.Open(folder.Place(engine, "first.db"), MissingFile.Create, Cancel);
        await DemoInstallation.Install(first, TimeProvider.System, Cancel);
        await NativeExport.ToFolder(first, folder.File("one"), Cancel);

        var second = await RegistryStore.Open(folder.Place(engine, "second.db"), MissingFile.Create, Cancel);
        var issues = new List<Registry.Exchange.RowIssue>();
        var report = await NativeImport.Run(folder.File("one"), second, new() { SourceName = "one" }, null, issues.Add, Cancel);
        Assert.DoesNotContain(issues, issue => issue.Issue.Severity == Severity.Error);
        Assert.Equal(ImportOutcome.Written, report.Outcome);
        await NativeExport.ToFolder(second, folder.File("two"), Cancel);

        var one = NativeFolder.Files(folder.File("one"));
        Assert.Equal(NativeFormat.Tables.Count, one.Count);
        Assert.Equal(250, one["patients.csv"].Split('\n').Length - 1);
        Assert.Equal(one, NativeFolder.Files(folder.File("two")));
    }

    [Theory, Databases]
    public async Task Order_of_rows_and_columns_line_ends_and_byte_order_mark_do_not_matter(Engine engine)
    {
        using var native = NativeFolder.Small(engine);
        Assert.Equal(ImportOutcome.Written, (await native.Import()).Outcome);
        var expected = await native.Export();

        using var other = NativeFolder.Small(engine);
        other.Write("lines.csv", "\uFEFFnumber,patient,scope,stopped_on,started_on\r\n1,C01-002,in-programme,,2010-03\r\n2,C01-001,in-programme,2010-08-01,2010-02-01\r\n\r\n1,C01-001,outside-programme,2009-01,2008-06");
        other.Replace("patients.csv", "\n", "\r\n");
        Assert.Equal(ImportOutcome.Written, (await other.Import()).Outcome);
        Assert.Equal(expected, await other.Export());
    }

    [Theory, Databases]
    public async Task Quotes_line_breaks_commas_and_formulas_in_text_come_back(Engine engine)
    {
        using var native = NativeFolder.Small(engine);
        const string Question = "\"He said \"\"no\"\",\r\nthen\n=cmd|' /C calc'!A1\"";
        native.Append("board_cases.csv", $"C01-001,1,{Question},=cmd|' /C calc'!A1,,,yes,,@SUM(A1),'quoted',,,,,,\"\t tab\",-,yes,,,\nC01-001,2,''twice,+33 1,,,yes,,-5,+7.5,,,,,,'=x, spaced ,no,,\"–\",\n");
        Assert.Equal(ImportOutcome.Written, (await native.Import()).Outcome);

        await using var db = (await native.Open()).CreateDbContext();
        var cases = (await db.FindPatient("C01-001", Cancel))!.BoardCases;
        Assert.Equal("He said \"no\",\r\nthen\n=cmd|' /C calc'!A1", cases[0].Question);
        Assert.Equal("=cmd|' /C calc'!A1", cases[0].ProposedRegimen);
        Assert.Equal<string?>(new List<string?> { "@SUM(A1)", "'quoted'", "\t tab", "-" }, [cases[0].Specialities, cases[0].Decision, cases[0].References, cases[0].Dissent]);
        Assert.Equal<string?>(new List<string?> { "'twice", "+33 1", "-5", "+7.5", "=x", " spaced " }, [cases[1].Question, cases[1].ProposedRegimen, cases[1].Specialities, cases[1].Decision, cases[1].References, cases[1].Dissent]);

        var exported = (await native.Export())["board_cases.csv"];
        Assert.Contains(",'=cmd|' /C calc'!A1,", exported, StringComparison.Ordinal);
        Assert.Contains(",'@SUM(A1),''quoted',", exported, StringComparison.Ordinal);
        Assert.Contains(",''twice,'+33 1,,,yes,,-5,+7.5,", exported, StringComparison.Ordinal);
    }
}
