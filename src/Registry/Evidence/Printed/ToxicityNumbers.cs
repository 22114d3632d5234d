using Sarcoscope.Registry.Evidence.Cohorts;

namespace Sarcoscope.Registry.Evidence.Printed;

/// <summary>Toxicity as the text gives it: shares of all lines, but grade 3–4 of the treated lines of a drug.</summary>
internal static class ToxicityNumbers
{
    private const string Intestinal = "Intestinal";
    private const string Skin = "Skin, infections";
    private const string Hematologic = "Hematologic";

    public static IEnumerable<(string Where, string What, Recomputed Value)> Of(AnalysisSet set)
    {
        var lines = set.Lines;
        int Count(Func<AnalysisEvent, bool> which) => lines.Count(line => line.AdverseEvents.Any(which));
        Recomputed Share(Func<AnalysisEvent, bool> which) => Recomputed.Share(Count(which), lines.Count);

        yield return ("text", "lines with a toxicity", Recomputed.Count(Count(_ => true)));
        yield return ("text", "lines with a toxicity %", Share(_ => true));
        yield return ("text", "gastro-intestinal", Recomputed.Count(Count(seen => seen.Category == Intestinal)));
        yield return ("text", "gastro-intestinal %", Share(seen => seen.Category == Intestinal));
        yield return ("text", "skin %", Share(seen => seen.Category == Skin));
        yield return ("text", "haematologic %", Share(seen => seen.Category == Hematologic));
        foreach (var term in new[] { "Diarrhea", "Mucositis oral", "Nausea", "Vomiting", "Anorexia" })
            yield return ("text", term + " %", Share(seen => seen.Term == term));
        foreach (var category in new[] { "Pulmonary", "Cardiologic", "Neurologic" })
            yield return ("text", category + " rare", Share(seen => seen.Category == category));
        foreach (var grade in new[] { 3, 4 })
        {
            yield return ("text", FormattableString.Invariant($"lines with grade {grade}"), Recomputed.Count(Count(seen => seen.Grade == grade)));
            yield return ("text", FormattableString.Invariant($"grade {grade} %"), Share(seen => seen.Grade == grade));
        }
        yield return ("text", "grade 4 haematologic", Recomputed.Count(Count(seen => seen is { Grade: 4, Category: Hematologic })));
        yield return ("text", "grade 4 haematologic %", Share(seen => seen is { Grade: 4, Category: Hematologic }));
        yield return ("text", "grade 3 gastro-intestinal", Share(seen => seen is { Grade: 3, Category: Intestinal }));
        yield return ("text", "grade 3 haematologic", Share(seen => seen is { Grade: 3, Category: Hematologic }));
        yield return ("text", "grade 3 skin/infections", Share(seen => seen is { Grade: 3, Category: Skin }));
        yield return ("text", "grade 1-2 %", Recomputed.Share(lines.Count(line => line.AdverseEvents.Max(seen => seen.Grade) is 1 or 2), lines.Count));
        foreach (var drug in new[] { "sorafenib", "sunitinib", "imatinib" })
        {
            var treated = lines.Where(line => line.Drug == drug).ToList();
            yield return ("text", "grade 3-4 with " + drug, Recomputed.Share(treated.Count(line => line.AdverseEvents.Any(seen => seen.Grade is 3 or 4)), treated.Count));
        }
        yield return ("text", "toxic deaths (grade 5)", Recomputed.Count(Count(seen => seen.Grade == 5)));
    }
}
