using Microsoft.EntityFrameworkCore;
using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Access;
using Sarcoscope.Registry.Cases.Centres;
using Sarcoscope.Registry.Cases.Fields;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Entry.Duplicates;
using Sarcoscope.Registry.Entry.Identities;
using Sarcoscope.Registry.Storage;

namespace Sarcoscope.Registry.Entry.Registration;

/// <summary>Includes a patient in the registry.</summary>
public sealed class RegisterPatient(RegistryDb db, Casebook casebook, IdentityList identities, OwnDuplicates duplicates)
{
    /// <summary>Name of the field that holds the centre.</summary>
    public const string CentreField = "Centre";

    /// <summary>The centres a patient can be included at: those of the unit of work, or every one.</summary>
    public Task<List<Centre>> Centres(CancellationToken cancel) => db.Centres.AsNoTracking()
        .Where(centre => db.Scope.IsEverything || db.Scope.Centres.Contains(centre.Code))
        .OrderBy(centre => centre.Code)
        .ToListAsync(cancel);

    /// <summary>Includes the patient that a form describes.</summary>
    /// <param name="entry">The form.</param>
    /// <param name="identity">For the centre's identity list; null writes nothing.</param>
    /// <param name="author">Who.</param>
    /// <param name="issues">Gets what is wrong with single fields.</param>
    /// <param name="cancel">Stops before anything is saved.</param>
    public async Task<Revision> Handle(FormEntry entry, Identity? identity, Author author, List<Issue> issues, CancellationToken cancel)
    {
        var reading = new FormReading(entry, "", issues);
        var code = reading.Text(CentreField) ?? "";
        var centre = (await Centres(cancel)).Find(one => one.Code == code);
        if (centre is null)
        {
            reading.Refuse("FORM-012", CentreField, new("Choose one of your centres.", "Choisissez l'un de vos centres."));
            return new(Saved: null, []);
        }
        if (entry[OwnDuplicates.Field].Length == 0 && await duplicates.Like(RegistrationForm.Read("", code, new(entry, "", [])).Patient, cancel) is { } like) issues.Add(like);
        return await casebook.Register(code, author, pseudonym =>
        {
            var (patient, _) = RegistrationForm.Read(pseudonym, code, reading);
            var today = DateOnly.FromDateTime(db.Clock.GetLocalNow().DateTime);
            issues.AddRange(InformedPersonRules.CheckInclusion(patient, today));
            issues.AddRange(ProposedTreatment.Check(entry));
            if ((InclusionApproval.Check(code, centre.BoardApprovedOn, today) ?? InclusionApproval.Check(patient, centre.BoardApprovedOn)) is { } missing) issues.Add(missing);
            return (patient, issues.Select(issue => new CaseIssue(patient, issue)));
        }, Named, cancel);

        Task Named(Patient patient) => identity is not null && db.Scope.Centres.Contains(code, StringComparer.Ordinal)
            ? identities.Write(patient.Id, code, identity, cancel)
            : Task.CompletedTask;
    }
}
