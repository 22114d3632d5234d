using Sarcoscope.Registry.Cases;
using Sarcoscope.Registry.Cases.AdverseEvents;
using Sarcoscope.Registry.Cases.Lines;
using Sarcoscope.Registry.Cases.Patients;

namespace Sarcoscope.Web.Patients.Visits;

/// <summary>Where a writer goes after saving adverse events.</summary>
internal static class NextStep
{
    /// <summary>The form of the first serious event that lacks it; else a fatal event whose death is not recorded; null: nothing is waiting.</summary>
    public static string? After(Patient patient, TreatmentLine line)
    {
        var path = $"/patients/{patient.Pseudonym}/lines/{line.Number}/events/";
        if (line.AdverseEvents.Find(one => one.Serious == Answer.Yes && !line.SeriousEvents.Exists(form => form.Number == one.Number)) is { } serious)
            return $"{path}{serious.Number}/serious";
        return patient.VitalStatus != VitalStatus.Dead && line.AdverseEvents.Find(one => one.Grade == AdverseEvent.FatalGrade) is { } fatal ? path + fatal.Number : null;
    }
}
