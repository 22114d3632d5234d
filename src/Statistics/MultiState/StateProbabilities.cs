using Sarcoscope.Statistics.Survival;

namespace Sarcoscope.Statistics.MultiState;

/// <summary>The probability of being in each state, over time.</summary>
public sealed class StateProbabilities
{
    private readonly StateStep[] steps;

    private StateProbabilities(IReadOnlyList<string> states, double[] start, StateStep[] steps) => (States, Start, this.steps) = (states, start, steps);

    /// <summary>The names of the states.</summary>
    public IReadOnlyList<string> States { get; }

    /// <summary>The shares of the states among those watched just before the first move; taken as known.</summary>
    public IReadOnlyList<double> Start { get; }

    /// <summary>One step per time at which somebody moves.</summary>
    public IReadOnlyList<StateStep> Steps => steps;

    /// <summary>The Aalen–Johansen estimate: P(t) = P(0) ∏ (I + dA(u)), dA holding the moves over those at risk of them.</summary>
    /// <param name="data">Histories, right-censored, with or without delayed entry.</param>
    /// <exception cref="NoSubjectsException"><paramref name="data"/> has no rows.</exception>
    /// <remarks>
    /// Without an assumption about what a move depends on, P(t) is right when censoring does not depend on the history
    /// (Datta and Satten 2001). Errors by the infinitesimal jackknife over subjects, given <see cref="Start"/>; the work
    /// grows with subjects times moves. Agrees with R survival 3.5-3 <c>survfit(Surv(entry, time, state) ~ 1, id, istate)</c>.
    /// Source: Aalen and Johansen 1978, Scand J Stat 5:141; Datta and Satten 2001, doi:10.1016/S0167-7152(01)00155-9.
    /// </remarks>
    public static StateProbabilities Estimate(MultiStateData data)
    {
        ArgumentNullException.ThrowIfNull(data);
        if (data.Count == 0) throw new NoSubjectsException();
        return new Walk(data).Run();
    }

    /// <summary>The probabilities at a time; before the first move those at the start, after the last they are carried on.</summary>
    /// <param name="time">Finite.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="time"/> is NaN or infinite.</exception>
    public StateStep At(double time)
    {
        if (!double.IsFinite(time)) throw new ArgumentOutOfRangeException(nameof(time), time, "A time is a finite number.");
        var row = Array.FindLastIndex(steps, step => step.Time <= time);
        return row < 0
            ? new(time, Start, new double[States.Count], new double[States.Count])
            : steps[row] with { Time = time };
    }

    /// <summary>The expected time spent in each state up to a horizon.</summary>
    /// <param name="horizon">A finite number above 0, in the unit of the data; beyond the last time the last probabilities are carried.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="horizon"/> is not a finite number above 0.</exception>
    public IReadOnlyList<double> ExpectedTimes(double horizon)
    {
        if (!(horizon > 0) || !double.IsFinite(horizon)) throw new ArgumentOutOfRangeException(nameof(horizon), horizon, "A horizon is a finite time above 0.");
        var sums = new double[States.Count];
        var (from, current) = (0.0, Start);
        foreach (var step in steps.TakeWhile(step => step.Time < horizon).Append(new StateStep(horizon, Start, [], [])))
        {
            for (var state = 0; state < sums.Length; state++) sums[state] += (step.Time - from) * current[state];
            (from, current) = (step.Time, step.Probabilities);
        }
        return sums;
    }

    private sealed class Walk
    {
        private readonly MultiStateData data;
        private readonly int states;
        private readonly double[] cuts;
        private readonly int[] entry;
        private readonly int[] exit;

        public Walk(MultiStateData data)
        {
            (this.data, states) = (data, data.States.Count);
            var distinct = data.Times.Concat(data.Entries).Distinct().Order().ToArray();
            cuts = NearTies.Cuts(distinct) ?? distinct;
            entry = Array.ConvertAll(data.Entries, time => NearTies.CutOf(cuts, time));
            exit = Array.ConvertAll(data.Times, time => NearTies.CutOf(cuts, time));
        }

        public StateProbabilities Run()
        {
            var moves = Enumerable.Range(0, data.Count).Where(row => data.To[row] >= 0).GroupBy(row => exit[row]).OrderBy(group => group.Key).ToList();
            var current = StartAt(moves.Count == 0 ? exit.Min() : moves[0].Key);
            var start = current;
            var influence = new double[(data.Subjects.Max() + 1) * states];
            var steps = new List<StateStep>();
            foreach (var group in moves)
            {
                var atRisk = new double[states];
                var watched = Watched(group.Key);
                foreach (var row in watched) atRisk[data.From[row]]++;
                var hazard = new double[states, states];
                foreach (var row in group) hazard[data.From[row], data.To[row]] += 1 / atRisk[data.From[row]];
                for (var subject = 0; subject < influence.Length; subject += states) Step(influence.AsSpan(subject, states), hazard);
                foreach (var row in watched) Add(influence.AsSpan(data.Subjects[row] * states, states), row, exit[row] == group.Key ? data.To[row] : -1, current[data.From[row]] / atRisk[data.From[row]], hazard);
                current = [.. current];
                Step(current, hazard);
                steps.Add(new(cuts[group.Key], current, Errors(influence), atRisk));
            }
            return new(data.States, start, [.. steps]);
        }

        private double[] StartAt(int first)
        {
            var shares = new double[states];
            var watched = Watched(first);
            foreach (var row in watched) shares[data.From[row]] += 1.0 / watched.Count;
            return shares;
        }

        private List<int> Watched(int cut)
        {
            var rows = new List<int>();
            for (var row = 0; row < entry.Length; row++)
            {
                if (entry[row] < cut && exit[row] >= cut) rows.Add(row);
            }
            return rows;
        }

        // x (I + dA)
        private void Step(Span<double> x, double[,] hazard)
        {
            Span<double> change = stackalloc double[states];
            for (var from = 0; from < states; from++)
            {
                if (x[from] == 0) continue;
                for (var to = 0; to < states; to++)
                {
                    change[to] += x[from] * hazard[from, to];
                    change[from] -= x[from] * hazard[from, to];
                }
            }
            for (var state = 0; state < states; state++) x[state] += change[state];
        }

        // What the row itself adds: its own move less the one expected of it.
        private void Add(Span<double> influence, int row, int to, double share, double[,] hazard)
        {
            var from = data.From[row];
            if (to >= 0)
            {
                influence[to] += share;
                influence[from] -= share;
            }
            for (var state = 0; state < states; state++)
            {
                influence[state] -= share * hazard[from, state];
                influence[from] += share * hazard[from, state];
            }
        }

        private double[] Errors(double[] influence)
        {
            var sums = new double[states];
            for (var i = 0; i < influence.Length; i++) sums[i % states] += influence[i] * influence[i];
            return Array.ConvertAll(sums, Math.Sqrt);
        }
    }
}

/// <summary>Where the subjects are from one time on.</summary>
/// <param name="Time">In the unit of the data.</param>
/// <param name="Probabilities">By state; they add up to 1.</param>
/// <param name="StandardErrors">By state.</param>
/// <param name="AtRisk">By state, how many were in it just before <paramref name="Time"/>.</param>
public sealed record StateStep(double Time, IReadOnlyList<double> Probabilities, IReadOnlyList<double> StandardErrors, IReadOnlyList<double> AtRisk);
