using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Cases.Fields;
using Sarcoscope.Registry.Cases.Patients;

namespace Sarcoscope.Registry.Entry.FollowUps;

/// <summary>The form of a death, with its judgement where it fell on treatment, and of a loss to follow-up.</summary>
public static class DeathForm
{
    /// <summary>Every question, in order.</summary>
    public static IReadOnlyList<Field<Patient>> Questions { get; } = [OutcomeFields.VitalStatus, .. OutcomeFields.Death, OutcomeFields.LastContactOn, .. OutcomeFields.Judgement];

    /// <summary>Reads the form into the patient; what is wrong with it goes into the reading's issues.</summary>
    /// <param name="reading">The form.</param>
    /// <param name="patient">Whose it is.</param>
    /// <param name="today">No date of the form lies after it.</param>
    public static void Read(FormReading reading, Patient patient, DateOnly today)
    {
        Questions.Read(reading, patient);
        NotYet.Refuse(reading, nameof(Patient.LastContactOn), patient.LastContactOn, today);
        if (patient.VitalStatus == VitalStatus.Unknown && patient.LastContactOn is null)
            reading.Refuse("DEATH-004", nameof(Patient.LastContactOn), new("A patient lost to follow-up has a last contact. Give at least its year.", "Un patient perdu de vue a un dernier contact. Donnez-en au moins l'année."));
        Close(reading, patient, today);
    }

    /// <summary>Reads date and cause of a death that a visit learnt of.</summary>
    internal static void Record(FormReading reading, Patient patient, DateOnly today)
    {
        patient.VitalStatus = VitalStatus.Dead;
        OutcomeFields.Death.Read(reading, patient);
        Close(reading, patient, today);
    }

    // The vital status is known until the death; a death on treatment waits for its judgement.
    private static void Close(FormReading reading, Patient patient, DateOnly today)
    {
        NotYet.Refuse(reading, nameof(Patient.DiedOn), patient.DiedOn, today);
        if (patient.VitalStatus != VitalStatus.Dead) return;
        if (patient.DiedOn is { } died) patient.KnownOn(died);
        if (patient.DeathToxic is null && DeathOnTreatment.LineOf(patient) is { } line)
        {
            reading.Warn("DEATH-003", nameof(Patient.DeathToxic), new Phrase(
                $"Line {line.Number} was given within {DeathOnTreatment.Window} days before this death. Say whether it was toxic, who judged it and why.",
                $"La ligne {line.Number} a été donnée dans les {DeathOnTreatment.Window} jours avant ce décès. Dites s'il est toxique, qui l'a jugé et pourquoi."));
        }
    }
}
