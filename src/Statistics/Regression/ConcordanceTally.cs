namespace Sarcoscope.Statistics.Regression;

/// <summary>Counts pairs stratum by stratum: rows in the order of the predictor, sums over time in a tree.</summary>
/// <remarks>
/// A row stays through an event time, its slot, if it leaves later or is censored then; it is compared with the events
/// of the times from its entry to its slot. With the rows taken by ascending predictor, those already taken have a lower one.
/// </remarks>
internal sealed class ConcordanceTally
{
    private readonly RiskOrder risk;
    private readonly double[] predictors;
    private readonly double[]? weights;
    private readonly PairSums pairs;

    private ConcordanceTally(RiskOrder risk, double[] predictors, double[]? weights, int[]? clusters)
    {
        (this.risk, this.predictors, this.weights) = (risk, predictors, weights);
        pairs = new(clusters);
    }

    /// <param name="risk">Rows by stratum and time.</param>
    /// <param name="predictors">By position; no negative zero; may be longer than there are rows.</param>
    /// <param name="weights">By position; null when all are 1.</param>
    /// <param name="clusters">By position; null when each row is its own.</param>
    public static Concordance Of(RiskOrder risk, double[] predictors, double[]? weights, int[]? clusters)
    {
        var tally = new ConcordanceTally(risk, predictors, weights, clusters);
        for (var stratum = 0; stratum < risk.Strata; stratum++) tally.Add(risk.FirstOfStratum[stratum], risk.FirstOfStratum[stratum + 1]);
        return tally.pairs.Result();
    }

    private void Add(int firstTime, int endTime)
    {
        if (firstTime == endTime) return;
        int from = risk.Times[firstTime].Start, to = risk.Times[endTime - 1].End;
        var values = predictors.AsSpan(from, to - from).ToArray();
        var stratum = new Stratum(this, firstTime, endTime);
        var order = stratum.Items();
        PairSort.Ascending(values, order);
        for (var i = 0; i < order.Length;)
        {
            var end = i + 1;
            while (end < order.Length && values[end] == values[i]) end++;
            if (end - i == 1) stratum.Take(order[i]);
            else stratum.Take(order.AsSpan(i, end - i));
            i = end;
        }
        pairs.TiedTime += stratum.TiedEvents - stratum.TiedBoth;
        pairs.TiedBoth += stratum.TiedBoth;
    }

    // Then a row is no more than its code, and nothing has to be looked up for it.
    private bool AreRowsAlike => weights is null && risk.Entries is null && !pairs.ByCluster;

    private double WeightAt(int position) => weights is null ? 1 : weights[position];

    /// <summary>The rows of one stratum, as they are taken.</summary>
    private sealed class Stratum
    {
        private readonly ConcordanceTally tally;
        private readonly int from;
        private readonly bool alike;
        private readonly int[] codes; // twice the slot + 1, odd for an event; by position
        private readonly int[]? first;
        private readonly TreeSums taken; // weight of all by slot, of the events by event time
        private readonly TreeSums? entering; // weight of all by first event time
        private readonly double[] atRisk; // weight of those an event of each time is compared with
        private readonly double[] eventsBefore; // weight of the events before each time

        public Stratum(ConcordanceTally tally, int firstTime, int endTime)
        {
            (this.tally, alike) = (tally, tally.AreRowsAlike);
            var times = tally.risk.Times.AsSpan(firstTime, endTime - firstTime);
            from = times[0].Start;
            codes = new int[times[^1].End - from];
            var entries = tally.risk.Entries?.First;
            taken = new(times.Length + 1);
            entering = entries is null ? null : new(times.Length + 1);
            first = entries is null ? null : new int[codes.Length];
            (atRisk, eventsBefore) = (new double[times.Length + 1], new double[times.Length + 1]);
            for (var k = 0; k < times.Length; k++)
            {
                double sum = 0, squares = 0;
                for (var i = times[k].Start; i < times[k].End; i++)
                {
                    var died = i < times[k].DeathsEnd;
                    codes[i - from] = died ? 2 * k + 1 : 2 * (k + 1);
                    if (first is not null) first[i - from] = Math.Min(entries![i] - firstTime, times.Length);
                    var weight = tally.WeightAt(i);
                    if (!died) continue;
                    sum += weight;
                    squares += weight * weight;
                }
                eventsBefore[k + 1] = eventsBefore[k] + sum;
                TiedEvents += (sum * sum - squares) / 2;
            }
            AddUpAtRisk(times);
        }

