using Sarcoscope.Statistics.Survival;

namespace Sarcoscope.Statistics.MultiState;

/// <summary>What is wrong with the history of a subject.</summary>
public enum HistoryProblem
{
    /// <summary>Two intervals of the subject overlap.</summary>
    Overlap = 0,

    /// <summary>An interval begins in another state than the one before ended in.</summary>
    StateJumps,

    /// <summary>An interval ends in the state it began in.</summary>
    NoMove,
}

/// <summary>The intervals of a subject do not make a history.</summary>
public sealed class HistoryException : ArgumentException
{
    internal HistoryException(HistoryProblem problem, int row)
        : base(Describe(problem, row)) => (Problem, Row) = (problem, row);

    /// <summary>What is wrong.</summary>
    public HistoryProblem Problem { get; }

    /// <summary>The row, from 0.</summary>
    public int Row { get; }

    private static string Describe(HistoryProblem problem, int row) => problem switch
    {
        HistoryProblem.Overlap => FormattableString.Invariant($"Row {row}: the interval overlaps another of the same subject."),
        HistoryProblem.StateJumps => FormattableString.Invariant($"Row {row}: the interval begins in another state than the one before ended in."),
        _ => FormattableString.Invariant($"Row {row}: the interval ends in the state it began in."),
    };
}

/// <summary>Histories of subjects who move between states: one row for each interval (entry, time] in one state.</summary>
public sealed class MultiStateData
{
    private MultiStateData(IReadOnlyList<string> states, int[] subjects, double[] entries, double[] times, int[] from, int[] to) =>
        (States, Subjects, Entries, Times, From, To) = (states, subjects, entries, times, from, to);

    /// <summary>The names of the states.</summary>
    public IReadOnlyList<string> States { get; }

    /// <summary>How many rows.</summary>
    public int Count => Times.Length;

    /// <summary>From 0, in the order of first appearance.</summary>
    internal int[] Subjects { get; }

    internal double[] Entries { get; }

    internal double[] Times { get; }

    internal int[] From { get; }

    /// <summary>−1 where the row ends without a move.</summary>
    internal int[] To { get; }

    /// <summary>Rows of histories.</summary>
    /// <param name="states">The names of all states.</param>
    /// <param name="subjects">Whose interval it is; rows may come in any order.</param>
    /// <param name="entries">When the interval begins, at least 0.</param>
    /// <param name="times">When it ends, after the entry; same unit.</param>
    /// <param name="from">The state in which it is spent.</param>
    /// <param name="to">The state it ends in; null where watching stopped, or goes on in the next row in the same state.</param>
    /// <exception cref="SurvivalDataException">The lengths differ, a time is none, an entry is not before its time, or a state is unknown.</exception>
    /// <exception cref="HistoryException">The intervals of a subject do not make a history.</exception>
    public static MultiStateData Of(
        IReadOnlyList<string> states,
        IReadOnlyList<string> subjects,
        IReadOnlyList<double> entries,
        IReadOnlyList<double> times,
        IReadOnlyList<string> from,
        IReadOnlyList<string?> to)
    {
        ArgumentNullException.ThrowIfNull(states);
        ArgumentNullException.ThrowIfNull(subjects);
        ArgumentNullException.ThrowIfNull(entries);
        ArgumentNullException.ThrowIfNull(times);
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        foreach (var length in (int[])[subjects.Count, entries.Count, from.Count, to.Count])
        {
            if (length != times.Count) throw new SurvivalDataException(SurvivalDataProblem.LengthsDiffer, times.Count, length);
        }
        var names = states.ToList();
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        int[] subject = new int[times.Count], start = new int[times.Count], end = new int[times.Count];
        for (var i = 0; i < subject.Length; i++)
        {
            RequireInterval(i, entries[i], times[i]);
            if (!known.TryGetValue(subjects[i], out subject[i])) known.Add(subjects[i], subject[i] = known.Count);
            start[i] = StateAt(i, names.IndexOf(from[i]));
            end[i] = to[i] is { } next ? StateAt(i, names.IndexOf(next)) : -1;
            if (end[i] == start[i]) throw new HistoryException(HistoryProblem.NoMove, i);
        }
        var data = new MultiStateData([.. names], subject, [.. entries], [.. times], start, end);
        data.RequireHistories();
        return data;
    }

    private static void RequireInterval(int row, double entry, double time)
    {
        foreach (var value in (double[])[entry, time])
        {
            if (!double.IsFinite(value)) throw new SurvivalDataException(SurvivalDataProblem.NotFinite, row, value);
            if (value < 0) throw new SurvivalDataException(SurvivalDataProblem.Negative, row, value);
        }
        if (entry >= time) throw new SurvivalDataException(SurvivalDataProblem.EntryNotBeforeTime, row, entry);
    }

    private static int StateAt(int row, int state) => state >= 0 ? state : throw new SurvivalDataException(SurvivalDataProblem.UnknownState, row, state);

    private void RequireHistories()
    {
        var order = Enumerable.Range(0, Count).OrderBy(row => Subjects[row]).ThenBy(row => Entries[row]).ToArray();
        for (var i = 1; i < order.Length; i++)
        {
            int before = order[i - 1], row = order[i];
            if (Subjects[before] != Subjects[row]) continue;
            if (Entries[row] < Times[before]) throw new HistoryException(HistoryProblem.Overlap, row);
            // While nobody watched, between two intervals, the subject may have moved unseen.
            var known = To[before] >= 0 || Entries[row] == Times[before];
            if (known && From[row] != (To[before] >= 0 ? To[before] : From[before])) throw new HistoryException(HistoryProblem.StateJumps, row);
        }
    }
}
