using Sarcoscope.Registry.Evidence.Cohorts;

namespace Sarcoscope.Registry.Evidence.Printed;

/// <summary>Every number of the publication, recomputed: from the report's own tables where they show it, else from the lines.</summary>
internal static class RecomputedNumbers
{
    public static Dictionary<(string Where, string What), Recomputed> Of(AnalysisSet set)
    {
        var numbers = new Dictionary<(string Where, string What), Recomputed>();
        IEnumerable<(string Where, string What, Recomputed Value)>[] parts =
        [
            TableNumbers.Of(set), PopulationNumbers.Of(set), DrugNumbers.Of(set), ResponseNumbers.Of(set),
            SurvivalNumbers.Of(set), ToxicityNumbers.Of(set), ConsistencyNumbers.Of(set),
        ];
        foreach (var (where, what, value) in parts.SelectMany(part => part)) numbers.TryAdd((where, what), value);
        return numbers;
    }
}
