using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Cases;
using Sarcoscope.Registry.Cases.Fields;
using Sarcoscope.Registry.Cases.FollowUps;
using Sarcoscope.Registry.Cases.Patients;

namespace Sarcoscope.Registry.Entry.FollowUps;

/// <summary>The form that closes a follow-up: whether it was done, the vital status with its source, the disease, the treatment, a death.</summary>
public static class VisitForm
{
    /// <summary>The follow-up that is waiting to be closed; null where none was begun.</summary>
    public static FollowUp? Begun(Patient patient) => patient.FollowUps.Where(followUp => followUp.State == FollowUpState.Due).MinBy(followUp => followUp.Number);

    /// <summary>A new follow-up of a patient, for the date that is due.</summary>
    public static FollowUp Begin(Patient patient, PartialDate? studyEndsOn) => new()
    {
        Number = patient.FollowUps.Select(followUp => followUp.Number).DefaultIfEmpty(0).Max() + 1,
        State = FollowUpState.Done,
        DueOn = FollowUpSchedule.NextDue(patient, studyEndsOn) is { } due ? PartialDate.OnDay(due) : null,
    };

    public static void Show(Patient patient, FollowUp followUp, FormEntry entry)
    {
        FollowUpFields.All.Show(followUp, entry);
        if (followUp.VitalStatus == VitalStatus.Dead) OutcomeFields.Death.Show(patient, entry);
    }

    /// <summary>Reads the form into a follow-up and its patient; what is wrong with it goes into the reading's issues.</summary>
    /// <param name="reading">The form.</param>
    /// <param name="patient">Who was seen.</param>
    /// <param name="followUp">New, or one of the patient's.</param>
    /// <param name="today">No visit lies after it.</param>
    public static void Read(FormReading reading, Patient patient, FollowUp followUp, DateOnly today)
    {
        FollowUpFields.All.Read(reading, followUp);
        NotYet.Refuse(reading, nameof(FollowUp.DoneOn), followUp.DoneOn, today);
        NotYet.Refuse(reading, nameof(FollowUp.VitalKnownOn), followUp.VitalKnownOn, today);
        if (followUp.State == FollowUpState.Missed && followUp.NotDoneReason is null)
            reading.Refuse("FU-005", nameof(FollowUp.NotDoneReason), new("The follow-up was not done. Say why.", "Le suivi n'a pas été fait. Dites pourquoi."));
        if (patient.WithdrawnOn is { } withdrawn && followUp.DoneOn is { } done && withdrawn.IsCertainlyBefore(done))
            reading.Refuse("FU-006", nameof(FollowUp.DoneOn), new($"The patient withdrew before this date ({DateWords.Say(withdrawn, Language.English)}). Nothing after it is recorded.", $"Le patient s'est retiré avant cette date ({DateWords.Say(withdrawn, Language.French)}). Rien n'est saisi au-delà."));
        if (followUp.VitalStatus is VitalStatus.Alive or VitalStatus.Dead && followUp.VitalSource is null)
            reading.Refuse("FU-009", nameof(FollowUp.VitalSource), new("Say where the vital status is known from.", "Indiquez par quoi le statut vital est connu."));
        Unplan(followUp);
        Outcome(reading, patient, followUp, today);
    }

    // A visit long before the date that is due is an extra one: that date stays due.
    private static void Unplan(FollowUp followUp)
    {
        if (followUp is { State: FollowUpState.Done, DueOn: { IsRelative: false } due, DoneOn: { IsRelative: false } done }
            && FollowUpSchedule.ClosedUntil(done, lastDue: null) < DateOnly.FromDayNumber(due.Earliest))
            followUp.DueOn = null;
    }

    private static void Outcome(FormReading reading, Patient patient, FollowUp followUp, DateOnly today)
    {
        if (followUp.VitalStatus == VitalStatus.Dead)
        {
            DeathForm.Record(reading, patient, today);
            return;
        }
        if (reading.Text(nameof(Patient.DiedOn) + FormReading.Year) is not null || reading.Text(nameof(Patient.CauseOfDeath)) is not null)
            reading.Refuse("FU-008", nameof(FollowUp.VitalStatus), new("A death is given, but the patient is not said to be dead. Correct one.", "Un décès est indiqué, mais le patient n'est pas dit décédé. Corrigez l'un des deux."));
        if (followUp.VitalStatus is not { } status || (followUp.VitalKnownOn ?? followUp.DoneOn) is not { } known) return;
        if (patient.VitalStatus == VitalStatus.Dead)
        {
            if (status == VitalStatus.Alive && patient.DiedOn is { } died && died.IsCertainlyBefore(known))
                reading.Refuse("FU-007", nameof(FollowUp.VitalStatus), new($"The patient died before this visit ({DateWords.Say(died, Language.English)}). Correct one.", $"Le patient est décédé avant cette visite ({DateWords.Say(died, Language.French)}). Corrigez l'un des deux."));
            return;
        }
        if (patient.LastContactOn is { } contact && known.IsCertainlyBefore(contact)) return; // something later is known already
        patient.VitalStatus = status;
        if (status == VitalStatus.Alive) patient.KnownOn(known);
    }
}
