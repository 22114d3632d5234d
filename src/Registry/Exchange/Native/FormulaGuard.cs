using System.Globalization;

namespace Sarcoscope.Registry.Exchange.Native;

/// <summary>
/// Keeps spreadsheets from running text as a formula. A text cell that begins with one of <c>= + - @</c>, their full-width
/// forms, a tab, a line break or an apostrophe is written with an apostrophe before it; reading takes that apostrophe away.
/// Plain numbers (<c>-5</c>, <c>+2.5</c>) are no formulas and stay as they are.
/// </summary>
/// <remarks>
/// Lossless: <c>=1+1</c> is written <c>'=1+1</c>, and text that begins with an apostrophe gets a second one.
/// Characters after OWASP, CSV Injection.
/// </remarks>
internal static class FormulaGuard
{
    private const char Guard = '\'';
    private const string Dangerous = "=+-@＝＋－＠\t\r\n'";

    public static string Protect(string text) => NeedsGuard(text) ? Guard + text : text;

    public static string Release(string cell) => cell.Length > 1 && cell[0] == Guard && Dangerous.Contains(cell[1], StringComparison.Ordinal) ? cell[1..] : cell;

    /// <summary>Protects a cell as it stood in a file, whose meaning to <see cref="Release"/> must not change.</summary>
    public static string ProtectAsRead(string cell) => cell.Length > 0 && cell[0] != Guard ? Protect(cell) : cell;

    private static bool NeedsGuard(string text) =>
        text.Length > 0 && Dangerous.Contains(text[0], StringComparison.Ordinal)
        && !decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _);
}
