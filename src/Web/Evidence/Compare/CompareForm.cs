using System.Globalization;
using System.Text.Json.Nodes;
using Sarcoscope.Registry;
using Sarcoscope.Registry.Evidence.Cohorts;
using Sarcoscope.Registry.Evidence.Comparison;
using Sarcoscope.Registry.Evidence.Endpoints;

namespace Sarcoscope.Web.Evidence.Compare;

/// <summary>What stands in the fields of the form, as text; a refused form returns as it was sent.</summary>
public sealed class CompareForm
{
    private readonly Dictionary<string, IReadOnlyList<string>> fields;
    private readonly ComparisonDefinition? shown;

    private CompareForm(Dictionary<string, IReadOnlyList<string>> fields, ComparisonDefinition? shown) => (this.fields, this.shown) = (fields, shown);

    /// <summary>What a comparison begins with: lines, from their start, by the programme's rules.</summary>
    public static CompareForm Empty { get; } = new(
        new(StringComparer.Ordinal)
        {
            ["endpoint"] = ["PFS"],
            ["origin"] = [Words.Of(OriginKind.LineStart)],
            ["unit"] = [Words.Of(AnalysisUnit.Line)],
            ["rules"] = [RuleSets.OutcsDefault.Code],
            ["tests"] = [Words.Of(ComparisonTest.LogRank)],
            ["horizon"] = ["365"],
            ["landmarks"] = ["30 60"],
        },
        shown: null);

    /// <summary>The single value of a field; empty when it is not filled in.</summary>
    public string this[string field] => fields.GetValueOrDefault(field) is [var value, ..] ? value : "";

    /// <summary>Whether a choice of several is ticked.</summary>
    public bool Has(string field, string value) => fields.GetValueOrDefault(field)?.Contains(value, StringComparer.Ordinal) == true;

    /// <summary>Whether its cohorts name single lines, which the form has no field for.</summary>
    public bool ListsLines => shown?.Cohorts.Any(cohort => cohort.Listed is not null || cohort.File is not null) == true;

    /// <summary>As it was sent; null when the address asks for nothing.</summary>
    public static CompareForm? Read(IQueryCollection asked) => asked.Any(pair => pair.Key is "first" or "firstRegimen" or "endpoint")
        ? new(asked.ToDictionary(pair => pair.Key, pair => (IReadOnlyList<string>)[.. pair.Value.OfType<string>().Select(value => value.Trim())], StringComparer.Ordinal), shown: null)
        : null;

    /// <summary>The fields of a definition.</summary>
    public static CompareForm Of(ComparisonDefinition definition)
    {
        Dictionary<string, IReadOnlyList<string>> filled = new(StringComparer.Ordinal);
        Set("title", definition.Title);
        Set("snapshot", definition.Snapshot);
        Set("unit", Words.Of(definition.Unit));
        Set("lines", Words.Of(definition.Lines));
        Set("population", definition.Population);
        Cohort("first", definition.First);
        Cohort("second", definition.Second);
        if (definition.Second.IsRest) Set("rest", "on");
        Set("endpoint", definition.Endpoint.Code);
        Set("origin", Words.Of(definition.Origin.Kind));
        Set("afterLine", Text(definition.Origin.AfterLine));
        Set("rules", definition.Rules.Code);
        Set("entry", Words.Of(definition.Entry));
        Set("exposure", Words.Of(definition.Exposure));
        Set("clusters", Words.Of(definition.Clusters));
        filled["covariates"] = definition.Covariates;
        filled["subgroups"] = [.. definition.Subgroups.Where(IsFactor)];
        Set("subgroupConditions", string.Join('\n', definition.Subgroups.Where(asked => !IsFactor(asked))));
        filled["tests"] = [.. definition.Tests.Select(Words.Of)];
        Set("horizon", Text(definition.HorizonDays));
        Set("landmarks", string.Join(' ', definition.Landmarks.Select(day => Text(day))));
        Set("weights", definition.Weights is { } weights ? Words.Of(weights.Kind) : null);
        Set("truncate", definition.Weights is { TruncatedShare: > 0 } cut ? (100 * cut.TruncatedShare).ToString("0.###", CultureInfo.InvariantCulture) : null);
        if (definition.Stops) Set("stops", "on");
        Set("draws", Text(definition.Bootstrap?.Draws));
        Set("seed", Text(definition.Bootstrap?.Seed));
        return new(filled, definition);

        void Set(string field, string? value)
        {
            if (value is { Length: > 0 }) filled[field] = [value];
        }

        void Cohort(string prefix, ComparisonCohort cohort)
        {
            Set(prefix, cohort.Name);
            Set(prefix + "Regimen", cohort.Regimen);
            Set(prefix + "Histology", cohort.Histology);
            Set(prefix + "Where", cohort.Where);
        }
    }

