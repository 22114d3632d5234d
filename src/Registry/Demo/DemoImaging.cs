using Sarcoscope.Registry.Cases;
using Sarcoscope.Registry.Cases.Assessments;
using Sarcoscope.Registry.Cases.Lines;

namespace Sarcoscope.Registry.Demo;

/// <summary>Invents lesions and diameters from which RECIST derives exactly the response that the reconstructed table states.</summary>
internal sealed class DemoImaging
{
    private const int NodeLimitTenths = 150; // a node is a target from a short axis of 15 mm (RECIST 1.1)
    private static readonly string[] Organs = ["lung", "liver", "peritoneum", "soft tissue", "bone soft-tissue component", "pleura"];
    private static readonly DemoStream Count = new(32);
    private static readonly DemoStream Place = new(33);
    private static readonly DemoStream Size = new(34);
    private static readonly DemoStream Level = new(35);
    private static readonly DemoStream Wobble = new(36);
    private static readonly DemoStream Growth = new(37);

    private readonly DemoLine line;
    private readonly int index;
    private readonly List<(string Label, string Organ, LesionTissue Tissue, int Baseline)> targets = [];
    private readonly NonTargetStatement nonTarget;
    private readonly PartialDate baselineDay;

    public DemoImaging(DemoLine line, int index)
    {
        (this.line, this.index) = (line, index);
        var complete = line.Response == "CR";
        var lesions = Count.Whole(index, 1, complete ? 2 : 4);
        for (var number = 0; number < lesions; number++)
        {
            var element = (index * 8) + number;
            var nodal = !complete && number > 0 && Place.At(element) < 0.2;
            var organ = nodal ? "lymph node" : Organs[(Place.Whole(index, 0, Organs.Length - 1) + number) % Organs.Length];
            var size = Size.Whole(element, 22, 90) * 10;
            targets.Add(($"T{number + 1}", organ, nodal ? LesionTissue.Nodal : LesionTissue.NonNodal, nodal ? Math.Max(NodeLimitTenths + 20, size / 2) : size));
        }
        nonTarget = !complete && Place.At(index + 5000) < 0.6 ? NonTargetStatement.NonCrNonPd : NonTargetStatement.None;
        baselineDay = PartialDate.OnDay(line.StartedOn.AddDays(-Size.Whole(index + 9000, 3, 20)));
    }

    public IEnumerable<Assessment> Assessments()
    {
        if (line.StopReason == "unknown") yield break; // the 14 lines of patients never seen again
        yield return Baseline();
        var number = 2;
        var nadir = 1.0;
        foreach (var visit in DemoVisits.Of(line, index))
        {
            var sum = Ratio(visit, nadir, number);
            yield return FollowUp(visit, number++, sum);
            if (visit.Kind != DemoVisitKind.NotEvaluable) nadir = Math.Min(nadir, sum);
        }
    }

    private ProgressionBy By => Growth.At(index) switch
    {
        < 0.60 => ProgressionBy.Targets,
        < 0.85 => ProgressionBy.NewLesion,
        _ => nonTarget == NonTargetStatement.None ? ProgressionBy.NewLesion : ProgressionBy.NonTarget,
    };

    /// <summary>The sum of diameters at a visit as a fraction of baseline.</summary>
    private double Ratio(DemoVisit visit, double nadir, int number)
    {
        var wobble = 0.95 + (0.10 * Wobble.At((index * 64) + number));
        return visit.Kind switch
        {
            DemoVisitKind.Response when line.Response == "CR" => 0,
            DemoVisitKind.Response => (0.30 + (0.30 * Level.At(index))) * wobble,
            DemoVisitKind.Progression when By == ProgressionBy.Targets => Math.Max(nadir * (1.25 + (0.5 * Growth.At(index + 700))), nadir + (90.0 / targets.Sum(target => target.Baseline))),
            DemoVisitKind.Progression => nadir * 1.02,
            _ => (0.77 + (0.20 * Level.At(index + 1000))) * wobble,
        };
    }

    private Assessment Baseline()
    {
        var assessment = new Assessment
        {
            Number = 1,
            Kind = AssessmentKind.Baseline,
            AssessedOn = baselineDay,
            Method = AssessmentMethod.Ct,
            NonTarget = nonTarget == NonTargetStatement.None ? NonTargetStatement.None : NonTargetStatement.NonCrNonPd,
        };
        assessment.Lesions.AddRange(targets.Select(target => Target(target, LesionState.Measured, target.Baseline)));
        return assessment;
    }

    private Assessment FollowUp(DemoVisit visit, int number, double ratio)
    {
        var progresses = visit.Kind == DemoVisitKind.Progression;
        var assessment = new Assessment
        {
            Number = number,
            AssessedOn = PartialDate.OnDay(line.StartedOn.AddDays(visit.Day)),
            Method = AssessmentMethod.Ct,
            NonTarget = progresses && By == ProgressionBy.NonTarget ? NonTargetStatement.ProgressiveDisease : nonTarget,
            NewLesion = progresses && By == ProgressionBy.NewLesion ? Answer.Yes : Answer.No,
            StatedResponse = Stated(visit.Kind),
        };
        foreach (var (target, position) in targets.Select((target, position) => (target, position)))
        {
            var tenths = progresses && By == ProgressionBy.Targets
                ? (int)Math.Ceiling(target.Baseline * ratio) + 1
                : (int)Math.Round(target.Baseline * ratio, MidpointRounding.AwayFromZero);
            assessment.Lesions.Add(visit.Kind switch
            {
                DemoVisitKind.NotEvaluable when position == 0 => Target(target, LesionState.NotEvaluable, null),
                DemoVisitKind.NotEvaluable => Target(target, LesionState.Measured, target.Baseline),
                _ when tenths == 0 => Target(target, LesionState.Absent, null),
                _ => Target(target, LesionState.Measured, tenths),
            });
        }
        if (assessment.NewLesion == Answer.Yes)
        {
            assessment.Lesions.Add(new()
            {
                Label = "N1",
                Category = LesionCategory.New,
                Organ = Place.Choose(index + 3000, Organs),
                State = LesionState.Present,
            });
        }
        return assessment;
    }

    private ResponseStatement Stated(DemoVisitKind kind) => kind switch
    {
        DemoVisitKind.Stable => ResponseStatement.StableDisease,
        DemoVisitKind.Response => line.Response == "CR" ? ResponseStatement.CompleteResponse : ResponseStatement.PartialResponse,
        DemoVisitKind.Progression => ResponseStatement.ProgressiveDisease,
        _ => ResponseStatement.NotEvaluable,
    };

    private static LesionMeasurement Target((string Label, string Organ, LesionTissue Tissue, int Baseline) target, LesionState state, int? tenths) => new()
    {
        Label = target.Label,
        Category = LesionCategory.Target,
        Organ = target.Organ,
        Tissue = target.Tissue,
        State = state,
        TenthsMm = tenths,
    };

    private enum ProgressionBy
    {
        Targets,
        NonTarget,
        NewLesion,
    }
}
