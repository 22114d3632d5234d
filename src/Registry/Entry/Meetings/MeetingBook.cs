using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Sarcoscope.Registry.Access;
using Sarcoscope.Registry.Access.Audit;
using Sarcoscope.Registry.Board;
using Sarcoscope.Registry.Cases.Centres;
using Sarcoscope.Registry.Cases.Fields;
using Sarcoscope.Registry.Storage;

namespace Sarcoscope.Registry.Entry.Meetings;

/// <summary>Where meetings are convened and changed. Each change stands in the audit trail.</summary>
public sealed class MeetingBook(RegistryDb db, TimeProvider clock)
{
    /// <summary>Name of the field that holds the centre that hosts a meeting.</summary>
    public const string HostField = nameof(Meeting.HostCentreCode);

    /// <summary>Every meeting, the latest first.</summary>
    /// <param name="member">Only meetings this account sits on; null for all.</param>
    /// <param name="cancel">Stops reading.</param>
    public async Task<IReadOnlyList<Meeting>> All(Guid? member, CancellationToken cancel)
    {
        var meetings = await db.Meetings.AsNoTracking()
            .Where(meeting => member == null || db.MeetingMembers.Any(one => one.MeetingCode == meeting.Code && one.AccountId == member))
            .ToListAsync(cancel);
        return [.. meetings.OrderByDescending(meeting => meeting.HeldOn?.Earliest ?? int.MinValue).ThenByDescending(meeting => meeting.Code, StringComparer.Ordinal)];
    }

    /// <summary>A meeting; null when there is none.</summary>
    /// <param name="code">Its code.</param>
    /// <param name="member">Only where this account sits on it; null for whoever asks.</param>
    /// <param name="cancel">Stops reading.</param>
    public Task<Meeting?> Find(string code, Guid? member, CancellationToken cancel) => db.Meetings.AsNoTracking()
        .Where(meeting => meeting.Code == code && (member == null || db.MeetingMembers.Any(one => one.MeetingCode == code && one.AccountId == member)))
        .SingleOrDefaultAsync(cancel);

    /// <summary>The meetings a case can be put on, the next one first.</summary>
    public async Task<IReadOnlyList<Meeting>> Planned(CancellationToken cancel) =>
        [.. (await All(member: null, cancel)).Where(meeting => meeting.State == MeetingState.Planned).Reverse()];

    public Task<List<Centre>> Hosts(CancellationToken cancel) => db.Centres.AsNoTracking().OrderBy(centre => centre.Code).ToListAsync(cancel);

    /// <summary>Writes a meeting into the form.</summary>
    public static void Show(Meeting meeting, FormEntry entry)
    {
        MeetingFields.All.Show(meeting, entry);
        entry[HostField] = meeting.HostCentreCode ?? "";
    }

    /// <summary>Convenes a meeting, or changes one.</summary>
    /// <param name="code">Which; null for a new one.</param>
    /// <param name="entry">The form.</param>
    /// <param name="actor">Who: an account's e-mail address.</param>
    /// <param name="issues">Gets what is wrong; nothing is saved then.</param>
    /// <param name="cancel">Stops before anything is saved.</param>
    /// <returns>Null when it was refused, or there is no such meeting.</returns>
    public async Task<Meeting?> Save(string? code, FormEntry entry, string actor, List<Issue> issues, CancellationToken cancel)
    {
        await using var turn = await db.BeginWriting(cancel);
        var meeting = code is null ? new Meeting { Code = await NextCode(cancel), Title = "" } : await db.Meetings.SingleOrDefaultAsync(one => one.Code == code, cancel);
        if (meeting is null) return null;
        var reading = new FormReading(entry, "", issues);
        MeetingFields.All.Read(reading, meeting);
        meeting.HostCentreCode = reading.Text(HostField);
        if (meeting.HostCentreCode is { } host && !await db.Centres.AnyAsync(centre => centre.Code == host, cancel))
            reading.Refuse("FORM-006", HostField, new("Choose one of the values listed.", "Choisissez une des valeurs proposées."));
        if (issues.Count == 0) issues.AddRange(meeting.Check());
        if (issues.Count > 0)
        {
            db.ChangeTracker.Clear();
            return null;
        }
        if (code is null) db.Meetings.Add(meeting);
        await db.SaveChangesAsync(cancel);
        var detail = AccountAct.Detail(new { day = meeting.HeldOn.ToString(), title = meeting.Title, host = meeting.HostCentreCode, state = Words.Of(meeting.State) });
        await AuditTrail.Append(db, new(actor, AuditAction.MeetingChanged, meeting.Code, detail), clock.GetUtcNow(), cancel);
        await turn.CommitAsync(cancel);
        return meeting;
    }

    // Meetings are cancelled, never deleted: no code is given twice.
    private async Task<string> NextCode(CancellationToken cancel)
    {
        var codes = await db.Meetings.Select(meeting => meeting.Code).ToListAsync(cancel);
        var highest = codes.Select(code => int.Parse(code.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture)).DefaultIfEmpty(0).Max();
        return string.Create(CultureInfo.InvariantCulture, $"B{highest + 1:000}");
    }
}