    /// <summary>The definition the fields stand for, as JSON to be read like any other.</summary>
    public string Json()
    {
        var root = new JsonObject { ["version"] = ComparisonReader.Version };
        var (first, second) = (Cohort("first"), Cohort("second"));
        if (this["rest"].Length > 0) second = new JsonObject { ["name"] = this["second"].Length > 0 ? this["second"] : "rest", ["rest"] = true };
        root["title"] = this["title"].Length > 0 ? this["title"] : $"{first["name"]} / {second["name"]}";
        Text("snapshot");
        Text("unit");
        Text("lines");
        Text("population");
        root["cohorts"] = new JsonArray(first, second);
        Text("endpoint");
        Text("origin");
        if (this["origin"] == Words.Of(OriginKind.Progression)) Whole("afterLine", this["afterLine"]);
        Text("rules");
        Text("entry");
        Text("exposure");
        Text("clusters");
        Texts("covariates");
        string[] subgroups = [.. fields.GetValueOrDefault("subgroups") ?? [], .. this["subgroupConditions"].Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
        if (subgroups.Length > 0) root["subgroups"] = new JsonArray([.. subgroups.Select(asked => (JsonNode)asked)]);
        Texts("tests");
        Whole("horizonDays", this["horizon"]);
        if (this["landmarks"].Split([' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } days) root["landmarks"] = new JsonArray([.. days.Select(Number)]);
        if (this["weights"].Length > 0)
        {
            var weights = new JsonObject { ["kind"] = this["weights"] };
            if (this["truncate"].Length > 0)
                weights["truncate"] = double.TryParse(this["truncate"].Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out var percent) ? percent / 100 : this["truncate"];
            root["weights"] = weights;
        }
        if (this["stops"].Length > 0) root["stops"] = true;
        if (this["draws"].Length > 0) root["bootstrap"] = new JsonObject { ["seed"] = Number(this["seed"].Length > 0 ? this["seed"] : "1"), ["draws"] = Number(this["draws"]) };
        return root.ToJsonString();

        void Text(string field)
        {
            if (this[field].Length > 0) root[field] = this[field];
        }

        void Texts(string field)
        {
            if (fields.GetValueOrDefault(field) is { Count: > 0 } values) root[field] = new JsonArray([.. values.Select(value => (JsonNode)value)]);
        }

        void Whole(string key, string value)
        {
            if (value.Length > 0) root[key] = Number(value);
        }
    }

    private JsonObject Cohort(string prefix)
    {
        var (regimen, histology, where) = (this[prefix + "Regimen"], this[prefix + "Histology"], this[prefix + "Where"]);
        var name = this[prefix].Length > 0 ? this[prefix] : string.Join(", ", new[] { regimen, histology, where }.Where(part => part.Length > 0));
        var cohort = new JsonObject { ["name"] = name };
        if (regimen.Length > 0) cohort["regimen"] = regimen;
        if (histology.Length > 0) cohort["histology"] = histology;
        if (where.Length > 0) cohort["where"] = where;
        return cohort;
    }

    private static bool IsFactor(string subgroup) => ComparisonCovariates.Find(subgroup) is not null;

    private static string? Text(int? value) => value?.ToString(CultureInfo.InvariantCulture);

    // What is no whole number stays text, which the reader of definitions refuses with its place.
    private static JsonNode Number(string text) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) ? whole : text;
}
