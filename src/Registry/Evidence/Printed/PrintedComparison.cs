using Sarcoscope.Registry.Demo;
using Sarcoscope.Registry.Evidence.Cohorts;

namespace Sarcoscope.Registry.Evidence.Printed;

/// <summary>A printed number beside the one recomputed here.</summary>
/// <param name="Number">As printed, with its reading.</param>
/// <param name="Recomputed">Written in the form of the printed text.</param>
/// <param name="Detail">With numerator and denominator.</param>
/// <param name="Agreement">How they stand to each other.</param>
public sealed record PrintedComparison(PrintedNumber Number, string Recomputed, string Detail, PrintedAgreement Agreement);

/// <summary>Recomputes every printed number from an analysis set, in printed mode.</summary>
public static class PrintedComparisons
{
    /// <summary>Whether a registry claims to reproduce the publication: the demo registry does, any other does not.</summary>
    public static bool AppliesTo(AnalysisSet set)
    {
        ArgumentNullException.ThrowIfNull(set);
        return set.Profile.Name == DemoRegistry.Profile.Name;
    }

    /// <summary>One comparison per printed number, in the order of the publication.</summary>
    public static IReadOnlyList<PrintedComparison> Of(AnalysisSet set)
    {
        ArgumentNullException.ThrowIfNull(set);
        var recomputed = RecomputedNumbers.Of(set);
        return [.. PrintedNumbers.Load().All.Select(number => Compare(number, recomputed.GetValueOrDefault((number.Where, number.What))))];
    }

    private static PrintedComparison Compare(PrintedNumber number, Recomputed? value)
    {
        if (value is null) return new(number, "not computed", "", PrintedAgreement.Differs);
        var text = number.Reading?.ReadAs ?? number.Printed;
        var agreement = (value.Meets(text), number.Agreement) switch
        {
            (true, PrintedAgreement.MetUnderReading) => PrintedAgreement.MetUnderReading,
            (true, _) => PrintedAgreement.Met,
            (false, PrintedAgreement.Contradictory) => PrintedAgreement.Contradictory,
            _ => PrintedAgreement.Differs,
        };
        return new(number, value.InTheFormOf(text), value.Detail, agreement);
    }
}
