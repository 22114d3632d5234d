using Microsoft.EntityFrameworkCore;
using Sarcoscope.Registry.Cases.Fields;
using Sarcoscope.Registry.Cases.Lines;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Storage;

namespace Sarcoscope.Registry.Entry.FollowUps;

/// <summary>The form of a withdrawal of consent.</summary>
public static class WithdrawalForm
{
    /// <summary>Reads the form into the patient; what is wrong with it goes into the reading's issues.</summary>
    /// <param name="reading">The form.</param>
    /// <param name="patient">Who withdraws.</param>
    /// <param name="today">A withdrawal does not lie after it.</param>
    public static void Read(FormReading reading, Patient patient, DateOnly today)
    {
        OutcomeFields.Withdrawal.Read(reading, patient);
        NotYet.Refuse(reading, nameof(Patient.WithdrawnOn), patient.WithdrawnOn, today);
    }
}

/// <summary>What a withdrawal concerns, in numbers.</summary>
/// <param name="ProgrammeLines">Lines that evidence counts.</param>
/// <param name="Assessments">Of all lines.</param>
/// <param name="AdverseEvents">Of all lines.</param>
/// <param name="FollowUps">Recorded.</param>
/// <param name="Snapshots">Made before, which keep what they hold.</param>
public sealed record WithdrawalConsequences(int ProgrammeLines, int Assessments, int AdverseEvents, int FollowUps, int Snapshots)
{
    public static async Task<WithdrawalConsequences> Of(RegistryDb db, Patient patient, CancellationToken cancel) => new(
        patient.Lines.Count(line => line.Scope == LineScope.InProgramme),
        patient.Lines.Sum(line => line.Assessments.Count),
        patient.Lines.Sum(line => line.AdverseEvents.Count),
        patient.FollowUps.Count,
        await db.Snapshots.CountAsync(cancel));
}
