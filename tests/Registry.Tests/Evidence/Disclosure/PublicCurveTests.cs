using Sarcoscope.Registry.Evidence.Cohorts;
using Sarcoscope.Registry.Evidence.Disclosure;
using Sarcoscope.Registry.Evidence.Endpoints;
using Sarcoscope.Registry.Tests.Demo;

namespace Sarcoscope.Registry.Tests.Evidence.Disclosure;

/// <summary>Curves of the demo registry as the public sees them: of everything, of each drug, year and order of lines, of two of them.</summary>
public sealed class PublicCurveTests
{
    private static readonly Lazy<Attacked> Demo = new(() => new(DemoSet.Value.Lines));

    [Fact]
    public void Each_step_of_a_public_curve_stands_for_no_line_or_for_five()
    {
        Assert.True(Demo.Value.Curves.Count > 20);

        Assert.All(Demo.Value.Curves.SelectMany(curve => curve.Drawn.Intervals), interval =>
            Assert.False(interval.Events is > 0 and < 5 || interval.Censored is > 0 and < 5));
        Assert.All(Demo.Value.Curves, curve => Assert.False(Remaining(curve.Drawn) is > 0 and < 5));
    }

    [Fact]
    public void No_few_events_or_censorings_can_be_computed_from_all_public_curves_and_counts_together()
    {
        var demo = Demo.Value;
        var shown = demo.Counted.Where(demo.Release.Shows).Concat(demo.Curves.SelectMany(curve => curve.Groups())).ToList();
        var attack = new LinearAttack(demo.Lines, shown);
        var secrets = demo.Questions.SelectMany(Attacked.Secrets).DistinctBy(Names, StringComparer.Ordinal).ToList();
        Assert.True(secrets.Count > 500);

        Assert.DoesNotContain(secrets, attack.Solves);
    }

    [Fact]
    public void The_attack_finds_what_exact_curves_would_tell()
    {
        var demo = Demo.Value;
        var told = demo.Questions.Where(question => question.Rules == RuleSets.OutcsDefault)
            .SelectMany(question => question.Group.Counted.GroupBy(line => LineClock.ProgressionFree(line, question.Rules)).Select(step => step.ToList()));

        Assert.Contains(demo.Questions.SelectMany(Attacked.Secrets), new LinearAttack(demo.Lines, told).Solves);
    }

    [Fact]
    public void The_curve_of_everything_stays_close_to_the_exact_one()
    {
        var demo = Demo.Value;
        var seen = demo.Release.Curve(demo.Lines, RuleSets.OutcsDefault)!;
        var (estimate, exact) = (seen.Estimate(), Sarcoscope.Statistics.Survival.KaplanMeier.Estimate(
            TimeToEvent.Columns([.. demo.Lines.Select(line => LineClock.ProgressionFree(line, RuleSets.OutcsDefault))])));

        Assert.True(seen.Intervals.Count >= 7, string.Join(' ', seen.Intervals));
        Assert.All(seen.KnownDays, days =>
        {
            // Who is at risk is exact where a step ends; the estimate differs by the order within the steps.
            Assert.Equal(exact.CountsBefore(days).AtRisk, estimate.CountsBefore(days).AtRisk);
            Assert.Equal(exact.At(days).Survival, estimate.At(days).Survival, 0.02);
        });
        Assert.Equal(exact.Median.Estimate!.Value, estimate.Median.Estimate!.Value, 15.0);
    }

    [Fact]
    public void A_group_that_differs_from_a_drawn_one_by_few_lines_is_not_drawn()
    {
        var lines = Watched(40);
        List<AnalysisLine> nearlyAll = [.. lines.Take(37)];
        var release = new PublicRelease(
            lines, [new CountedGroup(lines), new CountedGroup(nearlyAll, lines), new CurveQuestion(new(lines), RuleSets.OutcsDefault), new CurveQuestion(new(nearlyAll, lines), RuleSets.OutcsDefault)]);

        Assert.NotNull(release.Curve(lines, RuleSets.OutcsDefault));
        Assert.Null(release.Curve(nearlyAll, RuleSets.OutcsDefault));
    }

    [Fact]
    public void Curves_are_drawn_of_the_groups_that_were_declared_and_of_no_other()
    {
        var lines = Watched(40);
        var release = new PublicRelease(lines, [new CountedGroup(lines), new CurveQuestion(new(lines), RuleSets.OutcsDefault)]);

        Assert.Null(release.Curve([.. lines.Take(20)], RuleSets.OutcsDefault));
        Assert.Null(release.Curve(lines, RuleSets.Ema));
    }

