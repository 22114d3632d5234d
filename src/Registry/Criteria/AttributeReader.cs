using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Terms;

namespace Sarcoscope.Registry.Criteria;

/// <summary>Reads attributes.yaml.</summary>
internal sealed class AttributeReader
{
    private const string Path = "attributes.yaml";

    private static readonly Dictionary<string, (AttributeType Type, Cardinality Cardinality)> Types = new(StringComparer.Ordinal)
    {
        ["bool"] = (AttributeType.Bool, Cardinality.One),
        ["integer"] = (AttributeType.Integer, Cardinality.One),
        ["number"] = (AttributeType.Number, Cardinality.One),
        ["enum"] = (AttributeType.Word, Cardinality.One),
        ["set"] = (AttributeType.Word, Cardinality.Many),
        ["histology"] = (AttributeType.Histology, Cardinality.One),
        ["drugs"] = (AttributeType.Drug, Cardinality.Many),
        ["date"] = (AttributeType.Date, Cardinality.One),
        ["list"] = (AttributeType.Item, Cardinality.Many),
    };

    private static readonly Dictionary<string, AttributeOrigin> Origins = new(StringComparer.Ordinal) { ["yes"] = AttributeOrigin.Derived };

    private readonly Vocabulary vocabulary;
    private readonly Dictionary<string, Phrase> answerers;
    private readonly List<CaseAttribute> all = [];
    private readonly HashSet<string> names = new(StringComparer.OrdinalIgnoreCase);

    private AttributeReader(Vocabulary vocabulary, Dictionary<string, Phrase> answerers) => (this.vocabulary, this.answerers) = (vocabulary, answerers);

    public static AttributeCatalogue Read(KnowledgeFiles files, Vocabulary vocabulary)
    {
        var faults = new List<KnowledgeFault>();
        if (KnowledgeMap.Read(files, Path, faults) is not { } root) throw new KnowledgeException(faults);
        root.AllowOnly("version", "answerers", "attributes");
        var people = root.Map("answerers")?.Entries().ToDictionary(entry => entry.Key, entry => Name(entry.Map), StringComparer.Ordinal) ?? [];
        if (people.Count == 0) people.Add("", Phrase.Same(""));
        var reader = new AttributeReader(vocabulary, people);
        foreach (var (key, map) in root.Map("attributes")?.Entries() ?? []) reader.Add(key, map);
        foreach (var attribute in reader.all.Where(attribute => (attribute.Origin == AttributeOrigin.Derived) != Derivations.Keys.Contains(attribute.Key, StringComparer.Ordinal)))
            root.Fault("attributes", "KNOW-007", $"{attribute.Key}: an attribute is derived exactly where the program has a rule for it.");
        var version = root.Required("version");
        return faults.Count == 0 ? new(version, reader.all, vocabulary) : throw new KnowledgeException(faults);
    }

    private void Add(string key, KnowledgeMap map)
    {
        map.AllowOnly("type", "unit", "from", "to", "also", "asks", "derived", "unknown", "question", "values", "fields");
        var question = map.Map("question") is { } asked ? Name(asked) : Phrase.Same("");
        var answerer = map.Word("asks", answerers);
        var type = map.Word("type", Types);
        var fields = type.Type == AttributeType.Item ? map.Map("fields")?.Entries().ToList() ?? [] : [];
        var main = fields.Find(field => field.Map.Optional("main") is not null);
        var words = main.Map is null ? type : (main.Map.Word("type", Types).Type, Cardinality.Many);
        Add(key, main.Map ?? map, map, words, question, answerer);
        foreach (var (name, field) in fields.Where(field => field.Map != main.Map))
        {
            field.AllowOnly("type", "unit", "from", "to", "values", "valuesOf", "main");
            Add($"{key}.{name}", field, field, (field.Word("type", Types).Type, Cardinality.Many), question, answerer);
        }
    }

    private void Add(string key, KnowledgeMap values, KnowledgeMap map, (AttributeType Type, Cardinality Cardinality) type, Phrase question, Phrase answerer)
    {
        var options = type.Type == AttributeType.Word ? Options(values) : [];
        IAttributeWords words = type.Type switch
        {
            AttributeType.Word => new OptionWords(options),
            AttributeType.Histology => new HistologyWords(vocabulary),
            AttributeType.Drug => new DrugWords(vocabulary),
            _ => new NoWords(),
        };
        var unit = map.Optional("unit");
        if (unit is not null && !Units.IsKnown(unit)) map.Fault("unit", "KNOW-005", $"'{unit}' is not one of: {string.Join(", ", Units.All)}.");
        var also = map.Strings("also");
        foreach (var name in also.Prepend(key).Where(name => !names.Add(name)))
            map.Fault("type", "KNOW-008", $"'{name}' would mean two attributes; capitals do not matter.");
        all.Add(new(key, all.Count, type.Type, type.Cardinality, words)
        {
            Unit = unit,
            From = map.Number("from"),
            To = map.Number("to"),
            Also = also,
            Options = options,
            UnknownWords = map.Strings("unknown"),
            Question = question,
            Answerer = answerer,
            Origin = map.Optional("derived") is null ? AttributeOrigin.Asked : map.Word("derived", Origins),
        });
    }

    private IReadOnlyList<AttributeOption> Options(KnowledgeMap map)
    {
        if (map.Optional("valuesOf") is { } other)
        {
            if (all.Find(attribute => attribute.Key == other) is { Options.Count: > 0 } shared) return shared.Options;
            map.Fault("valuesOf", "KNOW-007", $"'{other}' is no attribute above with values.");
            return [];
        }
        var options = new List<AttributeOption>();
        foreach (var (key, value) in map.Map("values")?.Entries() ?? [])
        {
            value.AllowOnly("en", "fr", "in", "also");
            options.Add(new(key, Name(value), value.Optional("in"), value.Strings("also")));
        }
        return Ordered(map, options);
    }

    // A value that names no value, or is above itself, loses its place; the fault stops the file.
    private static List<AttributeOption> Ordered(KnowledgeMap map, List<AttributeOption> options)
    {
        var parents = options.ToDictionary(option => option.Key, option => option.Within, StringComparer.Ordinal);
        return options.ConvertAll(option =>
        {
            var steps = 0;
            for (var at = option.Within; at is not null; at = parents[at])
            {
                if (!parents.ContainsKey(at))
                {
                    map.Fault("values", "KNOW-007", $"{option.Key} lies in '{at}', which is no value here.");
                    return option with { Within = null };
                }
                if (++steps > parents.Count)
                {
                    map.Fault("values", "KNOW-011", $"{option.Key} is above itself.");
                    return option with { Within = null };
                }
            }
            return option;
        });
    }

    private static Phrase Name(KnowledgeMap map) => new(map.Required("en"), map.Required("fr"));
}
