using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Cases;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Cases.Tumours;
using Sarcoscope.Registry.Storage;
using Sarcoscope.Registry.Terms;
using Sarcoscope.Web.Layout;

namespace Sarcoscope.Web.Patients;

/// <summary>The patients a viewer may see, page by page.</summary>
internal sealed class PatientListing(RegistryDb db, Visit visit)
{
    /// <param name="find">The beginning of a pseudonym; empty for all.</param>
    /// <param name="page">From 1, as typed; anything else is the first.</param>
    /// <param name="cancel">Stops reading.</param>
    public async Task<PatientList> Read(string find, string page, CancellationToken cancel)
    {
        var start = find.ToUpperInvariant();
        var patients = Shown().Where(patient => start.Length == 0 || patient.Pseudonym.StartsWith(start));
        var total = await patients.CountAsync(cancel);
        var at = Paging.Read(page, total);
        var rows = await patients.OrderBy(patient => patient.Pseudonym).Skip(at.Before).Take(Paging.Rows)
            .Select(patient => new
            {
                patient.Id,
                patient.Pseudonym,
                patient.Sex,
                patient.BornIn,
                patient.VitalStatus,
                patient.WithdrawnOn,
            })
            .ToListAsync(cancel);
        List<Guid> shown = [.. rows.Select(row => row.Id)];
        // Asked for these patients alone: asked beside them, the store would number the tumours of every patient first.
        var tumours = (await db.Tumours.AsNoTracking().Where(tumour => shown.Contains(tumour.PatientId)).ToListAsync(cancel)).ToLookup(tumour => tumour.PatientId);
        var regimens = await LatestRegimens(shown, cancel);
        var vocabulary = Vocabulary.Load();
        return new(
            at,
            [
                .. rows.Select(row => new PatientRow(
                    row.Id,
                    row.Pseudonym,
                    PatientFields.Sex.WordOf(row.Sex),
                    row.BornIn,
                    HistologyOf(tumours[row.Id].MinBy(tumour => tumour.Number), vocabulary),
                    regimens.GetValueOrDefault(row.Id),
                    StatusOf(row.VitalStatus, row.WithdrawnOn))),
            ]);
    }

    /// <summary>Whether the list has a patient of this whole pseudonym.</summary>
    public Task<bool> Has(string pseudonym, CancellationToken cancel) => Shown().AnyAsync(patient => patient.Pseudonym == pseudonym, cancel);

    // Whoever withdrew from all use is in the list of their centre alone.
    private IQueryable<Patient> Shown()
    {
        List<string> own = [.. visit.Viewer.OwnCentres];
        return db.Patients.AsNoTracking()
            .Where(patient => patient.WithdrawalScope == null || patient.WithdrawalScope == WithdrawalScope.FurtherFollowUp || own.Contains(patient.CentreCode));
    }

    private async Task<Dictionary<Guid, string>> LatestRegimens(List<Guid> patients, CancellationToken cancel)
    {
        // From the lines of these patients: from the drugs, the store would read those of every patient.
        var drugs = await db.Lines.AsNoTracking()
            .Where(line => patients.Contains(line.PatientId))
            .SelectMany(line => line.Drugs, (line, drug) => new { line.PatientId, Line = line.Number, drug.Number, Name = drug.Drug ?? drug.DrugAsTyped })
            .ToListAsync(cancel);
        return drugs.GroupBy(drug => drug.PatientId).ToDictionary(
            patient => patient.Key,
            patient => string.Join(" + ", patient.Where(drug => drug.Line == patient.Max(one => one.Line)).OrderBy(drug => drug.Number).Select(drug => drug.Name)));
    }

    private static Phrase HistologyOf(Tumour? tumour, Vocabulary vocabulary) =>
        tumour is null ? PatientWords.NotRecorded : vocabulary.Histologies.Get(tumour.AnalysedHistology)?.Name ?? Phrase.Same(tumour.HistologyAsTyped);

    private static Phrase StatusOf(VitalStatus vital, PartialDate? withdrawn) => withdrawn is not null ? new("withdrawn", "retiré") : vital switch
    {
        VitalStatus.Alive => new("alive", "vivant"),
        VitalStatus.Dead => new("dead", "décédé"),
        _ => new("unknown", "inconnu"),
    };
}

/// <summary>A page of patients.</summary>
internal sealed record PatientList(Paging At, IReadOnlyList<PatientRow> Rows);

/// <summary>One patient in the list.</summary>
internal sealed record PatientRow(Guid Id, string Pseudonym, Phrase Sex, PartialDate? BornIn, Phrase Histology, string? LatestLine, Phrase Status);
