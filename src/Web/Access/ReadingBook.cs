using Sarcoscope.Registry.Access.Audit;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Entry.Meetings;
using Sarcoscope.Registry.Storage;
using Sarcoscope.Web.Layout;

namespace Sarcoscope.Web.Access;

/// <summary>Writes into the audit trail what people who are signed in take away, and which cases of other centres they open.</summary>
internal sealed class ReadingBook(RegistryDb db, Visit visit, TimeProvider clock)
{
    /// <summary>Records that a file was taken; the public leaves no trace.</summary>
    public Task File(HttpContext context) => visit.Viewer.Name is { } name
        ? ReadingRecord.Exported(db, name, context.Request.Path + context.Request.QueryString, clock, context.RequestAborted)
        : Task.CompletedTask;

    /// <summary>Records that a case was opened by somebody who does not belong to its centre.</summary>
    public Task Case(Patient patient, HttpContext context) => visit.Viewer.Name is { } name && !visit.Viewer.OwnCentres.Contains(patient.CentreCode, StringComparer.Ordinal)
        ? ReadingRecord.CaseRead(db, name, patient.Pseudonym, context.Request.Path, visit.GrantOver(patient)?.Meeting, clock, context.RequestAborted)
        : Task.CompletedTask;

    /// <summary>The same for a case of which a page shows a part.</summary>
    public Task Case(string pseudonym, string centre, HttpContext context) => visit.Viewer.Name is { } name && !visit.Viewer.OwnCentres.Contains(centre, StringComparer.Ordinal)
        ? ReadingRecord.CaseRead(db, name, pseudonym, context.Request.Path, meeting: null, clock, context.RequestAborted)
        : Task.CompletedTask;

    /// <summary>Records that the agenda of a meeting was read, where it shows questions about cases of other centres.</summary>
    public Task Agenda(string meeting, IEnumerable<AgendaRow> rows, HttpContext context)
    {
        var others = rows.Where(row => !visit.Viewer.OwnCentres.Contains(row.Centre, StringComparer.Ordinal)).Select(row => row.Pseudonym).Distinct(StringComparer.Ordinal).ToList();
        return visit.Viewer.Name is { } name && others.Count > 0
            ? ReadingRecord.AgendaRead(db, name, meeting, others, clock, context.RequestAborted)
            : Task.CompletedTask;
    }
}
