using Sarcoscope.Registry.Board;
using Sarcoscope.Registry.Cases;
using Sarcoscope.Registry.Cases.AdverseEvents;
using Sarcoscope.Registry.Cases.Lines;
using Sarcoscope.Registry.Cases.LocalTherapies;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Cases.Tumours;
using Sarcoscope.Registry.Criteria;

namespace Sarcoscope.Registry.Demo;

/// <summary>Completes one patient of the reconstructed tables into a full case.</summary>
internal static class DemoCase
{
    private static readonly DemoStream Informed = new(51);
    private static readonly DemoStream Meeting = new(52);
    private static readonly DemoStream Ecog = new(53);
    private static readonly DemoStream Duration = new(54);
    private static readonly DemoStream Causality = new(55);
    private static readonly DateOnly Lock = new(2011, 10, 31);

    public static Patient Of(DemoPatient source, string pseudonym)
    {
        List<DemoLine> lines = [.. DemoTables.Lines.Where(line => line.Patient == source.Id).OrderBy(line => line.Number)];
        var first = lines[0];
        var index = IndexOf(first);
        var lastContact = Date(source.LastContactOn);
        var patient = new Patient
        {
            Pseudonym = pseudonym,
            CentreCode = source.Centre,
            SourceId = source.Id,
            Sex = source.Sex == "F" ? Sex.Female : Sex.Male,
            BornIn = Date(source.BirthMonth),
            InformedOn = PartialDate.OnDay(first.StartedOn.AddDays(-Informed.Whole(index, 0, 14))),
            InformationLetter = "1",
            InformationMode = InformationMode.Oral,
            VitalStatus = source.VitalStatus switch { "alive" => VitalStatus.Alive, "dead" => VitalStatus.Dead, _ => VitalStatus.Unknown },
            DiedOn = Date(source.DiedOn),
            CauseOfDeath = source.CauseOfDeath switch { "" => null, "sarcoma" => CauseOfDeath.Sarcoma, _ => CauseOfDeath.OtherDisease },
            CauseOfDeathAsTyped = source.CauseOfDeath.Length == 0 ? null : source.CauseOfDeath,
            LastContactOn = lastContact,
        };
        patient.InformedPerson = ComingOfAge.WasOfAge(patient.BornIn, patient.InformedOn) == Verdict.True ? InformedPerson.Patient : InformedPerson.Parents;
        patient.Tumours.Add(Tumour(source));
        patient.Lines.AddRange(DemoPriorTherapy.Lines(source, first, index));
        var before = patient.Lines.Count;
        foreach (var line in lines)
        {
            patient.BoardCases.Add(BoardCase(line, source));
            patient.Lines.Add(Line(line, before + line.Number, lastContact));
            if (line.StopReason == "local treatment") patient.LocalTherapies.Add(LocalTherapy(line, patient.LocalTherapies.Count + 1));
        }
        patient.FollowUps.AddRange(DemoFollowUps.Of(lines, lastContact, Lock));
        return patient;
    }

    private static Tumour Tumour(DemoPatient source) => new()
    {
        Number = 1,
        HistologyAsTyped = DemoTerms.HistologyName(source.Histology),
        Histology = source.Histology,
        DiagnosedOn = Date(source.DiagnosedOn),
        SiteAsTyped = source.Site,
        Site = DemoTerms.Site(source.Site),
        Grade = source.Grade switch
        {
            "I" => Grade.I,
            "II" => Grade.II,
            "III" => Grade.III,
            "not evaluable" => Grade.NotEvaluable,
            _ => Grade.Unknown,
        },
        MetastaticAtDiagnosis = source.MetastaticAtDiagnosis == "yes" ? Answer.Yes : Answer.No,
        Resectability = Resectability.Unresectable,
    };