    private static double Remaining(PublicCurve curve) => curve.Lines - curve.Intervals.Sum(interval => interval.Events + interval.Censored);

    private static string Names(IReadOnlyCollection<AnalysisLine> lines) => string.Join(' ', lines.Select(line => $"{line.Patient}/{line.Number}").Order(StringComparer.Ordinal));

    // A death every nine days.
    private static IReadOnlyList<AnalysisLine> Watched(int count) =>
        [.. Enumerable.Range(1, count).Select(number => A.Line() with { Patient = FormattableString.Invariant($"C01-{number:000}"), DeathDay = number * 9, LastContactDay = number * 9, StopDay = number * 9 })];

    private sealed class Attacked
    {
        private static readonly Func<AnalysisLine, string>[] Filters = [line => line.Drug, line => line.Histology ?? "", line => line.PriorSystemicLines.ToString(System.Globalization.CultureInfo.InvariantCulture), line => line.StartMonth?[..4] ?? ""];

        public Attacked(IReadOnlyList<AnalysisLine> lines)
        {
            Lines = lines;
            var choices = Filters.Select(filter => lines.GroupBy(filter, StringComparer.Ordinal).Select(choice => choice.ToList()).ToList()).ToList();
            List<CountedGroup> groups = [new(lines), .. choices.SelectMany(choice => choice).Select(choice => new CountedGroup(choice, lines))];
            foreach (var (position, filter) in choices.Index())
            foreach (var one in filter)
            foreach (var other in choices.Skip(position + 1).SelectMany(later => later))
                groups.Add(new([.. one.Intersect(other)], one));
            Counted = [.. groups.Select(group => group.Counted)];
            Questions = [.. groups.Where(group => group.Counted.Count >= 5).SelectMany(group => new[] { RuleSets.OutcsDefault, RuleSets.Ema }.Select(rules => new CurveQuestion(group, rules)))];
            Release = new(lines, [.. groups, .. Questions]);
            Curves = [.. Questions.Select(question => (question, Release.Curve(question.Group.Counted, question.Rules))).Where(pair => pair.Item2 is not null).Select(pair => new Told(pair.question, pair.Item2!))];
        }

        public IReadOnlyList<AnalysisLine> Lines { get; }

        public IReadOnlyList<IReadOnlyCollection<AnalysisLine>> Counted { get; }

        public IReadOnlyList<CurveQuestion> Questions { get; }

        public PublicRelease Release { get; }

        public IReadOnlyList<Told> Curves { get; }

        // One to four lines of a group, or of what is left of the whole, that have the event, or are censored, or leave, in months one after the other.
        public static IEnumerable<IReadOnlyCollection<AnalysisLine>> Secrets(CurveQuestion question)
        {
            var rest = question.Group.Within?.Except(question.Group.Counted).ToList() ?? [];
            foreach (var part in new[] { question.Group.Counted, rest }.Select(part => part.Select(line => (Line: line, Time: LineClock.ProgressionFree(line, question.Rules))).ToList()))
            foreach (var kind in new Func<TimeToEvent, bool>[] { time => time.HadEvent, time => !time.HadEvent, _ => true })
            for (var from = 0; from < 24; from++)
            for (var until = from + 1; until <= 24; until++)
            {
                List<AnalysisLine> few = [.. part.Where(line => kind(line.Time) && line.Time.Days >= 30.4375 * from && (until == 24 || line.Time.Days < 30.4375 * until)).Select(line => line.Line)];
                if (few.Count > 4) break;
                if (few.Count > 0) yield return few;
            }
        }
    }

    private sealed record Told(CurveQuestion Question, PublicCurve Drawn)
    {
        // The lines behind each count.
        public IEnumerable<IReadOnlyCollection<AnalysisLine>> Groups()
        {
            foreach (var interval in Drawn.Intervals)
            foreach (var hadEvent in new[] { true, false })
            {
                var lines = Question.Group.Counted.Where(line => LineClock.ProgressionFree(line, Question.Rules) is var time && time.HadEvent == hadEvent
                    && time.Days >= 30.4375 * interval.FromMonth && time.Days < 30.4375 * interval.UntilMonth).ToList();
                Assert.Equal(hadEvent ? interval.Events : interval.Censored, lines.Count);
                yield return lines;
            }
        }
    }
}
