using System.Text;
using Sarcoscope.Registry.Exchange.Import;
using Sarcoscope.Registry.Exchange.Native;

namespace Sarcoscope.Registry.Tests.Exchange;

/// <summary>Files that cannot be read refuse the whole import, whatever the policy.</summary>
public sealed class BadFileTests
{
    [Theory, Databases]
    public async Task A_good_folder_is_imported_whole(Engine engine)
    {
        using var native = NativeFolder.Small(engine);
        var report = await native.Import();
        Assert.Equal(ImportOutcome.Written, report.Outcome);
        Assert.Equal((0L, 3L), (report.Errors, report.Counts.Single(count => count.File == "lines.csv").Good));
    }

    [Theory]
    [Databases("FILE-001", "lesions.csv", null, 0)]
    [Databases("FILE-003", "lesions.csv", "", 0)]
    [Databases("FILE-003", "lesions.csv", "\n\n", 0)]
    [Databases("FILE-003", "lesions.csv", "\uFEFF", 0)]
    [Databases("FILE-004", "lesions.csv", "patient,line,assessment,label,category,tissue,state,size\n", 1)]
    [Databases("FILE-005", "lesions.csv", "patient,line,assessment,category,tissue,state,mm\n", 1)]
    [Databases("FILE-005", "lesions.csv", "patient,line,assessment,label,category,tissue\n", 1)]
    [Databases("FILE-006", "lesions.csv", "patient,line,assessment,label,category,tissue,state,state\n", 1)]
    [Databases("FILE-013", "lesions.csv", "patient;line;assessment;label;category;tissue;state;mm\n", 1)]
    public async Task A_file_with_a_wrong_header_is_refused(Engine engine, string code, string file, string? text, int line)
    {
        using var native = NativeFolder.Small(engine);
        if (text is null) native.Delete(file);
        else native.Write(file, text);
        var error = await native.TheError();
        Assert.Equal((code, file, line), (error.Issue.Code, error.File, error.Line));
        Assert.Equal(ImportOutcome.Refused, (await native.Import(ImportPolicy.AcceptGoodRows)).Outcome);
    }

    [Theory, Databases]
    public async Task A_Windows_1252_file_is_refused_with_line_and_byte(Engine engine)
    {
        using var native = NativeFolder.Small(engine);
        native.WriteBytes("centres.csv", Encoding.Latin1.GetBytes("code,name,kind\nC01,Hôpital é,cancer-centre\n"));
        var error = await native.TheError();
        Assert.Equal(("FILE-002", 2), (error.Issue.Code, error.Line));
        Assert.Contains("line 2, byte 6 is F4", error.Issue.Message, StringComparison.Ordinal);
        Assert.Contains("Windows-1252", error.Issue.Message, StringComparison.Ordinal);
    }

    [Theory, Databases]
    public async Task A_file_with_headers_only_holds_nothing_and_is_no_error(Engine engine)
    {
        using var native = NativeFolder.Small(engine);
        foreach (var table in NativeFormat.CaseTables) native.Write(table.File, string.Join(',', table.Header) + "\n");
        var report = await native.Import();
        Assert.Equal(ImportOutcome.Written, report.Outcome);
        Assert.Equal(2, report.Counts.Sum(count => count.Good)); // the registry and its centre
    }

    [Theory, Databases]
    public async Task A_registry_file_without_its_row_is_refused(Engine engine)
    {
        using var native = NativeFolder.Small(engine);
        native.Write("registry.csv", string.Join(',', NativeFormat.Tables[0].Header) + "\n");
        Assert.Equal("IMPORT-004", (await native.TheError()).Issue.Code);
    }

    [Theory, Databases]
    public async Task A_format_of_the_future_is_refused(Engine engine)
    {
        using var native = NativeFolder.Small(engine);
        native.Replace("registry.csv", "1,Test", "2,Test");
        Assert.Equal("IMPORT-005", (await native.TheError()).Issue.Code);
    }

    [Theory, Databases]
    public async Task A_cell_that_is_too_long_ends_reading(Engine engine)
    {
        using var native = NativeFolder.Small(engine);
        native.Append("board_cases.csv", $"C01-001,1,{new string('x', NativeFormat.LongestCell + 1)},,,,yes,,,,,,,,,,,,,,\n");
        var error = await native.TheError();
        Assert.Equal(("FILE-009", 2), (error.Issue.Code, error.Line));
    }

    [Theory, Databases]
    public async Task The_longest_cell_allowed_is_read(Engine engine)
    {
        using var native = NativeFolder.Small(engine);
        native.Append("board_cases.csv", $"C01-001,1,{new string('x', NativeFormat.LongestCell)},,,,yes,,,,,,,,,,,,,,\n");
        Assert.Equal(ImportOutcome.Written, (await native.Import()).Outcome);
    }

    [Theory, Databases]
    public async Task A_quote_that_never_closes_is_refused_where_it_begins(Engine engine)
    {
        using var native = NativeFolder.Small(engine);
        native.Append("board_cases.csv", "C01-001,1,good,,,,yes,,,,,,,,,,,,,,\nC01-001,2,\"open,,,,yes,,,,,,,,,,,,,,\nC01-001,3,more,,,,yes,,,,,,,,,,,,,,\n");
        var error = await native.TheError();
        Assert.Equal(("FILE-008", 3), (error.Issue.Code, error.Line));
    }

    [Theory, Databases]
    public async Task A_file_without_line_breaks_is_refused_before_it_is_read(Engine engine)
    {
        using var native = NativeFolder.Small(engine);
        native.Write("follow_ups.csv", new string(',', (8 << 20) + 2));
        Assert.Equal("FILE-009", (await native.TheError()).Issue.Code);
    }

    [Theory, Databases]
    public async Task A_file_that_is_no_part_of_the_format_is_named(Engine engine)
    {
        using var native = NativeFolder.Small(engine);
        native.Write("line.csv", "patient\n");
        Assert.Equal(ImportOutcome.Written, (await native.Import()).Outcome);
        Assert.Equal("line.csv", Assert.Single(native.Issues, issue => issue.Issue.Code == "FILE-012").File);
    }

    [Theory, Databases]
    public async Task A_folder_that_is_not_there_is_refused(Engine engine)
    {
        using var native = NativeFolder.Small(engine);
        var refused = await Assert.ThrowsAsync<RefusedException>(() => native.Import(native.Path + "x"));
        Assert.Equal("IMPORT-002", refused.Issue.Code);
    }

    [Theory, Databases]
    public async Task Another_registry_in_the_same_file_is_refused(Engine engine)
    {
        using var native = NativeFolder.Small(engine);
        await native.Import();
        native.Replace("registry.csv", "synthetic", "real");
        Assert.Equal(ImportOutcome.Refused, (await native.Import(ImportPolicy.AcceptGoodRows)).Outcome);
        var error = Assert.Single(native.Issues, issue => issue.Issue.Severity == Severity.Error);
        Assert.Equal(("IMPORT-001", "patients", "real"), (error.Issue.Code, error.Issue.Field, error.Value));
    }
}
