using System.CommandLine;
using System.Globalization;
using System.Runtime.InteropServices;
using Sarcoscope.Registry.Criteria;
using Sarcoscope.Registry.Demo;
using Sarcoscope.Registry.Evidence.Cohorts;
using Sarcoscope.Registry.Terms;

namespace Sarcoscope.Bench;

/// <summary><c>criteria</c>: criteria over columns of facts, and over the same cases one by one.</summary>
internal static class CriteriaBench
{
    private static readonly (string Name, string Text)[] Criteria =
    [
        ("one test", "grade = HIGH"),
        ("typical", "not gist and site = EXTREMITY and grade = HIGH and size > 5 cm and (N = 1 or M = 0)"),
        ("families and lists", "histology in L_SARCOMA and priorDrugs contains anthracycline and count(metSites in (lung, liver)) >= 1"),
        ("dates", "lastDose within 28 days before start and start >= 2009"),
    ];

    private const string Where = "histology = STS and line >= 3 and not drug in (sorafenib, sunitinib) and start >= 2009";

    public static Command Create()
    {
        Option<int> size = new("--n") { Description = "Number of cases.", DefaultValueFactory = _ => 1_000_000 };
        Option<int> samples = new("--samples") { Description = "Samples for each criterion.", DefaultValueFactory = _ => 7 };
        Option<string?> file = new("--out") { Description = "Also write the table to this Markdown file." };
        var command = new Command("criteria", "Measure criteria over columns of facts.") { size, samples, file };
        command.SetAction(parsed => Run(parsed.GetValue(size), parsed.GetValue(samples), parsed.GetValue(file)));
        return command;
    }

    private static void Run(int size, int samples, string? file)
    {
        var catalogue = AttributeCatalogue.Load();
        var columns = FactColumns.Of(catalogue, size, [.. Columns(catalogue, size)]);
        var cases = Cases(catalogue, Math.Min(size, 10_000));
        var report = new Report(file);
        report.Line($"{RuntimeInformation.FrameworkDescription}, {Environment.ProcessorCount} cores, {Machine.Processor}. One thread. Columns hold facts as they are, one in eight unknown, one in three of yes and no.");
        report.Head("criterion", "cases", "columns, min", "median", "p95", "allocated", "one by one, median for 10,000 cases", "true", "false", "unknown");
        foreach (var (name, text) in Criteria)
        {
            var criterion = CaseCriterion.Parse(text, catalogue).Value!;
            var fast = Measurement.Of(() => criterion.Judge(columns), samples, 30);
            var single = Measurement.Of(() => _ = Holding(criterion, cases), samples, 30);
            var verdicts = criterion.Judge(columns);
            report.Row(
                name,
                size.ToString("N0", CultureInfo.InvariantCulture),
                Report.Seconds(fast.Minimum),
                Report.Seconds(fast.Median),
                Report.Seconds(fast.P95),
                Report.Bytes(fast.Bytes),
                Report.Seconds(single.Median),
                verdicts.CountOf(Verdict.True).ToString("N0", CultureInfo.InvariantCulture),
                verdicts.CountOf(Verdict.False).ToString("N0", CultureInfo.InvariantCulture),
                verdicts.CountOf(Verdict.Unknown).ToString("N0", CultureInfo.InvariantCulture));
        }
        RunLines(report, size, samples);
        report.Line(string.Empty);
        foreach (var (name, text) in Criteria) report.Line($"* {name}: `{text}`.");
    }

    // A condition of the report goes over lines one by one; here the demo's, over and over.
    private static void RunLines(Report report, int size, int samples)
    {
        var vocabulary = Vocabulary.Load();
        var demo = AnalysisSetBuilder.Of(DemoRegistry.Patients(), DemoRegistry.Profile, DemoRegistry.Centres, DataOrigin.Live, vocabulary).Lines;
        AnalysisLine[] lines = [.. Enumerable.Range(0, size).Select(row => demo[Draw(row, 99, demo.Count)])];
        var condition = CriterionParser.Parse(Where, LineFacts.Of(vocabulary)).Value!;
        var measured = Measurement.Of(() => _ = Holding(condition, lines), samples, 30);
        report.Line(string.Empty);
        report.Line(string.Create(CultureInfo.InvariantCulture, $"`--where '{Where}'` over {size:N0} lines of treatment, one by one: median {Report.Seconds(measured.Median)}, p95 {Report.Seconds(measured.P95)}."));
    }

    private static int Holding(Criterion<AnalysisLine> condition, AnalysisLine[] lines)
    {
        var holding = 0;
        foreach (var line in lines)
            if (condition.Judge(line) == Verdict.True) holding++;
        return holding;
    }

    private static int Holding(CaseCriterion criterion, List<CaseFacts> cases) => cases.Count(one => criterion.Judge(one) == Verdict.True);

    private static IEnumerable<FactColumn> Columns(AttributeCatalogue catalogue, int size) => Keys.Select((key, at) =>
    {
        var values = ValuesOf(catalogue, key);
        var column = new FactValue?[size];
        for (var row = 0; row < size; row++) column[row] = values[Draw(row, at, values.Length)];
        return FactColumn.Of(catalogue[key], column);
    });

    private static List<CaseFacts> Cases(AttributeCatalogue catalogue, int size) => [.. Enumerable.Range(0, size).Select(row =>
    {
        var facts = CaseFacts.None(catalogue);
        for (var at = 0; at < Keys.Length; at++)
        {
            var values = ValuesOf(catalogue, Keys[at]);
            if (values[Draw(row, at, values.Length)] is { } value) facts = facts.With(Keys[at], value);
        }
        return facts;
    })];

    private static readonly string[] Histologies = ["LMS", "DDLPS", "SS", "GIST", "OS", "UPS", "AS"];

    private static readonly string[] Keys = ["gist", "site", "grade", "sizeCm", "N", "M", "histology", "priorDrugs", "metSites", "lastDose", "start"];

    // Known values, and one unknown in about eight.
    private static FactValue?[] ValuesOf(AttributeCatalogue catalogue, string key)
    {
        List<FactValue?> known = key switch
        {
            "sizeCm" => [.. Enumerable.Range(1, 300).Select(tenth => FactValue.Of(tenth / 10m))],
            "histology" => [.. Histologies.Select(FactValue.Of)],
            "priorDrugs" => [FactValue.Of((IEnumerable<string>)[]), FactValue.Of(["doxorubicin"]), FactValue.Of(["imatinib", "sunitinib"]), FactValue.Of(["gemcitabine", "docetaxel"])],
            "lastDose" or "start" => [.. Enumerable.Range(0, 1000).Select(day => FactValue.Of(DateSpan.OnDay(new DateOnly(2008, 1, 1).AddDays(day))))],
            _ => [.. catalogue[key].Values],
        };
        return [.. known, .. Enumerable.Repeat<FactValue?>(null, Math.Max(1, known.Count / 7))];
    }

    // SplitMix64: the same cases every time.
    private static int Draw(int row, int column, int values)
    {
        var mixed = (((ulong)row << 8) + (ulong)column + 1) * 0x9E3779B97F4A7C15UL;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9UL;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL;
        return (int)((mixed ^ (mixed >> 31)) % (ulong)values);
    }
}
