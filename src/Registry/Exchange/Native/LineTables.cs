using Sarcoscope.Registry.Cases.AdverseEvents;
using Sarcoscope.Registry.Cases.Assessments;
using Sarcoscope.Registry.Cases.Lines;
using Sarcoscope.Registry.Cases.Patients;

namespace Sarcoscope.Registry.Exchange.Native;

/// <summary>The files about lines of treatment.</summary>
internal static class LineTables
{
    public static NativeTable Lines { get; } = new NativeTable<TreatmentLine, Patient>("lines.csv", "line", PatientTables.Patients, patient => patient.Lines,
    [
        Columns<TreatmentLine>.Whole(l => l.Number, "Order among all systemic lines of the patient, from 1."),
        Columns<TreatmentLine>.Word(l => l.Scope, "Whether the line was given within the programme."),
        Columns<TreatmentLine>.Word(l => l.Setting, "Purpose of the line."),
        Columns<TreatmentLine>.Date(l => l.StartedOn, "First day of the first drug."),
        Columns<TreatmentLine>.Date(l => l.StoppedOn, "Last day of the last drug."),
        Columns<TreatmentLine>.Word(l => l.StopReason, "Why it stopped, or that it goes on."),
        Columns<TreatmentLine>.Word(l => l.ProgressionAtStart, "RECIST progression on the previous treatment, documented at the start of this one."),
        Columns<TreatmentLine>.Whole(l => l.Ecog, "ECOG performance status at start, 0 to 4."),
        Columns<TreatmentLine>.Text(l => l.Trial, "Identifier of the trial the line belonged to."),
        Columns<TreatmentLine>.Whole(l => l.BoardCaseNumber, "Number of the board case that decided the line, in board_cases.csv.", name: "board_case"),
        Columns<TreatmentLine>.Word(l => l.StatedBestResponse, "Best response as the clinician stated it."),
        Columns<TreatmentLine>.Text(l => l.StatedBestResponseAsTyped, "The same in the clinician's words."),
        Columns<TreatmentLine>.Date(l => l.StatedBestResponseOn, "Date of the stated best response."),
        Columns<TreatmentLine>.Word(l => l.AdverseEventsCollected, "Whether adverse events were collected: the denominator of toxicity tables."),
        Columns<TreatmentLine>.Date(l => l.AdverseEventsAskedOn, "Last day up to which adverse events were asked about."),
        new MissingColumn<TreatmentLine>(),
    ])
    {
        Meaning = "A line of systemic treatment: the unit of every analysis except survival.",
    };

    public static NativeTable Drugs { get; } = new NativeTable<LineDrug, TreatmentLine>("line_drugs.csv", "drug", Lines, line => line.Drugs,
    [
        Columns<LineDrug>.Whole(d => d.Number, "Order within the regimen, from 1."),
        Columns<LineDrug>.Text(d => d.DrugAsTyped, "Drug as prescribed."),
        Columns<LineDrug>.Text(d => d.Drug, "Key of the drug in the vocabulary; filled on import where it is empty and the typed name is known."),
        Columns<LineDrug>.Word(d => d.Role, "Whether the line is counted under this drug; at most one principal in a line."),
        Columns<LineDrug>.Decimal(d => d.Dose, "Amount per administration.", unit: "dose_unit"),
        Columns<LineDrug>.Text(d => d.DoseUnit, "Unit of the dose, such as mg."),
        Columns<LineDrug>.Text(d => d.Route, "Route of administration."),
        Columns<LineDrug>.Text(d => d.Schedule, "Schedule in words."),
        Columns<LineDrug>.Date(d => d.StartedOn, "First day of this drug."),
        Columns<LineDrug>.Date(d => d.StoppedOn, "Last day of this drug."),
        new MissingColumn<LineDrug>(),
    ])
    {
        Meaning = "A drug of a line. A line and its drugs are accepted or refused together.",
        Standing = Standing.PartOfParent,
    };

    public static NativeTable DoseChanges { get; } = new NativeTable<DoseChange, LineDrug>("dose_changes.csv", null, Drugs, drug => drug.DoseChanges,
    [
        Columns<DoseChange>.Whole(c => c.Number, "Order within the drug, from 1."),
        Columns<DoseChange>.Date(c => c.ChangedOn, "First day of the new dose."),
        Columns<DoseChange>.Decimal(c => c.FromDose, "Amount per administration before, in the unit of the drug.", unit: "dose_unit"),
        Columns<DoseChange>.Decimal(c => c.ToDose, "Amount per administration after; 0 while the drug is withheld.", unit: "dose_unit"),
        Columns<DoseChange>.Word(c => c.Reason, "Why the dose was changed."),
        new MissingColumn<DoseChange>(),
    ])
    {
        Meaning = "A change of the dose of a drug while its line goes on.",
    };

    public static NativeTable Assessments { get; } = new NativeTable<Assessment, TreatmentLine>("assessments.csv", "assessment", Lines, line => line.Assessments,
    [
        Columns<Assessment>.Whole(a => a.Number, "Order within the line, from 1; the baseline comes first."),
        Columns<Assessment>.Word(a => a.Kind, "Baseline or follow-up."),
        Columns<Assessment>.Date(a => a.AssessedOn, "Date of the examination."),
        Columns<Assessment>.Word(a => a.Method, "Method of the examination."),
        Columns<Assessment>.Word(a => a.NonTarget, "Non-target lesions as a whole."),
        Columns<Assessment>.Word(a => a.NewLesion, "Whether there was a new lesion."),
        Columns<Assessment>.Word(a => a.StatedResponse, "Response as the clinician stated it."),
        Columns<Assessment>.Text(a => a.StatedReason, "Why the stated response differs from the derived one."),
        new MissingColumn<Assessment>(),
    ])
    {
        Meaning = "An evaluation of the tumour on a line.",
    };

