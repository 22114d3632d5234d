namespace Sarcoscope.Statistics.Survival;

/// <summary>Data seen from a landmark: only those still watched then, with the clock starting there.</summary>
/// <remarks>
/// Groups that form after the origin can be compared fairly from a landmark by what is known on that day, at the price of those
/// who left before. Source: Anderson, Cain and Gelber 1983, doi:10.1200/JCO.1983.1.11.710.
/// </remarks>
/// <param name="Time">The landmark, in the unit of the data.</param>
/// <param name="Data">Times counted from the landmark; entries after it are kept as such.</param>
/// <param name="Rows">The rows kept, ascending, counted from 0 in the data given.</param>
/// <param name="EventsBefore">Rows left out because the event happened by the landmark.</param>
/// <param name="CensoredBefore">Rows left out because they were censored by the landmark.</param>
public sealed record Landmark(double Time, SurvivalData Data, IReadOnlyList<int> Rows, int EventsBefore, int CensoredBefore)
{
    /// <summary>Keeps rows whose time is after the landmark.</summary>
    /// <param name="data">Right-censored, with or without delayed entry and case weights.</param>
    /// <param name="time">At least 0, in the unit of the data.</param>
    /// <exception cref="ArgumentOutOfRangeException">The landmark is negative, NaN or infinite.</exception>
    /// <exception cref="NoSubjectsException">Nobody is left.</exception>
    /// <remarks>A subject who enters after the landmark keeps its entry, counted from the landmark.</remarks>
    public static Landmark At(SurvivalData data, double time)
    {
        ArgumentNullException.ThrowIfNull(data);
        if (!(time >= 0) || !double.IsFinite(time)) throw new ArgumentOutOfRangeException(nameof(time), time, "A landmark is a finite time of at least 0.");
        List<int> rows = [];
        int events = 0, censored = 0;
        for (var i = 0; i < data.Count; i++)
        {
            if (data.TimeAt(i) > time) rows.Add(i);
            else if (data.Events.Span[i]) events++;
            else censored++;
        }
        if (rows.Count == 0) throw new NoSubjectsException();
        var kept = SurvivalData.Of(rows.Select(row => data.TimeAt(row) - time).ToArray(), rows.Select(row => data.Events.Span[row]).ToArray());
        if (data.HasDelayedEntry) kept = kept.WithEntries(rows.Select(row => Math.Max(0, data.Entries.Span[row] - time)).ToArray());
        if (data.HasWeights) kept = kept.WithWeights(rows.Select(row => data.Weights.Span[row]).ToArray());
        return new(time, kept, rows, events, censored);
    }
}
