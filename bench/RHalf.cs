using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Sarcoscope.Bench;

/// <summary>The same case in R, in a process of its own.</summary>
internal sealed class RHalf
{
    private readonly string script = Path.Combine(AppContext.BaseDirectory, "bench.R");

    private RHalf(string version) => Version = version;

    /// <summary>Such as "R 4.2.2, survival 3.5.3".</summary>
    public string Version { get; }

    /// <summary>Null when Rscript or its survival package is not there.</summary>
    public static RHalf? Find()
    {
        var version = Run("-e", "cat('R', paste0(R.version$major, '.', R.version$minor, ','), 'survival', as.character(packageVersion('survival')))");
        return version is null ? null : new(version);
    }

    /// <summary>Median seconds of the call, and its results; null when R gave up.</summary>
    public (double Median, int Samples, IReadOnlyDictionary<string, double> Results)? Measure(string name, int size, int samples, double budget)
    {
        var answer = Run(script, name, Text(size), Text(samples), Text(budget));
        if (answer is null) return null;
        var json = JsonDocument.Parse(answer).RootElement;
        var results = json.GetProperty("results").EnumerateObject()
            .Where(property => property.Value.ValueKind == JsonValueKind.Number)
            .ToDictionary(property => property.Name, property => property.Value.GetDouble(), StringComparer.Ordinal);
        return (json.GetProperty("median").GetDouble(), json.GetProperty("samples").GetInt32(), results);
    }

    private static string? Run(params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("Rscript", arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
            var error = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            if (process.ExitCode == 0) return output;
            Console.Error.Write(error.GetAwaiter().GetResult());
            return null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    private static string Text(IFormattable value) => value.ToString(null, CultureInfo.InvariantCulture);
}
