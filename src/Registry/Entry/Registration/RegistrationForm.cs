using Sarcoscope.Registry.Cases.Fields;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Cases.Tumours;

namespace Sarcoscope.Registry.Entry.Registration;

/// <summary>The form that includes a patient: who was informed of what, and the diagnosis.</summary>
public static class RegistrationForm
{
    /// <summary>Questions about the patient, in order.</summary>
    public static IReadOnlyList<Field<Patient>> Patient { get; } = [.. PatientFields.Identification, .. PatientFields.Information];

    /// <summary>Questions about the tumour, in order.</summary>
    public static IReadOnlyList<Field<Tumour>> Tumour { get; } = [TumourFields.Histology, TumourFields.DiagnosedOn];

    /// <summary>Makes the patient that a form describes.</summary>
    /// <param name="pseudonym">The next one of the centre.</param>
    /// <param name="centre">Code of the centre.</param>
    /// <param name="reading">The form; gets what cannot be read.</param>
    public static (Patient Patient, Tumour Tumour) Read(string pseudonym, string centre, FormReading reading)
    {
        var patient = new Patient { Pseudonym = pseudonym, CentreCode = centre, VitalStatus = VitalStatus.Alive };
        var tumour = new Tumour { Number = 1, HistologyAsTyped = "" };
        Patient.Read(reading, patient);
        Tumour.Read(reading, tumour);
        patient.Tumours.Add(tumour);
        return (patient, tumour);
    }
}
