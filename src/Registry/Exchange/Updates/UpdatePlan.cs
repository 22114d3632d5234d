using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Cases.Patients;

namespace Sarcoscope.Registry.Exchange.Updates;

/// <summary>What the files of a centre would change, before anything is saved; or what they changed.</summary>
/// <param name="Files">Rows of each file.</param>
/// <param name="Patients">In order of pseudonym.</param>
/// <param name="Issues">What is wrong, by file and line; warnings too.</param>
/// <param name="Stamp">Stands for the files and for every case they name, as the registry holds it.</param>
/// <param name="Seen">Number of the last audit entry when the cases were read.</param>
public sealed record UpdatePlan(IReadOnlyList<FileTally> Files, IReadOnlyList<PatientUpdate> Patients, IReadOnlyList<RowIssue> Issues, string Stamp, long Seen)
{
    /// <summary>Whether a whole file cannot be read: nothing is imported then.</summary>
    public required FileSound Sound { get; init; }

    /// <summary>Patients who would change or be added.</summary>
    public IEnumerable<PatientUpdate> Good => Patients.Where(patient => patient.Fate is PatientFate.New or PatientFate.Changed);

    /// <summary>Rows that stay out, for their own fault or another row's.</summary>
    public int RefusedRows => Files.Sum(file => file.Refused + file.Held);

    /// <summary>Whether there is something to import.</summary>
    public bool CanBeImported => Sound == FileSound.Whole && Good.Any();
}

/// <summary>Whether every file could be read.</summary>
public enum FileSound
{
    Whole = 0,
    Broken,
}

/// <summary>Rows of one file. Every row is in exactly one count but the first.</summary>
/// <param name="File">Its name.</param>
/// <param name="Rows">Rows read.</param>
/// <param name="New">Records that are added.</param>
/// <param name="Changed">Records that change.</param>
/// <param name="Unchanged">Rows that say what the registry says.</param>
/// <param name="Refused">Rows with something wrong.</param>
/// <param name="Held">Rows of a patient of whom another row is refused.</param>
public sealed record FileTally(string File, int Rows, int New, int Changed, int Unchanged, int Refused, int Held)
{
    /// <summary>Lines of the rows that stay out, in order.</summary>
    public IReadOnlyList<int> RefusedLines { get; init; } = [];
}

/// <summary>What the files do to one case.</summary>
/// <param name="Pseudonym">Of the patient.</param>
/// <param name="Fate">As a whole.</param>
/// <param name="Records">Records that are added or change; none where the patient is refused.</param>
/// <param name="Raised">What rules and checks find that they did not find before.</param>
/// <param name="Resolved">What they do not find any more.</param>
public sealed record PatientUpdate(string Pseudonym, PatientFate Fate, IReadOnlyList<RecordUpdate> Records, IReadOnlyList<UpdateFinding> Raised, IReadOnlyList<UpdateFinding> Resolved)
{
    /// <summary>Whether the registry holds the case already.</summary>
    public bool IsRecorded { get; init; }
}

/// <summary>What becomes of a patient.</summary>
public enum PatientFate
{
    Unchanged = 0,
    Changed,
    New,
    Refused,
}

/// <summary>A record that is added or changes.</summary>
/// <param name="Place">Where it stands in the case.</param>
/// <param name="Fate">New or changed.</param>
/// <param name="Fields">Fields with another value; of a new record those that have one.</param>
public sealed record RecordUpdate(CasePlace Place, RowFate Fate, IReadOnlyList<FieldUpdate> Fields);

/// <summary>A field before and after.</summary>
/// <param name="Name">Its column in the file.</param>
/// <param name="Column">Its column in the store, by which histories name it.</param>
/// <param name="From">As a cell of the file; empty where nothing is recorded.</param>
/// <param name="To">The same afterwards.</param>
public sealed record FieldUpdate(string Name, string Column, string From, string To);

/// <summary>Something a rule or a check finds in a case.</summary>
/// <param name="Code">Of the rule or check.</param>
/// <param name="Place">The record.</param>
/// <param name="Words">What stands there.</param>
public sealed record UpdateFinding(string Code, CasePlace Place, Phrase Words);
