using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Sarcoscope.Registry.Storage;
using Sarcoscope.Registry.Storage.Changes;

namespace Sarcoscope.Registry.Entry.Identities;

/// <summary>Who the patients of a centre are. Only the centre reads and writes it; it is encrypted under the centre's key and never leaves the store.</summary>
public sealed class IdentityList(RegistryDb db)
{
    /// <summary>Who a patient is; null where the centre has not written it, or the reader does not belong to the centre.</summary>
    public async Task<Identity?> Find(Guid patientId, string centre, CancellationToken cancel)
    {
        if (!db.Scope.Centres.Contains(centre, StringComparer.Ordinal)) return null;
        if (await db.PatientIdentities.AsNoTracking().SingleOrDefaultAsync(identity => identity.PatientId == patientId, cancel) is not { } held) return null;
        return await CentreSeal.Find(db, centre, cancel) is { } key ? JsonSerializer.Deserialize<Identity>(key.Open(held.Sealed)) : null;
    }

    /// <summary>Who the patients of a centre are, by the id of the patient.</summary>
    public async Task<IReadOnlyDictionary<Guid, Identity>> All(string centre, CancellationToken cancel)
    {
        if (!db.Scope.Centres.Contains(centre, StringComparer.Ordinal) || await CentreSeal.Find(db, centre, cancel) is not { } key) return new Dictionary<Guid, Identity>();
        var held = await db.PatientIdentities.AsNoTracking()
            .Where(identity => db.Patients.Any(patient => patient.Id == identity.PatientId && patient.CentreCode == centre))
            .ToListAsync(cancel);
        return held.ToDictionary(one => one.PatientId, one => JsonSerializer.Deserialize<Identity>(key.Open(one.Sealed))!);
    }

    /// <summary>Writes who a patient is.</summary>
    /// <param name="patientId">Of a patient of the centre.</param>
    /// <param name="centre">A centre the writer belongs to.</param>
    /// <param name="identity">Name and number.</param>
    /// <param name="cancel">Stops before anything is saved.</param>
    /// <exception cref="InvalidOperationException">The writer does not belong to the centre.</exception>
    public async Task Write(Guid patientId, string centre, Identity identity, CancellationToken cancel)
    {
        if (!db.Scope.Centres.Contains(centre, StringComparer.Ordinal)) throw new InvalidOperationException("Only the centre writes its identity list.");
        var key = await CentreSeal.Of(db, centre, cancel);
        var closed = key.Seal(JsonSerializer.SerializeToUtf8Bytes(identity));
        if (await db.PatientIdentities.SingleOrDefaultAsync(one => one.PatientId == patientId, cancel) is { } held) held.Sealed = closed;
        else db.PatientIdentities.Add(new() { PatientId = patientId, Sealed = closed });
        await db.SaveChangesAsync(cancel);
    }
}

/// <summary>Who a patient is, as the centre wrote it.</summary>
/// <param name="Name">Family name and given name.</param>
/// <param name="HospitalNumber">The number the hospital knows the patient by.</param>
public sealed record Identity(string? Name, string? HospitalNumber);