        /// <summary>Pairs of events at the same time.</summary>
        public double TiedEvents { get; }

        /// <summary>Those of them with the same predictor.</summary>
        public double TiedBoth { get; private set; }

        /// <summary>What stands for each row, in the order of positions: its position, or its code where rows are alike.</summary>
        public int[] Items()
        {
            if (alike) return (int[])codes.Clone();
            var items = new int[codes.Length];
            for (var i = 0; i < items.Length; i++) items[i] = from + i;
            return items;
        }

        public void Take(int position)
        {
            var (lower, eventsLower) = Lower(position);
            Record(position, lower, eventsLower, tied: 0, eventsTied: 0);
            Insert(position);
        }

        public void Take(Span<int> equals)
        {
            var lower = new (double All, double Events)[equals.Length];
            for (var i = 0; i < equals.Length; i++) lower[i] = Lower(equals[i]);
            foreach (var position in equals) Insert(position);
            for (var i = 0; i < equals.Length; i++)
            {
                var (all, happened) = Lower(equals[i]);
                Record(equals[i], lower[i].All, lower[i].Events, all - lower[i].All, happened - lower[i].Events);
            }
            CountTiedEvents(equals);
        }

        private int CodeOf(int item) => alike ? item : codes[item - from];

        private void AddUpAtRisk(ReadOnlySpan<EventTime> times)
        {
            var sum = 0.0;
            var entered = new double[first is null ? 0 : times.Length + 1];
            for (var i = 0; i < codes.Length && first is not null; i++) entered[first[i]] += tally.WeightAt(from + i);
            for (var k = times.Length - 1; k >= 0; k--)
            {
                for (var i = times[k].DeathsEnd; i < times[k].End; i++) sum += tally.WeightAt(i);
                if (first is not null) sum -= entered[k + 1];
                atRisk[k] = sum;
                for (var i = times[k].Start; i < times[k].DeathsEnd; i++) sum += tally.WeightAt(i);
            }
        }

        // Weight of those taken: of those this event (0 for a censoring) is compared with, and of the events it outlived.
        private (double All, double Events) Lower(int position)
        {
            var code = CodeOf(position);
            var k = code >> 1;
            var (all, happened) = taken.Around(k);
            if ((code & 1) == 0) all = 0;
            if (entering is null) return (all, happened);
            if ((code & 1) != 0) all -= entering.Around(k).FirstAbove;
            var start = first![position - from];
            return (all, start >= k ? 0 : happened - taken.SecondBelow(start));
        }

        private void Insert(int position)
        {
            var code = CodeOf(position);
            var weight = tally.WeightAt(position);
            taken.Add(code >> 1, weight, (code & 1) != 0 ? weight : 0);
            entering?.Add(first![position - from], weight, 0);
        }

        private void Record(int position, double lower, double eventsLower, double tied, double eventsTied)
        {
            var code = CodeOf(position);
            var k = code >> 1;
            var start = first is null ? 0 : first[position - from];
            var all = (code & 1) != 0 ? atRisk[k] : 0;
            var outlived = start >= k ? 0 : eventsBefore[k] - eventsBefore[start];
            tally.pairs.Add(
                position,
                tally.WeightAt(position),
                new(lower, all - lower - tied, tied),
                new(outlived - eventsLower - eventsTied, eventsLower, eventsTied));
        }

        private void CountTiedEvents(Span<int> equals)
        {
            equals.Sort(); // by position, hence by time; or by code
            for (var i = 0; i < equals.Length;)
            {
                var code = CodeOf(equals[i]);
                double sum = 0, squares = 0;
                for (; i < equals.Length && CodeOf(equals[i]) == code; i++)
                {
                    var weight = tally.WeightAt(equals[i]);
                    sum += weight;
                    squares += weight * weight;
                }
                if ((code & 1) != 0) TiedBoth += (sum * sum - squares) / 2;
            }
        }
    }
}
