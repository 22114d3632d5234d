using Sarcoscope.Registry.Evidence.Cohorts;
using Sarcoscope.Registry.Evidence.Endpoints;
using Sarcoscope.Registry.Evidence.Headlines;
using Sarcoscope.Registry.Terms;

namespace Sarcoscope.Registry.Evidence.Printed;

/// <summary>Who was included: counts and summaries of the text and of Table 1 that are no counts of lines.</summary>
internal static class PopulationNumbers
{
    private const string MtorInhibitor = "mTOR inhibitor";
    private const int FewLines = 15;

    public static IEnumerable<(string Where, string What, Recomputed Value)> Of(AnalysisSet set)
    {
        var vocabulary = Vocabulary.Load();
        var lines = set.Lines;
        yield return ("text", "patients", Recomputed.Count(set.Patients.Count));
        yield return ("text", "lines", Recomputed.Count(lines.Count));
        yield return ("text", "patients with two lines", Recomputed.Count(set.Patients.Count(patient => patient.ProgrammeLines == 2)));
        yield return ("text", "patients with three lines", Recomputed.Count(set.Patients.Count(patient => patient.ProgrammeLines == 3)));
        yield return ("text", "centres with patients", Recomputed.Count(set.Patients.Select(patient => patient.Centre).Distinct(StringComparer.Ordinal).Count()));
        yield return ("text", "inclusions from", Recomputed.Text(lines.Min(line => line.StartMonth) ?? "none"));
        yield return ("text", "inclusions to", Recomputed.Text(lines.Max(line => line.StartMonth) ?? "none"));

        var rows = lines.GroupBy(line => vocabulary.Table1RowOf(line.Histology)?.Name, StringComparer.Ordinal).ToList();
        var entities = lines.Select(line => line.Histology).Distinct(StringComparer.Ordinal).Count();
        yield return ("abstract", "histological subtypes", Recomputed.Text(
            FormattableString.Invariant($"{rows.Count}"), FormattableString.Invariant($"{rows.Count} Table 1 rows ({rows.Count - 1} + Other); {entities} entities")));
        yield return ("text", "lines of histologies under 15", Recomputed.Count(rows.Where(row => row.Count() < FewLines).Sum(row => row.Count())));
        yield return ("T1", "footnote sums to Other = 13", Recomputed.Count(rows.Where(row => row.Key == "Other").Sum(row => row.Count())));

        foreach (var number in Ages(lines)) yield return number;
        foreach (var number in EarlierTreatment(lines, vocabulary)) yield return number;
        foreach (var number in FollowUp(set)) yield return number;
    }

    private static IEnumerable<(string Where, string What, Recomputed Value)> Ages(IReadOnlyList<AnalysisLine> lines)
    {
        var diagnosis = Summary.Of(lines.Select(line => line.AgeAtDiagnosis));
        yield return ("T1", "age at diagnosis mean", Recomputed.Number(diagnosis?.Mean));
        yield return ("T1", "age at diagnosis SD", Recomputed.Number(diagnosis?.Deviation));
        yield return ("T1", "age at diagnosis median", Recomputed.Number(diagnosis?.Median));
        yield return ("T1", "age at diagnosis range", Recomputed.Pair(diagnosis?.Least, diagnosis?.Greatest, decimals: 0));
        var start = Summary.Of(lines.Select(line => line.AgeAtStart));
        yield return ("T1", "age at start median", Recomputed.Number(start?.Median));
        yield return ("T1", "age at start range", Recomputed.Pair(start?.Least, start?.Greatest, decimals: 0));
    }

    private static IEnumerable<(string Where, string What, Recomputed Value)> EarlierTreatment(IReadOnlyList<AnalysisLine> lines, Vocabulary vocabulary)
    {
        var prior = Summary.Of(lines.Select(line => (int?)line.PriorChemotherapyLines));
        yield return ("text", "prior lines median", Recomputed.Number(prior?.Median));
        yield return ("text", "prior lines range", Recomputed.Pair(prior?.Least, prior?.Greatest, decimals: 0));
        var first = lines.Where(line => line.PriorSystemicLines == 0).ToList();
        yield return ("text", "TT as first systemic line", Recomputed.Count(first.Count));
        yield return ("text", "first-line TTs are imatinib, sorafenib or mTOR inhibitors", Recomputed.Text(
            first.TrueForAll(line => line.Drug is "imatinib" or "sorafenib" || vocabulary.Drugs.Get(line.Drug)?.Class == MtorInhibitor) ? "True" : "False"));
        var since = Summary.Of(lines.Select(line => line.DaysFromDiagnosis));
        yield return ("text", "diagnosis to start, median years", Recomputed.Number(since?.Median / StudyTime.DaysPerYear));
        yield return ("text", "diagnosis to start, minimum days", Recomputed.Number(since?.Least));
        yield return ("text", "diagnosis to start, maximum years", Recomputed.Number(since?.Greatest / StudyTime.DaysPerYear));
    }

    private static IEnumerable<(string Where, string What, Recomputed Value)> FollowUp(AnalysisSet set)
    {
        var observed = ObservedFollowUp.Of(set.Patients);
        yield return ("text", "patients with follow-up since diagnosis", Recomputed.Count(observed.Patients.Count));
        yield return ("text", "without follow-up", Recomputed.Count(observed.WithoutFollowUp));
        yield return ("text", "without date of diagnosis", Recomputed.Count(observed.WithoutDiagnosis));
        yield return ("text", "follow-up median, years", Recomputed.Number(observed.MedianYears));
        yield return ("text", "follow-up range, years", Recomputed.Pair(observed.RangeYears?.Least, observed.RangeYears?.Greatest, decimals: 1));
    }

    private sealed record Summary(double Mean, double Deviation, double Median, double Least, double Greatest)
    {
        public static Summary? Of(IEnumerable<int?> values)
        {
            var known = values.OfType<int>().Order().Select(value => (double)value).ToList();
            if (known.Count < 2) return null;
            var mean = known.Average();
            return new(
                mean,
                Math.Sqrt(known.Sum(value => (value - mean) * (value - mean)) / (known.Count - 1)),
                (known[(known.Count - 1) / 2] + known[known.Count / 2]) / 2,
                known[0],
                known[^1]);
        }
    }
}
