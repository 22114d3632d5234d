using Sarcoscope.Registry.Evidence.TreatmentStops;
using Sarcoscope.Statistics.CompetingRisks;
using Sarcoscope.Statistics.Survival;

namespace Sarcoscope.Registry.Evidence.Comparison;

/// <summary>The stop of treatment by reason in both cohorts.</summary>
internal static class ComparedStops
{
    public static ComparisonStops Of(ComparisonMaterial material, string? withheld)
    {
        var delayed = material.Definition.Entry == EntryRule.Delayed;
        List<CohortStops> groups = [.. ComparisonMaterial.Sides.Select(side => CohortStops.Of(material.Of(side).Select(subject => (subject.Line, delayed ? subject.Entry : 0))))];
        return new(groups, [.. Enum.GetValues<StopCause>().Select(cause => Gray(material, groups, cause, withheld))]);
    }

    private static ComparisonGray Gray(ComparisonMaterial material, IReadOnlyList<CohortStops> groups, StopCause cause, string? withheld)
    {
        var none = new ComparisonGray(cause, null, null, null, null);
        if (withheld is not null) return none with { Absence = Absences.Withheld(withheld) };
        if (groups.Any(group => group.EntersLate)) return none with { Absence = Absences.Entries };
        if (material.Definition.Clusters == ClusterRule.Patient) return none with { Absence = Absences.Clusters };
        try
        {
            var sides = Grouping.OfCodes(groups.Index().SelectMany(group => Enumerable.Repeat(group.Index, group.Item.Stops.Count)).ToArray(), ["first", "second"]);
            var found = GrayTest.Compare(CohortStops.Data([.. groups.SelectMany(group => group.Stops)]), sides, Words.Of(cause));
            return none with { ChiSquare = found.ChiSquare, DegreesOfFreedom = found.DegreesOfFreedom, P = found.P };
        }
        catch (CompetingRisksException problem)
        {
            return none with { Absence = problem.Problem == CompetingRisksProblem.NoEvents ? Absences.NoSuchStop : Absences.NoComparison };
        }
        catch (NoSubjectsException)
        {
            return none with { Absence = Absences.NobodyLeft };
        }
    }
}
