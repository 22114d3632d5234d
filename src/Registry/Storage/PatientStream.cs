using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Sarcoscope.Registry.Cases.Patients;

namespace Sarcoscope.Registry.Storage;

/// <summary>Reads whole cases.</summary>
public static class PatientStream
{
    private const int BatchSize = 500;

    /// <summary>
    /// Every patient whose data may be used, with everything recorded about them, ordered by pseudonym, in constant memory and as of one
    /// moment (writers that commit meanwhile are not seen). Nothing is tracked. Whoever withdrew from all use, or asked to be erased, is left out here
    /// with every record of the person, and so out of every analysis, export and snapshot made afterwards; and so is a case that the scope opens for
    /// reading alone.
    /// </summary>
    public static async IAsyncEnumerable<Patient> StreamPatients(this RegistryDb db, [EnumeratorCancellation] CancellationToken cancel)
    {
        await using var moment = await db.ReadMoment(cancel);
        var last = "";
        while (true)
        {
            var batch = await db.PatientsToUse()
                .Where(patient => patient.Pseudonym.CompareTo(last) > 0)
                .OrderBy(patient => patient.Pseudonym)
                .Take(BatchSize)
                .ToListAsync(cancel);
            foreach (var patient in batch) yield return patient;
            if (batch.Count < BatchSize) break;
            last = batch[^1].Pseudonym;
        }
    }

    /// <summary>One patient whose data may be used, as in <see cref="StreamPatients"/>; null when there is none.</summary>
    public static Task<Patient?> FindPatientToUse(this RegistryDb db, string pseudonym, CancellationToken cancel) =>
        db.PatientsToUse().SingleOrDefaultAsync(patient => patient.Pseudonym == pseudonym, cancel);

    /// <summary>One patient with everything recorded about them, not tracked; null when there is none.</summary>
    public static Task<Patient?> FindPatient(this RegistryDb db, string pseudonym, CancellationToken cancel) =>
        db.WholePatients().SingleOrDefaultAsync(patient => patient.Pseudonym == pseudonym, cancel);

    /// <summary>The same, tracked: what is changed in it can be saved. Null also for a case that the scope opens for reading alone.</summary>
    internal static Task<Patient?> FindPatientToChange(this RegistryDb db, string pseudonym, CancellationToken cancel) =>
        db.WholePatients().AsTracking().Where(OfTheCentres(db)).SingleOrDefaultAsync(patient => patient.Pseudonym == pseudonym, cancel);

    private static IQueryable<Patient> PatientsToUse(this RegistryDb db) => db.WholePatients().Where(OfTheCentres(db))
        .Where(patient => patient.WithdrawalScope == null || patient.WithdrawalScope == WithdrawalScope.FurtherFollowUp)
        .Where(patient => patient.Person == null || !db.Patients.Any(other => other.Person == patient.Person && other.WithdrawalScope != null && other.WithdrawalScope != WithdrawalScope.FurtherFollowUp));

    private static Expression<Func<Patient, bool>> OfTheCentres(RegistryDb db)
    {
        var scope = db.Scope;
        return patient => scope.IsEverything || scope.Centres.Contains(patient.CentreCode);
    }

    private static IQueryable<Patient> WholePatients(this RegistryDb db) => db.Patients
        .Include(patient => patient.Tumours.OrderBy(tumour => tumour.Number)).ThenInclude(tumour => tumour.Alterations.OrderBy(alteration => alteration.Number))
        .Include(patient => patient.BoardCases.OrderBy(boardCase => boardCase.Number)).ThenInclude(boardCase => boardCase.AgendaItems.OrderBy(item => item.MeetingCode))
        .Include(patient => patient.BoardCases.OrderBy(boardCase => boardCase.Number)).ThenInclude(boardCase => boardCase.Experts.OrderBy(expert => expert.Number))
        .Include(patient => patient.BoardCases.OrderBy(boardCase => boardCase.Number)).ThenInclude(boardCase => boardCase.Signatures.OrderBy(signed => signed.Number))
        .Include(patient => patient.FormerPseudonyms.OrderBy(former => former.Number))
        .Include(patient => patient.LocalTherapies.OrderBy(therapy => therapy.Number))
        .Include(patient => patient.FollowUps.OrderBy(followUp => followUp.Number))
        .Include(patient => patient.Queries.OrderBy(query => query.Number))
        .Include(patient => patient.Lines.OrderBy(line => line.Number)).ThenInclude(line => line.Drugs.OrderBy(drug => drug.Number)).ThenInclude(drug => drug.DoseChanges.OrderBy(change => change.Number))
        .Include(patient => patient.Lines.OrderBy(line => line.Number)).ThenInclude(line => line.Assessments.OrderBy(assessment => assessment.Number)).ThenInclude(assessment => assessment.Lesions.OrderBy(lesion => lesion.Label))
        .Include(patient => patient.Lines.OrderBy(line => line.Number)).ThenInclude(line => line.AdverseEvents.OrderBy(adverseEvent => adverseEvent.Number))
        .Include(patient => patient.Lines.OrderBy(line => line.Number)).ThenInclude(line => line.SeriousEvents.OrderBy(serious => serious.Number))
        .AsSplitQuery()
        .AsNoTracking();
}
