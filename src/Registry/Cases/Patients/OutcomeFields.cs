using Sarcoscope.Registry.Cases.Fields;

namespace Sarcoscope.Registry.Cases.Patients;

/// <summary>The questions about what became of a patient: alive or dead, the cause and its judgement, a withdrawal.</summary>
public static class OutcomeFields
{
    /// <summary>The words of the vital status.</summary>
    internal static Choices<VitalStatus> VitalStatuses { get; } = new()
    {
        { Patients.VitalStatus.Alive, "alive", "vivant" },
        { Patients.VitalStatus.Dead, "dead", "décédé" },
        { Patients.VitalStatus.Unknown, "unknown", "inconnu" },
    };

    public static ChoiceField<Patient, VitalStatus> VitalStatus { get; } = Fields<Patient>.Always(
        p => p.VitalStatus, new("Vital status", "Statut vital"), VitalStatuses, hint: new("Unknown means lost to follow-up.", "Inconnu signifie perdu de vue."));

    public static DateField<Patient> DiedOn { get; } = Fields<Patient>.Date(p => p.DiedOn, new("Died on", "Décédé le"));

    public static ChoiceField<Patient, CauseOfDeath> CauseOfDeath { get; } = Fields<Patient>.Choice(p => p.CauseOfDeath, new("Cause of death", "Cause du décès"), new()
    {
        { Patients.CauseOfDeath.Sarcoma, "sarcoma", "sarcome" },
        { Patients.CauseOfDeath.TreatmentToxicity, "toxicity of the treatment", "toxicité du traitement" },
        { Patients.CauseOfDeath.OtherCancer, "another cancer", "un autre cancer" },
        { Patients.CauseOfDeath.OtherDisease, "another disease", "une autre maladie" },
        { Patients.CauseOfDeath.Unknown, "unknown", "inconnue" },
    }, absence: AbsenceChoice.None);

    public static TextField<Patient> CauseOfDeathAsTyped { get; } = Fields<Patient>.Text(p => p.CauseOfDeathAsTyped, new("The cause in your words", "La cause en vos termes"), absence: AbsenceChoice.None);

    public static DateField<Patient> LastContactOn { get; } = Fields<Patient>.Date(
        p => p.LastContactOn, new("Last contact", "Dernier contact"), hint: new("The last date the vital status was known. A death moves it forward to its date.", "La dernière date à laquelle le statut vital était connu. Un décès l'avance à sa date."), absence: AbsenceChoice.None);

    public static ChoiceField<Patient, Answer> DeathToxic { get; } = Fields<Patient>.Choice(p => p.DeathToxic, new("Did the treatment cause the death", "Le traitement a-t-il causé le décès"), new()
    {
        { Answer.Yes, "yes, a toxic death", "oui, décès toxique" },
        { Answer.No, "no", "non" },
        { Answer.Unknown, "unknown", "inconnu" },
    }, absence: AbsenceChoice.None);

    public static TextField<Patient> DeathJudgedBy { get; } = Fields<Patient>.Text(p => p.DeathJudgedBy, new("Judged by", "Jugé par"), absence: AbsenceChoice.None);

    public static TextField<Patient> DeathJudgement { get; } = Fields<Patient>.Text(p => p.DeathJudgement, new("Why", "Pourquoi"), lines: 3, longest: 1000, absence: AbsenceChoice.None);

    public static DateField<Patient> WithdrawnOn { get; } = Fields<Patient>.Date(p => p.WithdrawnOn, new("Consent withdrawn on", "Consentement retiré le"), Need.Required, absence: AbsenceChoice.None);

    public static ChoiceField<Patient, WithdrawalScope> WithdrawalScope { get; } = Fields<Patient>.Choice(p => p.WithdrawalScope, new("What the patient withdraws from", "Ce dont le patient se retire"), new()
    {
        { Patients.WithdrawalScope.FurtherFollowUp, "follow-up: nothing more is asked; what is recorded stays in use", "le suivi : plus rien n'est demandé ; les données saisies restent utilisées" },
        { Patients.WithdrawalScope.AllUse, "all use: nothing recorded is used from now on; earlier snapshots keep it", "toute utilisation : les données saisies ne sont plus utilisées ; les instantanés antérieurs les gardent" },
        { Patients.WithdrawalScope.Erasure, "everything: it is erased, from earlier snapshots too, for good", "tout : effacement définitif, y compris des instantanés antérieurs" },
    }, Need.Required, absence: AbsenceChoice.None);

    /// <summary>Date and cause.</summary>
    public static IReadOnlyList<Field<Patient>> Death { get; } = [DiedOn, CauseOfDeath, CauseOfDeathAsTyped];

    /// <summary>Whether the treatment caused it.</summary>
    public static IReadOnlyList<Field<Patient>> Judgement { get; } = [DeathToxic, DeathJudgedBy, DeathJudgement];

    public static IReadOnlyList<Field<Patient>> Withdrawal { get; } = [WithdrawnOn, WithdrawalScope];

    /// <summary>Every question, for histories.</summary>
    public static IReadOnlyList<Field<Patient>> All { get; } = [VitalStatus, .. Death, LastContactOn, .. Judgement, .. Withdrawal];
}
