using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Terms;

namespace Sarcoscope.Registry.Evidence.Comparators;

/// <summary>Reads comparators.yaml and checks it against the vocabulary.</summary>
internal static class ComparatorReader
{
    private const string Path = "comparators.yaml";

    private static readonly Dictionary<string, ComparableHeadline> Headlines = new(StringComparer.Ordinal)
    {
        ["orr"] = ComparableHeadline.ObjectiveResponse,
        ["dcr"] = ComparableHeadline.DiseaseControl,
        ["pfs-median"] = ComparableHeadline.MedianProgressionFreeSurvival,
        ["os-median"] = ComparableHeadline.MedianOverallSurvival,
        ["pfr-3"] = ComparableHeadline.ProgressionFreeAt3Months,
        ["pfr-6"] = ComparableHeadline.ProgressionFreeAt6Months,
    };

    private static readonly Dictionary<string, ComparatorReading> Readings = new(StringComparer.Ordinal)
    {
        ["reported"] = ComparatorReading.Reported,
        ["at-least"] = ComparatorReading.AtLeast,
        ["at-most"] = ComparatorReading.AtMost,
        ["range"] = ComparatorReading.Range,
    };

    private static readonly Dictionary<string, ComparatorUnit> Units = new(StringComparer.Ordinal)
    {
        ["months"] = ComparatorUnit.Months,
        ["percent"] = ComparatorUnit.Percent,
    };

    /// <summary>Reads the whole file.</summary>
    /// <exception cref="KnowledgeException">Anything is wrong in it.</exception>
    public static ComparatorCatalogue Read(KnowledgeFiles files, Vocabulary vocabulary)
    {
        var faults = new List<KnowledgeFault>();
        var comparators = new List<Comparator>();
        var version = "";
        if (KnowledgeMap.Read(files, Path, faults) is { } root)
        {
            root.AllowOnly("version", "references", "comparators");
            version = root.Required("version");
            var references = root.Map("references")?.Entries().Select(ReferenceOf).ToDictionary(reference => reference.Key, StringComparer.Ordinal) ?? [];
            var keys = new HashSet<string>(StringComparer.Ordinal);
            foreach (var map in root.Maps("comparators"))
            {
                if (!keys.Add(map.Required("key"))) map.Fault("key", "KNOW-006", $"The key '{map.Required("key")}' stands on an earlier line too.");
                Check(map, vocabulary);
                if (references.TryGetValue(map.Required("reference"), out var reference)) comparators.Add(ComparatorOf(map, reference));
                else map.Fault("reference", "KNOW-007", $"'{map.Required("reference")}' is no key under references.");
            }
        }
        return faults.Count == 0 ? new(version, comparators) : throw new KnowledgeException(faults);
    }

    private static Reference ReferenceOf((string Key, KnowledgeMap Map) entry)
    {
        var (key, map) = entry;
        map.AllowOnly("authors", "title", "journal", "year", "volume", "pages", "doi");
        if (map.Count("year") is not (>= 1900 and <= 2200)) map.Fault("year", "KNOW-005", "The year is not between 1900 and 2200.");
        return new(key, map.Required("authors"), map.Required("title"), map.Required("journal"), map.Count("year") ?? 0, map.Optional("volume"), map.Optional("pages"), map.Optional("doi"));
    }

    private static Comparator ComparatorOf(KnowledgeMap map, Reference reference) => new()
    {
        Key = map.Required("key"),
        Reference = reference,
        Drugs = map.Strings("drugs"),
        Histology = map.Optional("histology"),
        Population = map.Map("population") is { } population ? new Phrase(population.Required("en"), population.Required("fr")) : default,
        Compares = map.Word("compares", Headlines),
        Reading = map.Optional("reading") is null ? default : map.Word("reading", Readings),
        Unit = map.Word("unit", Units),
        Value = map.Number("value"),
        Lower = map.Number("lower"),
        Upper = map.Number("upper"),
        Events = map.Count("events"),
        Of = map.Count("of"),
    };

    private static void Check(KnowledgeMap map, Vocabulary vocabulary)
    {
        map.AllowOnly("key", "reference", "drugs", "histology", "population", "compares", "reading", "value", "lower", "upper", "unit", "events", "of");
        foreach (var drug in map.Strings("drugs").Where(drug => vocabulary.Drugs.Get(drug) is null))
            map.Fault("drugs", "KNOW-007", $"'{drug}' is no key of drugs.csv.");
        if (map.Optional("histology") is { } wider && !vocabulary.IsHistologySet(wider))
            map.Fault("histology", "KNOW-007", $"'{wider}' is no histology, group or family.");
        if (map.Number("value") is null && (map.Count("events") is null || map.Count("of") is null))
            map.Fault("value", "KNOW-004", "Give the value, or events and of.");
        if (map.Count("events") > map.Count("of"))
            map.Fault("events", "KNOW-005", "There are more events than patients.");
        if (map.Number("value") < map.Number("lower") || map.Number("value") > map.Number("upper"))
            map.Fault("value", "KNOW-005", "The value lies outside its limits.");
        if (map.Number("value") is { } percent && map.Optional("unit") == "percent" && (percent < 0 || percent > 100))
            map.Fault("value", "KNOW-005", "A percentage lies outside 0 to 100.");
    }
}
