using System.Globalization;
using System.Text.Json;
using Sarcoscope.Registry.Evidence.Cohorts;
using Sarcoscope.Registry.Evidence.Endpoints;
using Sarcoscope.Registry.Terms;
using Sarcoscope.Statistics.Weighting;

namespace Sarcoscope.Registry.Evidence.Comparison;

/// <summary>Reads a definition from JSON, strictly: everything that is not understood is an issue with its place.</summary>
public sealed class ComparisonReader
{
    /// <summary>The longest definition that is read, in bytes.</summary>
    public const int LongestText = 64 * 1024;

    /// <summary>The version of the format that is read and written.</summary>
    public const int Version = 1;

    private const int LongestDays = 36_525;
    private const double UsualLevel = 0.95;
    private static readonly string[] Keys =
    [
        "version", "title", "snapshot", "unit", "lines", "population", "cohorts", "endpoint", "origin", "afterLine", "rules", "entry", "exposure", "clusters",
        "covariates", "subgroups", "tests", "horizonDays", "landmarks", "weights", "stops", "bootstrap", "level",
    ];

    private static readonly Endpoint[] Endpoints =
    [
        EndpointCatalogue.OverallSurvival, EndpointCatalogue.ProgressionFreeSurvival, EndpointCatalogue.TimeToProgression,
        EndpointCatalogue.TimeToNextTreatmentOrDeath, EndpointCatalogue.TimeToNextTreatment, EndpointCatalogue.TimeToTreatmentFailure,
    ];

    private readonly List<Issue> issues = [];
    private readonly Vocabulary vocabulary;
    private readonly Func<string, byte[]?> files;

    private ComparisonReader(Vocabulary vocabulary, Func<string, byte[]?> files) => (this.vocabulary, this.files) = (vocabulary, files);

    /// <summary>Reads a definition.</summary>
    /// <param name="text">UTF-8.</param>
    /// <param name="vocabulary">For conditions, regimens and histologies.</param>
    /// <param name="files">Content of a file beside the definition; null when there is none. Without it no file is read.</param>
    /// <returns>
    /// COMPARE-001 no JSON; COMPARE-002 an unknown or double key; COMPARE-003 a missing key; COMPARE-004 a wrong type; COMPARE-005 a wrong value;
    /// COMPARE-006 parts that do not fit together; COMPARE-007 a condition that cannot be read; COMPARE-008 a file that is missing or another.
    /// </returns>
    public static Checked<ComparisonDefinition> Read(byte[] text, Vocabulary vocabulary, Func<string, byte[]?>? files = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(vocabulary);
        if (text.Length > LongestText) return new(null, [Issue.Error("COMPARE-001", "", $"A definition has at most {LongestText} bytes.")]);
        PlacedJson root;
        try
        {
            root = PlacedJson.Read(text);
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException or FormatException)
        {
            var place = wrong as JsonException;
            var issue = Issue.Error("COMPARE-001", "", "The definition is not JSON, or nested too deep. Compare it with the examples in docs/comparison.md.");
            return new(null, [issue with { Line = (int?)(place?.LineNumber + 1) ?? 1, Column = (int?)(place?.BytePositionInLine + 1) ?? 1 }]);
        }
        var reader = new ComparisonReader(vocabulary, files ?? (_ => null));
        var definition = reader.Definition(root);
        return reader.issues.Count > 0 ? new(null, reader.issues) : new(definition, []);
    }

    private ComparisonDefinition? Definition(PlacedJson root)
    {
        var members = new JsonMembers(root, issues, Keys);
        if (members.Whole(members.Required("version"), 1, int.MaxValue) is { } version and not Version)
            issues.Add(members.Get("version")!.Issue("COMPARE-005", $"This program reads version {Version}, not {version}."));
        var cohorts = Cohorts(members);
        var endpoint = EndpointOf(members);
        var rules = RulesOf(members);
        var title = members.Text(members.Required("title"));
        var unit = members.Word<AnalysisUnit>(members.Required("unit"));
        var origin = OriginOf(members);
        if (cohorts is null || endpoint is null || rules is null || title is null || origin is null) return null;
        var definition = new ComparisonDefinition
        {
            Title = title,
            Snapshot = members.Text(members.Get("snapshot")),
            Unit = unit,
            Lines = members.Word<LineReach>(members.Get("lines")),
            Population = Condition(members, "population"),
            First = cohorts.Value.First,
            Second = cohorts.Value.Second,
            Endpoint = endpoint,
            Origin = origin.Value,
            Rules = rules,
            Entry = members.Word<EntryRule>(members.Get("entry")),
            Exposure = members.Word<ExposureRule>(members.Get("exposure")),
            Clusters = members.Word<ClusterRule>(members.Get("clusters")),
            Covariates = Covariates(members),
            Subgroups = Subgroups(members),
            Tests = Tests(members),
            HorizonDays = members.Whole(members.Get("horizonDays"), 1, LongestDays),
            Landmarks = Landmarks(members),
            Weights = Weights(members),
            Stops = members.Yes(members.Get("stops")),
            Bootstrap = Bootstrap(members),
            Level = Level(members),
        };
        issues.AddRange(ComparisonFit.Issues(definition).Select(issue => root.Issue(issue.Code, issue.Message) with { Field = issue.Field, Line = members.Get(issue.Field)?.Line ?? root.Line, Column = members.Get(issue.Field)?.Column ?? root.Column }));
        return definition;
    }

