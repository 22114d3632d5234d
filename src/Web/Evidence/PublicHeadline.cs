using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Evidence.Disclosure;
using Sarcoscope.Registry.Evidence.Endpoints;
using Sarcoscope.Registry.Evidence.Headlines;
using Sarcoscope.Registry.Evidence.Tables;

namespace Sarcoscope.Web.Evidence;

/// <summary>A result as the public sees it: without lines, patients, extremes, and every count that the release does not show.</summary>
internal static class PublicHeadline
{
    /// <summary>What must be known before a number, and counts nothing.</summary>
    private static readonly string[] NotesWithoutCounts = ["BIAS-002", "BIAS-003", "BIAS-006", "COHORT-001", "COHORT-002"];

    /// <summary>A share of lines.</summary>
    public static Headline Of(Headline headline, LineShare share, PublicRelease release)
    {
        var open = Open(headline) with { LeftOut = release.Shows(share.LeftOut) ? headline.LeftOut : 0 };
        var whole = release.Shows(share.Of);
        return whole && release.Shows(share.Counted)
            ? open
            : open with { Value = null, Absent = Absence.FewerThanFive, Interval = null, Numerator = null, Denominator = whole ? open.Denominator : null };
    }

    /// <summary>The median of the public curve, with the number of events where the release shows it.</summary>
    /// <param name="headline">A median.</param>
    /// <param name="curve">The public curve; null where none is drawn.</param>
    /// <param name="events">The lines with the event.</param>
    /// <param name="release">What may be shown.</param>
    public static Headline Median(Headline headline, RuledCurve? curve, LineShare events, PublicRelease release)
    {
        var open = Open(headline) with
        {
            LeftOut = 0,
            Numerator = release.Shows(events.Counted) ? headline.Numerator : null,
            Denominator = release.Shows(events.Of) ? headline.Denominator : null,
        };
        return curve?.Curve.Median is { Estimate: { } days } median && curve.Curve.CountsBefore(days).AtRisk >= Cell.LeastForPercent
            ? Read(open, StudyTime.Months(days), median.Lower / StudyTime.DaysPerMonth, median.Upper / StudyTime.DaysPerMonth)
            : Hidden(open);
    }

    /// <summary>The share free of the event at a time, read from the public curve where its numbers at risk are known.</summary>
    public static Headline At(Headline headline, RuledCurve? curve, double days)
    {
        var open = Open(headline) with { LeftOut = 0, Numerator = null };
        return curve is not null && curve.IsKnownAt(days) && curve.Curve.At(days) is { AtRisk: >= Cell.LeastForPercent } at
            ? Read(open, at.Survival, at.Lower, at.Upper) with { AtRisk = (int)at.AtRisk }
            : Hidden(open);
    }

    /// <summary>A time of follow-up, which counts no event.</summary>
    public static Headline FollowUp(Headline headline) => Open(headline) with { LeftOut = 0, Numerator = null };

    private static Headline Hidden(Headline open) => open with { Value = null, Absent = Absence.FewerThanFive, Interval = null, AtRisk = null };

    private static Headline Read(Headline open, double value, double? lower, double? upper) => open with
    {
        Value = value,
        Absent = null,
        Interval = open.Interval is { } interval ? interval with { Lower = lower, Upper = upper } : null,
    };

    private static Headline Open(Headline headline) => headline with
    {
        Lines = [],
        Patients = [],
        Range = null,
        Notes = [.. headline.Notes.Where(note => NotesWithoutCounts.Contains(note.Code, StringComparer.Ordinal))],
    };
}
