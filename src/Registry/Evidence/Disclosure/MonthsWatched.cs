using Sarcoscope.Registry.Evidence.Cohorts;
using Sarcoscope.Registry.Evidence.Endpoints;
using Sarcoscope.Registry.Evidence.Tables;

namespace Sarcoscope.Registry.Evidence.Disclosure;

/// <summary>In which month lines leave a curve, and how, under one rule set.</summary>
internal sealed class MonthsWatched
{
    /// <summary>Months after which a public curve tells nothing more.</summary>
    public const int Last = 36;

    private readonly IReadOnlyList<AnalysisLine> lines;
    private readonly (int Month, Leaving Way)[] leaves;
    private (int Month, Leaving Way)[] left = [];

    public MonthsWatched(IReadOnlyList<AnalysisLine> lines, RuleSet rules) =>
        (this.lines, leaves) = (lines, [.. lines.Select(line => Leave(LineClock.ProgressionFree(line, rules)))]);

    /// <summary>All lines, by month and way of leaving.</summary>
    public IEnumerable<IReadOnlyCollection<AnalysisLine>> Cells() => lines.Index().GroupBy(line => leaves[line.Index]).Select(cell => cell.Select(line => line.Item).ToList());

    /// <summary>Takes the parts that lines are divided into, once <see cref="Cells"/> divided them.</summary>
    public void Take(LineAtoms atoms) => left = atoms.ValueOf(leaves);

    /// <summary>Those parts of a group that leave in one way in some months.</summary>
    /// <param name="group">Parts.</param>
    /// <param name="way">How they leave.</param>
    /// <param name="from">First month, from 0.</param>
    /// <param name="until">Month after the last.</param>
    public int[] In(int[] group, Leaving way, int from, int until) =>
        [.. group.Where(atom => left[atom] is var (month, own) && month >= from && month < until && (way == Leaving.Either || own == way))];

    /// <summary>Every one to four lines of a group that leave in one way in months that follow each other.</summary>
    public IEnumerable<int[]> Few(int[] group, LineAtoms atoms)
    {
        foreach (var way in Enum.GetValues<Leaving>())
        {
            var byMonth = group.Where(atom => way == Leaving.Either || left[atom].Way == way).ToLookup(atom => left[atom].Month);
            for (var from = 0; from <= Last; from++)
            {
                if (!byMonth.Contains(from)) continue;
                List<int> run = [];
                for (var month = from; month <= Last; month++)
                {
                    if (!byMonth.Contains(month)) continue;
                    run.AddRange(byMonth[month]);
                    if (atoms.Lines(run) >= Cell.LeastForPercent) break;
                    yield return [.. run.Order()];
                }
            }
        }
    }

    private static (int Month, Leaving Way) Leave(TimeToEvent time) =>
        (Math.Min((int)StudyTime.Months(time.Days), Last), time.HadEvent ? Leaving.ByEvent : Leaving.ByCensoring);
}
