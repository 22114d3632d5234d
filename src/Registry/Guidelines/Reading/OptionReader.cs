using System.Globalization;
using Sarcoscope.Registry.Terms;

namespace Sarcoscope.Registry.Guidelines.Reading;

/// <summary>Reads options: their own, those of a named option, and those of each regimen of a set of drugs.</summary>
internal sealed class OptionReader
{
    private static readonly string[] ConditionKeys = ["contraindicatedIf", "notIf", "onlyIf", "conditionalIf", "choiceNeeded", "choice", "notes"];

    private readonly ConditionReader conditions;
    private readonly Vocabulary vocabulary;
    private readonly Dictionary<string, OptionConditions> rules = new(StringComparer.Ordinal);
    private readonly Dictionary<string, KnowledgeMap> sets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, KnowledgeMap> named = new(StringComparer.Ordinal);
    private readonly HashSet<string> used = new(StringComparer.Ordinal);

    public OptionReader(KnowledgeMap root, ConditionReader conditions, Vocabulary vocabulary)
    {
        (this.conditions, this.vocabulary) = (conditions, vocabulary);
        foreach (var (name, map) in root.Map("rules")?.Entries() ?? [])
        {
            map.AllowOnly(ConditionKeys);
            rules.Add(name, Own(map));
        }
        foreach (var (name, map) in root.Map("drugSets")?.Entries() ?? []) sets.Add(name, map);
        foreach (var (name, map) in root.Map("options")?.Entries() ?? []) named.Add(name, map);
    }

    /// <summary>Rules, sets and options that nothing names.</summary>
    public IEnumerable<string> Unused() =>
        [.. rules.Keys.Where(name => !used.Contains("rule " + name)).Select(name => $"The rule '{name}'"),
         .. sets.Keys.Where(name => !used.Contains("set " + name)).Select(name => $"The set of drugs '{name}'"),
         .. named.Keys.Where(name => !used.Contains("option " + name)).Select(name => $"The option '{name}'")];

    /// <summary>The options of a step, in file order.</summary>
    public IReadOnlyList<GuidelineOption> Of(KnowledgeMap step, string id)
    {
        var options = new List<GuidelineOption>();
        foreach (var map in step.Maps("options"))
        {
            map.AllowOnly(["use", "modality", "label", "drugs", "drugSet", "tier", "source", "dose", "judgement", "rules", "refs", .. ConditionKeys]);
            foreach (var option in Expand(map)) options.Add(option with { Id = string.Create(CultureInfo.InvariantCulture, $"{id}.{options.Count + 1}") });
        }
        if (options.Count == 0) step.Fault("options", "KNOW-004", "A step needs an option.");
        return options;
    }

    private IEnumerable<GuidelineOption> Expand(KnowledgeMap map)
    {
        var basis = map.Optional("use") is { } name ? Named(map, name) : null;
        if (basis is null && map.Optional("use") is not null) return [];
        var option = Single(map, basis);
        return map.Optional("drugSet") is { } set ? Regimens(map, set, option) : [option];
    }

    private KnowledgeMap? Named(KnowledgeMap map, string name)
    {
        used.Add("option " + name);
        if (named.TryGetValue(name, out var found)) return found;
        map.Fault("use", "KNOW-007", $"There is no option '{name}'. Known: {string.Join(", ", named.Keys)}.");
        return null;
    }

    // What a step says of a named option replaces label, rules, references, dose and judgement, and is added to its conditions.
    private GuidelineOption Single(KnowledgeMap map, KnowledgeMap? basis)
    {
        KnowledgeMap From(string key) => basis is null || map.Has(key) ? map : basis;
        var own = Own(map).And(Rules(From("rules")));
        return new()
        {
            Id = "",
            Modality = From("modality").Word("modality", GuidelineWords.Modalities),
            Label = ConditionReader.OptionalText(From("label"), "label"),
            Drugs = Drugs(From("drugs")),
            Tier = From("tier") is var tier && tier.Has("tier") ? tier.Word("tier", GuidelineWords.Tiers) : null,
            Source = map.Has("source") ? map.Word("source", GuidelineWords.Sources) : OptionSource.Page,
            Dose = ConditionReader.OptionalText(From("dose"), "dose"),
            Judgement = ConditionReader.OptionalText(From("judgement"), "judgement"),
            References = conditions.References(From("refs")),
            Conditions = basis is null ? own : own.And(Own(basis)),
        };
    }

    private IEnumerable<GuidelineOption> Regimens(KnowledgeMap map, string name, GuidelineOption option)
    {
        used.Add("set " + name);
        if (!sets.TryGetValue(name, out var set))
        {
            map.Fault("drugSet", "KNOW-007", $"There is no set of drugs '{name}'. Known: {string.Join(", ", sets.Keys)}.");
            return [];
        }
        set.AllowOnly(["name", "refs", "rules", "regimens", .. ConditionKeys]);
        var shared = Own(set).And(Rules(set));
        var references = option.References.Concat(conditions.References(set));
        return [.. set.Maps("regimens").Select(regimen =>
        {
            regimen.AllowOnly(["drugs", "rules", "refs", .. ConditionKeys]);
            return option with
            {
                Drugs = Drugs(regimen),
                References = [.. references.Concat(conditions.References(regimen)).Distinct(StringComparer.Ordinal)],
                Conditions = shared.And(Own(regimen)).And(Rules(regimen)).And(option.Conditions),
            };
        })];
    }

    private IReadOnlyList<string>? Drugs(KnowledgeMap map)
    {
        if (!map.Has("drugs")) return null;
        var drugs = map.Strings("drugs");
        foreach (var drug in drugs.Where(drug => vocabulary.Drugs.Get(drug) is null)) map.Fault("drugs", "KNOW-007", $"There is no drug '{drug}' in terms/drugs.csv.");
        return drugs;
    }

    private OptionConditions Rules(KnowledgeMap map)
    {
        var all = OptionConditions.None;
        foreach (var name in map.Strings("rules"))
        {
            used.Add("rule " + name);
            if (rules.TryGetValue(name, out var rule)) all = all.And(rule);
            else map.Fault("rules", "KNOW-007", $"There is no rule '{name}'. Known: {string.Join(", ", rules.Keys)}.");
        }
        return all;
    }

    private OptionConditions Own(KnowledgeMap map) => new()
    {
        ContraindicatedIf = conditions.List(map, "contraindicatedIf"),
        NotIf = conditions.List(map, "notIf"),
        OnlyIf = conditions.List(map, "onlyIf"),
        ConditionalIf = conditions.List(map, "conditionalIf"),
        ChoiceNeeded = conditions.List(map, "choiceNeeded", "text"),
        Remarks = [.. Remarks(map, "choice", RemarkKind.Choice), .. Remarks(map, "notes", RemarkKind.Note)],
    };

    private IEnumerable<OptionRemark> Remarks(KnowledgeMap map, string key, RemarkKind kind) => map.Maps(key).Select(item =>
    {
        item.AllowOnly("when", "text", "refs");
        return new OptionRemark(conditions.Optional(item, "when"), kind, ConditionReader.Text(item, "text"), conditions.References(item));
    });
}
