namespace Sarcoscope.Statistics.Survival;

/// <summary>Tallies times of any kind: events, censorings and entries are sorted apart, then merged.</summary>
internal static class SortingTally
{
    public static TimeTable[] Of(SurvivalData data, Cells cells)
    {
        var ends = CellEnds(data, cells);
        var times = new double[data.Count];
        var weights = data.HasWeights ? new double[data.Count] : null;
        Distribute(data, cells, ends, times, weights);
        var entries = data.HasDelayedEntry ? EntriesByCell(data, cells) : null;
        var spare = weights is null ? new double[times.Length] : [];
        var tables = new TimeTable[cells.Count];
        for (int cell = 0, from = 0; cell < tables.Length; cell++)
        {
            int middle = ends[2 * cell], to = ends[2 * cell + 1];
            var events = Sorted(times, weights, from, middle, spare);
            var censored = Sorted(times, weights, middle, to, spare);
            from = to;
            if (weights is null && entries is null && events.Times.Length + censored.Times.Length > 0)
            {
                tables[cell] = PlainMerge.Of(events.Times.Span, censored.Times.Span, spare);
                continue;
            }
            tables[cell] = Merge(events, censored, entries?[cell]);
            if (NearTies.Cuts(tables[cell]) is { } cuts)
            {
                RequireTimeAtRisk(data, cells, cell, cuts);
                tables[cell] = NearTies.Joined(tables[cell], cuts);
            }
        }
        return tables;
    }

    private static void RequireTimeAtRisk(SurvivalData data, Cells cells, int cell, double[] cuts)
    {
        if (!data.HasDelayedEntry) return;
        var entries = data.Entries.Span;
        for (var i = 0; i < entries.Length; i++)
        {
            if (cells[i] == cell && NearTies.CutOf(cuts, entries[i]) == NearTies.CutOf(cuts, data.TimeAt(i)))
                throw new SurvivalDataException(SurvivalDataProblem.EntryNotBeforeTime, i, entries[i]);
        }
    }

    /// <summary>Where the events, then the censorings of each cell end once they are laid out cell by cell.</summary>
    private static int[] CellEnds(SurvivalData data, Cells cells)
    {
        var ends = new int[cells.Count * 2];
        var events = data.Events.Span;
        for (var i = 0; i < events.Length; i++) ends[cells[i] * 2 + (events[i] ? 0 : 1)]++;
        for (var part = 1; part < ends.Length; part++) ends[part] += ends[part - 1];
        return ends;
    }

    private static void Distribute(SurvivalData data, Cells cells, int[] ends, double[] times, double[]? weights)
    {
        if (cells.Count == 1 && weights is null && !data.HoldsDays)
        {
            Split(data.Times.Span, data.Events.Span, times, ends[0]);
            return;
        }
        var next = new int[ends.Length];
        ends.AsSpan(0, ends.Length - 1).CopyTo(next.AsSpan(1));
        var events = data.Events.Span;
        var given = data.Times.Span;
        var days = data.Days.Span;
        var weighing = data.Weights.Span;
        for (var i = 0; i < events.Length; i++)
        {
            var place = next[cells[i] * 2 + (events[i] ? 0 : 1)]++;
            times[place] = (given.IsEmpty ? days[i] : given[i]) + 0.0; // turns −0 into 0
            if (weights is not null) weights[place] = weighing[i];
        }
    }

    private static void Split(ReadOnlySpan<double> times, ReadOnlySpan<bool> events, Span<double> target, int middle)
    {
        int e = 0, c = middle;
        for (var i = 0; i < times.Length; i++)
        {
            var happened = events[i];
            target[happened ? e : c] = times[i] + 0.0;
            if (happened) e++;
            else c++;
        }
    }

    private static Column Sorted(double[] times, double[]? weights, int from, int to, double[] spare)
    {
        var part = times.AsMemory(from, to - from);
        if (weights is null)
        {
            RadixSort.Ascending(part.Span, spare);
            return new(part, default);
        }
        var weighing = weights.AsMemory(from, to - from);
        part.Span.Sort(weighing.Span);
        return new(part, weighing);
    }

    private static Column[] EntriesByCell(SurvivalData data, Cells cells)
    {
        var sizes = new int[cells.Count];
        for (var i = 0; i < data.Count; i++) sizes[cells[i]]++;
        var times = sizes.Select(size => new double[size]).ToArray();
        var weights = sizes.Select(size => new double[size]).ToArray();
        Array.Clear(sizes);
        for (var i = 0; i < data.Count; i++)
        {
            var cell = cells[i];
            times[cell][sizes[cell]] = data.Entries.Span[i] + 0.0;
            weights[cell][sizes[cell]++] = data.HasWeights ? data.Weights.Span[i] : 1;
        }
        for (var cell = 0; cell < times.Length; cell++) Array.Sort(times[cell], weights[cell]);
        return [.. times.Zip(weights, (time, weight) => new Column(time, weight))];
    }

    private static TimeTable Merge(Column events, Column censored, Column? entries)
    {
        var length = CountDistinct(events.Times.Span, censored.Times.Span);
        double[] times = new double[length], died = new double[length], left = new double[length];
        var weighted = !events.Weights.IsEmpty || !censored.Weights.IsEmpty;
        var records = weighted ? new RecordCounts(new double[length], new double[length]) : null;
        ReadOnlySpan<double> first = events.Times.Span, second = censored.Times.Span;
        int e = 0, c = 0;
        for (var row = 0; row < length; row++)
        {
            var time = Math.Min(e < first.Length ? first[e] : double.PositiveInfinity, c < second.Length ? second[c] : double.PositiveInfinity);
            times[row] = time;
            (died[row], var deaths) = events.Take(ref e, time);
            (left[row], var leavers) = censored.Take(ref c, time);
            if (records is not null) (records.Events[row], records.Censored[row]) = (deaths, leavers);
        }
        return new(times, died, left, records, entries is null ? null : Distinct(entries.Value));
    }

    private static int CountDistinct(ReadOnlySpan<double> first, ReadOnlySpan<double> second)
    {
        int e = 0, c = 0, distinct = 0;
        while (e < first.Length || c < second.Length)
        {
            var time = Math.Min(e < first.Length ? first[e] : double.PositiveInfinity, c < second.Length ? second[c] : double.PositiveInfinity);
            while (e < first.Length && first[e] == time) e++;
            while (c < second.Length && second[c] == time) c++;
            distinct++;
        }
        return distinct;
    }

    private static EntryTable Distinct(Column entries)
    {
        List<double> times = [], entered = [], records = [];
        for (var next = 0; next < entries.Times.Length;)
        {
            var time = entries.Times.Span[next];
            var (weight, count) = entries.Take(ref next, time);
            times.Add(time);
            entered.Add(weight);
            records.Add(count);
        }
        return new([.. times], [.. entered], [.. records]);
    }

    /// <summary>Sorted times and their weights; without weights each counts once.</summary>
    private readonly record struct Column(ReadOnlyMemory<double> Times, ReadOnlyMemory<double> Weights)
    {
        /// <summary>Weight and number of the rows at <paramref name="time"/>, from <paramref name="next"/> on.</summary>
        public (double Weight, int Count) Take(ref int next, double time)
        {
            var times = Times.Span;
            var from = next;
            while (next < times.Length && times[next] == time) next++;
            if (Weights.IsEmpty) return (next - from, next - from);
            var sum = 0.0;
            foreach (var weight in Weights.Span[from..next]) sum += weight;
            return (sum, next - from);
        }
    }
}
