using Sarcoscope.Registry.Criteria;
using Sarcoscope.Registry.Terms;

namespace Sarcoscope.Registry.Approvals;

/// <summary>That an authority approved a drug, or drugs together, for some patients from a date: a row of knowledge/approvals.</summary>
public sealed record Approval
{
    /// <summary>Keys of the drugs, which are approved together.</summary>
    public required IReadOnlyList<string> Drugs { get; init; }

    public required ApprovalJurisdiction Jurisdiction { get; init; }

    /// <summary>When it was approved, as far as known; null when not known.</summary>
    public DateSpan? From { get; init; }

    /// <summary>When the approval ended; null while it lasts.</summary>
    public DateSpan? ApprovedTo { get; init; }

    /// <summary>Whether it is known if the approval ended.</summary>
    public ApprovalEnd End { get; init; }

    /// <summary>When the drug was last sold; it changes no label.</summary>
    public DateSpan? MarketedTo { get; init; }

    /// <summary>For whom.</summary>
    public required CaseCriterion Indication { get; init; }

    public required Certainty Certainty { get; init; }

    /// <summary>Where it is written, in words.</summary>
    public required IReadOnlyList<string> Sources { get; init; }

    public string? Note { get; init; }

    /// <summary>Whether the approval lasted when a line started; unknown where a date is not precise enough.</summary>
    /// <param name="start">First day of the line, as far as known.</param>
    public Verdict CoversDate(DateSpan start)
    {
        var begun = From is not { } from ? Verdict.Unknown
            : start.First >= from.Last ? Verdict.True
            : start.Last < from.First ? Verdict.False
            : Verdict.Unknown;
        var lasting = ApprovedTo is not { } to ? End == ApprovalEnd.NotKnown ? Verdict.Unknown : Verdict.True
            : start.Last < to.First ? Verdict.True
            : start.First >= to.Last ? Verdict.False
            : Verdict.Unknown;
        return Verdicts.All([begun, lasting]);
    }
}

/// <summary>Whose approval it is.</summary>
public enum ApprovalJurisdiction
{
    Fda = 0,
    Ema,

    /// <summary>Of member states of the European Union: counts where the EMA is asked.</summary>
    EuNational,
}

/// <summary>What is known of the end of an approval without a date.</summary>
public enum ApprovalEnd
{
    /// <summary>It lasts.</summary>
    None = 0,

    /// <summary>Whether it ended was not checked.</summary>
    NotKnown,
}

/// <summary>The authority whose label is asked about.</summary>
public enum Jurisdiction
{
    /// <summary>The European Medicines Agency, with the labels of member states.</summary>
    Ema = 0,

    /// <summary>The Food and Drug Administration of the United States.</summary>
    Fda,
}
