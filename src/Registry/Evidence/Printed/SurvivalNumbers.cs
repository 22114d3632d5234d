using Sarcoscope.Registry.Cases.Lines;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Cases.Tumours;
using Sarcoscope.Registry.Evidence.Cohorts;
using Sarcoscope.Registry.Evidence.Endpoints;
using Sarcoscope.Registry.Terms;
using Sarcoscope.Statistics.Survival;

namespace Sarcoscope.Registry.Evidence.Printed;

/// <summary>Medians of progression-free survival with every kind of limits, and deaths.</summary>
internal static class SurvivalNumbers
{
    private static readonly (string Name, IntervalTransform Transform)[] Transforms =
    [
        ("plain", IntervalTransform.Plain), ("log", IntervalTransform.Log), ("log-log", IntervalTransform.LogLog),
        ("logit", IntervalTransform.Logit), ("arcsin", IntervalTransform.ArcSine),
    ];

    private static readonly (string Name, Func<AnalysisLine, bool> Contains)[] Sets =
    [
        ("all", Populations.All.Contains),
        ("GIST", Populations.Gist.Contains),
        ("LMS (36, non-uterine)", line => line.Histology == "LMS"),
        ("LMS (48, with uterine)", Populations.Leiomyosarcoma.Contains),
        ("STS", Populations.SoftTissue.Contains),
    ];

    public static IEnumerable<(string Where, string What, Recomputed Value)> Of(AnalysisSet set) =>
        Sets.SelectMany(part => Median(part.Name, [.. set.Lines.Where(part.Contains)])).Concat(Deaths(set));

    private static IEnumerable<(string Where, string What, Recomputed Value)> Median(string name, IReadOnlyList<AnalysisLine> lines)
    {
        if (lines.Count == 0) yield break;
        var data = TimeToEvent.Columns([.. lines.Select(line => LineClock.ProgressionFree(line, RuleSets.OutcsDefault))]);
        var days = KaplanMeier.Estimate(data).Median.Estimate;
        yield return ("text", FormattableString.Invariant($"PFS median {name}, months (n = {lines.Count})"), Recomputed.Number(days / StudyTime.DaysPerMonth, FormattableString.Invariant($"{days} days")));
        foreach (var (transform, options) in Transforms.Select(transform => (transform.Name, new KaplanMeierOptions { Transform = transform.Transform })))
        {
            var median = KaplanMeier.Estimate(data, options).Median;
            yield return ("text", $"PFS interval {name}, conf.type {transform}", Recomputed.Pair(
                median.Lower / StudyTime.DaysPerMonth, median.Upper / StudyTime.DaysPerMonth, decimals: 1,
                FormattableString.Invariant($"{median.Lower} to {median.Upper} days")));
        }
    }

    private static IEnumerable<(string Where, string What, Recomputed Value)> Deaths(AnalysisSet set)
    {
        var known = set.Patients.Count(patient => patient.VitalStatus != VitalStatus.Unknown);
        var dead = set.Patients.Where(patient => patient.VitalStatus == VitalStatus.Dead).ToList();
        var ofSarcoma = dead.Count(patient => patient.CauseOfDeath == CauseOfDeath.Sarcoma);
        yield return ("text", "deaths", Recomputed.Count(dead.Count));
        yield return ("text", "deaths %", Recomputed.Share(dead.Count, known));
        yield return ("text", "deaths from sarcoma", Recomputed.Count(ofSarcoma));
        yield return ("text", "deaths from sarcoma %", Recomputed.Share(ofSarcoma, dead.Count));
        var otherwise = dead.Where(patient => patient.CauseOfDeath != CauseOfDeath.Sarcoma).Select(patient => patient.Person).ToHashSet(StringComparer.Ordinal);
        var told = set.Lines.Where(line => otherwise.Contains(line.Person) && line.StopReason == StopReason.Death)
            .Select(line => $"('{line.Drug}', '{line.Histology}', '{Vocabulary.Load().Sites.Get(line.Site)?.Name.English.ToLowerInvariant()}', '{line.Grade ?? Grade.Unknown}', 'death')");
        yield return ("text", "pulmonary embolism under sunitinib, high-grade unclassified thoracic sarcoma", Recomputed.Text($"[{string.Join(", ", told)}]"));
    }
}
