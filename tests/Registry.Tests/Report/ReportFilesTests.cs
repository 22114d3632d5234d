using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Criteria;
using Sarcoscope.Registry.Evidence;
using Sarcoscope.Registry.Evidence.Cohorts;
using Sarcoscope.Registry.Evidence.Report;
using Sarcoscope.Registry.Exchange.TcgaSarc;
using Sarcoscope.Registry.Terms;

namespace Sarcoscope.Registry.Tests.Report;

public sealed partial class ReportFilesTests
{
    private static readonly XNamespace Html = "http://www.w3.org/1999/xhtml";
    private static readonly IReadOnlyDictionary<string, byte[]> Corrected = Files(AnalysisMode.Corrected, Language.English);
    private static readonly IReadOnlyDictionary<string, byte[]> PrintedInFrench = Files(AnalysisMode.Printed, Language.French);

    [Fact]
    public void The_same_cohort_gives_the_same_bytes()
    {
        var again = Files(AnalysisMode.Corrected, Language.English);

        Assert.Equal(Corrected.Keys, again.Keys);
        Assert.All(Corrected, file => Assert.True(file.Value.AsSpan().SequenceEqual(again[file.Key]), file.Key));
    }

    [Fact]
    public void Every_table_has_its_csv_and_every_figure_its_svg_in_every_size()
    {
        Assert.Equal(
            ["attrition", "exceptional-responders", "headlines", "literature", "table-1", "table-2", "table-3", "table-4", "table-4-worst", "table-s1", "table-s2", "table-s3", "table-s4", "table-s5", "table-s6"],
            Corrected.Keys.Where(path => path.StartsWith("tables/", StringComparison.Ordinal)).Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal));
        var figures = Corrected.Keys.Where(path => path.StartsWith("figures/", StringComparison.Ordinal)).ToList();
        Assert.Equal(9 * 5, figures.Count);
        Assert.All(["1a", "1b", "1c", "1d", "pfs-all", "os-diagnosis", "os-registration", "swimmer", "waterfall"], figure => Assert.Contains($"figures/figure-{figure}-standard.svg", figures));
        Assert.All(figures, path => Assert.NotNull(XDocument.Parse(Text(Corrected, path)).Root));
    }

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.French)]
    public void The_page_is_one_well_formed_file_that_fetches_nothing_and_runs_nothing(Language language)
    {
        var files = language == Language.English ? Corrected : PrintedInFrench;
        var page = Page(files);
        var elements = page.Descendants().ToList();

        Assert.Equal(language.Code(), page.Root!.Attribute("lang")!.Value);
        Assert.DoesNotContain(elements, element => element.Name.LocalName is "script" or "link" or "img" or "iframe" or "object" or "image" or "use");
        Assert.DoesNotContain(elements.Attributes(), attribute => attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal) || attribute.Name.LocalName is "src" or "style");
        Assert.DoesNotContain("@import", Text(files, "report.html"), StringComparison.Ordinal);
        Assert.DoesNotMatch(@"url\((?!#)", Text(files, "report.html"));
        Assert.All(Addresses(page), address => Assert.StartsWith("#", address, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_link_leads_somewhere_and_no_id_stands_twice()
    {
        var ids = Page(Corrected).Descendants().Attributes("id").Select(id => id.Value).ToList();

        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
        Assert.All(Addresses(Page(Corrected)), address => Assert.Contains(address[1..], ids));
        Assert.All(Page(Corrected).Descendants().Attributes("aria-labelledby").SelectMany(label => label.Value.Split(' ')), label => Assert.Contains(label, ids));
    }

    [Fact]
    public void Every_row_of_every_table_has_as_many_cells_as_its_header()
    {
        var tables = Page(PrintedInFrench).Descendants(Html + "table").ToList();
        Assert.True(tables.Count > 20);

        Assert.All(tables, table =>
        {
            var header = table.Element(Html + "thead")!.Elements(Html + "tr").First();
            Assert.All(table.Elements(Html + "tbody").Elements(Html + "tr"), row => Assert.Equal(Width(header), Width(row)));
        });
    }

    [Fact]
    public void Synthetic_patients_decision_support_and_provenance_are_said_on_the_page_and_under_every_figure()
    {
        var page = Page(Corrected).Root!.Value;

        Assert.Contains(Provenance.Synthetic.English, page, StringComparison.Ordinal);
        Assert.Contains(Provenance.DecisionSupport.English, page, StringComparison.Ordinal);
        Assert.Contains(DemoAnalysis.Lock.Sha256!, page, StringComparison.Ordinal);
        Assert.All(Corrected.Where(file => file.Key.StartsWith("figures/", StringComparison.Ordinal)), file => Assert.All(
            ["No real person", "lock-2011-10", Provenance.CurrentSoftware],
            words => Assert.Contains(words, Letters(Encoding.UTF8.GetString(file.Value)), StringComparison.Ordinal)));
    }

    [Fact]
    public void The_page_of_differences_names_every_reading_and_contradiction()
    {
        var section = Section(PrintedInFrench, "publication");
        var numbers = section.Descendants(Html + "tbody").Take(2).Select(group => group.Elements(Html + "tr").Count() - 1);

        Assert.Equal([14, 30], numbers);
        Assert.Contains("872 des 916", section.Value, StringComparison.Ordinal);
        Assert.Contains("l'article imprime 27\u202F%\u202F; 5/18 = 28\u202F%", Section(PrintedInFrench, "table-2").Value, StringComparison.Ordinal);
        Assert.Contains("l'article imprime 3\u202F%\u202F; 9/116 = 8\u202F%", Section(PrintedInFrench, "table-4").Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_holds_everything_with_full_precision()
    {
        var report = JsonDocument.Parse(Corrected["report.json"]).RootElement;
        var orr = report.GetProperty("headlines").EnumerateArray().Single(headline => headline.GetProperty("key").GetString() == "orr");

        Assert.Equal((35, 278), (orr.GetProperty("numerator").GetInt32(), orr.GetProperty("denominator").GetInt32()));
        Assert.Equal(35 / 278d, orr.GetProperty("value").GetDouble());
        Assert.Equal(13, report.GetProperty("tables").GetArrayLength());
        Assert.Equal(9, report.GetProperty("figures").GetArrayLength());
        var cell = report.GetProperty("tables").EnumerateArray().Single(table => table.GetProperty("id").GetString() == "table-3")
            .GetProperty("blocks")[0].GetProperty("rows").EnumerateArray().Single(row => row.GetProperty("key").GetString() == "SS")
            .GetProperty("cells").GetProperty("tt1-rr");
        Assert.Equal(4, cell.GetProperty("lines").GetArrayLength());
    }

    [Fact]
    public void A_filtered_report_compares_nothing_with_the_publication_and_says_why()
    {
        var condition = CriterionParser.Parse("histology = GIST", LineFacts.Of(Vocabulary.Load())).Value;
        var files = ReportFolder.Files(EvidenceReport.Of(Cohort.Of(DemoAnalysis.Set, condition), AnalysisMode.Printed, Vocabulary.Load()), Language.English);

        Assert.Contains("Only some of the lines are analysed", Section(files, "publication").Value, StringComparison.Ordinal);
        Assert.Contains("histology = GIST", Section(files, "attrition").Value, StringComparison.Ordinal);
        Assert.All(files.Keys.Where(path => path.StartsWith("figures/", StringComparison.Ordinal)), path => Assert.Contains("histology = GIST", Letters(Text(files, path)), StringComparison.Ordinal));
    }

    [Fact]
    public void No_line_at_all_is_a_report_too()
    {
        var condition = CriterionParser.Parse("histology = GIST and histology = LMS", LineFacts.Of(Vocabulary.Load())).Value;
        var files = ReportFolder.Files(EvidenceReport.Of(Cohort.Of(DemoAnalysis.Set, condition), AnalysisMode.Corrected, Vocabulary.Load()), Language.French);

        Assert.DoesNotContain("NaN", Text(files, "report.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("∞", Text(files, "report.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Public_data_have_a_report_that_says_what_they_lack()
    {
        var cases = TcgaSarcImport.Read(SharedFolder.Require("data", "tcga-sarc"), Vocabulary.Load());
        var set = AnalysisSetBuilder.Of(cases.Patients, TcgaSarcImport.Profile, cases.Centres, DataOrigin.Live, Vocabulary.Load());

        var files = ReportFolder.Files(EvidenceReport.Of(Cohort.Of(set, condition: null), AnalysisMode.Corrected, Vocabulary.Load()), Language.English);

        Assert.Contains("No toxicity in this source.", Section(files, "table-4").Value, StringComparison.Ordinal);
        Assert.Contains("No rationale in this source.", Section(files, "table-s2").Value, StringComparison.Ordinal);
        Assert.Contains("not the published programme", Section(files, "publication").Value, StringComparison.Ordinal);
        Assert.DoesNotContain("synthetic", Page(files).Root!.Value, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(files.Keys, path => path.Contains("waterfall", StringComparison.Ordinal));
    }

    private static IReadOnlyDictionary<string, byte[]> Files(AnalysisMode mode, Language language) =>
        ReportFolder.Files(EvidenceReport.Of(Cohort.Of(DemoAnalysis.Set, condition: null), mode, Vocabulary.Load()), language);

    private static string Text(IReadOnlyDictionary<string, byte[]> files, string path) => new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(files[path]);

    private static XDocument Page(IReadOnlyDictionary<string, byte[]> files)
    {
        using var reader = XmlReader.Create(new MemoryStream(files["report.html"]), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore });
        return XDocument.Load(reader);
    }

    private static XElement Section(IReadOnlyDictionary<string, byte[]> files, string id) => Page(files).Descendants().Single(element => element.Attribute("id")?.Value == id);

    private static IEnumerable<string> Addresses(XDocument page) =>
        page.Descendants().Attributes().Where(attribute => attribute.Name.LocalName == "href").Select(attribute => attribute.Value);

    private static int Width(XElement row) => row.Elements().Sum(cell => (int?)cell.Attribute("colspan") ?? 1);

    // A drawing breaks its sentences into lines.
    private static string Letters(string svg) => Blank().Replace(Tag().Replace(svg, " "), " ").Replace("&gt;", ">", StringComparison.Ordinal);

    [GeneratedRegex("<[^>]*>", RegexOptions.None, 1000)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Blank();
}
