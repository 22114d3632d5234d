using Sarcoscope.Registry.Criteria;
using YamlDotNet.RepresentationModel;

namespace Sarcoscope.Registry.Approvals;

/// <summary>A regimen, a case, an authority and a day, as a program asks for the label: <c>{"drugs": ["imatinib"], "jurisdiction": "EMA", "date": "2010-06", "facts": {…}}</c>.</summary>
/// <param name="Drugs">Keys in the vocabulary.</param>
/// <param name="Facts">The case at the start of the line; nothing is known where none are given.</param>
/// <param name="Jurisdiction">Whose label.</param>
/// <param name="Date">First day of the line, as far as known.</param>
public sealed record LabelQuestion(IReadOnlyList<string> Drugs, CaseFacts Facts, Jurisdiction Jurisdiction, DateSpan Date)
{
    private const string Expected = "drugs, facts, jurisdiction, date";

    private static readonly string[] Required = ["drugs", "jurisdiction", "date"];

    /// <summary>Reads JSON or YAML.</summary>
    /// <returns>LABEL-001 a drug; LABEL-002 a key that does not belong, or one that lacks; LABEL-003 an authority or a date that does not fit; FACT-001 to FACT-004 for facts. Issues have their line and column.</returns>
    public static Checked<LabelQuestion> Read(string text, AttributeCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        List<Issue> issues = [];
        if (FactsFile.Mapping(text, issues) is not { } map) return new(Value: null, issues.Count > 0 ? issues : [Missing("drugs")]);
        IReadOnlyList<string> drugs = [];
        var facts = CaseFacts.None(catalogue);
        Jurisdiction? jurisdiction = null;
        DateSpan? date = null;
        foreach (var (key, value) in map.Children)
        {
            switch ((key as YamlScalarNode)?.Value)
            {
                case "drugs":
                    drugs = Regimen(value, catalogue, issues);
                    break;
                case "facts" when value is YamlMappingNode given:
                    facts = FactsFile.Read(given, catalogue, issues);
                    break;
                case "jurisdiction" when (value as YamlScalarNode)?.Value is { } word:
                    jurisdiction = Authority(word);
                    if (jurisdiction is null) issues.Add(At(Issue.Error("LABEL-003", "jurisdiction", $"'{word}' is no authority. Give EMA or FDA."), value));
                    break;
                case "date" when (value as YamlScalarNode)?.Value is { } day:
                    if (DateSpan.TryParse(day, out var read)) date = read;
                    else issues.Add(At(Issue.Error("LABEL-003", "date", $"'{day}' is no date such as 2010-06-01, 2010-06 or 2010."), value));
                    break;
                default:
                    issues.Add(At(Issue.Error("LABEL-002", (key as YamlScalarNode)?.Value ?? "", $"'{key}' does not belong here, or is no {(key is YamlScalarNode { Value: "facts" } ? "mapping of facts" : "single value")}. Allowed: {Expected}."), key));
                    break;
            }
        }
        foreach (var name in Required.Where(name => !map.Children.ContainsKey(new YamlScalarNode(name)))) issues.Add(Missing(name));
        return issues.Exists(issue => issue.Severity == Severity.Error) ? new(Value: null, issues) : new(new(drugs, facts, jurisdiction!.Value, date!.Value), issues);
    }

    /// <summary>EMA or FDA; null for anything else.</summary>
    public static Jurisdiction? Authority(string word) => word.ToUpperInvariant() switch { "EMA" => Jurisdiction.Ema, "FDA" => Jurisdiction.Fda, _ => null };

    private static IReadOnlyList<string> Regimen(YamlNode node, AttributeCatalogue catalogue, List<Issue> issues)
    {
        var names = node is YamlSequenceNode list
            ? list.Children.Select(one => (one as YamlScalarNode)?.Value ?? "")
            : ((node as YamlScalarNode)?.Value ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var read = RegimenNames.Read(names, catalogue.Vocabulary);
        issues.AddRange(read.Issues.Select(issue => At(issue, node)));
        return read.Value ?? [];
    }

    private static Issue Missing(string name) => Issue.Error("LABEL-002", name, $"'{name}' is missing. Give {Expected}; without facts nothing is known of the case.");

    private static Issue At(Issue issue, YamlNode node) => issue with { Line = (int)node.Start.Line, Column = (int)node.Start.Column };
}
