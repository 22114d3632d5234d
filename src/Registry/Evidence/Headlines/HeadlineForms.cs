using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Evidence.Cohorts;
using Sarcoscope.Registry.Evidence.Endpoints;
using Sarcoscope.Statistics.Proportions;
using Sarcoscope.Statistics.Survival;

namespace Sarcoscope.Registry.Evidence.Headlines;

/// <summary>The few shapes that headlines come in.</summary>
internal static class HeadlineForms
{
    public const double Level = 0.95;

    public static readonly Phrase ClopperPearson = new("exact (Clopper–Pearson)", "exact (Clopper-Pearson)");
    public static readonly Phrase BrookmeyerCrowley = new("Brookmeyer–Crowley, log-log", "Brookmeyer-Crowley, log-log");
    public static readonly Phrase Greenwood = new("Greenwood, log-log", "Greenwood, log-log");
    public static readonly Phrase Lines = new("programme lines", "lignes du programme");
    public static readonly Phrase PatientsFollowed = new("patients with a date of diagnosis and follow-up", "patients avec date de diagnostic et suivi");
    public static readonly Phrase Events = new("events", "événements");
    public static readonly Phrase EventsInAll = new("events in all", "événements en tout");

    public static Headline Count(string key, HeadlineGroup group, Phrase label, int count) =>
        new() { Key = key, Group = group, Label = label, Unit = HeadlineUnit.Count, Value = count, Numerator = count };

    /// <summary>A share of lines with exact limits.</summary>
    public static Headline Share(string key, HeadlineGroup group, Phrase label, LineShare share, Phrase counted, Phrase of, Phrase? leftOut)
    {
        var headline = Proportion(key, group, label, share.Counted.Count, share.Of.Count, counted, of);
        return headline with
        {
            LeftOut = share.LeftOut.Count,
            LeftOutMeaning = leftOut,
            Lines = share.Counted,
        };
    }

    public static Headline Proportion(string key, HeadlineGroup group, Phrase label, int numerator, int denominator, Phrase counted, Phrase of)
    {
        var headline = new Headline
        {
            Key = key,
            Group = group,
            Label = label,
            Unit = HeadlineUnit.Share,
            Numerator = numerator,
            NumeratorMeaning = counted,
            Denominator = denominator,
            DenominatorMeaning = of,
        };
        if (denominator == 0) return headline with { Absent = Absence.NotApplicable };
        var limits = BinomialInterval.Of(numerator, denominator, BinomialMethod.ClopperPearson, Level);
        return headline with { Value = limits.Estimate, Interval = new(limits.Lower, limits.Upper, Level, ClopperPearson) };
    }

    /// <summary>A median with its limits; <paramref name="curve"/> is null without anybody.</summary>
    public static Headline Median(string key, HeadlineGroup group, Phrase label, HeadlineUnit unit, SurvivalCurve? curve, Phrase of)
    {
        var headline = new Headline { Key = key, Group = group, Label = label, Unit = unit, NumeratorMeaning = Events, DenominatorMeaning = of, Denominator = 0 };
        if (curve is null) return headline with { Absent = Absence.NotApplicable };
        var scale = unit == HeadlineUnit.Years ? StudyTime.DaysPerYear : StudyTime.DaysPerMonth;
        var median = curve.Median;
        return headline with
        {
            Value = median.Estimate / scale,
            Absent = median.Estimate is null ? Absence.NotReached : null,
            Interval = new(median.Lower / scale, median.Upper / scale, curve.Level, BrookmeyerCrowley),
            Numerator = (int)curve.Events,
            Denominator = (int)curve.Subjects,
        };
    }

    /// <summary>S(t) with its limits, and how many were still at risk then.</summary>
    public static Headline At(string key, HeadlineGroup group, Phrase label, SurvivalAtTime? estimate, SurvivalCurve? curve, Phrase of)
    {
        var headline = new Headline { Key = key, Group = group, Label = label, Unit = HeadlineUnit.Share, NumeratorMeaning = EventsInAll, DenominatorMeaning = of, Denominator = 0 };
        if (estimate is not { } at || curve is null) return headline with { Absent = Absence.NotApplicable };
        return headline with
        {
            Value = at.Survival,
            Interval = new(at.Lower, at.Upper, curve.Level, Greenwood),
            Numerator = (int)curve.Events,
            Denominator = (int)curve.Subjects,
            AtRisk = (int)at.AtRisk,
        };
    }

    /// <summary>A result that the source cannot give.</summary>
    public static Headline Missing(string key, HeadlineGroup group, Phrase label, HeadlineUnit unit, Phrase what) =>
        new() { Key = key, Group = group, Label = label, Unit = unit, Absent = Absence.NotRecorded, Notes = [Notes.NotInSource(what)] };

    public static SurvivalCurve? Curve(IReadOnlyCollection<TimeToEvent> times) =>
        times.Count == 0 ? null : KaplanMeier.Estimate(TimeToEvent.Columns(times));

    public static Headline With(this Headline headline, RuleSet rules, IReadOnlyList<AnalysisLine> lines, params IReadOnlyList<HeadlineNote> notes) =>
        headline with { Rules = rules, Lines = lines, Notes = notes };
}
