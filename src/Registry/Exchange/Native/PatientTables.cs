using Sarcoscope.Registry.Board;
using Sarcoscope.Registry.Cases.FollowUps;
using Sarcoscope.Registry.Cases.LocalTherapies;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Cases.Tumours;

namespace Sarcoscope.Registry.Exchange.Native;

/// <summary>The files about a patient, apart from the lines of treatment.</summary>
internal static class PatientTables
{
    public static NativeTable Patients { get; } = new NativeTable<Patient, Patient>("patients.csv", "patient", null, null,
    [
        Columns<Patient>.Text(p => p.Pseudonym, "Centre code, hyphen, number within the centre: C05-001. Unique in the registry."),
        Columns<Patient>.Text(p => p.CentreCode, "Code of the centre, in centres.csv.", name: "centre"),
        Columns<Patient>.Text(p => p.SourceId, "Identifier in the file or registry the patient came from."),
        Columns<Patient>.Word(p => p.Sex, "Sex."),
        Columns<Patient>.Date(p => p.BornIn, "Month of birth; never the day."),
        Columns<Patient>.Date(p => p.InformedOn, "When the patient was informed of the registry."),
        Columns<Patient>.Text(p => p.InformationLetter, "Version of the information letter."),
        Columns<Patient>.Word(p => p.InformationMode, "How the information was given."),
        Columns<Patient>.Word(p => p.InformedPerson, "Who was informed."),
        Columns<Patient>.Date(p => p.WithdrawnOn, "When the patient withdrew."),
        Columns<Patient>.Word(p => p.WithdrawalScope, "What the patient withdrew from."),
        Columns<Patient>.Word(p => p.VitalStatus, "At the last contact."),
        Columns<Patient>.Date(p => p.DiedOn, "Date of death."),
        Columns<Patient>.Word(p => p.CauseOfDeath, "Cause of death."),
        Columns<Patient>.Text(p => p.CauseOfDeathAsTyped, "Cause of death in the centre's words."),
        Columns<Patient>.Date(p => p.LastContactOn, "Last date the vital status was known."),
        Columns<Patient>.Word(p => p.DeathToxic, "Whether the death was caused by the treatment, as judged."),
        Columns<Patient>.Text(p => p.DeathJudgedBy, "Who judged the death."),
        Columns<Patient>.Text(p => p.DeathJudgement, "Why the death was judged so."),
        Columns<Patient>.Text(p => p.Person, "The same in every record of one person, and says nothing else; empty for the only record."),
        Columns<Patient>.Date(p => p.TransferredOn, "Day from which another centre follows the patient."),
        Columns<Patient>.Text(p => p.TransferredTo, "Code of that centre."),
        Columns<Patient>.Moment(p => p.LockedAt, "Since when the record is locked, in universal time; empty while it is open. Who locked it is an account and stands in no file."),
        new MissingColumn<Patient>(),
    ])
    {
        Meaning = "A person under a pseudonym; rarely two, which then share their person.",
    };

    public static NativeTable FormerPseudonyms { get; } = new NativeTable<FormerPseudonym, Patient>("former_pseudonyms.csv", null, Patients, patient => patient.FormerPseudonyms,
    [
        Columns<FormerPseudonym>.Whole(f => f.Number, "Order within the patient, from 1."),
        Columns<FormerPseudonym>.Text(f => f.Pseudonym, "The pseudonym of a record that was merged into this one. It is not given again."),
        Columns<FormerPseudonym>.Date(f => f.MergedOn, "Day of the merging."),
    ])
    {
        Meaning = "A pseudonym that leads to this patient since two records of the centre were merged.",
    };

