using Sarcoscope.Registry.Demo;
using Sarcoscope.Registry.Evidence.Cohorts;
using Sarcoscope.Registry.Terms;

namespace Sarcoscope.Registry.Tests.Demo;

/// <summary>The analysis set of the demo registry, built once.</summary>
internal static class DemoSet
{
    private static readonly Lazy<AnalysisSet> Built = new(() =>
        AnalysisSetBuilder.Of(DemoRegistry.Patients(), DemoRegistry.Profile, DemoRegistry.Centres, DataOrigin.Live, Vocabulary.Load()));

    public static AnalysisSet Value => Built.Value;

    /// <summary>Programme lines by the patient's identifier in the reconstructed table and their number there.</summary>
    public static Dictionary<(string Patient, string Number), AnalysisLine> Lines
    {
        get
        {
            var source = DemoRegistry.Patients().ToDictionary(patient => patient.Pseudonym, patient => patient.SourceId!, StringComparer.Ordinal);
            return Value.Lines.ToDictionary(line => (source[line.Patient], line.ProgrammeNumber.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        }
    }
}