    public static NativeTable Lesions { get; } = new NativeTable<LesionMeasurement, Assessment>("lesions.csv", null, Assessments, assessment => assessment.Lesions,
    [
        Columns<LesionMeasurement>.Text(l => l.Label, "Names the lesion throughout the line: T1, NT2, N1."),
        Columns<LesionMeasurement>.Word(l => l.Category, "Target, non-target or new."),
        Columns<LesionMeasurement>.Text(l => l.Organ, "Organ as reported."),
        Columns<LesionMeasurement>.Word(l => l.Tissue, "Lymph node or not: a node is measured by its short axis."),
        Columns<LesionMeasurement>.Word(l => l.State, "What was seen of the lesion."),
        Columns<LesionMeasurement>.Millimetres(l => l.TenthsMm, "mm", "Longest diameter, or short axis of a node; empty unless measured."),
    ])
    {
        Meaning = "A lesion at an assessment. An assessment and its lesions are accepted or refused together.",
        Standing = Standing.PartOfParent,
    };

    public static NativeTable AdverseEvents { get; } = new NativeTable<AdverseEvent, TreatmentLine>("adverse_events.csv", null, Lines, line => line.AdverseEvents,
    [
        Columns<AdverseEvent>.Whole(e => e.Number, "Order within the line, from 1."),
        Columns<AdverseEvent>.Text(e => e.CtcaeVersion, "Version of CTCAE used to grade: 3.0, 4.0, 5.0."),
        Columns<AdverseEvent>.Text(e => e.TermAsTyped, "The event as observed."),
        Columns<AdverseEvent>.Text(e => e.Term, "Term in CTCAE 5.0; filled on import where it is empty and the typed name is one."),
        Columns<AdverseEvent>.Whole(e => e.Grade, "1 to 5; an absent event is not recorded."),
        Columns<AdverseEvent>.Date(e => e.StartedOn, "First day."),
        Columns<AdverseEvent>.Date(e => e.EndedOn, "Last day."),
        Columns<AdverseEvent>.Word(e => e.Serious, "Serious in the regulatory sense, which is not severe."),
        Columns<AdverseEvent>.Word(e => e.Relation, "Relation to the treatment, in the words of WHO-UMC."),
        Columns<AdverseEvent>.Word(e => e.Action, "What was done with the drug."),
        Columns<AdverseEvent>.Word(e => e.Outcome, "Outcome."),
        new MissingColumn<AdverseEvent>(),
    ])
    {
        Meaning = "An adverse event on a line, graded by the CTCAE version in force when it was graded.",
    };

    public static NativeTable SeriousEvents { get; } = new NativeTable<SeriousEvent, TreatmentLine>("serious_events.csv", null, Lines, line => line.SeriousEvents,
    [
        Columns<SeriousEvent>.Whole(e => e.Number, "Number of the adverse event within the line, in adverse_events.csv."),
        Columns<SeriousEvent>.Word(e => e.Death, "Criterion: death."),
        Columns<SeriousEvent>.Word(e => e.LifeThreatening, "Criterion: life-threatening at the time."),
        Columns<SeriousEvent>.Word(e => e.Admission, "Criterion: inpatient admission, or a longer one."),
        Columns<SeriousEvent>.Word(e => e.Disability, "Criterion: persistent or significant disability."),
        Columns<SeriousEvent>.Word(e => e.CongenitalAnomaly, "Criterion: congenital anomaly."),
        Columns<SeriousEvent>.Word(e => e.MedicallyImportant, "Criterion: otherwise medically important."),
        Columns<SeriousEvent>.Word(e => e.Progression, "Whether the event is the progression of the sarcoma itself."),
        Columns<SeriousEvent>.Word(e => e.SponsorRelation, "Relation to the treatment in the sponsor's judgement; the investigator's is in adverse_events.csv."),
        Columns<SeriousEvent>.Word(e => e.Investigational, "Whether the suspected product is investigational."),
        Columns<SeriousEvent>.Word(e => e.Listing, "How the reference safety information in force at onset speaks of the event."),
        Columns<SeriousEvent>.Text(e => e.Reference, "The reference: document and version."),
        Columns<SeriousEvent>.Date(e => e.KnownOn, "Day on which the centre knew."),
        Columns<SeriousEvent>.Date(e => e.ReportedOn, "Day on which pharmacovigilance was told."),
        Columns<SeriousEvent>.Date(e => e.SubmittedOn, "Day of the report to the authority."),
        Columns<SeriousEvent>.Date(e => e.UpgradedOn, "Day on which pharmacovigilance learnt that the event, first neither, is fatal or life-threatening."),
        Columns<SeriousEvent>.Date(e => e.UpgradeSubmittedOn, "Day of the report to the authority that says so."),
        Columns<SeriousEvent>.Text(e => e.Narrative, "What happened, in the centre's words."),
        new MissingColumn<SeriousEvent>(),
    ])
    {
        Meaning = "The short form of a serious adverse event.",
    };
}
