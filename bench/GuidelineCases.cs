using System.CommandLine;
using System.Globalization;
using Sarcoscope.Registry.Criteria;
using Sarcoscope.Registry.Guidelines;

namespace Sarcoscope.Bench;

/// <summary><c>guideline</c>: places cases in the groups of the treatment algorithm and judges every option, on one thread.</summary>
internal static class GuidelineCases
{
    private static readonly (string Key, string[] Values)[] Facts =
    [
        ("gist", ["true", "false", "false", "false"]), ("site", ["EXTREMITY", "EXTREMITY", "RP_IA", "OTHER"]), ("fnclcc", ["1", "2", "3"]), ("sizeCm", ["3", "6", "12"]),
        ("depth", ["SUPERFICIAL", "DEEP"]), ("N", ["0", "0", "1", "X"]), ("M", ["0", "1"]), ("resectability", ["RESECTABLE", "RES_POOR_FUNCTION", "UNRESECTABLE"]),
        ("recurrence", ["NONE", "NONE", "LOCAL"]), ("surgicalMorbidity", ["MINIMAL", "SIGNIFICANT"]), ("margin", ["R0", "R1", "R2"]), ("rupture", ["true", "false"]),
        ("gistSite", ["STOMACH", "DUODENUM", "RECTUM"]), ("mitosesPer5mm2", ["2", "8"]), ("priorAnthracycline", ["NONE", "FAILED", "INTOLERANT"]), ("ntrkFusion", ["true", "false"]),
        ("heartFailure", ["true", "false"]), ("symptomatic", ["true", "false"]), ("coagulopathyUncorrectable", ["false", "true"]), ("localInfection", ["false", "true"]),
        ("adjacentStructureUnprotectable", ["false", "true"]), ("hepaticDecompensation", ["false", "true"]), ("liverDominant", ["false", "true"]), ("comorbidityNoSurgery", ["false", "true"]),
    ];

    private static readonly string[] Patterns = ["OLIGO_LIMITED", "SINGLE_ORGAN_LIMITED", "DISSEMINATED"];
    private static readonly string[] Histologies = ["LMS", "LPS", "SS", "UPS", "MPNST"];

    public static Command Create()
    {
        var cases = new Option<int>("--cases") { Description = "How many cases.", DefaultValueFactory = _ => 10_000 };
        var samples = new Option<int>("--samples") { Description = "How many samples.", DefaultValueFactory = _ => 7 };
        var command = new Command("guideline", "Place cases in the groups of the treatment algorithm and judge every option.") { cases, samples };
        command.SetAction(parsed => Run(parsed.GetValue(cases), parsed.GetValue(samples)));
        return command;
    }

    private static void Run(int count, int samples)
    {
        var engine = GuidelineLibrary.Load().Latest;
        var random = new Random(20261129);
        var drawn = Enumerable.Range(0, count).Select(_ => Draw(random)).ToList();
        long options = 0;
        var outcomes = new int[5];
        // Facts remember what was derived from them: each sample begins with fresh ones.
        var measured = Measurement.Of(
            () =>
            {
                options = 0;
                Array.Clear(outcomes);
                foreach (var facts in drawn)
                {
                    var answer = engine.Evaluate(facts.Without("age"));
                    outcomes[(int)answer.Outcome]++;
                    options += answer.Options.Count;
                }
            },
            samples,
            budget: 60);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count:N0} cases × {engine.Guideline.Groups.Count} groups, {options:N0} options judged, one thread, {Machine.Processor}"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"seconds: min {measured.Minimum:0.000}, median {measured.Median:0.000}, p95 {measured.P95:0.000}; allocated {measured.Bytes / 1048576.0:0} MB"));
        Console.WriteLine(string.Join(", ", Enum.GetValues<GuidelineOutcome>().Select(outcome => string.Create(CultureInfo.InvariantCulture, $"{GuidelineWords.Of(outcome)} {outcomes[(int)outcome]}"))));
    }

    // Three facts in twenty are unknown.
    private static CaseFacts Draw(Random random)
    {
        var facts = CaseFacts.None(AttributeCatalogue.Load());
        foreach (var (key, values) in Facts)
            if (random.Next(20) >= 3) facts = facts.With(key, values[random.Next(values.Length)]);
        if (facts.Word("M") == "1") facts = facts.With("metPattern", Patterns[random.Next(Patterns.Length)]).With("metSites", random.Next(2) == 0 ? "[lung]" : "[liver]");
        if (facts.Word("gist") == "true") return facts.With("genotype", random.Next(2) == 0 ? "KIT11" : "SDH_DEF").With("tki", random.Next(2) == 0 ? "NAIVE" : "IMATINIB_STD");
        return facts.With("histology", Histologies[random.Next(Histologies.Length)]);
    }
}
