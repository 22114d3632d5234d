namespace Sarcoscope.Bench;

/// <summary>What the numbers were measured on.</summary>
internal static class Machine
{
    /// <summary>The processor's name where the system tells it.</summary>
    public static string Processor
    {
        get
        {
            const string cpuInfo = "/proc/cpuinfo";
            if (!File.Exists(cpuInfo)) return System.Runtime.InteropServices.RuntimeInformation.ProcessArchitecture.ToString();
            var line = File.ReadLines(cpuInfo).FirstOrDefault(text => text.StartsWith("model name", StringComparison.Ordinal));
            return line?.Split(':', 2)[1].Trim() ?? "unknown processor";
        }
    }
}
