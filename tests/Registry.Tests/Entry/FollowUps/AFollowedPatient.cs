using Sarcoscope.Registry.Cases;
using Sarcoscope.Registry.Cases.FollowUps;
using Sarcoscope.Registry.Cases.Lines;
using Sarcoscope.Registry.Cases.Patients;

namespace Sarcoscope.Registry.Tests.Entry.FollowUps;

/// <summary>A patient on a line of the programme.</summary>
internal static class AFollowedPatient
{
    public static Patient Of(string pseudonym, string firstDose, params FollowUp[] followUps)
    {
        var patient = new Patient
        {
            Pseudonym = pseudonym,
            CentreCode = pseudonym[..3],
            BornIn = PartialDate.InYear(1950),
            VitalStatus = VitalStatus.Alive,
            Tumours = { new() { Number = 1, HistologyAsTyped = "GIST" } },
        };
        patient.Lines.Add(new() { Number = 1, Scope = LineScope.InProgramme, StartedOn = PartialDate.Parse(firstDose), Drugs = { new() { Number = 1, DrugAsTyped = "sorafenib" } } });
        patient.FollowUps.AddRange(followUps);
        return patient;
    }

    public static FollowUp Visit(int number, string done) => new() { Number = number, State = FollowUpState.Done, DoneOn = PartialDate.Parse(done) };
}
