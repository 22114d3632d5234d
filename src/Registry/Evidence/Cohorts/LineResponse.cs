using Sarcoscope.Oncology.Recist;
using Sarcoscope.Registry.Cases.Assessments;
using Sarcoscope.Registry.Cases.Lines;

namespace Sarcoscope.Registry.Evidence.Cohorts;

/// <summary>What the tumour did on one line. Days count from its start.</summary>
/// <remarks>
/// A visit that was measured is derived by RECIST 1.1, another keeps what was stated; without visits the response
/// stated for the line stands. The best response is that under treatment: visits after its end do not count,
/// except within the grace after a stop for progression. docs/methods/best-response.md.
/// </remarks>
internal sealed record LineResponse
{
    public required IReadOnlyList<AnalysisVisit> Visits { get; init; }

    public BaselineImaging Baseline { get; init; }

    public ResponseStatement? Best { get; init; }

    public ResponseOrigin Origin { get; init; }

    /// <summary>First CR or PR that counts.</summary>
    public int? ResponseDay { get; init; }

    /// <summary>Largest shrinkage as a fraction of the baseline sum.</summary>
    public double? BestChange { get; init; }

    public int? ProgressionDay { get; init; }

    public ProgressionOrigin? ProgressionOrigin { get; init; }

    /// <param name="line">Days on the case's scale.</param>
    /// <param name="nextStart">Start of the next systemic line, on the same scale.</param>
    /// <param name="graceDays">Days after a stop for progression that still count as under treatment.</param>
    public static LineResponse Of(TimedLine line, int? nextStart, int graceDays)
    {
        var windowEnd = WindowEnd(line, nextStart, graceDays);
        var derivation = MeasuredVisits.Derive(line, windowEnd);
        var derived = (derivation?.Visits ?? []).ToLookup(visit => visit.VisitDay);
        var visits = line.Assessments
            .Where(visit => visit.Assessment.Kind == AssessmentKind.FollowUp && visit.Day > line.Start)
            .Select(visit => Visit(visit.Day - line.Start, visit.Assessment, derived))
            .ToList();
        var sequence = visits.Select(Stated).OfType<StatedResponse>().ToList();
        var summary = BestResponseRules.FromStated(sequence, windowEnd, RecistOptions.Default);
        var progression = summary.ProgressionDay ?? StatedProgressionDay(line);
        var response = new LineResponse
        {
            Visits = visits,
            Baseline = line.Assessments.Any(HasLesion) ? BaselineImaging.Present : BaselineImaging.Missing,
            BestChange = (double?)(derivation?.BestPercentChange / 100m),
            ProgressionDay = progression,
            ProgressionOrigin = progression is { } day ? OriginOf(derived[day].FirstOrDefault()) : null,
        };
        return Statement(summary.Best.Response, visits, windowEnd) is { } best
            ? response with { Best = best, Origin = derivation is null ? ResponseOrigin.Stated : ResponseOrigin.Derived, ResponseDay = summary.ResponseDay }
            : response with
            {
                Best = line.Line.StatedBestResponse,
                Origin = line.Line.StatedBestResponse is null ? ResponseOrigin.None : ResponseOrigin.Stated,
                ResponseDay = StatedDay(line, ResponseStatement.CompleteResponse, ResponseStatement.PartialResponse),
            };
    }

    private static bool HasLesion((int Day, Assessment Assessment) visit) =>
        visit.Assessment.Kind == AssessmentKind.Baseline && visit.Assessment.Lesions.Count > 0;

    // First day, from the start, that is no longer under treatment.
    private static int? WindowEnd(TimedLine line, int? nextStart, int graceDays)
    {
        var grace = line.StopReason == StopReason.Progression ? graceDays : 0;
        var afterStop = line.Stop + grace + 1;
        return (afterStop is { } stop && nextStart is { } next ? Math.Min(stop, next) : afterStop ?? nextStart) - line.Start;
    }

    private static AnalysisVisit Visit(int day, Assessment assessment, ILookup<int, VisitResponse> derived) =>
        RecistReading.IsMeasured(assessment) && derived[day].FirstOrDefault() is { } read
            ? new(day, RecistReading.StatementOf(read.Overall), (double?)read.Sum?.Mm)
            : new(day, assessment.StatedResponse ?? ResponseStatement.Unknown, null);

    private static StatedResponse? Stated(AnalysisVisit visit) => visit.Response switch
    {
        ResponseStatement.CompleteResponse => new(visit.Day, OverallResponse.CR),
        ResponseStatement.PartialResponse => new(visit.Day, OverallResponse.PR),
        ResponseStatement.StableDisease => new(visit.Day, OverallResponse.SD),
        ResponseStatement.ProgressiveDisease => new(visit.Day, OverallResponse.PD),
        ResponseStatement.NonCrNonPd => new(visit.Day, OverallResponse.NonCrNonPd),
        ResponseStatement.NotEvaluable => new(visit.Day, OverallResponse.NE),
        _ => null,
    };

    // Mixed stays mixed where nothing else was evaluable; no visit that counts gives way to what was stated for the line.
    private static ResponseStatement? Statement(BestResponse best, List<AnalysisVisit> visits, int? windowEnd) => best switch
    {
        BestResponse.CR => ResponseStatement.CompleteResponse,
        BestResponse.PR => ResponseStatement.PartialResponse,
        BestResponse.SD => ResponseStatement.StableDisease,
        BestResponse.PD => ResponseStatement.ProgressiveDisease,
        BestResponse.NonCrNonPd => ResponseStatement.NonCrNonPd,
        _ when visits.Exists(visit => visit.Response == ResponseStatement.MixedResponse && (windowEnd is null || visit.Day < windowEnd)) => ResponseStatement.MixedResponse,
        BestResponse.Missing => null,
        _ => ResponseStatement.NotEvaluable,
    };

    private static int? StatedProgressionDay(TimedLine line) => StatedDay(line, ResponseStatement.ProgressiveDisease);

    private static int? StatedDay(TimedLine line, params ReadOnlySpan<ResponseStatement> responses)
    {
        if (line.Line.StatedBestResponse is not { } stated || !responses.Contains(stated)) return null;
        return line.StatedOn >= line.Start ? line.StatedOn - line.Start : null;
    }

    private static ProgressionOrigin OriginOf(VisitResponse? visit) => visit switch
    {
        { Target: TargetResponse.PD } => Cohorts.ProgressionOrigin.TargetLesions,
        { NonTarget: NonTargetResponse.PD } => Cohorts.ProgressionOrigin.NonTargetLesions,
        { NewLesion: NewLesionStatus.Unequivocal } => Cohorts.ProgressionOrigin.NewLesion,
        _ => Cohorts.ProgressionOrigin.Stated,
    };
}
