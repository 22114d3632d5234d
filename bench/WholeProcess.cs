using System.CommandLine;
using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Sarcoscope.Bench;

/// <summary><c>process</c>: one Kaplan–Meier curve per group from a CSV file, from the start of the process to its end, beside R's fread and survfit.</summary>
internal static class WholeProcess
{
    // The same table of both: subjects, events and median of each group.
    private const string InR = """
        suppressPackageStartupMessages({library(data.table); library(survival)})
        d <- fread(commandArgs(TRUE)[1], nThread = 1)
        t <- summary(survfit(Surv(time, event) ~ group, d, conf.type = "log-log"))$table
        cat(t[, "records"], t[, "events"], t[, "median"], t[, "0.95LCL"], t[, "0.95UCL"])
        """;

    public static Command Create()
    {
        Option<int> size = new("--n") { Description = "Rows of the file.", DefaultValueFactory = _ => 1_000_000 };
        Option<int> samples = new("--samples") { Description = "How often each is run, in turns.", DefaultValueFactory = _ => 5 };
        Option<FileInfo> program = new("--cli") { Description = "The command line of Sarcoscope: Sarcoscope.Cli.dll.", Required = true };
        var command = new Command("process", "Measure survival km on a CSV file, the whole process, beside R's fread and survfit.") { size, samples, program };
        command.SetAction(parsed => Measure(parsed.GetValue(size), parsed.GetValue(samples), parsed.GetRequiredValue(program).FullName));
        return command;
    }

    private static void Measure(int size, int samples, string program)
    {
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".csv");
        try
        {
            var cohort = Cohort.Draw(size);
            using (var writer = new StreamWriter(file))
            {
                writer.NewLine = "\n";
                writer.WriteLine("time,event,group,stratum,x1,x2");
                for (var i = 0; i < size; i++)
                    writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{cohort.Days[i]},{(cohort.Events[i] ? 1 : 0)},{cohort.Groups[i]},{cohort.Strata[i]},{cohort.Covariate(1)[i]:0.######},{cohort.Covariate(2)[i]}"));
            }
            List<double> ours = [], theirs = [];
            string found = "", expected = "";
            for (var i = 0; i < samples; i++)
            {
                found = OfJson(Timed("dotnet", [program, "survival", "km", "--data", file, "--time", "time", "--event", "event", "--by", "group", "--json"], ours)!);
                expected = Timed("Rscript", ["-e", InR, file], theirs) is { } printed ? string.Join(' ', printed.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)) : "";
            }
            var report = new Report(file: null);
            report.Line(string.Create(CultureInfo.InvariantCulture, $"{size:N0} rows, {new FileInfo(file).Length / 1048576.0:0.0} MiB of CSV; each run in turns, {samples} times."));
            report.Head("whole process", "min", "median", "longest");
            Row("survival km", ours);
            if (theirs.Count > 0) Row("R: fread, survfit", theirs);
            report.Line(expected.Length == 0 ? "R, survival or data.table is not here." : found == expected ? "Subjects, events, medians and limits are equal." : $"They differ: {found} / {expected}");

            void Row(string name, List<double> times)
            {
                times.Sort();
                report.Row(name, Report.Seconds(times[0]), Report.Seconds(times[times.Count / 2]), Report.Seconds(times[^1]));
            }
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static string OfJson(string json)
    {
        var groups = JsonDocument.Parse(json).RootElement.GetProperty("groups").EnumerateArray().OrderBy(group => group.GetProperty("group").GetString(), StringComparer.Ordinal).ToList();
        return string.Join(' ', [.. Each(group => group.GetProperty("n")), .. Each(group => group.GetProperty("events")), .. Median("estimate"), .. Median("lower"), .. Median("upper")]);

        IEnumerable<string> Each(Func<JsonElement, JsonElement> of) => groups.Select(group => of(group).ToString());

        IEnumerable<string> Median(string name) => Each(group => group.GetProperty("median").GetProperty(name));
    }

    // What it printed; null when it is not here or gave up.
    private static string? Timed(string name, string[] arguments, List<double> times)
    {
        var start = Stopwatch.GetTimestamp();
        try
        {
            using var process = Process.Start(new ProcessStartInfo(name, arguments) { RedirectStandardOutput = true, UseShellExecute = false })!;
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            if (process.ExitCode != 0) return null;
            times.Add(Stopwatch.GetElapsedTime(start).TotalSeconds);
            return output;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
