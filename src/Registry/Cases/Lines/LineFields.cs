using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Cases.Fields;

namespace Sarcoscope.Registry.Cases.Lines;

/// <summary>The questions about a line.</summary>
public static class LineFields
{
    public static ChoiceField<TreatmentLine, LineScope> Scope { get; } = Fields<TreatmentLine>.Always(l => l.Scope, new("Programme", "Programme"), new()
    {
        { LineScope.InProgramme, "in the programme", "dans le programme" },
        { LineScope.OutsideProgramme, "outside the programme", "hors programme" },
    }, new("Earlier treatments, and what the programme does not include, are lines outside it.", "Les traitements antérieurs, et ce que le programme n'inclut pas, sont des lignes hors programme."), Need.Required);

    public static ChoiceField<TreatmentLine, TreatmentSetting> Setting { get; } = Fields<TreatmentLine>.Choice(l => l.Setting, new("Setting", "Situation"), new()
    {
        { TreatmentSetting.Neoadjuvant, "neoadjuvant", "néoadjuvante" },
        { TreatmentSetting.Adjuvant, "adjuvant", "adjuvante" },
        { TreatmentSetting.Advanced, "advanced", "avancée" },
        { TreatmentSetting.Unknown, "unknown", "inconnue" },
    });

    public static DateField<TreatmentLine> StartedOn { get; } = Fields<TreatmentLine>.Date(l => l.StartedOn, new("First day of the first drug", "Premier jour du premier médicament"));

    public static ChoiceField<TreatmentLine, Answer> ProgressionAtStart { get; } = Fields<TreatmentLine>.Choice(
        l => l.ProgressionAtStart, new("RECIST progression on the previous treatment, documented at the start", "Progression RECIST sous le traitement précédent, documentée au début"), Choices.YesNo);

    public static NumberField<TreatmentLine, int> Ecog { get; } = Fields<TreatmentLine>.Whole(l => l.Ecog, new("ECOG at start", "ECOG au début"), new("0 to 4", "0 à 4"));

    public static TextField<TreatmentLine> Trial { get; } = Fields<TreatmentLine>.Text(l => l.Trial, new("Trial", "Essai"), new("Identifier, such as NCT03548428. Empty outside trials.", "Identifiant, par exemple NCT03548428. Vide hors essai."));

    public static NumberField<TreatmentLine, int> BoardCaseNumber { get; } = Fields<TreatmentLine>.Whole(l => l.BoardCaseNumber, new("Board case that decided the line", "Dossier de RCP qui a décidé la ligne"));

    public static ChoiceField<TreatmentLine, Answer> AdverseEventsCollected { get; } = Fields<TreatmentLine>.Choice(
        l => l.AdverseEventsCollected, new("Adverse events collected", "Événements indésirables recueillis"), Choices.YesNo);

    public static DateField<TreatmentLine> StoppedOn { get; } = Fields<TreatmentLine>.Date(l => l.StoppedOn, new("Last day of the last drug", "Dernier jour du dernier médicament"), hint: new("Empty while the line is still given.", "Vide tant que la ligne est donnée."));

    public static ChoiceField<TreatmentLine, StopReason> StopReason { get; } = Fields<TreatmentLine>.Choice(l => l.StopReason, new("Reason for stopping", "Motif d'arrêt"), new()
    {
        { Lines.StopReason.Progression, "progression", "progression" },
        { Lines.StopReason.Toxicity, "toxicity", "toxicité" },
        { Lines.StopReason.PatientDecision, "decision of the patient", "décision du patient" },
        { Lines.StopReason.PhysicianDecision, "decision of the physician", "décision du médecin" },
        { Lines.StopReason.LocalTreatment, "local treatment", "traitement local" },
        { Lines.StopReason.CompleteResponse, "complete response", "réponse complète" },
        { Lines.StopReason.PlannedEnd, "planned end", "fin prévue" },
        { Lines.StopReason.Death, "death", "décès" },
        { Lines.StopReason.Other, "other", "autre" },
        { Lines.StopReason.Ongoing, "not stopped: still given", "pas d'arrêt\u00A0: toujours donnée" },
        { Lines.StopReason.Unknown, "unknown", "inconnu" },
    }, Need.Required);

    public static ChoiceField<TreatmentLine, ResponseStatement> StatedBestResponse { get; } = Fields<TreatmentLine>.Choice(l => l.StatedBestResponse, new("Best response stated", "Meilleure réponse indiquée"), new()
    {
        { ResponseStatement.CompleteResponse, "complete response", "réponse complète" },
        { ResponseStatement.PartialResponse, "partial response", "réponse partielle" },
        { ResponseStatement.StableDisease, "stable disease", "maladie stable" },
        { ResponseStatement.ProgressiveDisease, "progressive disease", "maladie progressive" },
        { ResponseStatement.NonCrNonPd, "non-CR/non-PD", "non-RC/non-MP" },
        { ResponseStatement.MixedResponse, "mixed response", "réponse dissociée" },
        { ResponseStatement.NotEvaluable, "not evaluable", "non évaluable" },
        { ResponseStatement.Unknown, "unknown", "inconnue" },
    });

    public static DateField<TreatmentLine> StatedBestResponseOn { get; } = Fields<TreatmentLine>.Date(l => l.StatedBestResponseOn, new("Date of the best response", "Date de la meilleure réponse"));

    /// <summary>Before the drugs, in the order of the form.</summary>
    public static IReadOnlyList<Field<TreatmentLine>> Beginning { get; } = [Scope, Setting, StartedOn];

    /// <summary>After the drugs; the board case is chosen between them.</summary>
    public static IReadOnlyList<Field<TreatmentLine>> AtStart { get; } = [ProgressionAtStart, Ecog, Trial, BoardCaseNumber, AdverseEventsCollected];

    /// <summary>When a line stops.</summary>
    public static IReadOnlyList<Field<TreatmentLine>> Stop { get; } = [StopReason, StoppedOn, StatedBestResponse, StatedBestResponseOn];

    /// <summary>Every question, for histories.</summary>
    public static IReadOnlyList<Field<TreatmentLine>> All { get; } = [.. Beginning, .. AtStart, .. Stop];
}