    public static NativeTable Tumours { get; } = new NativeTable<Tumour, Patient>("tumours.csv", "tumour", Patients, patient => patient.Tumours,
    [
        Columns<Tumour>.Whole(t => t.Number, "1 for the tumour the programme treats, then 2, 3 …"),
        Columns<Tumour>.Text(t => t.HistologyAsTyped, "Diagnosis as reported."),
        Columns<Tumour>.Text(t => t.Histology, "Key of the histology in the vocabulary; filled on import where it is empty and the typed name is known."),
        Columns<Tumour>.Text(t => t.ReviewedHistologyAsTyped, "Diagnosis after central review, as reported."),
        Columns<Tumour>.Text(t => t.ReviewedHistology, "Key of the reviewed histology; filled like histology."),
        Columns<Tumour>.Date(t => t.ReviewedOn, "Date of the central review."),
        Columns<Tumour>.Date(t => t.DiagnosedOn, "Date of the diagnosis."),
        Columns<Tumour>.Text(t => t.SiteAsTyped, "Site as reported."),
        Columns<Tumour>.Text(t => t.Site, "Key of the site in the vocabulary; filled like histology."),
        Columns<Tumour>.Word(t => t.Grade, "FNCLCC grade as reported."),
        Columns<Tumour>.Whole(t => t.DifferentiationScore, "FNCLCC differentiation, 1 to 3."),
        Columns<Tumour>.Whole(t => t.MitosisScore, "FNCLCC mitoses, 1 to 3."),
        Columns<Tumour>.Whole(t => t.NecrosisScore, "FNCLCC necrosis, 0 to 2."),
        Columns<Tumour>.Millimetres(t => t.SizeTenthsMm, "size_mm", "Largest diameter at diagnosis."),
        Columns<Tumour>.Whole(t => t.MitoticRate, "Mitoses per 5 mm², for the risk of a GIST."),
        Columns<Tumour>.Word(t => t.Ruptured, "Whether a GIST ruptured."),
        Columns<Tumour>.Word(t => t.Depth, "Relative to the fascia."),
        Columns<Tumour>.Word(t => t.Nodes, "Regional lymph nodes at diagnosis."),
        Columns<Tumour>.Word(t => t.MetastaticAtDiagnosis, "Distant metastasis at diagnosis."),
        Columns<Tumour>.Word(t => t.Resectability, "As judged at diagnosis."),
        new MissingColumn<Tumour>(),
    ])
    {
        Meaning = "A tumour as diagnosed and, where central review changed it, as revised.",
    };

    public static NativeTable Alterations { get; } = new NativeTable<Alteration, Tumour>("alterations.csv", null, Tumours, tumour => tumour.Alterations,
    [
        Columns<Alteration>.Whole(a => a.Number, "Order within the tumour, from 1."),
        Columns<Alteration>.Text(a => a.Gene, "HGNC symbol or fusion: KIT, COL1A1-PDGFB."),
        Columns<Alteration>.Text(a => a.Variant, "Variant as reported."),
        Columns<Alteration>.Text(a => a.Exon, "Exon as reported."),
        Columns<Alteration>.Text(a => a.Method, "Method of the test."),
        Columns<Alteration>.Word(a => a.Status, "What the test found; not tested is not absent."),
        Columns<Alteration>.Date(a => a.TestedOn, "Date of the test."),
        new MissingColumn<Alteration>(),
    ])
    {
        Meaning = "A molecular test of a tumour.",
    };

