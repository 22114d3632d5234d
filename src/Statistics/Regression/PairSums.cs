namespace Sarcoscope.Statistics.Regression;

/// <summary>Concordant, discordant and tied weight of the pairs that one row is part of.</summary>
internal readonly record struct PairCounts(double Concordant, double Discordant, double Tied);

/// <summary>Adds up pairs, and what each row or cluster contributes, for the infinitesimal jackknife.</summary>
internal sealed class PairSums
{
    // By cluster; without clusters the squares are added up as they come.
    private readonly double[]? differences;
    private readonly double[]? totals;
    private readonly int[]? clusters;
    private double concordant;
    private double discordant;
    private double tied;
    private double differenceSquares;
    private double products;
    private double totalSquares;

    public PairSums(int[]? clusters)
    {
        this.clusters = clusters;
        if (clusters is null) return;
        var count = clusters.Length == 0 ? 0 : clusters.Max() + 1;
        (differences, totals) = (new double[count], new double[count]);
    }

    public bool ByCluster => clusters is not null;

    public double TiedTime { get; set; }

    public double TiedBoth { get; set; }

    /// <param name="position">The row.</param>
    /// <param name="weight">Its weight.</param>
    /// <param name="asEvent">Pairs in which it is the one with the event.</param>
    /// <param name="asOther">Pairs in which the other has the event.</param>
    public void Add(int position, double weight, PairCounts asEvent, PairCounts asOther)
    {
        concordant += weight * asEvent.Concordant;
        discordant += weight * asEvent.Discordant;
        tied += weight * asEvent.Tied;
        var difference = weight * (asEvent.Concordant + asOther.Concordant - asEvent.Discordant - asOther.Discordant);
        var total = weight * (asEvent.Concordant + asOther.Concordant + asEvent.Discordant + asOther.Discordant + asEvent.Tied + asOther.Tied);
        if (clusters is not null)
        {
            differences![clusters[position]] += difference;
            totals![clusters[position]] += total;
            return;
        }
        Square(difference, total);
    }

    public Concordance Result()
    {
        var pairs = concordant + discordant + tied;
        if (pairs <= 0) return new(null, null, 0, 0, 0, TiedTime, TiedBoth);
        for (var i = 0; i < (differences?.Length ?? 0); i++) Square(differences![i], totals![i]);
        var somers = (concordant - discordant) / pairs;
        var variance = (differenceSquares - 2 * somers * products + somers * somers * totalSquares) / (pairs * pairs);
        return new((somers + 1) / 2, Math.Sqrt(Math.Max(0, variance)) / 2, concordant, discordant, tied, TiedTime, TiedBoth);
    }

    private void Square(double difference, double total)
    {
        differenceSquares += difference * difference;
        products += difference * total;
        totalSquares += total * total;
    }
}
