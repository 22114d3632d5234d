using Sarcoscope.Registry.Cases;
using Sarcoscope.Registry.Cases.Lines;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Evidence.Cohorts;
using Sarcoscope.Registry.Evidence.Endpoints;

namespace Sarcoscope.Registry.Evidence.Printed;

/// <summary>Whether the facts of the lines agree with each other, and with what the tables print.</summary>
internal static class ConsistencyNumbers
{
    private const int DaysPerEarlierLine = 100;
    private const double DaysPerYear = StudyTime.DaysPerYear;

    // Days around 2, 4 and 6 months within which the length of a month would matter.
    private static readonly (int From, int To)[] Edges = [(57, 62), (119, 123), (180, 185)];

    public static IEnumerable<(string Where, string What, Recomputed Value)> Of(AnalysisSet set)
    {
        var lines = set.Lines;
        (string, string, Recomputed) All(string what, Func<AnalysisLine, bool> holds) => ("files", what, Recomputed.YesOrNo(lines.All(holds)));

        yield return All("pfs_days and event follow from start, stop, progression and death dates under the OUTC'S rule", FollowsFromDates);
        yield return All("every date lies before the lock, every line after the one before", line =>
            string.CompareOrdinal(line.StartMonth, "2011-10") <= 0 && line.NextLineDay is null or > 0 && (line.StopDay is null || line.NextLineDay is null || line.StopDay <= line.NextLineDay));
        yield return ("files", "cells.csv = lines.csv", Recomputed.YesOrNo(PrintedCells.Load().SetEquals(PrintedCells.Of(lines))));
        yield return All("ages follow from birth month (15th) and dates", AgesFit);
        yield return ("files", "a line repeats its patient: centre, sex, histology, row, family, site, grade, metastases", Recomputed.YesOrNo(lines
            .GroupBy(line => line.Patient, StringComparer.Ordinal)
            .All(patient => patient.Select(line => (line.Centre, line.Sex, line.Histology, line.Family, line.Site, line.Grade, line.MetastaticAtDiagnosis)).Distinct().Count() == 1)));
        yield return ("files", "dead = a death date = last contact, with a cause, not before any stop", Recomputed.YesOrNo(
            set.Patients.All(patient => patient.VitalStatus == VitalStatus.Dead == patient.CauseOfDeath is not null)
            && lines.All(line => line.DeathDay is null || (line.DeathDay == line.LastContactDay && line.StopDay <= line.DeathDay))));
        yield return All("toxicities only where toxicity_data = 1", line => line.AdverseEvents.Count == 0 || line.AdverseEventsCollected == Answer.Yes);
        yield return All("prior lines fit the time since diagnosis (100 days each)", line => line.DaysFromDiagnosis is null || line.DaysFromDiagnosis >= DaysPerEarlierLine * line.PriorChemotherapyLines);
        yield return All("no line between 57-62, 119-123 or 180-185 days counts as controlled (DCR independent of the length of a month)", line =>
            !line.HasControl || LineClock.ProgressionFree(line, RuleSets.OutcsDefault) is var time && !Array.Exists(Edges, edge => time.Days >= edge.From && time.Days <= edge.To));
        yield return All("no GIST on imatinib or sunitinib alone", line => line is not { Histology: "GIST", DrugCount: 1, Drug: "imatinib" or "sunitinib" });
        yield return All("onset of every toxicity within the line", line => line.AdverseEvents.All(seen => seen.OnsetDay is null || (seen.OnsetDay >= 0 && seen.OnsetDay <= (line.StopDay ?? line.LastContactDay))));
        yield return All("responders: response_day <= pfs_days", line => !line.HasResponse || line.ResponseDay <= LineClock.ProgressionFree(line, RuleSets.OutcsDefault).Days);
        foreach (var number in MostFrequentDrugs(lines)) yield return number;
    }

    // The rule without the grace, said once more in another way.
    private static bool FollowsFromDates(AnalysisLine line)
    {
        int?[] candidates = [line.ProgressionDay, line.DeathDay];
        var ended = candidates.Where(day => day <= (line.StopDay ?? int.MaxValue)).Min();
        var time = LineClock.ProgressionFree(line, RuleSets.OutcsDefault);
        return time.HadEvent == ended is not null && time.Days == (ended ?? line.StopDay ?? line.LastContactDay ?? 0);
    }

    private static bool AgesFit(AnalysisLine line) =>
        line.DaysFromDiagnosis is not { } days || (line.AgeAtStart - line.AgeAtDiagnosis - (days / DaysPerYear)) is > -1.01 and < 1.01;

    private static IEnumerable<(string Where, string What, Recomputed Value)> MostFrequentDrugs(IReadOnlyList<AnalysisLine> lines)
    {
        var shown = PrintedNumbers.Load().All
            .Where(number => number.Where == "T3" && number.What.EndsWith(" RR", StringComparison.Ordinal))
            .Select(number => number.What.Split(' '))
            .ToLookup(words => words[0], words => words[1], StringComparer.Ordinal);
        foreach (var row in shown)
        {
            var drugs = lines.Where(line => line.Histology == row.Key).GroupBy(Counted, StringComparer.Ordinal).ToDictionary(drug => drug.Key, drug => drug.Count(), StringComparer.Ordinal);
            var least = row.Min(drug => drugs.GetValueOrDefault(drug));
            yield return ("files", $"T3 {row.Key}: no other drug more frequent than the printed first two", Recomputed.YesOrNo(
                drugs.Where(drug => !row.Contains(drug.Key, StringComparer.Ordinal)).All(drug => drug.Value <= least)));
        }
    }

    // As Table 3 counts: sirolimus with its combinations, every other combination by itself.
    private static string Counted(AnalysisLine line) => line.Drug == "sirolimus" ? line.Drug : Regimens.Key(line);
}
