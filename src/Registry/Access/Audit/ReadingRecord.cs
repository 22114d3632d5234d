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
    /// <param name="clock">Gives the time.</param>
    /// <param name="cancel">Stops before it is recorded.</param>
    public static Task CaseRead(RegistryDb db, string actor, string pseudonym, string page, TimeProvider clock, CancellationToken cancel) =>
        AccountAct.Record(db, new(actor, AuditAction.CaseRead, pseudonym, AccountAct.Detail(new { page })), clock, cancel);

    // The path alone: what was selected is a figure of the export.
    private static string Subject(string file)
    {
        var query = file.IndexOf('?', StringComparison.Ordinal);
        return query < 0 ? file : file[..query];
    }
}
