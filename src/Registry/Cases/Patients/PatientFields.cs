using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Cases.Fields;

namespace Sarcoscope.Registry.Cases.Patients;

/// <summary>The questions about a patient.</summary>
public static class PatientFields
{
    public static ChoiceField<Patient, Sex> Sex { get; } = Fields<Patient>.Always(p => p.Sex, new("Sex", "Sexe"), new()
    {
        { Patients.Sex.Female, "female", "féminin" },
        { Patients.Sex.Male, "male", "masculin" },
        { Patients.Sex.Unknown, "unknown", "inconnu" },
    });

    public static DateField<Patient> BornIn { get; } = Fields<Patient>.Date(
        p => p.BornIn, new("Month of birth", "Mois de naissance"), hint: new("The day is not kept.", "Le jour n'est pas conservé."), finest: DatePrecision.Month);

    public static DateField<Patient> InformedOn { get; } = Fields<Patient>.Date(p => p.InformedOn, new("Information given on", "Information donnée le"));

    public static TextField<Patient> InformationLetter { get; } = Fields<Patient>.Text(p => p.InformationLetter, new("Version of the information letter", "Version de la lettre d'information"));

    public static ChoiceField<Patient, InformationMode> InformationMode { get; } = Fields<Patient>.Choice(p => p.InformationMode, new("How it was given", "Forme de l'information"), new()
    {
        { Patients.InformationMode.Oral, "orally, with the letter", "orale, avec la lettre" },
        { Patients.InformationMode.Written, "in writing", "écrite" },
    });

    public static ChoiceField<Patient, InformedPerson> InformedPerson { get; } = Fields<Patient>.Choice(p => p.InformedPerson, new("Who was informed", "Personne informée"), new()
    {
        { Patients.InformedPerson.Patient, "the patient", "le patient" },
        { Patients.InformedPerson.Parents, "both parents", "les deux parents" },
        { Patients.InformedPerson.SoleParent, "one parent, who holds parental authority alone", "un parent, seul titulaire de l'autorité parentale" },
        { Patients.InformedPerson.Guardian, "the guardian of the minor", "le tuteur du mineur" },
        { Patients.InformedPerson.LegalRepresentative, "the legal representative of the adult", "le représentant légal du majeur" },
    }, hint: new("A minor is informed through both parents, or the one who holds parental authority.", "Un mineur est informé par ses deux parents, ou par celui qui détient l'autorité parentale."));

    /// <summary>Sex, birth and information, in the order of the form.</summary>
    public static IReadOnlyList<Field<Patient>> Identification { get; } = [Sex, BornIn];

    public static IReadOnlyList<Field<Patient>> Information { get; } = [InformedOn, InformationLetter, InformationMode, InformedPerson];

    /// <summary>Every question, for histories.</summary>
    public static IReadOnlyList<Field<Patient>> All { get; } = [.. Identification, .. Information, .. OutcomeFields.All];
}
