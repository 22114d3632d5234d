using FsCheck;
using FsCheck.Fluent;
using Sarcoscope.Registry.Access.Signing;
using Sarcoscope.Registry.Board;
using Sarcoscope.Registry.Cases;
using Sarcoscope.Registry.Cases.AdverseEvents;
using Sarcoscope.Registry.Cases.Assessments;
using Sarcoscope.Registry.Cases.FollowUps;
using Sarcoscope.Registry.Cases.Lines;
using Sarcoscope.Registry.Cases.LocalTherapies;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Cases.Queries;
using Sarcoscope.Registry.Cases.Tumours;

namespace Sarcoscope.Registry.Tests.Exchange;

/// <summary>Cases that keep every rule, with text that strains a file format.</summary>
internal static class AnyCase
{
    private static readonly Gen<string> Pieces = Gen.Elements(
        "a", "é", "漢", "😀", " ", ",", ";", "\"", "'", "''", "\n", "\r\n", "\t", "=", "+", "-", "@", "＝", "=cmd|' /C calc'!A1", "-5", "+2.5", "D-12", "NA", "null", "\u00a0", "#", "\\", "\u0301", "\ufeff");

    /// <summary>Text of one to five pieces.</summary>
    public static Gen<string> Text { get; } = Gen.Choose(1, 5).SelectMany(length => Gen.ArrayOf(Pieces, length)).Select(string.Concat).Where(text => text.Length > 0);

    /// <summary>Text a rule does not take for a missing name.</summary>
    public static Gen<string> Name { get; } = Text.Where(text => !string.IsNullOrWhiteSpace(text));

    private static Gen<string?> MaybeText { get; } = Gen.OneOf(Gen.Constant<string?>(null), Text.Select(text => (string?)text));

    public static Gen<List<Patient>> Registry { get; } =
        from count in Gen.Choose(0, 6)
        from patients in Gen.CollectToArray(Enumerable.Range(1, count), number => Case(number))
        select patients.ToList();

    private static Gen<Patient> Case(int number) =>
        from sex in Word<Sex>()
        from source in MaybeText
        from letter in MaybeText
        from mode in MaybeWord<InformationMode>()
        from relative in Gen.Elements(true, false)
        from tumours in Many(1, 2, n => Tumour(n, relative))
        from lines in Many(0, 3, n => Line(n, relative))
        from therapies in Many(0, 2, n => Therapy(n))
        from followUps in Many(0, 3, n => Visit(n))
        from queries in Many(0, 2, n => Query(n))
        from boardCases in Many(0, 2, n => Discussion(n))
        select Filled(new Patient { Pseudonym = FormattableString.Invariant($"C01-{number * 7}"), CentreCode = "C01", Sex = sex, SourceId = source, InformationLetter = letter, InformationMode = mode }, patient =>
        {
            patient.Tumours.AddRange(tumours);
            patient.Lines.AddRange(lines);
            patient.LocalTherapies.AddRange(therapies);
            patient.FollowUps.AddRange(followUps);
            patient.Queries.AddRange(queries);
            patient.BoardCases.AddRange(boardCases);
        });

    private static Gen<Tumour> Tumour(int number, bool relative) =>
        from name in Name
        from reviewed in MaybeText
        from site in MaybeText
        from grade in MaybeWord<Grade>()
        from tenths in Maybe(1, 10_000)
        from genes in Many(0, 2, n => Name.SelectMany(gene => Word<AlterationStatus>().Select(status => new Alteration { Number = n, Gene = gene, Status = status })))
        select Filled(new Tumour { Number = number, HistologyAsTyped = name, ReviewedHistologyAsTyped = reviewed, SiteAsTyped = site, Grade = grade, SizeTenthsMm = tenths, DiagnosedOn = Day(0, relative) }, tumour => tumour.Alterations.AddRange(genes));

    private static Gen<TreatmentLine> Line(int number, bool relative) =>
        from scope in Word<LineScope>()
        from progression in MaybeWord<Answer>()
        from words in MaybeText
        from length in Gen.Choose(0, 40)
        from drugs in Many(1, 3, n => Drug(n))
        from assessments in Many(0, 3, n => Assessment(n, (number * 100) + n, relative))
        from events in Many(0, 3, n => Event(n))
        select Filled(new TreatmentLine { Number = number, Scope = scope, StartedOn = Day(number * 100, relative), StoppedOn = Day((number * 100) + length, relative), ProgressionAtStart = progression, StatedBestResponseAsTyped = words }, line =>
        {
            line.Drugs.AddRange(drugs);
            line.Assessments.AddRange(assessments);
            line.AdverseEvents.AddRange(events);
        });

