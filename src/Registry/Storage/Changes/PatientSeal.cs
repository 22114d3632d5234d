using Microsoft.EntityFrameworkCore;
using Sarcoscope.Registry.Access.Sealing;

namespace Sarcoscope.Registry.Storage.Changes;

/// <summary>The key under which what is personal about one patient is sealed outside the case itself.</summary>
public static class PatientSeal
{
    /// <summary>The key; made where the patient has none yet.</summary>
    /// <exception cref="InvalidOperationException">The patient's data were erased: nothing more is recorded about them.</exception>
    public static async Task<SealKey> Of(RegistryDb db, Guid patientId, CancellationToken cancel)
    {
        if (await db.PatientKeys.FindAsync([patientId], cancel) is { } held)
            return held.Wrapped is { } wrapped ? db.MasterKey.Value.Unwrap(wrapped) : throw new InvalidOperationException("The patient's data were erased.");
        var key = SealKey.New();
        db.PatientKeys.Add(new() { PatientId = patientId, Wrapped = db.MasterKey.Value.Wrap(key) });
        return key;
    }

    /// <summary>The key; null when there is none or it was destroyed.</summary>
    public static async Task<SealKey?> Find(RegistryDb db, Guid patientId, CancellationToken cancel) =>
        (await db.PatientKeys.AsNoTracking().SingleOrDefaultAsync(key => key.PatientId == patientId, cancel))?.Wrapped is { } wrapped ? db.MasterKey.Value.Unwrap(wrapped) : null;
}
