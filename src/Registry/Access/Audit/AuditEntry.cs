namespace Sarcoscope.Registry.Access.Audit;

/// <summary>One thing that changed the registry. Entries are only ever added; each carries the hash of the one before.</summary>
public sealed class AuditEntry
{
    /// <summary>1, 2, 3 … without gaps.</summary>
    public required long Number { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Who: an account's e-mail address, <c>command line</c>, or <c>nobody</c> for an attempt to sign in.</summary>
    public required string Actor { get; init; }

    public required AuditAction Action { get; init; }

    /// <summary>What it was done to: the name of a folder, a snapshot, an account, the pseudonym of a patient.</summary>
    public required string Subject { get; init; }

    /// <summary>Figures of the change as JSON; never clinical values, passwords or tokens.</summary>
    public required string Detail { get; init; }

    /// <summary>Why, in the person's words; null where none was asked.</summary>
    public string? Reason { get; init; }

    /// <summary>Values before and after, encrypted under the key of the patient; null where there are none.</summary>
    public byte[]? Sealed { get; init; }

    /// <summary>Hash of the entry before; 64 zeros for the first.</summary>
    public required string PreviousHash { get; init; }

    /// <summary>SHA-256 over everything above, in lower-case hexadecimal.</summary>
    public required string Hash { get; init; }
}

/// <summary>What was done.</summary>
public enum AuditAction
{
    Imported = 0,
    SnapshotCreated,
    AccountCreated,

    /// <summary>Records of a case were added, changed or removed.</summary>
    CaseChanged,

    SignedIn,

    /// <summary>A wrong password or code, or an account that is locked or closed. The password is not kept, nor an address without an account.</summary>
    SignInFailed,
    SignedOut,

    /// <summary>Every session of the account was ended.</summary>
    SignedOutEverywhere,
    PasswordChanged,

    /// <summary>A password was set through an administrator's link.</summary>
    PasswordReset,
    PasswordLinkMade,
    SecondFactorAdded,
    SecondFactorRemoved,
    RecoveryCodesMade,
    AccountDisabled,
    AccountEnabled,
    RoleGranted,
    RoleRevoked,

    /// <summary>A file was taken: evidence, a report, the trail itself.</summary>
    Exported,

    /// <summary>Somebody opened a case of a centre that is not theirs.</summary>
    CaseRead,

    /// <summary>A patient refused to take part: centre, month and reason, nothing else.</summary>
    RefusalCounted,

    /// <summary>A refusal had been counted by mistake.</summary>
    RefusalTakenBack,

    /// <summary>A board meeting was convened or changed, or its agenda arranged.</summary>
    MeetingChanged,

    /// <summary>Somebody was put on the list of a meeting, and reads the cases of its agenda from then on.</summary>
    MeetingMemberAdded,
    MeetingMemberRemoved,

    /// <summary>Somebody read the agenda of a meeting with questions about cases that are not of their centre.</summary>
    AgendaRead,

    /// <summary>Everything recorded of a patient was deleted at their request, and their key destroyed.</summary>
    PatientErased,

    /// <summary>Coordination judged whether two patients are one person, or merged or transferred them.</summary>
    PairJudged,

    /// <summary>Somebody signed in gave their code again, before they signed something.</summary>
    IdentityConfirmed,

    /// <summary>A version of a board's decision was signed: which, and what the signature stands for. What was signed is in the change of the case.</summary>
    DecisionSigned,

    /// <summary>A snapshot was signed: what the signature stands for, and the hash of its row.</summary>
    SnapshotSigned,

    /// <summary>A snapshot was released to the public.</summary>
    SnapshotReleased,

    /// <summary>A backup was written and found good: where, as of when, its hash.</summary>
    BackedUp,

    /// <summary>The registry was put back from a backup: the entries before are those of the backup.</summary>
    Restored,
}
