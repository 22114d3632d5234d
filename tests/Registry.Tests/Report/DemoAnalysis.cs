using Sarcoscope.Registry.Demo;
using Sarcoscope.Registry.Evidence.Cohorts;
using Sarcoscope.Registry.Evidence.Tables;
using Sarcoscope.Registry.Terms;

namespace Sarcoscope.Registry.Tests.Report;

/// <summary>The demo registry as an analysis set.</summary>
internal static class DemoAnalysis
{
    public static DataOrigin Lock { get; } = new(DemoRegistry.LockName, "3f9a21c0aa11bb22cc33dd44ee55ff660718293a4b5c6d7e8f90a1b2c3d4e5f6");

    public static AnalysisSet Set { get; } =
        AnalysisSetBuilder.Of(DemoRegistry.Patients(), DemoRegistry.Profile, DemoRegistry.Centres, Lock, Vocabulary.Load());

    /// <summary>Some lines as a set of their own, in a registry that collects everything.</summary>
    public static AnalysisSet SetOf(IReadOnlyList<AnalysisLine> lines) => Set with
    {
        Profile = new() { Name = "Some lines" },
        Lines = lines,
        Patients = [],
    };

    public static TableTerms Terms { get; } = new(Vocabulary.Load());
}
