using Microsoft.EntityFrameworkCore;
using Sarcoscope.Registry.Access;
using Sarcoscope.Registry.Exchange.Updates;
using Sarcoscope.Registry.Storage;
using Sarcoscope.Web.Access;
using Sarcoscope.Web.Hosting;
using Sarcoscope.Web.Layout;

namespace Sarcoscope.Web.Exchange;

/// <summary>Where files of a centre are handed in, looked at and imported. Each unit of work sees that one centre, whatever else the reader may see.</summary>
internal sealed class ImportDesk(RegistryOnDisk registry, RegistryDb db, Visit visit, TimeProvider clock)
{
    /// <summary>Whether the reader imports for any centre: investigators for theirs, coordination for all.</summary>
    public bool IsOpen => visit.Viewer.Has(Role.DataManager) || visit.Viewer.OwnCentres.Any();

    /// <summary>Whether the reader imports for a centre.</summary>
    public bool IsOpenFor(string centre) => visit.Viewer.RightOver(centre) >= CaseRight.WriteWithReason;

    /// <summary>The centres the reader imports for.</summary>
    public async Task<IReadOnlyList<string>> Centres(CancellationToken cancel) => visit.Viewer.Has(Role.DataManager)
        ? await db.Centres.AsNoTracking().OrderBy(centre => centre.Code).Select(centre => centre.Code).ToListAsync(cancel)
        : [.. visit.Viewer.OwnCentres.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>Centres of which files of the reader wait.</summary>
    public Task<List<string>> Waiting(CancellationToken cancel) => new WaitingFiles(db, clock).CentresOf(Account, cancel);

    public async Task Keep(string centre, CentreFiles files, CancellationToken cancel)
    {
        await using var own = Connect(centre);
        await new WaitingFiles(own, clock).Keep(Account, centre, files, cancel);
    }

    public async Task<KeptFiles?> Find(string centre, CancellationToken cancel)
    {
        await using var own = Connect(centre);
        return await new WaitingFiles(own, clock).Find(Account, centre, cancel);
    }

    public async Task Discard(string centre, CancellationToken cancel)
    {
        await using var own = Connect(centre);
        await new WaitingFiles(own, clock).Discard(Account, centre, cancel);
    }

    public async Task<UpdatePlan> Preview(string centre, CentreFiles files, CancellationToken cancel)
    {
        await using var own = Connect(centre);
        return await new CaseUpdates(own).Preview(files, cancel);
    }

    public async Task<UpdatePlan> Import(string centre, CentreFiles files, string? reason, string stamp, CancellationToken cancel)
    {
        await using var own = Connect(centre);
        return await new CaseUpdates(own).Import(files, new(visit.Viewer.Name!, reason), centre, stamp, cancel);
    }

    public async Task<IReadOnlyList<MeanwhileChange>> Meanwhile(string centre, long seen, UpdatePlan plan, CancellationToken cancel)
    {
        await using var own = Connect(centre);
        return await MeanwhileChanges.Since(own, seen, plan.Patients.Select(patient => patient.Pseudonym), cancel);
    }

    private Guid Account => visit.Viewer.AccountId!.Value;

    private RegistryDb Connect(string centre)
    {
        if (!IsOpenFor(centre)) throw new InvalidOperationException("Files of this centre are not the reader's to import.");
        var own = registry.Connect(ReadScope.Of([centre]));
        own.Clock = clock;
        return own;
    }
}
