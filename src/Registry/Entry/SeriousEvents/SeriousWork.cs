using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Sarcoscope.Registry.Access;
using Sarcoscope.Registry.Cases;
using Sarcoscope.Registry.Cases.AdverseEvents;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Storage;

namespace Sarcoscope.Registry.Entry.SeriousEvents;

/// <summary>What is to be done about serious events.</summary>
/// <remarks>Keeps the serious events of every centre, and reads those of a case again when it changed.</remarks>
public sealed class SeriousWork : IDisposable
{
    private readonly CaseIndex<SeriousCase> cases = new(
        Every,
        (db, pseudonym, cancel) => In(db, db.Patients.Where(patient => patient.Pseudonym == pseudonym), cancel).SingleOrDefaultAsync(cancel).AsTask());

    /// <summary>What is open: without a clock first, then by the day it is due.</summary>
    /// <param name="db">Reads every centre.</param>
    /// <param name="scope">Whose patients are asked for.</param>
    /// <param name="cancel">Stops reading.</param>
    public async Task<SeriousEventList> Read(RegistryDb db, ReadScope scope, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(scope);
        var rows = (await cases.Read(db, (nameof(SeriousWork), await Reporting(db, cancel)), cancel)).Where(one => one.IsIn(scope)).SelectMany(one => one.Events).ToList();
        return new(rows.Count, [.. rows.Where(row => row.Duty.Step != SeriousStep.Nothing).OrderBy(row => row.Duty.DueOn ?? DateOnly.MinValue).ThenBy(row => row.Pseudonym, StringComparer.Ordinal)]);
    }

    public void Dispose() => cases.Dispose();

    private static async IAsyncEnumerable<KeyValuePair<string, SeriousCase>> Every(RegistryDb db, [EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var one in In(db, db.Patients, cancel)) yield return new(one.Pseudonym, one);
    }

    // Those of patients whose data may be used.
    private static async IAsyncEnumerable<SeriousCase> In(RegistryDb db, IQueryable<Patient> patients, [EnumeratorCancellation] CancellationToken cancel)
    {
        var reporting = await Reporting(db, cancel);
        var events = await patients.AsNoTracking()
            .Where(patient => patient.WithdrawalScope == null || patient.WithdrawalScope == WithdrawalScope.FurtherFollowUp)
            .Join(db.Lines, patient => patient.Id, line => line.PatientId, (patient, line) => new { patient.Id, patient.Pseudonym, patient.CentreCode, patient.TransferredTo, LineId = line.Id, Line = line.Number })
            .Join(db.AdverseEvents.Where(one => one.Serious == Answer.Yes), one => one.LineId, one => one.TreatmentLineId, (line, one) => new { Line = line, Event = one })
            .ToListAsync(cancel);
        List<Guid> lines = [.. events.Select(one => one.Line.LineId).Distinct()];
        var forms = (await Forms(db, lines, cancel)).ToDictionary(form => (form.TreatmentLineId, form.Number));
        foreach (var patient in events.GroupBy(one => one.Line.Id))
        {
            var one = patient.First().Line;
            yield return new(one.Id, one.Pseudonym, one.CentreCode, one.TransferredTo,
            [
                .. patient.OrderBy(row => row.Line.Line).ThenBy(row => row.Event.Number).Select(row => new SeriousEventRow(
                    one.Pseudonym, one.CentreCode, row.Line.Line, row.Event.Number, row.Event.TermAsTyped, row.Event.Grade,
                    SeriousDuty.Of(row.Event, forms.GetValueOrDefault((row.Line.LineId, row.Event.Number)), reporting)) { IsTransferred = one.TransferredTo is not null }),
            ]);
        }
    }

    // Of one case, those of its lines; of every case, all there are.
    private static Task<List<SeriousEvent>> Forms(RegistryDb db, List<Guid> lines, CancellationToken cancel) =>
        db.SeriousEvents.AsNoTracking().Where(form => lines.Count > 100 || lines.Contains(form.TreatmentLineId)).ToListAsync(cancel);

    private static async Task<ProgressionReporting> Reporting(RegistryDb db, CancellationToken cancel) =>
        await db.Profiles.AsNoTracking().Select(profile => (ProgressionReporting?)profile.ProgressionReporting).SingleOrDefaultAsync(cancel) ?? ProgressionReporting.Excluded;

    private sealed record SeriousCase(Guid Id, string Pseudonym, string Centre, string? TransferredTo, IReadOnlyList<SeriousEventRow> Events)
    {
        // As the store reads a patient: by the centre, the one it went to, or alone.
        public bool IsIn(ReadScope scope) => scope.Holds(Centre) || (TransferredTo is { } to && scope.Holds(to)) || scope.Patients.Contains(Id);
    }
}

/// <summary>Serious events.</summary>
/// <param name="Total">How many there are, those with nothing to do among them.</param>
/// <param name="Open">Those with something to do.</param>
public sealed record SeriousEventList(int Total, IReadOnlyList<SeriousEventRow> Open);

/// <summary>A serious event and what is to be done about it.</summary>
/// <param name="Pseudonym">Of the patient.</param>
/// <param name="Centre">Code of the patient's centre.</param>
/// <param name="Line">Number of the line of treatment.</param>
/// <param name="Number">Of the event, within the line.</param>
/// <param name="TermAsTyped">What happened.</param>
/// <param name="Grade">CTCAE, 1 to 5; null where it is not recorded.</param>
/// <param name="Duty">The next step.</param>
public sealed record SeriousEventRow(string Pseudonym, string Centre, int Line, int Number, string TermAsTyped, int? Grade, SeriousDuty Duty)
{
    /// <summary>Whether the patient has another centre now: the record is read and no longer written.</summary>
    public bool IsTransferred { get; init; }

    /// <summary>Days past the day it was due; null while it is not.</summary>
    /// <param name="today">The reader's day.</param>
    public int? Overdue(DateOnly today) => Duty.DueOn is { } due && due < today ? today.DayNumber - due.DayNumber : null;
}
