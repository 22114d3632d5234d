using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Cases.Fields;
using Sarcoscope.Registry.Cases.Patients;

namespace Sarcoscope.Registry.Cases.FollowUps;

/// <summary>The questions about a follow-up.</summary>
public static class FollowUpFields
{
    public static ChoiceField<FollowUp, FollowUpState> State { get; } = Fields<FollowUp>.Always(f => f.State, new("Was the follow-up done", "Le suivi a-t-il été fait"), new()
    {
        { FollowUpState.Done, "done", "fait" },
        { FollowUpState.Missed, "not done", "non fait" },
        { FollowUpState.Due, "not yet: keep it due", "pas encore : le laisser à faire" },
    });

    public static DateField<FollowUp> DoneOn { get; } = Fields<FollowUp>.Date(f => f.DoneOn, new("Done on", "Fait le"), absence: AbsenceChoice.None);

    public static ChoiceField<FollowUp, NotDoneReason> NotDoneReason { get; } = Fields<FollowUp>.Choice(f => f.NotDoneReason, new("If it was not done, why", "S'il n'a pas été fait, pourquoi"), new()
    {
        { FollowUps.NotDoneReason.NotReached, "the patient could not be reached", "patient injoignable" },
        { FollowUps.NotDoneReason.DidNotCome, "the patient did not come", "patient non venu" },
        { FollowUps.NotDoneReason.TooIll, "the patient was too ill", "patient trop malade" },
        { FollowUps.NotDoneReason.Declined, "the patient declined", "refus du patient" },
        { FollowUps.NotDoneReason.FollowedElsewhere, "followed elsewhere", "suivi ailleurs" },
        { FollowUps.NotDoneReason.NotArranged, "the centre did not arrange it", "non organisé par le centre" },
        { FollowUps.NotDoneReason.Unknown, "unknown", "inconnu" },
    }, absence: AbsenceChoice.None);

    public static ChoiceField<FollowUp, VitalStatus> VitalStatus { get; } = Fields<FollowUp>.Choice(f => f.VitalStatus, new("Vital status", "Statut vital"), OutcomeFields.VitalStatuses, absence: AbsenceChoice.None);

    public static ChoiceField<FollowUp, VitalSource> VitalSource { get; } = Fields<FollowUp>.Choice(f => f.VitalSource, new("Known from", "Connu par"), new()
    {
        { FollowUps.VitalSource.Visit, "a visit", "une consultation" },
        { FollowUps.VitalSource.Phone, "a telephone call", "un appel téléphonique" },
        { FollowUps.VitalSource.Letter, "a letter", "un courrier" },
        { FollowUps.VitalSource.Physician, "another physician", "un autre médecin" },
        { FollowUps.VitalSource.CivilRegistry, "the civil registry", "l'état civil" },
        { FollowUps.VitalSource.Other, "another source", "une autre source" },
    }, absence: AbsenceChoice.None);

    public static DateField<FollowUp> VitalKnownOn { get; } = Fields<FollowUp>.Date(
        f => f.VitalKnownOn, new("Vital status known for", "Statut vital connu au"), hint: new("Leave empty where it is the day of the visit.", "Laissez vide si c'est le jour de la visite."), absence: AbsenceChoice.None);

    public static ChoiceField<FollowUp, DiseaseStatus> DiseaseStatus { get; } = Fields<FollowUp>.Choice(f => f.DiseaseStatus, new("Disease", "Maladie"), new()
    {
        { FollowUps.DiseaseStatus.NoEvidenceOfDisease, "no evidence of disease", "pas de maladie visible" },
        { FollowUps.DiseaseStatus.Responding, "responding", "en réponse" },
        { FollowUps.DiseaseStatus.Stable, "stable", "stable" },
        { FollowUps.DiseaseStatus.Progression, "progression", "progression" },
        { FollowUps.DiseaseStatus.ClinicalDeterioration, "worse by symptoms alone", "aggravation clinique seule" },
        { FollowUps.DiseaseStatus.Unknown, "unknown", "inconnu" },
    });

    public static NumberField<FollowUp, int> Ecog { get; } = Fields<FollowUp>.Whole(f => f.Ecog, new("ECOG performance status", "Indice de performance ECOG"), hint: new("0 to 4", "0 à 4"));

    public static ChoiceField<FollowUp, TreatmentAtVisit> Treatment { get; } = Fields<FollowUp>.Choice(f => f.Treatment, new("Systemic treatment", "Traitement systémique"), new()
    {
        { TreatmentAtVisit.Continues, "continues", "se poursuit" },
        { TreatmentAtVisit.Changed, "changed", "modifié" },
        { TreatmentAtVisit.Stopped, "stopped", "arrêté" },
        { TreatmentAtVisit.None, "none is given", "aucun en cours" },
        { TreatmentAtVisit.Unknown, "unknown", "inconnu" },
    }, absence: AbsenceChoice.None);

    /// <summary>Whether and when.</summary>
    public static IReadOnlyList<Field<FollowUp>> Visit { get; } = [State, DoneOn, NotDoneReason];

    public static IReadOnlyList<Field<FollowUp>> Vital { get; } = [VitalStatus, VitalSource, VitalKnownOn];

    public static IReadOnlyList<Field<FollowUp>> Disease { get; } = [DiseaseStatus, Ecog];

    /// <summary>Every question, in the order of the form.</summary>
    public static IReadOnlyList<Field<FollowUp>> All { get; } = [.. Visit, .. Vital, .. Disease, Treatment];
}
