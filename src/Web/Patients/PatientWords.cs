using Sarcoscope.Figures.Text;

namespace Sarcoscope.Web.Patients;

/// <summary>Words of the pages about patients.</summary>
internal static class PatientWords
{
    public static Phrase Title { get; } = new("Patients", "Patients");

    public static Phrase New { get; } = new("Register a patient", "Inclure un patient");

    public static Phrase Find { get; } = new("Find", "Chercher");

    public static Phrase FindHint { get; } = new("Pseudonym, or its beginning", "Pseudonyme, ou son début");

    public static Phrase OnlyYourCentre { get; } = new("seen by your centre only", "visible de votre centre seul");

    public static Phrase Born { get; } = new("born", "né(e)");

    public static Phrase Died { get; } = new("died", "décédé(e)");

    public static Phrase Withdrew { get; } = new("Consent withdrawn on", "Consentement retiré le");

    public static Phrase Pseudonym { get; } = new("Pseudonym", "Pseudonyme");

    public static Phrase Identity { get; } = new("Name, hospital number", "Nom, numéro d'hôpital");

    public static Phrase Histology { get; } = new("Histology", "Histologie");

    public static Phrase Latest { get; } = new("Latest line", "Dernière ligne");

    public static Phrase Status { get; } = new("Status", "Statut");

    public static Phrase None { get; } = new("No patient is registered yet.", "Aucun patient n'est encore inclus.");

    public static Phrase NoneFound { get; } = new("No patient fits.", "Aucun patient ne correspond.");

    public static Phrase ClearFilter { get; } = new("Show all", "Tout afficher");

    public static Phrase Total { get; } = new("patients", "patients");

    public static Phrase Centre { get; } = new("Centre", "Centre");

    public static Phrase IdentitySection { get; } = new("Identity list of your centre", "Liste d'identité de votre centre");

    public static Phrase IdentityHint { get; } = new(
        "Encrypted for your centre. Nobody else reads it; it is never exported.",
        "Chiffrée pour votre centre. Personne d'autre ne la lit ; elle n'est jamais exportée.");

    public static Phrase Name { get; } = new("Family name, given name", "Nom, prénom");

    public static Phrase HospitalNumber { get; } = new("Hospital number", "Numéro d'hôpital");

    public static Phrase Information { get; } = new("Information of the patient", "Information du patient");

    public static Phrase Refusals { get; } = new("Patients who refused", "Patients ayant refusé");

    public static Phrase Proposal { get; } = new("Proposed treatment", "Traitement proposé");

    public static Phrase ProposalHint { get; } = new(
        "The programme's rule is asked with it; it is not kept. Leave it empty while it is not known, and enter the line once it starts.",
        "La règle du programme est interrogée avec ce traitement\u202F; il n'est pas conservé. Laissez vide tant qu'il n'est pas connu, et saisissez la ligne à son début.");

    public static Phrase CheckEligibility { get; } = new("Check eligibility", "Vérifier l'éligibilité");

    public static Phrase Edit { get; } = new("Patient and information", "Patient et information");

    public static Phrase Diagnosis { get; } = new("Diagnosis", "Diagnostic");

    public static Phrase Lines { get; } = new("Lines of treatment", "Lignes de traitement");

    public static Phrase Line { get; } = new("Line", "Ligne");

    public static Phrase OutsideProgramme { get; } = new("outside the programme", "hors programme");

    public static Phrase Ongoing { get; } = new("ongoing", "en cours");

    public static Phrase NotRecorded { get; } = new("not recorded", "non renseigné");
}
