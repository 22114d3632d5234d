using System.Globalization;
using Sarcoscope.Registry.Criteria;
using Sarcoscope.Registry.Terms;

namespace Sarcoscope.Registry.Guidelines.Reading;

/// <summary>Reads one version of a guideline and refuses it with every fault, by line. The file's shape: docs/guideline.md.</summary>
internal sealed class GuidelineReader
{
    private readonly KnowledgeMap root;
    private readonly ConditionReader conditions;
    private readonly OptionReader options;
    private readonly AttributeCatalogue attributes;

    private GuidelineReader(KnowledgeMap root, AttributeCatalogue attributes, Vocabulary vocabulary)
    {
        (this.root, this.attributes) = (root, attributes);
        conditions = new(attributes, root);
        options = new(root, conditions, vocabulary);
    }

    /// <exception cref="KnowledgeException">The file is missing or something in it is wrong; every fault is listed.</exception>
    public static Guideline Read(KnowledgeFiles files, string path, AttributeCatalogue attributes, Vocabulary vocabulary)
    {
        var faults = new List<KnowledgeFault>();
        var map = KnowledgeMap.Read(files, path, faults);
        var guideline = map is null ? null : new GuidelineReader(map, attributes, vocabulary).Whole(path);
        return faults.Count == 0 ? guideline! : throw new KnowledgeException(faults);
    }

    private Guideline Whole(string path)
    {
        root.AllowOnly(
            "guideline", "version", "date", "name", "source", "notice", "doses", "references", "definitions", "implies", "contradictions", "coverage", "rules",
            "drugSets", "options", "order", "groups", "known");
        var source = root.Map("source");
        var groups = Ordered([.. root.Maps("groups").Select(Group)]);
        var guideline = new Guideline
        {
            Key = root.Required("guideline"),
            Version = root.Required("version"),
            Date = Date(),
            Name = ConditionReader.Text(root, "name"),
            Source = source?.Required("title") ?? "",
            SourcePublished = source?.Required("published") ?? "",
            Notice = ConditionReader.Text(root, "notice"),
            Doses = ConditionReader.Text(root, "doses"),
            References = References(),
            Implications = [.. root.Maps("implies").Select(Implied)],
            Contradictions = conditions.List(root, "contradictions"),
            Coverage = [.. root.Maps("coverage").Select(Covered)],
            Groups = groups,
            KnownOverlaps = [.. Known("overlaps").Select(map => Overlap(map, groups))],
            KnownGaps = [.. Known("gaps").Select(map => Gap(map, groups))],
        };
        if (path != $"guidelines/{guideline.Key}/{guideline.Version}.yaml") root.Fault("version", "GUIDE-003", $"The file must be named for its guideline and version: guidelines/{guideline.Key}/{guideline.Version}.yaml.");
        foreach (var unused in conditions.Unused().Concat(options.Unused())) root.Fault("", "GUIDE-004", $"{unused} is never used.");
        return guideline;
    }

