using Sarcoscope.Registry.Cases.Patients;

namespace Sarcoscope.Registry.Entry.Drafts;

/// <summary>Whom a draft is about: a patient, or one that a centre is registering.</summary>
public sealed record DraftSubject
{
    private DraftSubject(string centre, Guid? patientId) => (Centre, PatientId) = (centre, patientId);

    /// <summary>Code of the centre.</summary>
    public string Centre { get; }

    /// <summary>Null for a patient who is not in the registry yet.</summary>
    public Guid? PatientId { get; }

    public static DraftSubject Of(Patient patient)
    {
        ArgumentNullException.ThrowIfNull(patient);
        return new(patient.CentreCode, patient.Id);
    }

    /// <summary>A patient who is being registered.</summary>
    public static DraftSubject NewAt(string centre) => new(centre, patientId: null);
}
