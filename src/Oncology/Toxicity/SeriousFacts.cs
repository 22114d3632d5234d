namespace Sarcoscope.Oncology.Toxicity;

/// <summary>What is known of an event that may be serious.</summary>
/// <remarks>Serious is not severe: the grade does not count. Source: ICH E2A, section II.B; Regulation (EU) 536/2014, article 2.</remarks>
public sealed record SeriousFacts
{
    public Verdict Death { get; init; }

    /// <summary>At risk of death at the time, not had it been worse.</summary>
    public Verdict LifeThreatening { get; init; }

    /// <summary>Inpatient admission, or a longer one. A planned operation, a social stay and a day case are none.</summary>
    public Verdict Admission { get; init; }

    public Verdict Disability { get; init; }

    public Verdict CongenitalAnomaly { get; init; }

    public Verdict MedicallyImportant { get; init; }

    /// <summary>Related in the investigator's judgement: certain, probable, possible or not assessable.</summary>
    public Verdict InvestigatorRelated { get; init; }

    /// <summary>Related in the sponsor's judgement, which adds to the investigator's and never takes from it.</summary>
    public Verdict SponsorRelated { get; init; }

    /// <summary>Whether the suspected product is investigational. Radiotherapy is none.</summary>
    public Verdict Investigational { get; init; }

    /// <summary>In the reference safety information in force on the day of onset.</summary>
    public ReferenceListing Listing { get; init; }

    /// <summary>
    /// The event is the progression of the tumour itself, fatal progression included, and the protocol does not report it. Unknown does not excuse a
    /// report: it counts as no.
    /// </summary>
    public Verdict ExcludedProgression { get; init; }

    /// <summary>At least one criterion is met; not when all are known not to be.</summary>
    public Verdict Serious => Verdicts.Any(Death, LifeThreatening, Admission, Disability, CongenitalAnomaly, MedicallyImportant);

    public Verdict Related => Verdicts.Any(InvestigatorRelated, SponsorRelated);

    /// <summary>Not listed, listed as less severe or less specific, or fatal where no fatal case is listed.</summary>
    public Verdict Unexpected => Listing switch
    {
        ReferenceListing.NotListed or ReferenceListing.LessSevere => Verdict.Yes,
        ReferenceListing.ListedAsFatal => Verdict.No,
        ReferenceListing.Listed => Death,
        _ => Verdict.Unknown,
    };

    /// <summary>A suspected unexpected serious adverse reaction to an investigational product.</summary>
    public Verdict Susar => ExcludedProgression == Verdict.Yes ? Verdict.No : Verdicts.All(Serious, Related, Unexpected, Investigational);
}

/// <summary>How the reference safety information speaks of an event.</summary>
public enum ReferenceListing
{
    Unknown = 0,
    NotListed,

    /// <summary>Listed, but less severe or less specific than it was.</summary>
    LessSevere,

    /// <summary>Listed, no fatal case among what is expected.</summary>
    Listed,

    /// <summary>Listed, fatal cases included.</summary>
    ListedAsFatal,
}
