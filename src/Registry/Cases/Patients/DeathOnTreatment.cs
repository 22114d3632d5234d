using Sarcoscope.Registry.Cases.Lines;

namespace Sarcoscope.Registry.Cases.Patients;

/// <summary>
/// Whether a death fell on treatment: while a line was given, or within 30 days after it stopped. Such a death is judged, toxic or not, by whom
/// and why.
/// </summary>
/// <remarks>A line counts as soon as its dates leave it possible. The window is that of treatment-emergent events.</remarks>
public static class DeathOnTreatment
{
    /// <summary>Days after the last dose.</summary>
    public const int Window = 30;

    /// <summary>The last line that was given, or can have been, when the patient died; null where there is none, or the patient is not dead.</summary>
    public static TreatmentLine? LineOf(Patient patient) =>
        patient.VitalStatus != VitalStatus.Dead
            ? null
            : patient.Lines.Where(line => Covers(line, patient.DiedOn)).MaxBy(line => line.Number);

    private static bool Covers(TreatmentLine line, PartialDate? died)
    {
        if (line.StoppedOn is not { } stopped) return line.StopReason is null or StopReason.Ongoing or StopReason.Death;
        return died is not { } death || (death.IsRelative == stopped.IsRelative && death.Earliest <= stopped.Latest + Window);
    }
}
