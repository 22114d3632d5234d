namespace Sarcoscope.Registry.Demo;

/// <summary>The vocabulary's keys for the words of the reconstructed tables.</summary>
internal static class DemoTerms
{
    public static string HistologyName(string key) => key;

    public static string Site(string word) => word.Replace(' ', '_').Replace('/', '_').ToUpperInvariant();

    public static string Drug(string word) => word.Replace('_', ' ');
}
