using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Sarcoscope.Figures;
using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Evidence;
using Sarcoscope.Registry.Evidence.Cohorts;
using Sarcoscope.Registry.Evidence.Disclosure;
using Sarcoscope.Registry.Evidence.Supplement;
using Sarcoscope.Registry.Evidence.Table1;
using Sarcoscope.Registry.Evidence.Table2;
using Sarcoscope.Registry.Evidence.Table3;
using Sarcoscope.Registry.Evidence.Tables;
using Sarcoscope.Registry.Terms;
using Sarcoscope.Registry.Tests.Demo;

namespace Sarcoscope.Registry.Tests.Evidence.Disclosure;

public sealed partial class PublicTableTests
{
    private static readonly Lazy<(IReadOnlyList<Table> Open, IReadOnlyList<Table> Public)> Tables = new(Make);

    [Fact]
    public void No_public_cell_counts_one_to_four_lines_nor_leaves_so_few()
    {
        var counts = Tables.Value.Public.SelectMany(table => table.Cells()).SelectMany(placed => Counts(placed.Cell)).ToList();
        Assert.True(counts.Count > 100);

        Assert.DoesNotContain(counts, count => count.Count is > 0 and < 5 || count.Denominator - count.Count is > 0 and < 5);
    }

    [Fact]
    public void No_hidden_cell_follows_from_the_public_ones()
    {
        var set = DemoSet.Value;
        var shown = Tables.Value.Public.SelectMany(table => table.Cells()).SelectMany(placed => Counts(placed.Cell))
            .SelectMany(count => count.Within is null ? [count.Counted] : new[] { count.Counted, count.Within }).ToList();
        var attack = new LinearAttack(set.Lines, shown);
        var small = Tables.Value.Open.SelectMany(table => table.Cells()).SelectMany(placed => Counts(placed.Cell))
            .SelectMany(count => new[] { count.Counted, count.Within?.Except(count.Counted).ToList() ?? [] })
            .Where(group => group.Count is > 0 and < 5).ToList();
        Assert.True(small.Count > 50);

        Assert.DoesNotContain(small, attack.Solves);
    }

    [Fact]
    public void A_hidden_number_takes_its_percentage_and_interval_along()
    {
        var gist = Tables.Value.Public[0].Blocks[0].Rows.Single(row => row.Key == "GIST");
        var text = CellText.Of(gist.Cells[1], Tables.Value.Public[0], ColumnShape.Ratio, Language.English);

        Assert.Equal("fewer than 5 of 31", text.Main);
        Assert.Null(text.Percent);
        Assert.Null(text.Aside);
    }

    [Fact]
    public void Public_files_name_nobody_and_give_no_extreme()
    {
        foreach (var table in Tables.Value.Public)
        {
            var json = Json(table);
            Assert.DoesNotMatch(Pseudonym(), json);
            Assert.DoesNotMatch(Pseudonym(), TableCsv.Write(table, Language.French));
            Assert.DoesNotContain("\"least\"", json, StringComparison.Ordinal);
            Assert.DoesNotContain("\"lines\": [", json, StringComparison.Ordinal);
        }
        Assert.Matches(Pseudonym(), Json(Tables.Value.Open[0], Audience.Registry));
    }

    [Fact]
    public void Notes_that_count_rare_drugs_are_not_public()
    {
        var (open, seen) = (Tables.Value.Open.Single(table => table.Id == "table-2"), Tables.Value.Public.Single(table => table.Id == "table-2"));

        Assert.Contains(open.Notes, note => note.English.Contains("Temsirolimus 4", StringComparison.Ordinal));
        Assert.DoesNotContain(seen.Notes, note => note.English.Contains("emsirolimus", StringComparison.Ordinal));
    }

    private static (IReadOnlyList<Table> Open, IReadOnlyList<Table> Public) Make()
    {
        var set = DemoSet.Value;
        var terms = new TableTerms(Vocabulary.Load());
        IReadOnlyList<Table> open =
        [
            ResponseMatrix.Of(set, terms, AnalysisMode.Corrected),
            PopulationTable.Of(set, terms, AnalysisMode.Corrected),
            TherapyTable.Of(set, terms, AnalysisMode.Corrected),
            ResponseTable.Of(set, terms, AnalysisMode.Corrected),
        ];
        var release = new PublicRelease(set.Lines, [new(set.Lines), .. open.SelectMany(TableGroups.Of)]);
        return (open, [.. open.Select(table => PublicTable.Of(table, release))]);
    }

    private static IEnumerable<CountCell> Counts(Cell cell) => cell switch
    {
        CountCell count => [count],
        SharesCell shares => shares.Shares.Select(share => share.Count),
        _ => [],
    };

    private static string Json(Table table, Audience audience = Audience.Public)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Indented = true })) TableJson.Write(json, table, Language.English, audience);
        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    [GeneratedRegex(@"C\d\d-\d{3}", RegexOptions.None, 1000)]
    private static partial Regex Pseudonym();
}
