using Sarcoscope.Registry.Exchange.Import;

namespace Sarcoscope.Registry.Tests.Exchange;

public sealed class RefusalFileTests
{
    private const string Good = "centre,refused_in,reason,patients\nC01,2011-03,data-use,2\nC01,2011-03,unknown,1\n";

    [Theory, Databases]
    public async Task Counts_of_refusals_come_in_and_go_out_and_a_second_import_finds_them(Engine engine)
    {
        using var native = NativeFolder.Small(engine);
        native.Write("refusals.csv", Good);

        var first = await native.Import();
        Assert.True(first.Outcome == ImportOutcome.Written, string.Join(", ", native.Issues));
        Assert.Equal(2, first.Counts.Single(count => count.File == "refusals.csv").Good);
        Assert.Equal(Good, (await native.Export())["refusals.csv"]);
        var second = await native.Import();
        Assert.Equal(2, second.Counts.Single(count => count.File == "refusals.csv").AlreadyThere);
    }

    [Theory]
    [InlineData("C01,2011-03-02,data-use,1", "REF-001", "refused_in")]
    [InlineData("C01,2011,data-use,1", "REF-001", "refused_in")]
    [InlineData("C01,2011-03,data-use,0", "REF-002", "patients")]
    [InlineData("C09,2011-03,data-use,1", "KEY-003", "centre")]
    [InlineData("C01,2011-03,data-use,1\nC01,2011-03,data-use,1", "KEY-002", "centre")]
    [InlineData("C01,2011-03,fear,1", "CELL-005", "reason")]
    [InlineData("C01,,data-use,1", "CELL-001", "refused_in")]
    public async Task A_row_that_is_wrong_is_refused_with_its_column(string rows, string code, string column)
    {
        using var native = NativeFolder.Small(Engine.Sqlite);
        native.Write("refusals.csv", $"centre,refused_in,reason,patients\n{rows}\n");

        var error = await native.TheError();

        Assert.Equal((code, column, "refusals.csv"), (error.Issue.Code, error.Issue.Field, error.File));
    }

    [Fact]
    public async Task A_count_that_the_registry_has_otherwise_is_not_changed()
    {
        using var native = NativeFolder.Small(Engine.Sqlite);
        native.Write("refusals.csv", Good);
        await native.Import();
        native.Replace("refusals.csv", "data-use,2", "data-use,3");

        Assert.Equal(ImportOutcome.Refused, (await native.Import()).Outcome);
        Assert.Equal("KEY-005", Assert.Single(native.Issues, issue => issue.Issue.Severity == Severity.Error).Issue.Code);
    }
}
