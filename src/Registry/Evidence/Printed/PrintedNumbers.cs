using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Terms;

namespace Sarcoscope.Registry.Evidence.Printed;

/// <summary>Every number that Eberst et al. 2014 print, from knowledge/outcs-printed: the golden list. Immutable.</summary>
public sealed class PrintedNumbers
{
    private const string NumbersPath = "outcs-printed/numbers.csv";
    private const string ReadingsPath = "outcs-printed/readings.yaml";
    private static readonly string[] Columns = ["where", "what", "printed", "cohort", "status", "note"];
    private static readonly Lazy<PrintedNumbers> Shipped = new(() => Read(KnowledgeFiles.Shipped));

    private static readonly Dictionary<string, PrintedAgreement> Statuses = new(StringComparer.Ordinal)
    {
        ["met"] = PrintedAgreement.Met,
        ["reading"] = PrintedAgreement.MetUnderReading,
        ["contradictory"] = PrintedAgreement.Contradictory,
    };

    private readonly Dictionary<(string Where, string What), PrintedNumber> byName;

    private PrintedNumbers(IReadOnlyList<PrintedNumber> all) =>
        (All, byName) = (all, all.ToDictionary(number => (number.Where, number.What)));

    /// <summary>In the order of the publication.</summary>
    public IReadOnlyList<PrintedNumber> All { get; }

    /// <summary>The list this version was built with.</summary>
    public static PrintedNumbers Load() => Shipped.Value;

    /// <summary>A number by its place and name; null when the publication does not print it.</summary>
    public PrintedNumber? Find(string where, string what) => byName.GetValueOrDefault((where, what));

    /// <summary>Reads and checks the files under outcs-printed/.</summary>
    /// <exception cref="KnowledgeException">A file is missing or unreadable, a number stands twice, or a reading is missing or superfluous.</exception>
    public static PrintedNumbers Read(KnowledgeFiles files)
    {
        var faults = new List<KnowledgeFault>();
        var readings = Readings(files, faults);
        var numbers = new List<PrintedNumber>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in KnowledgeTable.Read(files, NumbersPath, Columns, faults).Rows)
        {
            var name = $"{row.Required("where")}|{row.Required("what")}";
            var agreement = row.Word("status", Statuses);
            var reading = readings.GetValueOrDefault(name);
            if (!seen.Add(name)) row.Fault("what", "KNOW-006", $"The number '{name}' stands on an earlier line too.");
            if (agreement != PrintedAgreement.Met && reading is null) row.Fault("status", "KNOW-007", $"'{name}' has no reading in {ReadingsPath}.");
            numbers.Add(new(row.Required("where"), row.Required("what"), row.Required("printed"), row.Required("cohort"), agreement, agreement == PrintedAgreement.Met ? null : reading));
        }
        foreach (var name in readings.Keys.Where(name => !seen.Contains(name)))
            faults.Add(new(ReadingsPath, 0, "numbers", "KNOW-007", $"'{name}' is no number of {NumbersPath}."));
        return faults.Count == 0 ? new(numbers) : throw new KnowledgeException(faults);
    }

    private static Dictionary<string, PrintedReading> Readings(KnowledgeFiles files, List<KnowledgeFault> faults)
    {
        var readings = new Dictionary<string, PrintedReading>(StringComparer.Ordinal);
        if (KnowledgeMap.Read(files, ReadingsPath, faults) is not { } root) return readings;
        root.AllowOnly("version", "readings");
        foreach (var map in root.Maps("readings"))
        {
            map.AllowOnly("key", "numbers", "reading", "reads", "fits", "reason");
            var reading = new PrintedReading(
                map.Required("key"), Words(map, "reading"), map.Optional("reads"), map.Entries().Any(entry => entry.Key == "fits") ? Words(map, "fits") : null, Words(map, "reason"));
            foreach (var name in map.Strings("numbers"))
            {
                if (!readings.TryAdd(name, reading)) map.Fault("numbers", "KNOW-006", $"'{name}' has two readings.");
            }
        }
        return readings;
    }

    private static Phrase Words(KnowledgeMap map, string key) =>
        map.Map(key) is { } words ? new(words.Required("en"), words.Required("fr")) : default;
}
