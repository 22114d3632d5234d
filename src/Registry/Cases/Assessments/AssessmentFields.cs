using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Cases.Fields;
using Sarcoscope.Registry.Cases.Lines;

namespace Sarcoscope.Registry.Cases.Assessments;

/// <summary>The questions about an assessment.</summary>
public static class AssessmentFields
{
    public static DateField<Assessment> AssessedOn { get; } = Fields<Assessment>.Date(a => a.AssessedOn, new("Date of the examination", "Date de l'examen"), Need.Required);

    public static ChoiceField<Assessment, AssessmentKind> Kind { get; } = Fields<Assessment>.Always(a => a.Kind, new("This assessment is", "Cette évaluation est"), new()
    {
        { AssessmentKind.Baseline, "the baseline", "l'évaluation initiale" },
        { AssessmentKind.FollowUp, "a later one", "une évaluation ultérieure" },
    });

    public static ChoiceField<Assessment, AssessmentMethod> Method { get; } = Fields<Assessment>.Choice(a => a.Method, new("Method", "Méthode"), new()
    {
        { AssessmentMethod.Ct, "CT", "TDM" },
        { AssessmentMethod.Mri, "MRI", "IRM" },
        { AssessmentMethod.PetCt, "PET-CT", "TEP-TDM" },
        { AssessmentMethod.ChestXRay, "chest X-ray", "radiographie thoracique" },
        { AssessmentMethod.Ultrasound, "ultrasound", "échographie" },
        { AssessmentMethod.Clinical, "clinical", "clinique" },
        { AssessmentMethod.Other, "other", "autre" },
        { AssessmentMethod.Unknown, "unknown", "inconnue" },
    }, absence: AbsenceChoice.None);

    public static ChoiceField<Assessment, NonTargetStatement> NonTarget { get; } = Fields<Assessment>.Choice(a => a.NonTarget, new("Non-target lesions as a whole", "Lésions non cibles dans leur ensemble"), new()
    {
        { NonTargetStatement.CompleteResponse, "all gone (CR)", "toutes disparues (RC)" },
        { NonTargetStatement.NonCrNonPd, "still there (non-CR/non-PD)", "persistantes (non-RC/non-MP)" },
        { NonTargetStatement.ProgressiveDisease, "unequivocal progression (PD)", "progression certaine (MP)" },
        { NonTargetStatement.None, "there are none", "il n'y en a pas" },
        { NonTargetStatement.NotEvaluable, "not evaluable", "non évaluables" },
    }, absence: AbsenceChoice.None);

    public static ChoiceField<Assessment, Answer> NewLesion { get; } = Fields<Assessment>.Choice(
        a => a.NewLesion, new("New lesion", "Nouvelle lésion"), new() { { Answer.Yes, "yes", "oui" }, { Answer.No, "no", "non" }, { Answer.Unknown, "unknown", "inconnu" } }, absence: AbsenceChoice.None);

    public static ChoiceField<Assessment, ResponseStatement> StatedResponse { get; } = Fields<Assessment>.Choice(
        a => a.StatedResponse, new("Response stated", "Réponse indiquée"), new()
        {
            { ResponseStatement.CompleteResponse, "CR, complete response", "RC, réponse complète" },
            { ResponseStatement.PartialResponse, "PR, partial response", "RP, réponse partielle" },
            { ResponseStatement.StableDisease, "SD, stable disease", "MS, maladie stable" },
            { ResponseStatement.ProgressiveDisease, "PD, progressive disease", "MP, maladie progressive" },
            { ResponseStatement.NonCrNonPd, "non-CR/non-PD", "non-RC/non-MP" },
            { ResponseStatement.MixedResponse, "mixed response", "réponse mixte" },
            { ResponseStatement.NotEvaluable, "NE, not evaluable", "NE, non évaluable" },
            { ResponseStatement.Unknown, "unknown", "inconnue" },
        },
        hint: new("As the clinician reads it; it is kept beside the derived one.", "Selon le clinicien\u202F; elle est conservée à côté de la réponse dérivée."), absence: AbsenceChoice.None);

    public static TextField<Assessment> StatedReason { get; } = Fields<Assessment>.Text(
        a => a.StatedReason, new("Reason where it differs from the derived one", "Motif lorsqu'elle diffère de la réponse dérivée"), absence: AbsenceChoice.None);

    /// <summary>Asked at every assessment.</summary>
    public static IReadOnlyList<Field<Assessment>> Examination { get; } = [AssessedOn, Method];

    /// <summary>Asked at every assessment but the baseline.</summary>
    public static IReadOnlyList<Field<Assessment>> Findings { get; } = [NonTarget, NewLesion];

    /// <summary>The clinician's reading; asked at every assessment but the baseline.</summary>
    public static IReadOnlyList<Field<Assessment>> Statement { get; } = [StatedResponse, StatedReason];

    /// <summary>Every question, for histories.</summary>
    public static IReadOnlyList<Field<Assessment>> All { get; } = [Kind, .. Examination, .. Findings, .. Statement];
}
