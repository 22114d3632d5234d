using Microsoft.EntityFrameworkCore;
using Sarcoscope.Registry;
using Sarcoscope.Registry.Cases;
using Sarcoscope.Registry.Cases.AdverseEvents;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Storage;

namespace Sarcoscope.Web.Safety;

/// <summary>The serious events of the viewer's centres, with what is still to be done about each.</summary>
internal sealed class SeriousEventListing(RegistryDb db)
{
    /// <summary>Those with something to do: without a clock first, then by the day they are due.</summary>
    public async Task<SeriousEventList> Read(CancellationToken cancel)
    {
        var events = await db.AdverseEvents.AsNoTracking().Where(one => one.Serious == Answer.Yes)
            .Join(db.Lines, one => one.TreatmentLineId, line => line.Id, (one, line) => new { Event = one, line.PatientId, Line = line.Number })
            .Join(db.Patients.Where(patient => patient.WithdrawalScope == null || patient.WithdrawalScope == WithdrawalScope.FurtherFollowUp), one => one.PatientId, patient => patient.Id, (one, patient) => new { one.Event, one.Line, patient.Pseudonym, patient.CentreCode, patient.TransferredTo })
            .ToListAsync(cancel);
        var forms = (await db.SeriousEvents.AsNoTracking().ToListAsync(cancel)).ToDictionary(form => (form.TreatmentLineId, form.Number));
        var reporting = await db.Profiles.AsNoTracking().Select(profile => profile.ProgressionReporting).SingleOrDefaultAsync(cancel) ?? ProgressionReporting.Excluded;
        var rows = events
            .Select(one => new SeriousEventRow(one.Pseudonym, one.CentreCode, one.Line, one.Event, SeriousDuty.Of(one.Event, forms.GetValueOrDefault((one.Event.TreatmentLineId, one.Event.Number)), reporting)) { IsTransferred = one.TransferredTo is not null })
            .ToList();
        return new(rows.Count, [.. rows.Where(row => row.Duty.Step != SeriousStep.Nothing).OrderBy(row => row.Duty.DueOn ?? DateOnly.MinValue).ThenBy(row => row.Pseudonym, StringComparer.Ordinal)]);
    }
}

/// <summary>Serious events.</summary>
/// <param name="Total">How many there are, those with nothing to do among them.</param>
/// <param name="Open">Those with something to do.</param>
internal sealed record SeriousEventList(int Total, IReadOnlyList<SeriousEventRow> Open);

/// <summary>A serious event and what is to be done about it.</summary>
internal sealed record SeriousEventRow(string Pseudonym, string Centre, int Line, AdverseEvent Event, SeriousDuty Duty)
{
    public string Address => $"/patients/{Pseudonym}/lines/{Line}/events/{Event.Number}/serious";

    /// <summary>Whether the patient has another centre now: the record is read and no longer written.</summary>
    public bool IsTransferred { get; init; }

    /// <summary>Days past the day it was due; null while it is not.</summary>
    /// <param name="today">The reader's day.</param>
    public int? Overdue(DateOnly today) => Duty.DueOn is { } due && due < today ? today.DayNumber - due.DayNumber : null;
}
