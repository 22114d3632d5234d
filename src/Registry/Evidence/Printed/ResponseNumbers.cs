using Sarcoscope.Registry.Cases.Lines;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Evidence.Cohorts;
using Sarcoscope.Registry.Evidence.Endpoints;
using Sarcoscope.Registry.Terms;
using Sarcoscope.Statistics.Proportions;

namespace Sarcoscope.Registry.Evidence.Printed;

/// <summary>Responses of the text and the abstract, the three told complete responses, and disease control.</summary>
internal static class ResponseNumbers
{
    public static IEnumerable<(string Where, string What, Recomputed Value)> Of(AnalysisSet set)
    {
        var lines = set.Lines;
        var vocabulary = Vocabulary.Load();
        var partial = lines.Where(line => line.BestResponse == ResponseStatement.PartialResponse).ToList();
        yield return ("text", "complete responses", Recomputed.Count(lines.Count(line => line.BestResponse == ResponseStatement.CompleteResponse)));
        yield return ("text", "partial responses", Recomputed.Count(partial.Count));
        yield return ("text", "subtypes with a PR", Recomputed.Count(partial.Select(line => vocabulary.Table1RowOf(line.Histology)?.Name).Distinct(StringComparer.Ordinal).Count()));

        var rate = ObjectiveResponse.Rate(lines, AnalysisMode.Printed);
        yield return ("abstract", "ORR", Recomputed.Share(rate.Counted.Count, rate.Of.Count));
        if (rate.Of.Count > 0)
        {
            var limits = BinomialInterval.ClopperPearson(rate.Counted.Count, rate.Of.Count);
            yield return ("abstract", "ORR Clopper-Pearson", Recomputed.Pair(100 * limits.Lower, 100 * limits.Upper, decimals: 1));
        }
        foreach (var drug in new[] { "sunitinib", "sorafenib", "imatinib", "sirolimus" })
        {
            var evaluable = lines.Where(line => line.Drug == drug && line.IsEvaluable).ToList();
            yield return ("text", "PR with " + drug, Recomputed.Share(evaluable.Count(line => line.BestResponse == ResponseStatement.PartialResponse), evaluable.Count));
        }
        foreach (var months in new[] { 2, 4, 6 })
        {
            var share = DiseaseControl.AsPrinted(lines, months, RuleSets.OutcsDefault);
            yield return ("text", FormattableString.Invariant($"DCR at {months} months"), Recomputed.Share(share.Counted.Count, share.Of.Count));
        }
        foreach (var number in Told(lines)) yield return number;
    }

    private static IEnumerable<(string Where, string What, Recomputed Value)> Told(IReadOnlyList<AnalysisLine> lines)
    {
        AnalysisLine? Complete(string histology, string drug) =>
            lines.FirstOrDefault(line => line.Histology == histology && line.Drug == drug && line.BestResponse == ResponseStatement.CompleteResponse);

        if (Complete("PECOMA", "temsirolimus") is { ResponseDay: { } pecoma } first)
            yield return ("text", "CR PEComa/temsirolimus: CR at 7 months, stopped 2 months later", Recomputed.Pair(StudyTime.Months(pecoma), StudyTime.Months((first.StopDay ?? pecoma) - pecoma), decimals: 0));
        if (Complete("EWS", "sunitinib") is { StopDay: { } stop } second)
            yield return ("text", "CR Ewing/sunitinib: stopped after 2 months, a man", Recomputed.Text(FormattableString.Invariant($"({Math.Round(StudyTime.Months(stop))}, '{(second.Sex == Sex.Male ? "M" : "F")}')")));
        if (Complete("DFSP", "imatinib") is { ResponseDay: { } dfsp })
            yield return ("text", "CR DFSP/imatinib at 5 months", Recomputed.Number(StudyTime.Months(dfsp)));
    }
}
