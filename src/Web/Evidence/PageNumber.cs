using System.Globalization;

namespace Sarcoscope.Web.Evidence;

/// <summary>The page of a list that an address asks for.</summary>
internal static class PageNumber
{
    /// <summary>From 1; the first for what is no number, the last for one beyond it.</summary>
    public static int Read(string? asked, int pages) =>
        int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Clamp(number, 1, pages) : 1;
}
