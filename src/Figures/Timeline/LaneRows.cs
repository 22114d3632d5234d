namespace Sarcoscope.Figures.Timeline;

/// <summary>Puts things that would cover one another into rows of one lane, each row filled from the left.</summary>
internal sealed class LaneRows
{
    private readonly List<double> ends = [];

    public int Count => ends.Count;

    /// <summary>The first row in which a thing has room; null where every row is taken there.</summary>
    /// <param name="left">px.</param>
    /// <param name="right">px.</param>
    /// <param name="most">Rows at most.</param>
    public int? Place(double left, double right, int most)
    {
        var row = ends.FindIndex(end => end <= left);
        if (row < 0)
        {
            if (ends.Count >= most) return null;
            row = ends.Count;
            ends.Add(right);
        }
        ends[row] = right;
        return row;
    }
}