    private DateOnly Date()
    {
        if (DateOnly.TryParseExact(root.Required("date"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) return date;
        root.Fault("date", "KNOW-005", "Not a date as 2026-11-29.");
        return default;
    }

    private List<GuidelineReference> References()
    {
        var all = new List<GuidelineReference>();
        foreach (var map in root.Maps("references"))
        {
            map.AllowOnly("key", "text", "url");
            var key = map.Required("key");
            if (all.Exists(known => known.Key == key)) map.Fault("key", "KNOW-006", $"The reference '{key}' stands twice.");
            all.Add(new(key, map.Required("text"), map.Optional("url")));
        }
        return all;
    }

    private Implication Implied(KnowledgeMap map)
    {
        map.AllowOnly("when", "fact", "value", "why", "refs");
        var (fact, value) = FactAndValue(map);
        return new(Basis(map), fact, value);
    }

    private Coverage Covered(KnowledgeMap map)
    {
        map.AllowOnly("when", "covered", "why", "refs");
        return new(Basis(map), map.Word("covered", GuidelineWords.Extents));
    }

    private GuidelineGroup Group(KnowledgeMap map)
    {
        map.AllowOnly("id", "part", "name", "entry", "rule", "again", "steps");
        var id = map.Required("id");
        var steps = map.Maps("steps").Select((step, index) => Step(step, string.Create(CultureInfo.InvariantCulture, $"{id}.{index + 1}"))).ToList();
        if (steps.Count == 0) map.Fault("steps", "KNOW-004", "A group needs a step.");
        return new()
        {
            Id = id,
            Part = map.Word("part", GuidelineWords.Parts),
            Name = ConditionReader.Text(map, "name"),
            Entry = conditions.Required(map, "entry"),
            Rule = ConditionReader.Text(map, "rule"),
            Again = map.Has("again") ? Again(map.Map("again")!) : null,
            Steps = steps,
        };
    }

    private PlacedAgain Again(KnowledgeMap map)
    {
        map.AllowOnly("when", "fact", "value", "why", "refs");
        var (fact, value) = FactAndValue(map);
        return new(Basis(map), fact, value);
    }

    private GuidelineStep Step(KnowledgeMap map, string id)
    {
        map.AllowOnly("pathway", "title", "for", "when", "options");
        return new()
        {
            Title = ConditionReader.Text(map, "title"),
            Pathway = map.Count("pathway"),
            For = map.Word("for", GuidelineWords.StepsFor),
            When = conditions.Optional(map, "when"),
            Options = options.Of(map, id),
        };
    }

    private IEnumerable<KnowledgeMap> Known(string key) => root.Map("known")?.Maps(key) ?? [];

    private static KnownOverlap Overlap(KnowledgeMap map, IReadOnlyList<GuidelineGroup> groups)
    {
        map.AllowOnly("groups", "why");
        var pair = map.Strings("groups");
        if (pair is [var first, var second] && groups.Any(group => group.Id == first) && groups.Any(group => group.Id == second))
            return new(first, second, ConditionReader.Text(map, "why"));
        map.Fault("groups", "KNOW-007", "Name two groups.");
        return new("", "", default);
    }

    private KnownGap Gap(KnowledgeMap map, IReadOnlyList<GuidelineGroup> groups)
    {
        map.AllowOnly("id", "when", "nearest", "asIf", "why", "refs");
        var nearest = map.Optional("nearest");
        if (nearest is not null && groups.All(group => group.Id != nearest)) map.Fault("nearest", "KNOW-007", $"There is no group '{nearest}'.");
        if (nearest is not null == map.Has("asIf")) map.Fault("nearest", "KNOW-004", "Give either the nearest group or the fact to take as another.");
        var asIf = map.Has("asIf") ? map.Map("asIf") : null;
        (string Fact, FactValue Value)? changed = asIf is null ? null : FactAndValue(asIf);
        return new(map.Required("id"), Basis(map), nearest, changed?.Fact, changed?.Value);
    }

    private Condition Basis(KnowledgeMap map) => new(conditions.Required(map, "when"), ConditionReader.Text(map, "why"), conditions.References(map));

    private (string Fact, FactValue Value) FactAndValue(KnowledgeMap map)
    {
        var (fact, value) = (map.Required("fact"), map.Required("value"));
        if (attributes.Find(fact) is not { } attribute) map.Fault("fact", "KNOW-007", $"There is no attribute '{fact}'.");
        else if (FactsFile.ReadValue(attribute, value) is { } known) return (fact, known);
        else map.Fault("value", "KNOW-005", $"'{value}' is no value of {fact}.");
        return ("gist", FactValue.No);
    }

    private List<GuidelineGroup> Ordered(List<GuidelineGroup> groups)
    {
        var order = root.Strings("order");
        foreach (var doubled in groups.GroupBy(group => group.Id, StringComparer.Ordinal).Where(same => same.Count() > 1)) root.Fault("groups", "KNOW-006", $"The group '{doubled.Key}' stands twice.");
        if (order.Count == groups.Count && order.Distinct(StringComparer.Ordinal).Count() == order.Count && groups.TrueForAll(group => order.Contains(group.Id, StringComparer.Ordinal)))
            return [.. order.Select(id => groups.First(group => group.Id == id))];
        root.Fault("order", "KNOW-005", "The order must name every group once.");
        return groups;
    }
}
