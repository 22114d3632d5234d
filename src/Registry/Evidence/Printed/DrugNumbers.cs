using Sarcoscope.Registry.Evidence.Cohorts;

namespace Sarcoscope.Registry.Evidence.Printed;

/// <summary>Lines on each drug, and each histology's regimens, as the text lists them.</summary>
internal static class DrugNumbers
{
    private const string LinesOn = "lines on ";
    private const string Alone = " alone";

    public static IEnumerable<(string Where, string What, Recomputed Value)> Of(AnalysisSet set)
    {
        var lines = set.Lines;
        foreach (var number in PrintedNumbers.Load().All.Where(number => number.Where == "text"))
        {
            if (number.What.StartsWith(LinesOn, StringComparison.Ordinal))
                yield return ("text", number.What, Recomputed.Count(lines.Count(Matching(number.What[LinesOn.Length..]))));
            else if (number.What.Split(": ") is [var histology, var regimen] && lines.Any(line => line.Histology == histology))
                yield return ("text", number.What, Recomputed.Count(lines.Where(line => line.Histology == histology).Count(Matching(regimen))));
        }
        foreach (var drug in new[] { "sorafenib", "sunitinib", "sirolimus", "imatinib" })
            yield return ("text", drug + " %", Recomputed.Share(lines.Count(Matching(drug)), lines.Count));

        var leiomyosarcomas = Populations.Leiomyosarcoma.Of(lines);
        yield return ("abstract", "LMS = non-uterine + uterine", Recomputed.Count(leiomyosarcomas.Count));
        yield return ("abstract", "LMS on sorafenib", On("sorafenib", leiomyosarcomas));
        yield return ("abstract", "LMS on sunitinib", On("sunitinib", leiomyosarcomas));
        yield return ("abstract", "GIST on sorafenib", On("sorafenib", Populations.Gist.Of(lines)));
        yield return ("abstract", "angiosarcoma on sorafenib", On("sorafenib", [.. lines.Where(line => line.Histology == "AS")]));
    }

    private static Recomputed On(string drug, IReadOnlyList<AnalysisLine> lines) => Recomputed.Share(lines.Count(Matching(drug)), lines.Count);

    // "sorafenib" counts its combinations, "sorafenib alone" and "sorafenib + dacarbazine" do not.
    private static Func<AnalysisLine, bool> Matching(string words)
    {
        var regimen = words.Replace(" + ", "+", StringComparison.Ordinal).Replace('-', '+').Replace("deforolimus", "ridaforolimus", StringComparison.Ordinal);
        if (regimen.Contains('+', StringComparison.Ordinal))
        {
            var drugs = regimen.Split('+').Order(StringComparer.Ordinal).ToList();
            return line => Regimens.Drugs(line).Order(StringComparer.Ordinal).SequenceEqual(drugs, StringComparer.Ordinal);
        }
        return regimen.EndsWith(Alone, StringComparison.Ordinal)
            ? line => line.DrugCount == 1 && line.Drug == regimen[..^Alone.Length]
            : line => line.Drug == regimen;
    }
}
