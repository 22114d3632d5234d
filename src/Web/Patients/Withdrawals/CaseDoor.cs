using Microsoft.EntityFrameworkCore;
using Sarcoscope.Registry.Access.Sealing;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Entry;
using Sarcoscope.Registry.Storage;
using Sarcoscope.Web.Access;
using Sarcoscope.Web.Layout;

namespace Sarcoscope.Web.Patients.Withdrawals;

/// <summary>Opens a case to be read. One whose patient withdrew from all use is open to its centre alone, and of one who was erased only a tombstone is left.</summary>
internal sealed class CaseDoor(Casebook casebook, RegistryDb db, Visit visit)
{
    public async Task<OpenedDoor> Open(string pseudonym, CancellationToken cancel)
    {
        if (await casebook.Find(pseudonym, cancel) is { } patient)
            return patient.MayBeUsed || visit.Viewer.RightOver(patient.CentreCode) == CaseRight.Write ? new(patient, null, null) : new(null, patient, null);
        return new(null, null, await db.Tombstones.AsNoTracking().SingleOrDefaultAsync(one => one.Pseudonym == pseudonym, cancel));
    }
}

/// <summary>What became of opening a case; all null where there is none for this viewer.</summary>
/// <param name="Patient">The case.</param>
/// <param name="Withheld">A case that is there and not shown to this viewer, because the patient withdrew from all use.</param>
/// <param name="Erased">What is left of it.</param>
public sealed record OpenedDoor(Patient? Patient, Patient? Withheld, Tombstone? Erased)
{
    public bool IsClosed => Withheld is not null || Erased is not null;
}
