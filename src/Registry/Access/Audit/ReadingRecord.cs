using Sarcoscope.Registry.Storage;

namespace Sarcoscope.Registry.Access.Audit;

/// <summary>What was read or taken away, in the trail: nothing of the registry changes by it.</summary>
public static class ReadingRecord
{
    /// <summary>Records that somebody took a file.</summary>
    /// <param name="db">Where.</param>
    /// <param name="actor">Who: an account's e-mail address.</param>
    /// <param name="file">Its address, with what was selected.</param>
    /// <param name="clock">Gives the time.</param>
    /// <param name="cancel">Stops before it is recorded.</param>
    public static Task Exported(RegistryDb db, string actor, string file, TimeProvider clock, CancellationToken cancel) =>
        AccountAct.Record(db, new(actor, AuditAction.Exported, Subject(file), AccountAct.Detail(new { file })), clock, cancel);

    /// <summary>Records that somebody opened a case that is not of their centre.</summary>
    /// <param name="db">Where.</param>
    /// <param name="actor">Who: an account's e-mail address.</param>
    /// <param name="pseudonym">Of the patient.</param>
    /// <param name="page">What was opened: the path of a page.</param>
    /// <param name="meeting">Code of the meeting through which it was open; null where the person reads every centre.</param>
    /// <param name="clock">Gives the time.</param>
    /// <param name="cancel">Stops before it is recorded.</param>
    public static Task CaseRead(RegistryDb db, string actor, string pseudonym, string page, string? meeting, TimeProvider clock, CancellationToken cancel) =>
        AccountAct.Record(db, new(actor, AuditAction.CaseRead, pseudonym, meeting is null ? AccountAct.Detail(new { page }) : AccountAct.Detail(new { page, meeting })), clock, cancel);

    /// <summary>Records that somebody read the agenda of a meeting, which shows the questions about cases of other centres.</summary>
    /// <param name="db">Where.</param>
    /// <param name="actor">Who: an account's e-mail address.</param>
    /// <param name="meeting">Code of the meeting.</param>
    /// <param name="cases">Pseudonyms of the patients of other centres.</param>
    /// <param name="clock">Gives the time.</param>
    /// <param name="cancel">Stops before it is recorded.</param>
    public static Task AgendaRead(RegistryDb db, string actor, string meeting, IReadOnlyList<string> cases, TimeProvider clock, CancellationToken cancel) =>
        AccountAct.Record(db, new(actor, AuditAction.AgendaRead, meeting, AccountAct.Detail(new { cases })), clock, cancel);

    // The path alone: what was selected is a figure of the export.
    private static string Subject(string file)
    {
        var query = file.IndexOf('?', StringComparison.Ordinal);
        return query < 0 ? file : file[..query];
    }
}
