using Sarcoscope.Registry.Cases.Lines;
using Sarcoscope.Registry.Evidence.Cohorts;
using Sarcoscope.Registry.Evidence.Endpoints;

namespace Sarcoscope.Registry.Evidence.Comparison;

/// <summary>A patient with all lines, in days from diagnosis.</summary>
/// <param name="Patient">Entry, death and last contact.</param>
/// <param name="Lines">Every line.</param>
/// <param name="Population">Those that may put the patient in a cohort.</param>
internal sealed record PatientCourse(AnalysisPatient Patient, IReadOnlyList<AnalysisLine> Lines, IReadOnlyList<AnalysisLine> Population)
{
    /// <summary>Day of the origin; null when it did not happen or has no date.</summary>
    public int? OriginDay(ComparisonOrigin origin) => origin.Kind switch
    {
        OriginKind.Diagnosis => Patient.LastDay is null ? null : 0,
        OriginKind.Registration => Patient.EntryDay,
        OriginKind.Progression => Lines.Where(line => line.PriorSystemicLines + 1 == origin.AfterLine).Select(ProgressionDay).Min(),
        _ => null,
    };

    /// <summary>Overall survival; null without follow-up after the origin.</summary>
    public TimeToEvent? SurvivalFrom(int origin)
    {
        if (Patient.DeathDay is { } died) return died >= origin ? TimeToEvent.ToEvent(died - origin, EventSource.Death) : null;
        return Patient.LastDay >= origin ? TimeToEvent.ToCensoring(Patient.LastDay.Value - origin, CensoringReason.LastContact) : null;
    }

    // A line that stopped for progression without a documented day progressed when it stopped; a progression after the next line began is of that line.
    private static int? ProgressionDay(AnalysisLine line)
    {
        var day = line.ProgressionDay ?? (line.StopReason == StopReason.Progression ? line.StopDay : null);
        return day > line.NextLineDay ? null : line.DaysFromDiagnosis + day;
    }
}
