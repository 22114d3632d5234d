namespace Sarcoscope.Statistics.Tests.Reference;

/// <summary>Compares with a printed reference: relative, with the absolute floor of 15 printed digits near 0.</summary>
internal static class Agreement
{
    public const double Tolerance = 1e-12;
    private const double Floor = 1e-15;

    public static void With(double? expected, double? actual, string what, double tolerance = Tolerance)
    {
        if (expected is null || actual is null)
        {
            Assert.True(expected is null && actual is null, $"{what}: expected {Text(expected)}, found {Text(actual)}");
            return;
        }
        var allowed = tolerance * Math.Abs(expected.Value) + Floor;
        Assert.True(Math.Abs(expected.Value - actual.Value) <= allowed, FormattableString.Invariant($"{what}: expected {expected:R}, found {actual:R}"));
    }

    private static string Text(double? value) => value is null ? "none" : FormattableString.Invariant($"{value:R}");
}
