namespace Sarcoscope.Registry.Cases.FollowUps;

/// <summary>Why a follow-up was not done.</summary>
public enum NotDoneReason
{
    Unknown = 0,
    NotReached,
    DidNotCome,
    TooIll,
    Declined,
    FollowedElsewhere,
    NotArranged,
}

/// <summary>Where a vital status is known from.</summary>
public enum VitalSource
{
    Visit = 0,
    Phone,
    Letter,
    Physician,
    CivilRegistry,
    Other,
}

/// <summary>What became of the systemic treatment by a visit.</summary>
public enum TreatmentAtVisit
{
    Unknown = 0,
    Continues,
    Changed,
    Stopped,
    None,
}
