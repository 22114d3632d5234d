using Sarcoscope.Registry.Evidence.Cohorts;
using Sarcoscope.Registry.Evidence.Endpoints;
using Sarcoscope.Registry.Evidence.Tables;

namespace Sarcoscope.Registry.Evidence.Disclosure;

/// <summary>In which month lines leave a curve, and how, under one rule set.</summary>
internal sealed class MonthsWatched
{
    /// <summary>Months after which a public curve tells nothing more.</summary>
    public const int Last = 36;

    private readonly Dictionary<AnalysisLine, (int Month, Leaving Way)> left;

    public MonthsWatched(IReadOnlyList<AnalysisLine> lines, RuleSet rules) =>
        left = lines.ToDictionary(line => line, line => Leave(LineClock.ProgressionFree(line, rules)), (IEqualityComparer<AnalysisLine>)ReferenceEqualityComparer.Instance);

    /// <summary>All lines, by month and way of leaving.</summary>
    public IEnumerable<IReadOnlyCollection<AnalysisLine>> Cells() => left.GroupBy(line => line.Value).Select(cell => cell.Select(line => line.Key).ToList());

    /// <summary>Those of a group that leave in one way in some months.</summary>
    /// <param name="group">Lines.</param>
    /// <param name="way">How they leave.</param>
    /// <param name="from">First month, from 0.</param>
    /// <param name="until">Month after the last.</param>
    public List<AnalysisLine> In(IEnumerable<AnalysisLine> group, Leaving way, int from, int until) =>
        [.. group.Where(line => left[line] is var (month, own) && month >= from && month < until && (way == Leaving.Either || own == way))];

    /// <summary>Every one to four lines of a group that leave in one way in months that follow each other.</summary>
    public IEnumerable<IReadOnlyCollection<AnalysisLine>> Few(IReadOnlyCollection<AnalysisLine> group)
    {
        foreach (var way in Enum.GetValues<Leaving>())
        {
            var byMonth = group.Where(line => way == Leaving.Either || left[line].Way == way).ToLookup(line => left[line].Month);
            for (var from = 0; from <= Last; from++)
            {
                if (!byMonth.Contains(from)) continue;
                List<AnalysisLine> run = [];
                for (var month = from; month <= Last; month++)
                {
                    if (!byMonth.Contains(month)) continue;
                    run.AddRange(byMonth[month]);
                    if (run.Count >= Cell.LeastForPercent) break;
                    yield return [.. run];
                }
            }
        }
    }

    private static (int Month, Leaving Way) Leave(TimeToEvent time) =>
        (Math.Min((int)StudyTime.Months(time.Days), Last), time.HadEvent ? Leaving.ByEvent : Leaving.ByCensoring);
}
