using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Evidence.Disclosure;
using Sarcoscope.Registry.Evidence.Endpoints;
using Sarcoscope.Registry.Evidence.Headlines;
using Sarcoscope.Registry.Evidence.Tables;
using Sarcoscope.Statistics.Survival;

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

    /// <summary>An estimate from a curve, whose events are counted only where the release shows them; hidden where the public curve has ended.</summary>
    /// <param name="headline">A median, or a share free of the event at a time.</param>
    /// <param name="curve">The curve it is read from; null without lines.</param>
    /// <param name="days">When it is read.</param>
    /// <param name="events">The lines with the event; null where they are not counted.</param>
    /// <param name="release">What may be shown.</param>
    public static Headline Of(Headline headline, SurvivalCurve? curve, double? days, LineShare? events, PublicRelease release)
    {
        var open = Open(headline) with { LeftOut = 0 };
        if (events is null || !release.Shows(events.Counted)) open = open with { Numerator = null };
        if (events is not null && !release.Shows(events.Of)) open = open with { Denominator = null };
        return days is { } when && curve is not null && curve.CountsBefore(when).AtRisk < Cell.LeastForPercent
            ? open with { Value = null, Absent = Absence.FewerThanFive, Interval = null, AtRisk = null }
            : open;
    }

    private static Headline Open(Headline headline) => headline with
    {
        Lines = [],
        Patients = [],
        Range = null,
        Notes = [.. headline.Notes.Where(note => NotesWithoutCounts.Contains(note.Code, StringComparer.Ordinal))],
    };
}
