using System.Globalization;
using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Cases.Lines;
using Sarcoscope.Registry.Evidence.Cohorts;
using Sarcoscope.Registry.Evidence.Endpoints;
using Sarcoscope.Registry.Evidence.Tables;
using Sarcoscope.Statistics.CompetingRisks;

namespace Sarcoscope.Registry.Evidence.TreatmentStops;

/// <summary>The stop of treatment in numbers: how many lines for which reason, and the incidences at some months.</summary>
public static class TreatmentStopTables
{
    private static readonly int[] Months = [3, 6, 12, 24];
    private static readonly Phrase Number = Phrase.Same("Figure 2");

    /// <summary>A row for each cause, the reasons behind the last, and what goes on.</summary>
    public static Table Reasons(CohortStops stops, AnalysisMode mode)
    {
        ArgumentNullException.ThrowIfNull(stops);
        IReadOnlyList<AnalysisLine> all = [.. stops.Stops.Select(stop => stop.Line)];
        return new()
        {
            Id = "stop-reasons",
            Number = Number,
            Title = new("Reasons", "Motifs"),
            Mode = mode,
            RowHeader = new("Reason", "Motif"),
            Columns = [new("lines", new("Lines", "Lignes"), ColumnShape.CountAndPercent)],
            Blocks =
            [
                new(
                    Header: null,
                    new($"n = {all.Count} lines with a known time on treatment", $"n = {all.Count} lignes à durée de traitement connue"),
                    [
                        .. Enum.GetValues<StopCause>().Select(cause => Row(Words.Of(cause), CohortStops.Name(cause), stop => stop.Cause == cause)),
                        .. Others.Select(reason => Row("other-" + (reason is { } known ? Words.Of(known) : "not-recorded"), Name(reason), stop => stop.Cause == StopCause.Other && Recorded(stop.Line) == reason))
                            .Where(row => row.Cells[0].Lines!.Count > 0)
                            .Select(row => row with { Level = RowLevel.Part }),
                        Row("ongoing", new("Goes on at the last contact", "En cours aux dernières nouvelles"), stop => stop.Cause is null),
                    ]),
            ],
        };

        Row Row(string key, Phrase label, Func<TreatmentStop, bool> condition) =>
            new(key, label, [new CountCell([.. stops.Stops.Where(condition).Select(stop => stop.Line)], all)]);
    }

    /// <summary>At risk, stops before, incidence with limits at some months, a block for each cause.</summary>
    public static Table Incidences(CohortStops stops, AnalysisMode mode)
    {
        ArgumentNullException.ThrowIfNull(stops);
        return new()
        {
            Id = TreatmentStopPlot.Id,
            Number = Number,
            Title = new("Cumulative incidence in numbers", "Incidence cumulée en chiffres"),
            Mode = mode,
            RowHeader = new("Months", "Mois"),
            Columns =
            [
                new("at-risk", new("At risk", "À risque"), ColumnShape.Number),
                new("events", new("Stops before", "Arrêts avant"), ColumnShape.Number),
                new("incidence", new("Incidence, %", "Incidence, %"), ColumnShape.Number),
                new("lower", new("95% CI from", "IC à 95 %, de"), ColumnShape.Number),
                new("upper", new("to", "à"), ColumnShape.Number),
            ],
            Blocks = stops.Incidence is { } incidence ? [.. Enum.GetValues<StopCause>().Select(cause => Block(cause, incidence))] : [],
            Notes =
            [
                new(
                    "Aalen–Johansen; other reasons are competing events, not censorings. Limits: jackknife errors, log scale.",
                    "Aalen–Johansen ; les autres motifs sont des événements concurrents, non des censures. Limites : erreurs du jackknife, échelle log."),
            ],
        };
    }

    private static Block Block(StopCause cause, GroupIncidence incidence)
    {
        var found = incidence.Of(Words.Of(cause));
        List<Row> rows = [];
        foreach (var month in Months)
        {
            var days = StudyTime.DaysIn(month);
            var left = found.Steps.TakeWhile(step => step.Time < days).Sum(step => step.Events + step.OtherEvents + step.Censored);
            if (left >= incidence.Subjects) break;
            var at = found.At(days);
            rows.Add(new(
                $"{Words.Of(cause)}-{month.ToString(CultureInfo.InvariantCulture)}",
                Phrase.Same(month.ToString(CultureInfo.InvariantCulture)),
                [
                    new NumberCell(incidence.Subjects - left, 0, []),
                    new NumberCell(found.Steps.TakeWhile(step => step.Time < days).Sum(step => step.Events), 0, []),
                    Percent(at.Incidence),
                    Percent(at.Lower),
                    Percent(at.Upper),
                ]));
        }
        return new(CohortStops.Name(cause), new($"{found.Events} of {incidence.Subjects} lines", $"{found.Events} lignes sur {incidence.Subjects}"), rows);
    }

    private static NumberCell Percent(double? share) => new(100 * share, 1, []) { Otherwise = Absence.NotApplicable };

    // Null is a reason that was not recorded.
    private static readonly StopReason?[] Others =
    [
        StopReason.PatientDecision, StopReason.PhysicianDecision, StopReason.LocalTreatment, StopReason.CompleteResponse, StopReason.PlannedEnd, StopReason.Other, StopReason.Unknown, null,
    ];

    // A line that is said to go on and has a stop contradicts itself: its reason counts as not recorded.
    private static StopReason? Recorded(AnalysisLine line) => line.StopReason is StopReason.Ongoing ? null : line.StopReason;

    private static Phrase Name(StopReason? reason) => reason switch
    {
        StopReason.PatientDecision => new("decision of the patient", "décision du patient"),
        StopReason.PhysicianDecision => new("decision of the physician", "décision du médecin"),
        StopReason.LocalTreatment => new("local treatment", "traitement local"),
        StopReason.CompleteResponse => new("complete response", "réponse complète"),
        StopReason.PlannedEnd => new("planned end", "fin prévue"),
        StopReason.Other => new("another reason", "autre motif"),
        StopReason.Unknown => new("unknown", "inconnu"),
        _ => new("not recorded", "non renseigné"),
    };
}
