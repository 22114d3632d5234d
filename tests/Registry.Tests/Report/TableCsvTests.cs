using System.Globalization;
using CsvHelper;
using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Evidence;
using Sarcoscope.Registry.Evidence.Table1;
using Sarcoscope.Registry.Evidence.Table3;
using Sarcoscope.Registry.Evidence.Tables;
using Sarcoscope.Registry.Tests.Evidence;

namespace Sarcoscope.Registry.Tests.Report;

public sealed class TableCsvTests
{
    [Fact]
    public void Counts_denominators_and_percentages_have_columns_of_their_own_in_full_precision()
    {
        var rows = Read(TableCsv.Write(PopulationTable.Of(DemoAnalysis.Set, DemoAnalysis.Terms, AnalysisMode.Corrected), Language.French)).ToDictionary(row => row["row"], StringComparer.Ordinal);

        Assert.Equal(("39", "278"), (rows["histology-GIST"]["lines_count"], rows["histology-GIST"]["lines_denominator"]));
        Assert.Equal(100 * (39 / 278d), double.Parse(rows["histology-GIST"]["lines_percent"], CultureInfo.InvariantCulture));
        Assert.Equal("Tumeur stromale gastro-intestinale", rows["histology-GIST"]["label"]);
        Assert.Equal(("45", "6", "81"), (rows["age-diagnosis-median"]["lines_value"], rows["age-diagnosis-median"]["lines_lower"], rows["age-diagnosis-median"]["lines_upper"]));
    }

    [Fact]
    public void Under_five_lines_the_percentage_is_empty_and_the_counts_stay()
    {
        var row = Read(TableCsv.Write(ResponseTable.Of(DemoAnalysis.Set, DemoAnalysis.Terms, AnalysisMode.Corrected), Language.English)).Single(row => row["row"] == "KS");

        Assert.Equal(("1", "1", ""), (row["tt1-rr_count"], row["tt1-rr_denominator"], row["tt1-rr_percent"]));
    }

    [Theory]
    [InlineData("=cmd|' /C calc'!A0")]
    [InlineData("+1+1")]
    [InlineData("-1+1")]
    [InlineData("@SUM(A1)")]
    [InlineData("＝1+1")]
    public void Text_that_a_spreadsheet_would_run_is_disarmed(string name)
    {
        var set = DemoAnalysis.SetOf([A.Line() with { Histology = null, HistologyAsTyped = name }]);

        var csv = TableCsv.Write(PopulationTable.Of(set, DemoAnalysis.Terms, AnalysisMode.Corrected), Language.English);

        Assert.Equal("'" + name, Read(csv).Single(row => row["row"].StartsWith("histology-unmapped-", StringComparison.Ordinal))["label"]);
    }

    [Fact]
    public void Quotes_commas_and_line_breaks_in_a_name_survive()
    {
        const string Name = "sarcoma, \"giant\"\nof skin";
        var set = DemoAnalysis.SetOf([A.Line() with { Histology = null, HistologyAsTyped = Name }]);

        var csv = TableCsv.Write(PopulationTable.Of(set, DemoAnalysis.Terms, AnalysisMode.Corrected), Language.English);

        Assert.Contains(Read(csv), row => row["label"] == Name);
        Assert.DoesNotContain('\r', csv);
    }

    private static List<Dictionary<string, string>> Read(string csv)
    {
        using var reader = new CsvReader(new StringReader(csv), CultureInfo.InvariantCulture);
        reader.Read();
        reader.ReadHeader();
        var rows = new List<Dictionary<string, string>>();
        while (reader.Read()) rows.Add(reader.HeaderRecord!.ToDictionary(column => column, column => reader.GetField(column)!, StringComparer.Ordinal));
        return rows;
    }
}