    private static TreatmentLine Line(DemoLine source, int number, PartialDate? lastContact)
    {
        var index = IndexOf(source);
        var line = new TreatmentLine
        {
            Number = number,
            Scope = LineScope.InProgramme,
            Setting = TreatmentSetting.Advanced,
            StartedOn = PartialDate.OnDay(source.StartedOn),
            StoppedOn = source.StoppedOn is { } stopped ? PartialDate.OnDay(stopped) : null,
            StopReason = StopReasonOf(source.StopReason),
            ProgressionAtStart = source.ProgressionAtStart switch
            {
                "yes" => Answer.Yes,
                "no" => Answer.No,
                "not applicable" => Answer.NotApplicable,
                _ => Answer.Unknown,
            },
            Ecog = Ecog.At(index) switch { < 0.35 => 0, < 0.80 => 1, _ => 2 },
            BoardCaseNumber = source.Number,
            StatedBestResponse = source.Response switch
            {
                "CR" => ResponseStatement.CompleteResponse,
                "PR" => ResponseStatement.PartialResponse,
                "SD" => ResponseStatement.StableDisease,
                "PD" => ResponseStatement.ProgressiveDisease,
                _ => ResponseStatement.NotEvaluable,
            },
            StatedBestResponseAsTyped = source.Response,
            AdverseEventsCollected = source.ToxicityCollected ? Answer.Yes : Answer.No,
        };
        line.Drugs.AddRange(DemoDrugs.Of(source.Regimen, source.Drug));
        line.Assessments.AddRange(new DemoImaging(source, index).Assessments());
        line.AdverseEvents.AddRange(DemoTables.Toxicities[source.Id].Select((toxicity, position) => Event(source, toxicity, position + 1, index, lastContact)));
        return line;
    }

    private static StopReason StopReasonOf(string reason) => reason switch
    {
        "ongoing" => StopReason.Ongoing,
        "progression" => StopReason.Progression,
        "toxicity" => StopReason.Toxicity,
        "patient decision" => StopReason.PatientDecision,
        "physician decision" => StopReason.PhysicianDecision,
        "local treatment" => StopReason.LocalTreatment,
        "complete response" => StopReason.CompleteResponse,
        "death" => StopReason.Death,
        _ => StopReason.Unknown,
    };

    private static AdverseEvent Event(DemoLine line, DemoToxicity toxicity, int number, int index, PartialDate? lastContact)
    {
        var element = (index * 32) + number;
        var started = toxicity.OnsetDay is { } day ? line.StartedOn.AddDays(day) : (DateOnly?)null;
        var ended = started?.AddDays(Duration.Whole(element, 4, 60));
        var known = ended is { } end && lastContact is { } contact && end.DayNumber <= contact.Latest;
        return new()
        {
            Number = number,
            CtcaeVersion = line.StartedOn.Year < 2010 ? "3.0" : "4.0",
            TermAsTyped = toxicity.Term,
            Term = toxicity.Term,
            Grade = toxicity.Grade,
            StartedOn = started is { } start ? PartialDate.OnDay(start) : null,
            EndedOn = known ? PartialDate.OnDay(ended!.Value) : null,
            Serious = toxicity.Grade is 4 ? Answer.Yes : Answer.No,
            Relation = Causality.At(element) < 0.6 ? Relation.Probable : Relation.Possible,
            Action = toxicity.Grade switch { >= 3 => EventAction.Interrupted, 2 => EventAction.DoseReduced, _ => EventAction.None },
            Outcome = known ? EventOutcome.Recovered : EventOutcome.Unknown,
        };
    }

    private static BoardCase BoardCase(DemoLine line, DemoPatient patient)
    {
        var regimen = line.Regimen.Replace("+", " + ", StringComparison.Ordinal);
        return new()
        {
            Number = line.Number,
            Question = $"Off-label {regimen} in {DemoTerms.HistologyName(patient.Histology)}?",
            ProposedRegimen = regimen,
            Discussed = line.Board switch { "yes" => Answer.Yes, "no" => Answer.No, _ => Answer.Unknown },
            DiscussedOn = line.Board == "yes" ? PartialDate.OnDay(line.StartedOn.AddDays(-Meeting.Whole(IndexOf(line), 5, 28))) : null,
            Specialities = line.Board == "yes" ? "medical oncology;surgery;radiology;pathology" : null,
            Decision = regimen,
            Rationale = line.Rationale switch
            {
                "published data" => Rationale.PublishedData,
                "personal communication" => Rationale.PersonalCommunication,
                "biological hypothesis" => Rationale.BiologicalHypothesis,
                _ => Rationale.None,
            },
            CarriedOut = Answer.Yes,
        };
    }

    private static LocalTherapy LocalTherapy(DemoLine line, int number) => new()
    {
        Number = number,
        Kind = LocalTherapyKind.Surgery,
        Intent = TherapyIntent.Palliative,
        StartedOn = PartialDate.OnDay(line.StoppedOn!.Value.AddDays(7)),
        EndedOn = PartialDate.OnDay(line.StoppedOn.Value.AddDays(7)),
    };

    private static int IndexOf(DemoLine line) => int.Parse(line.Id.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture);

    private static PartialDate? Date(string text) => PartialDate.TryParse(text, out var date) ? date : null;
}
