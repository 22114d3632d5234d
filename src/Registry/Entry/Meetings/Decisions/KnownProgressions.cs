using Sarcoscope.Registry.Cases;
using Sarcoscope.Registry.Cases.Lines;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Evidence.Timelines;

namespace Sarcoscope.Registry.Entry.Meetings.Decisions;

/// <summary>The days on which a case is known to have progressed: stated or derived at an assessment, or the reason a line stopped.</summary>
public static class KnownProgressions
{
    public static IReadOnlyList<PartialDate> Of(Patient patient)
    {
        var derived = PatientTimeline.Responses(patient);
        var seen = patient.Lines.SelectMany(line => line.Assessments)
            .Where(visit => visit.StatedResponse == ResponseStatement.ProgressiveDisease || derived.GetValueOrDefault(visit) == ResponseStatement.ProgressiveDisease)
            .Select(visit => visit.AssessedOn);
        var stopped = patient.Lines.Where(line => line.StopReason == StopReason.Progression).Select(line => line.StoppedOn);
        return [.. seen.Concat(stopped).OfType<PartialDate>().Distinct().OrderBy(date => date.Earliest)];
    }
}
