namespace Sarcoscope.Registry.Exchange;

/// <summary>The beginning of a value, short enough for a message.</summary>
internal static class Excerpt
{
    private const int Longest = 60;

    public static string Of(string value)
    {
        var line = value.ReplaceLineEndings(" ");
        return line.Length <= Longest ? line : line[..Longest] + "…";
    }
}
