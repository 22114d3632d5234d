using System.Security.Cryptography;
using System.Text;
using Sarcoscope.Registry.Evidence.Comparison;
using static Sarcoscope.Registry.Tests.Evidence.Comparison.AComparison;

namespace Sarcoscope.Registry.Tests.Evidence.Comparison;

public sealed class ComparisonReaderTests
{
    private const string Whole = """
        {
          "version": 1,
          "title": "Everything",
          "snapshot": "lock",
          "unit": "patient",
          "lines": "every",
          "population": "family = STS",
          "cohorts": [
            { "name": "a", "where": "line >= 2", "regimen": "sorafenib", "histology": "LMS", "listed": ["C01-001/2", "C01-002"] },
            { "name": "b", "rest": true }
          ],
          "endpoint": "OS",
          "origin": "line-start",
          "rules": "FDA",
          "entry": "ignored",
          "clusters": "patient",
          "covariates": ["age", "sex"],
          "subgroups": ["sex", "age >= 60"],
          "tests": ["log-rank", "late-weighted"],
          "horizonDays": 365,
          "landmarks": [60, 30],
          "weights": { "kind": "unstabilised", "truncate": 0.05 },
          "stops": true,
          "bootstrap": { "seed": 0, "draws": 100 },
          "level": 0.9
        }
        """;

    [Fact]
    public void Every_part_is_read_and_written_again_in_one_form()
    {
        var definition = Read(Whole);
        var text = ComparisonWriter.Text(definition);

        Assert.Equal(text, ComparisonWriter.Text(Read(text)));
        Assert.Equal(Whole.Replace(" ", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal).Replace("[60,30]", "[30,60]", StringComparison.Ordinal), text.Replace(" ", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal));
    }

    [Fact]
    public void Order_of_keys_blanks_and_defaults_do_not_matter()
    {
        var other = """
            {"cohorts":[{"where":" drug = sorafenib ","name":"sorafenib"},{"rest":true,"name":"rest"}],"rules":"EMA","origin":"line-start","endpoint":"OS",
             "unit":"line","entry":"delayed","lines":"programme","population":null,"tests":["log-rank"],"level":0.95,"title":"A test","version":1}
            """;

        Assert.Equal(ComparisonWriter.Text(Read(Lines)), ComparisonWriter.Text(Read(other)));
    }

    [Theory]
    [InlineData("\"unit\": \"line\"", "\"unit\": \"line\", \"colour\": \"red\"", "COMPARE-002", "colour", 1)]
    [InlineData("\"unit\": \"line\"", "\"unit\": \"line\", \"unit\": \"line\"", "COMPARE-002", "unit", 1)]
    [InlineData("\"name\": \"rest\"", "\"name\": \"rest\", \"who\": 1", "COMPARE-002", "cohorts[1].who", 2)]
    [InlineData("\"title\": \"A test\", ", "", "COMPARE-003", "title", 1)]
    [InlineData("\"where\": \"drug = sorafenib\"", "\"regimen\": null", "COMPARE-003", "cohorts[0]", 2)]
    [InlineData("\"origin\": \"line-start\"", "\"origin\": \"progression\"", "COMPARE-003", "afterLine", 1)]
    [InlineData("\"A test\"", "5", "COMPARE-004", "title", 1)]
    [InlineData("\"rest\": true", "\"rest\": \"yes\"", "COMPARE-004", "cohorts[1].rest", 2)]
    [InlineData("\"rules\": \"EMA\"", "\"rules\": \"EMA\", \"landmarks\": 30", "COMPARE-004", "landmarks", 1)]
    [InlineData("\"rules\": \"EMA\"", "\"rules\": \"MINE\"", "COMPARE-005", "rules", 1)]
    [InlineData("\"rules\": \"EMA\"", "\"rules\": \"EMA\", \"landmarks\": [30, 30.5]", "COMPARE-005", "landmarks[1]", 1)]
    [InlineData("\"rules\": \"EMA\"", "\"rules\": \"EMA\", \"covariates\": [\"shoeSize\"]", "COMPARE-005", "covariates[0]", 1)]
    [InlineData("\"rules\": \"EMA\"", "\"rules\": \"EMA\", \"bootstrap\": {\"seed\": 1, \"draws\": 5}", "COMPARE-005", "bootstrap.draws", 1)]
    [InlineData("\"rules\": \"EMA\"", "\"rules\": \"EMA\", \"stops\": \"yes\"", "COMPARE-004", "stops", 1)]
    [InlineData("\"rules\": \"EMA\"", "\"rules\": \"EMA\", \"subgroups\": [\"sex\", \"age\"]", "COMPARE-005", "subgroups[1]", 1)]
    [InlineData("\"rules\": \"EMA\"", "\"rules\": \"EMA\", \"subgroups\": [\"moon = 3\"]", "COMPARE-007", "subgroups[0]", 1)]
    [InlineData("\"rules\": \"EMA\"", "\"rules\": \"EMA\", \"subgroups\": [\"response = CR\"]", "COMPARE-006", "subgroups", 1)]
    [InlineData("\"version\": 1", "\"version\": 2", "COMPARE-005", "version", 1)]
    [InlineData("\"endpoint\": \"OS\"", "\"endpoint\": \"DoR\"", "COMPARE-005", "endpoint", 1)]
    [InlineData("\"origin\": \"line-start\"", "\"origin\": \"diagnosis\"", "COMPARE-006", "origin", 1)]
    [InlineData("\"rules\": \"EMA\"", "\"rules\": \"EMA\", \"afterLine\": 2", "COMPARE-006", "afterLine", 1)]
    [InlineData("\"rules\": \"EMA\"", "\"rules\": \"EMA\", \"exposure\": \"time-dependent\"", "COMPARE-006", "exposure", 1)]
    [InlineData("\"rules\": \"EMA\"", "\"rules\": \"EMA\", \"weights\": {\"kind\": \"stabilised\"}", "COMPARE-006", "weights", 1)]
    [InlineData("drug = sorafenib", "drug = sorafenibe", "COMPARE-007", "cohorts[0].where", 2)]
    [InlineData("\"rest\": true", "\"file\": {\"name\": \"x.txt\", \"sha256\": \"0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef\"}", "COMPARE-008", "cohorts[1].file", 2)]
    public void What_is_not_understood_is_an_issue_with_its_place(string from, string to, string code, string field, int line)
    {
        Assert.Contains(from, Lines, StringComparison.Ordinal);
        var read = ComparisonReader.Read(Encoding.UTF8.GetBytes(Lines.Replace(from, to, StringComparison.Ordinal)), Vocabulary);

        Assert.Null(read.Value);
        var issue = read.Issues[0];
        Assert.Equal((code, field, line), (issue.Code, issue.Field, issue.Line));
    }