    private static Gen<LineDrug> Drug(int number) =>
        from name in Name
        from dose in Maybe(1, 100_000)
        from scale in Gen.Choose(0, 4)
        from route in MaybeText
        from changes in Many(0, dose is null ? 0 : 2, Change)
        select Filled(
            new LineDrug
            {
                Number = number, DrugAsTyped = name, Role = number == 2 ? DrugRole.Principal : DrugRole.Partner, Route = route,
                Dose = dose is { } amount ? new decimal(amount, 0, 0, false, (byte)scale) : null, DoseUnit = dose is null ? null : "mg",
            },
            drug => drug.DoseChanges.AddRange(changes));

    private static Gen<DoseChange> Change(int number) =>
        from to in Maybe(0, 100_000)
        from reason in MaybeWord<DoseChangeReason>()
        select new DoseChange { Number = number, ToDose = to / 100m, Reason = reason };

    private static Gen<Assessment> Assessment(int number, int day, bool relative) =>
        from method in MaybeWord<AssessmentMethod>()
        from response in MaybeWord<ResponseStatement>()
        from reason in MaybeText
        from lesions in Many(0, 3, n => Lesion(n))
        select Filled(new Assessment { Number = number, Kind = number == 1 ? AssessmentKind.Baseline : AssessmentKind.FollowUp, AssessedOn = Day(day, relative), Method = method, StatedResponse = response, StatedReason = reason }, assessment => assessment.Lesions.AddRange(lesions));

    private static Gen<LesionMeasurement> Lesion(int number) =>
        from name in Name
        from tenths in Gen.Choose(0, 10_000)
        from tissue in Word<LesionTissue>()
        from state in Word<LesionState>()
        select new LesionMeasurement { Label = FormattableString.Invariant($"{name}{number}"), Tissue = tissue, State = state, TenthsMm = state == LesionState.Measured ? tenths : null };

    private static Gen<AdverseEvent> Event(int number) =>
        from name in Name
        from grade in Maybe(1, 5)
        from serious in MaybeWord<Answer>()
        select new AdverseEvent { Number = number, TermAsTyped = name, Grade = grade, Serious = serious, CtcaeVersion = "3.0" };

    private static Gen<LocalTherapy> Therapy(int number) =>
        from region in MaybeText
        from dose in Maybe(1, 8000)
        select new LocalTherapy { Number = number, Kind = LocalTherapyKind.Radiotherapy, Region = region, DoseGy = dose / 100m };

    private static Gen<FollowUp> Visit(int number) =>
        from status in MaybeWord<DiseaseStatus>()
        from ecog in Maybe(0, 4)
        select new FollowUp { Number = number, State = FollowUpState.Missed, DiseaseStatus = status, Ecog = ecog };

    private static Gen<DataQuery> Query(int number) =>
        from question in Name
        from field in MaybeText
        from check in MaybeText
        select new DataQuery { Number = number, Record = "patients", Question = question, Field = field, Check = check };

    private static Gen<BoardCase> Discussion(int number) =>
        from question in MaybeText
        from decision in MaybeText
        from urgent in MaybeWord<Answer>()
        from experts in Many(0, 3, Expert)
        from signed in Many(0, 2, Signature)
        select Filled(new BoardCase { Number = number, Question = question, Decision = decision, Urgent = urgent }, boardCase =>
        {
            boardCase.Experts.AddRange(experts);
            boardCase.Signatures.AddRange(signed);
        });

    private static Gen<BoardExpert> Expert(int number) =>
        from name in Name
        from part in Word<ExpertPart>()
        from conflict in MaybeWord<Answer>()
        from opinion in MaybeText
        select new BoardExpert { Number = number, Speciality = name, Part = part, Conflict = conflict, Opinion = opinion };

    private static Gen<SignedDecision> Signature(int number) =>
        from content in Name
        from meaning in Word<SignatureMeaning>()
        from ticks in Gen.Choose(0, 2_000_000_000)
        from panels in MaybeText
        select new SignedDecision
        {
            Number = number, SignedAt = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddTicks(ticks), Meaning = meaning, Panels = panels,
            Content = content, ContentHash = SignedText.HashOf(content), CaseState = "{}", CaseHash = SignedText.HashOf("{}"),
        };

    private static PartialDate Day(int day, bool relative) => relative ? PartialDate.FromDiagnosis(day) : PartialDate.OnDay(new DateOnly(2008, 1, 1).AddDays(day));

    private static Gen<T[]> Many<T>(int least, int most, Func<int, Gen<T>> make) =>
        Gen.Choose(least, most).SelectMany(count => Gen.CollectToArray(Enumerable.Range(1, count), make));

    private static Gen<T> Word<T>()
        where T : struct, Enum => Gen.Elements(Enum.GetValues<T>());

    private static Gen<T?> MaybeWord<T>()
        where T : struct, Enum => Gen.OneOf(Gen.Constant<T?>(null), Word<T>().Select(word => (T?)word));

    private static Gen<int?> Maybe(int least, int most) => Gen.OneOf(Gen.Constant<int?>(null), Gen.Choose(least, most).Select(number => (int?)number));

    private static T Filled<T>(T record, Action<T> fill)
    {
        fill(record);
        return record;
    }
}
