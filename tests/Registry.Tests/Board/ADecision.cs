using Sarcoscope.Registry.Board;
using Sarcoscope.Registry.Cases;
using Sarcoscope.Registry.Cases.Lines;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Terms;

namespace Sarcoscope.Registry.Tests.Board;

/// <summary>A patient with a decision in session that keeps every rule: sunitinib, decided on 4 March 2026 by three experts.</summary>
internal static class ADecision
{
    public static PartialDate Day { get; } = PartialDate.OnDay(2026, 3, 4);

    public static BoardCase InSession() => new()
    {
        Number = 1,
        Question = "Sunitinib?",
        ReferredOn = PartialDate.OnDay(2026, 2, 18),
        Discussed = Answer.Yes,
        DiscussedOn = Day,
        DecidedOn = Day,
        Kind = DecisionKind.Regimen,
        DecidedRegimen = "sunitinib",
        Rationale = Rationale.PublishedData,
        References = "doi:10.1186/1471-2407-14-870",
        Experts =
        {
            Expert(1, "Medical oncology", ExpertPart.Chair),
            Expert(2, "Surgery"),
            Expert(3, "Pathology"),
        },
    };

    public static BoardExpert Expert(int number, string speciality, ExpertPart part = ExpertPart.Member, Answer? conflict = Answer.No) =>
        new() { Number = number, Speciality = speciality, Part = part, Conflict = conflict };

    public static Patient PatientOf(BoardCase boardCase, params TreatmentLine[] lines)
    {
        var patient = new Patient { Pseudonym = "C01-001", CentreCode = "C01", Tumours = { new() { Number = 1, HistologyAsTyped = "GIST", Histology = "GIST" } }, BoardCases = { boardCase } };
        patient.Lines.AddRange(lines);
        return patient;
    }

    /// <summary>A line of the programme that names board case 1.</summary>
    public static TreatmentLine Line(PartialDate? start, params string[] drugs)
    {
        var line = new TreatmentLine { Number = 1, Scope = LineScope.InProgramme, StartedOn = start, BoardCaseNumber = 1 };
        line.Drugs.AddRange(drugs.Select((drug, index) => new LineDrug { Number = index + 1, DrugAsTyped = drug, Drug = Vocabulary.Load().Map(TermList.Drugs, drug)?.Key }));
        return line;
    }
}
