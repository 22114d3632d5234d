namespace Sarcoscope.Registry.Cases.Lines;

/// <summary>The order of a patient's lines: by start where that is certain, else as the writer numbers them.</summary>
public static class LineOrder
{
    /// <summary>Puts one line in its place and numbers all of them anew, from 1.</summary>
    /// <param name="lines">Every line of the patient; the one to place may be missing.</param>
    /// <param name="line">The line to place.</param>
    /// <param name="wanted">Its number as the writer gave it; null for the last place. Starts that are certain go before it.</param>
    public static void Place(IEnumerable<TreatmentLine> lines, TreatmentLine line, int? wanted)
    {
        var ordered = lines.Where(one => one != line).OrderBy(one => one.Number).ToList();
        var least = ordered.FindLastIndex(one => Precedes(one, line)) + 1;
        var next = ordered.FindIndex(one => Precedes(line, one));
        var most = Math.Max(least, next < 0 ? ordered.Count : next);
        ordered.Insert(Math.Clamp((wanted ?? int.MaxValue) - 1, least, most), line);
        for (var i = 0; i < ordered.Count; i++) ordered[i].Number = i + 1;
    }

    private static bool Precedes(TreatmentLine one, TreatmentLine other) =>
        one.StartedOn is { } start && other.StartedOn is { } next && start.IsCertainlyBefore(next);
}