    public static NativeTable BoardCases { get; } = new NativeTable<BoardCase, Patient>("board_cases.csv", "board_case", Patients, patient => patient.BoardCases,
    [
        Columns<BoardCase>.Whole(b => b.Number, "Order within the patient, from 1."),
        Columns<BoardCase>.Text(b => b.Question, "What the board was asked."),
        Columns<BoardCase>.Text(b => b.ProposedRegimen, "Regimen proposed to the board."),
        Columns<BoardCase>.Date(b => b.ReferredOn, "When the centre first put it to the board."),
        Columns<BoardCase>.Word(b => b.Urgent, "Whether it could not wait for a meeting: decided without the board and put to the next meeting."),
        Columns<BoardCase>.Word(b => b.Discussed, "Whether a board discussed the case; no records a decision without one."),
        Columns<BoardCase>.Date(b => b.DiscussedOn, "Date of the meeting."),
        Columns<BoardCase>.Text(b => b.Specialities, "Speciality of each expert who sat, separated by semicolons."),
        Columns<BoardCase>.Text(b => b.Decision, "What was decided, in words."),
        Columns<BoardCase>.Word(b => b.Kind, "Kind of decision. Where it is given, the rules of a decision hold; empty where a source has only words."),
        Columns<BoardCase>.Text(b => b.DecidedRegimen, "Drugs decided, joined by +."),
        Columns<BoardCase>.Text(b => b.Conditions, "What must hold before it is carried out."),
        Columns<BoardCase>.Date(b => b.DecidedOn, "Day of the decision, by the board or without it."),
        Columns<BoardCase>.Word(b => b.Rationale, "What the decision rested on."),
        Columns<BoardCase>.Text(b => b.References, "DOI, PMID or address of each reference, separated by semicolons."),
        Columns<BoardCase>.Text(b => b.Dissent, "Opinions against the decision."),
        Columns<BoardCase>.Word(b => b.CarriedOut, "Whether the decision was carried out."),
        Columns<BoardCase>.Date(b => b.CarriedOutOn, "When, for what is no line of treatment."),
        Columns<BoardCase>.Text(b => b.ReasonNotCarriedOut, "Why it was not."),
        new MissingColumn<BoardCase>(),
    ])
    {
        Meaning = "A question put to the sarcoma board, or a decision taken without it.",
    };

    public static NativeTable LocalTherapies { get; } = new NativeTable<LocalTherapy, Patient>("local_therapies.csv", null, Patients, patient => patient.LocalTherapies,
    [
        Columns<LocalTherapy>.Whole(t => t.Number, "Order within the patient, from 1."),
        Columns<LocalTherapy>.Word(t => t.Kind, "Kind of treatment."),
        Columns<LocalTherapy>.Word(t => t.Intent, "Intent."),
        Columns<LocalTherapy>.Text(t => t.Region, "Lesions or region treated, in the centre's words."),
        Columns<LocalTherapy>.Date(t => t.StartedOn, "First day."),
        Columns<LocalTherapy>.Date(t => t.EndedOn, "Last day."),
        Columns<LocalTherapy>.Whole(t => t.Fractions, "Fractions of radiotherapy."),
        Columns<LocalTherapy>.Decimal(t => t.DoseGy, "Total dose of radiotherapy.", unit: "Gy"),
        Columns<LocalTherapy>.Word(t => t.Margin, "Margin of the resection."),
        new MissingColumn<LocalTherapy>(),
    ])
    {
        Meaning = "Surgery, radiotherapy, ablation or embolisation.",
    };

    public static NativeTable FollowUps { get; } = new NativeTable<FollowUp, Patient>("follow_ups.csv", null, Patients, patient => patient.FollowUps,
    [
        Columns<FollowUp>.Whole(f => f.Number, "Order within the patient, from 1."),
        Columns<FollowUp>.Date(f => f.DueOn, "When it was due."),
        Columns<FollowUp>.Date(f => f.DoneOn, "When it was done."),
        Columns<FollowUp>.Word(f => f.State, "Whether it was done."),
        Columns<FollowUp>.Word(f => f.NotDoneReason, "Why it was not done."),
        Columns<FollowUp>.Word(f => f.VitalStatus, "What was learnt of the vital status."),
        Columns<FollowUp>.Word(f => f.VitalSource, "Where the vital status is known from."),
        Columns<FollowUp>.Date(f => f.VitalKnownOn, "The day the vital status is known for, where it is not the day of the visit."),
        Columns<FollowUp>.Word(f => f.DiseaseStatus, "State of the disease."),
        Columns<FollowUp>.Whole(f => f.Ecog, "ECOG performance status, 0 to 4."),
        Columns<FollowUp>.Word(f => f.Treatment, "What became of the systemic treatment."),
        new MissingColumn<FollowUp>(),
    ])
    {
        Meaning = "A follow-up of the programme, due every two months.",
    };
}