    private (ComparisonCohort First, ComparisonCohort Second)? Cohorts(JsonMembers members)
    {
        if (members.Required("cohorts") is not { } list) return null;
        var items = members.List(list);
        if (list.Kind == JsonTokenType.StartArray && items.Count != 2) issues.Add(list.Issue("COMPARE-005", "A comparison has two cohorts, the reference second."));
        if (items.Count != 2) return null;
        var reading = new CohortReading(issues, vocabulary, files);
        var (first, second) = (reading.Cohort(items[0], place: 0), reading.Cohort(items[1], place: 1));
        if (first is null || second is null) return null;
        if (first.Name == second.Name) issues.Add(items[1].Issue("COMPARE-005", "The two cohorts have the same name.") with { Field = "cohorts[1].name" });
        return (first, second);
    }

    private Endpoint? EndpointOf(JsonMembers members)
    {
        var value = members.Required("endpoint");
        if (members.Text(value) is not { } code) return null;
        var found = Array.Find(Endpoints, endpoint => endpoint.Code == code);
        if (found is null) issues.Add(value!.Issue("COMPARE-005", $"'{code}' is not one of {string.Join(", ", Endpoints.Select(endpoint => endpoint.Code))}."));
        return found;
    }

    private RuleSet? RulesOf(JsonMembers members)
    {
        var value = members.Required("rules");
        if (members.Text(value) is not { } code) return null;
        var found = RuleSets.Find(code);
        if (found is null) issues.Add(value!.Issue("COMPARE-005", $"'{code}' is not one of {string.Join(", ", RuleSets.All.Select(rules => rules.Code))}."));
        return found;
    }

    private ComparisonOrigin? OriginOf(JsonMembers members)
    {
        var value = members.Required("origin");
        if (value is null) return null;
        var kind = members.Word<OriginKind>(value);
        var after = members.Whole(members.Get("afterLine"), 1, 50);
        switch (kind)
        {
            case OriginKind.Progression when after is { } line:
                return ComparisonOrigin.ProgressionAfter(line);
            case OriginKind.Progression:
                issues.Add(value.Issue("COMPARE-003", "The key 'afterLine' is missing: after which line was the progression?") with { Field = "afterLine" });
                return null;
        }
        if (members.Get("afterLine") is { } extra) issues.Add(extra.Issue("COMPARE-006", "afterLine belongs to the origin 'progression' only."));
        return kind switch
        {
            OriginKind.Diagnosis => ComparisonOrigin.Diagnosis,
            OriginKind.Registration => ComparisonOrigin.Registration,
            _ => ComparisonOrigin.LineStart,
        };
    }

    private string? Condition(JsonMembers members, string key)
    {
        var value = members.Get(key);
        var text = members.Text(value);
        if (text is not null) CohortReading.RequireReadable(text, value!, vocabulary, issues);
        return text;
    }

    private IReadOnlyList<string> Covariates(JsonMembers members)
    {
        var value = members.Get("covariates");
        var names = members.Texts(value);
        foreach (var item in members.List(value).Where(item => item.Kind == JsonTokenType.String && ComparisonCovariates.Find(item.Text.Trim()) is null))
            issues.Add(item.Issue("COMPARE-005", $"'{item.Text.Trim()}' is not one of {string.Join(", ", ComparisonCovariates.All.Select(covariate => covariate.Name))}."));
        return names;
    }

    private IReadOnlyList<string> Subgroups(JsonMembers members)
    {
        var value = members.Get("subgroups");
        var asked = members.Texts(value);
        foreach (var item in members.List(value).Where(item => item.Kind == JsonTokenType.String && item.Text.Trim().Length > 0))
        {
            var text = item.Text.Trim();
            if (ComparisonCovariates.Find(text) is { IsFactor: false })
                issues.Add(item.Issue("COMPARE-005", $"{text} is a number. Divide it by a condition, such as {text} >= 60."));
            else if (ComparisonCovariates.Find(text) is null)
                CohortReading.RequireReadable(text, item, vocabulary, issues);
        }
        if (asked.Count > ComparisonDefinition.MostSubgroups) issues.Add(value!.Issue("COMPARE-005", $"At most {ComparisonDefinition.MostSubgroups} variables divide a comparison into subgroups: of many, some differ by chance."));
        return asked;
    }

    private static IReadOnlyList<ComparisonTest> Tests(JsonMembers members)
    {
        if (members.Get("tests") is not { } value) return [ComparisonTest.LogRank];
        return [.. members.Distinct(members.List(value), item => Words.Of(members.Word<ComparisonTest>(item))).Select(Words.Read<ComparisonTest>)];
    }

    private static IReadOnlyList<int> Landmarks(JsonMembers members) =>
        [.. members.Distinct(members.List(members.Get("landmarks")), item => members.Whole(item, 1, LongestDays)?.ToString(CultureInfo.InvariantCulture)).Select(day => int.Parse(day, CultureInfo.InvariantCulture)).Order()];

    private ComparisonWeights? Weights(JsonMembers members)
    {
        if (members.Get("weights") is not { } value) return null;
        var inside = new JsonMembers(value, issues, "kind", "truncate");
        var kind = inside.Word<PropensityWeightKind>(inside.Required("kind"));
        return new(kind, inside.Number(inside.Get("truncate"), 0, 0.25) ?? 0);
    }

    private ComparisonBootstrap? Bootstrap(JsonMembers members)
    {
        if (members.Get("bootstrap") is not { } value) return null;
        var inside = new JsonMembers(value, issues, "seed", "draws");
        var (seed, draws) = (inside.Whole(inside.Required("seed"), 0, int.MaxValue), inside.Whole(inside.Required("draws"), ComparisonBootstrap.FewestDraws, ComparisonBootstrap.MostDraws));
        return seed is { } one && draws is { } many ? new(one, many) : null;
    }

    private static double Level(JsonMembers members) => members.Number(members.Get("level"), 0.5, 0.999) ?? UsualLevel;
}