    [Fact]
    public void Subgroups_from_another_origin_are_facts_of_the_patient_and_stops_count_from_a_line()
    {
        string Codes(string more) => string.Join(' ', ComparisonReader.Read(Encoding.UTF8.GetBytes(FromProgression.Replace("\"rules\"", more + ", \"rules\"", StringComparison.Ordinal)), Vocabulary).Issues.Select(issue => $"{issue.Code} {issue.Field}"));

        Assert.Equal("", Codes("\"subgroups\": [\"sex\", \"grade\"]"));
        Assert.Equal("COMPARE-006 subgroups", Codes("\"subgroups\": [\"progressionAtStart\"]"));
        Assert.Equal("COMPARE-006 subgroups", Codes("\"subgroups\": [\"line >= 2\"]"));
        Assert.Equal("COMPARE-006 stops", Codes("\"stops\": true"));
    }

    [Fact]
    public void More_variables_than_can_be_read_for_anything_but_chance_are_refused()
    {
        var many = string.Join(", ", Enumerable.Range(40, ComparisonDefinition.MostSubgroups + 1).Select(age => $"\"age >= {age}\""));
        var issue = Assert.Single(ComparisonReader.Read(Encoding.UTF8.GetBytes(Lines.Replace("\"rules\"", $"\"subgroups\": [{many}], \"rules\"", StringComparison.Ordinal)), Vocabulary).Issues);

        Assert.Equal(("COMPARE-005", "subgroups"), (issue.Code, issue.Field));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{\"version\": 1,}")]
    [InlineData("{} {}")]
    [InlineData("{\"a\": [[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]}")]
    public void What_is_no_JSON_is_refused(string text) =>
        Assert.Equal("COMPARE-001", Assert.Single(ComparisonReader.Read(Encoding.UTF8.GetBytes(text), Vocabulary).Issues).Code);

    [Theory]
    [InlineData("[]")]
    [InlineData("7")]
    [InlineData("null")]
    public void What_is_no_object_is_refused(string text) =>
        Assert.Equal("COMPARE-004", ComparisonReader.Read(Encoding.UTF8.GetBytes(text), Vocabulary).Issues[0].Code);

    [Fact]
    public void A_file_beside_the_definition_has_to_be_the_one_it_was_defined_on()
    {
        var file = "C01-000/1\nC01-003\n"u8.ToArray();
        var json = Lines.Replace("\"where\": \"drug = sorafenib\"", $$"""
            "file": { "name": "treated.txt", "sha256": "{{Convert.ToHexStringLower(SHA256.HashData(file))}}" }
            """, StringComparison.Ordinal);

        var read = ComparisonReader.Read(Encoding.UTF8.GetBytes(json), Vocabulary, name => name == "treated.txt" ? file : null);
        Assert.Equal(["C01-000/1", "C01-003"], read.Value!.First.File!.Lines);
        var changed = ComparisonReader.Read(Encoding.UTF8.GetBytes(json), Vocabulary, _ => "C01-000/1\n"u8.ToArray());
        Assert.Equal("COMPARE-008", Assert.Single(changed.Issues).Code);
    }
}
