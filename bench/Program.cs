using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Sarcoscope.Bench;

/// <summary>Measures our statistics beside R's, on the same cohort, one after the other in one run.</summary>
public static class Program
{
    public static int Main(string[] args)
    {
        string[] names = [.. Case.All.Select(known => known.Name)];
        Option<string[]> cases = new("--case") { Description = "Cases, separated by commas.", CustomParser = Words, DefaultValueFactory = _ => names };
        cases.Validators.Add(result => Check(result, result.GetValue(cases)!, word => names.Contains(word, StringComparer.Ordinal)));
        Option<string[]> sizes = new("--n") { Description = "Numbers of subjects, separated by commas.", CustomParser = Words, DefaultValueFactory = _ => ["1000", "10000", "100000", "1000000", "10000000"] };
        sizes.Validators.Add(result => Check(result, result.GetValue(sizes)!, word => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var size) && size > 0));
        Option<int> samples = new("--samples") { Description = "Samples for each case and size.", DefaultValueFactory = _ => 7 };
        Option<double> budget = new("--budget") { Description = "Seconds after which no further sample of a case and size begins.", DefaultValueFactory = _ => 60 };
        Option<bool> alone = new("--without-r") { Description = "Do not run R." };
        Option<string?> file = new("--out") { Description = "Also write the table to this Markdown file." };
        var root = new RootCommand("Benchmarks of Sarcoscope's statistics beside R's survival package.") { cases, sizes, samples, budget, alone, file, GrownDemo.Create(), CriteriaBench.Create(), GuidelineCases.Create(), SiteLoad.Create(), WholeProcess.Create() };
        root.SetAction(parsed =>
        {
            var named = parsed.GetValue(cases)!;
            var counts = parsed.GetValue(sizes)!.Select(text => int.Parse(text, CultureInfo.InvariantCulture)).ToList();
            var chosen = Case.All.Where(known => named.Contains(known.Name, StringComparer.Ordinal)).ToList();
            Run(chosen, counts, parsed.GetValue(samples), parsed.GetValue(budget), parsed.GetValue(alone) ? null : RHalf.Find(), parsed.GetValue(file));
        });
        return root.Parse(args).Invoke();
    }

    private static void Run(List<Case> cases, List<int> sizes, int samples, double budget, RHalf? r, string? file)
    {
        var report = new Report(file);
        report.Line($"{RuntimeInformation.FrameworkDescription}, {Environment.ProcessorCount} cores, {Machine.Processor}; {r?.Version ?? "R was not found or not asked for"}.");
        report.Line("One thread. Seconds are wall-clock, from the raw columns to every number; `checked` is how far our results and R's agree.");
        report.Head("case", "n", "ours, min", "median", "p95", "allocated", "memory pass", "R, median", "R / ours", "checked");
        foreach (var size in sizes)
        {
            var cohort = Cohort.Draw(size);
            var pass = Measurement.Of(() => Touch(cohort), samples, budget);
            foreach (var measured in cases)
            {
                var ours = Measurement.Of(() => measured.Run(cohort), samples, budget);
                var theirs = r?.Measure(measured.Name, size, samples, budget);
                report.Row(
                    measured.Name,
                    size.ToString("N0", CultureInfo.InvariantCulture),
                    Report.Seconds(ours.Minimum),
                    Report.Seconds(ours.Median),
                    Report.Seconds(ours.P95),
                    Report.Bytes(ours.Bytes),
                    string.Create(CultureInfo.InvariantCulture, $"× {ours.Median / pass.Median:0.0}"),
                    theirs is null ? "–" : Report.Seconds(theirs.Value.Median),
                    theirs is null ? "–" : string.Create(CultureInfo.InvariantCulture, $"{theirs.Value.Median / ours.Median:#,0}"),
                    theirs is null ? "–" : Report.Agreement(measured.Results(measured.Run(cohort)), theirs.Value.Results));
            }
        }
        report.Line(string.Empty);
        foreach (var measured in cases) report.Line($"* `{measured.Name}`: {measured.What}.");
    }

    // What cannot be beaten: reading every day and event once.
    private static long Touch(Cohort cohort)
    {
        Vector<int> days = Vector<int>.Zero;
        foreach (var block in MemoryMarshal.Cast<int, Vector<int>>(cohort.Days)) days += block;
        Vector<byte> events = Vector<byte>.Zero;
        foreach (var block in MemoryMarshal.Cast<bool, Vector<byte>>(cohort.Events)) events += block;
        return Vector.Sum(days) + Vector.Sum(events);
    }

    private static string[] Words(ArgumentResult argument) =>
        [.. argument.Tokens.SelectMany(token => token.Value.Split(',', StringSplitOptions.RemoveEmptyEntries))];

    private static void Check(SymbolResult result, string[] words, Func<string, bool> known)
    {
        foreach (var word in words.Where(word => !known(word))) result.AddError($"'{word}' is not one of: {string.Join(", ", Case.All.Select(measured => measured.Name))}, or not a number of subjects.");
    }
}
