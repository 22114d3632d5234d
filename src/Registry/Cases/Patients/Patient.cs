using Sarcoscope.Registry.Board;
using Sarcoscope.Registry.Cases.FollowUps;
using Sarcoscope.Registry.Cases.Lines;
using Sarcoscope.Registry.Cases.LocalTherapies;
using Sarcoscope.Registry.Cases.Queries;
using Sarcoscope.Registry.Cases.Tumours;

namespace Sarcoscope.Registry.Cases.Patients;

/// <summary>One person under a pseudonym, with everything recorded about them. The root of the case.</summary>
public sealed class Patient : IAnswered
{
    public Guid Id { get; init; }

    /// <summary>Centre code, hyphen, number within the centre: <c>C05-001</c>. Unique in the registry.</summary>
    public required string Pseudonym { get; init; }

    public required string CentreCode { get; init; }

    /// <summary>The identifier this patient had in the file or registry they came from.</summary>
    public string? SourceId { get; init; }

    public Sex Sex { get; set; }

    /// <summary>Month of birth; never the day.</summary>
    public PartialDate? BornIn { get; set; }

    public PartialDate? InformedOn { get; set; }

    /// <summary>Version of the information letter.</summary>
    public string? InformationLetter { get; set; }

    public InformationMode? InformationMode { get; set; }

    public InformedPerson? InformedPerson { get; set; }

    public PartialDate? WithdrawnOn { get; set; }

    public WithdrawalScope? WithdrawalScope { get; set; }

    /// <summary>Whether the data may be used beyond the centre's own page: in lists, numbers, exports and new snapshots.</summary>
    public bool MayBeUsed => WithdrawalScope.AllowsUse();

    public VitalStatus VitalStatus { get; set; }

    public PartialDate? DiedOn { get; set; }

    public CauseOfDeath? CauseOfDeath { get; set; }

    /// <summary>The cause in the centre's words.</summary>
    public string? CauseOfDeathAsTyped { get; set; }

    /// <summary>Last date the vital status was known.</summary>
    public PartialDate? LastContactOn { get; set; }

    /// <summary>Whether the treatment caused the death, as judged; null while nobody has judged it.</summary>
    public Answer? DeathToxic { get; set; }

    /// <summary>Who judged the death.</summary>
    public string? DeathJudgedBy { get; set; }

    /// <summary>Why the death was judged so.</summary>
    public string? DeathJudgement { get; set; }

    /// <summary>The same in every record of one person, and says nothing else; null while this is the only one.</summary>
    /// <remarks>Set by coordination: docs/decisions/0011-one-person-two-centres.md.</remarks>
    public string? Person { get; set; }

    /// <summary>Day from which another centre follows the patient; null while this one does.</summary>
    public PartialDate? TransferredOn { get; set; }

    /// <summary>Code of the centre that follows the patient since; it reads this record.</summary>
    public string? TransferredTo { get; set; }

    /// <summary>Since when the record is locked, in universal time; null while it is open. What a lock holds is said by <see cref="RecordLock"/>.</summary>
    public DateTimeOffset? LockedAt { get; set; }

    /// <summary>The e-mail address of the account that locked it; null also where the lock came from a file, which has no accounts.</summary>
    public string? LockedBy { get; set; }

    /// <inheritdoc />
    public MissingAnswers Missing { get; set; }

    /// <summary>Pseudonyms of records that were merged into this one.</summary>
    public List<FormerPseudonym> FormerPseudonyms { get; } = [];

    public List<Tumour> Tumours { get; } = [];

    /// <summary>Every systemic line in order, before, in and after the programme.</summary>
    public List<TreatmentLine> Lines { get; } = [];

    public List<BoardCase> BoardCases { get; } = [];

    public List<LocalTherapy> LocalTherapies { get; } = [];

    public List<FollowUp> FollowUps { get; } = [];

    /// <summary>Questions put to the centre about this case.</summary>
    public List<DataQuery> Queries { get; } = [];

    /// <summary>Takes note that the vital status was known on a date: the last contact moves forward to it, never back.</summary>
    public void KnownOn(PartialDate on)
    {
        if (LastContactOn is not { } contact || (contact.IsRelative == on.IsRelative && contact.Earliest < on.Earliest)) LastContactOn = on;
    }

    /// <summary>The tumour the programme treats: the first one.</summary>
    public Tumour? PrimaryTumour => Tumours.MinBy(tumour => tumour.Number);
}

public enum Sex
{
    Unknown = 0,
    Female,
    Male,
}

public enum VitalStatus
{
    Unknown = 0,
    Alive,
    Dead,
}

public enum CauseOfDeath
{
    Unknown = 0,
    Sarcoma,
    TreatmentToxicity,
    OtherCancer,
    OtherDisease,
}

public enum InformationMode
{
    Oral = 0,
    Written,
}

/// <summary>Who was informed of the registry: a role, never a name.</summary>
public enum InformedPerson
{
    Patient = 0,

    /// <summary>Both parents of a minor.</summary>
    Parents,

    /// <summary>The parent of a minor who holds parental authority alone.</summary>
    SoleParent,

    /// <summary>The guardian of a minor.</summary>
    Guardian,

    /// <summary>Of an adult under protection.</summary>
    LegalRepresentative,
}

/// <summary>What a patient withdrew from.</summary>
public enum WithdrawalScope
{
    /// <summary>No further follow-up; data recorded so far stay in use.</summary>
    FurtherFollowUp = 0,

    /// <summary>Every later use of the data; snapshots made before keep them.</summary>
    AllUse,

    /// <summary>Everything: the data are out of every later use at once, and erased, snapshots included, when coordination carries it out.</summary>
    Erasure,
}

/// <summary>What a withdrawal leaves allowed.</summary>
public static class WithdrawalScopes
{
    /// <summary>Whether the data may be used beyond the centre's own page; yes where nothing was withdrawn.</summary>
    public static bool AllowsUse(this WithdrawalScope? scope) => scope is null or WithdrawalScope.FurtherFollowUp;
}
