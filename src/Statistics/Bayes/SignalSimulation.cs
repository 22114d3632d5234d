namespace Sarcoscope.Statistics.Bayes;

/// <summary>How often cells of known rates reach each stage when rules are applied after every few patients.</summary>
public sealed record SignalSimulation
{
    /// <summary>The true response rates of the cells, strictly between 0 and 1.</summary>
    public required IReadOnlyList<double> Rates
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            if (value.Count == 0) throw new ArgumentOutOfRangeException(nameof(value), "There is at least one cell.");
            foreach (var rate in value)
            {
                if (!(rate > 0 && rate < 1)) throw new ArgumentOutOfRangeException(nameof(value), rate, "A rate lies strictly between 0 and 1.");
            }
            field = value;
        }
    }

    /// <summary>Patients each cell gets between two looks, at least 1; default 4.</summary>
    public int PatientsPerLook { get; init => field = Positive(value); } = 4;

    /// <summary>How many looks, at least 1; default 5.</summary>
    public int Looks { get; init => field = Positive(value); } = 5;

    /// <summary>How many registries are drawn, at least 1; default 500.</summary>
    public int Trials { get; init => field = Positive(value); } = 500;

    /// <summary>Where the random numbers begin; the same seed gives the same result.</summary>
    public required int Seed { get; init; }

    /// <summary>Strictly between 0 and 1; default 0.2.</summary>
    public double Threshold
    {
        get;
        init => field = value > 0 && value < 1 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "A rate lies strictly between 0 and 1.");
    } = 0.2;

    /// <summary>Default <see cref="SignalRules.Usual"/>.</summary>
    public SignalRules Rules { get; init; } = SignalRules.Usual;

    /// <summary>Default <see cref="ResponsePrior.Usual"/>.</summary>
    public ResponsePrior Prior { get; init; } = ResponsePrior.Usual;

    /// <summary>Draws the registries: a cell that stops or proposes a trial gets no more patients and keeps its stage; the others go on.</summary>
    /// <returns>One result per rate, in their order.</returns>
    /// <exception cref="InvalidOperationException">The rules contradict each other.</exception>
    public IReadOnlyList<SignalCharacteristics> Run()
    {
        var random = new Random(Seed);
        var known = new Dictionary<string, Dictionary<(int, int), double>>(StringComparer.Ordinal);
        var ends = new int[Rates.Count, Enum.GetValues<SignalStage>().Length];
        var patients = new long[Rates.Count];
        for (var trial = 0; trial < Trials; trial++)
        {
            var (stages, sizes) = Follow(random, known);
            for (var cell = 0; cell < Rates.Count; cell++)
            {
                ends[cell, (int)stages[cell]]++;
                patients[cell] += sizes[cell];
            }
        }
        return
        [
            .. Rates.Select((rate, cell) => new SignalCharacteristics(
                rate,
                Share(ends[cell, (int)SignalStage.Observe]),
                Share(ends[cell, (int)SignalStage.Expand]),
                Share(ends[cell, (int)SignalStage.ProposeTrial]),
                Share(ends[cell, (int)SignalStage.Stop]),
                (double)patients[cell] / Trials)),
        ];
    }

    private (SignalStage[] Stages, int[] Sizes) Follow(Random random, Dictionary<string, Dictionary<(int, int), double>> known)
    {
        var stages = new SignalStage[Rates.Count];
        var sizes = new int[Rates.Count];
        var responders = new int[Rates.Count];
        for (var look = 0; look < Looks; look++)
        {
            for (var cell = 0; cell < stages.Length; cell++)
            {
                if (stages[cell] is SignalStage.Stop or SignalStage.ProposeTrial) continue;
                sizes[cell] += PatientsPerLook;
                for (var i = 0; i < PatientsPerLook; i++)
                {
                    if (random.NextDouble() < Rates[cell]) responders[cell]++;
                }
            }
            var above = Probabilities(sizes, responders, known);
            for (var cell = 0; cell < stages.Length; cell++)
            {
                if (stages[cell] is SignalStage.Stop or SignalStage.ProposeTrial) continue;
                stages[cell] = Rules.StageOf(sizes[cell], above[(sizes[cell], responders[cell])]);
            }
        }
        return (stages, sizes);
    }

    // What is known of a registry does not depend on the order of its cells, so registries are looked up by their sorted counts.
    private Dictionary<(int, int), double> Probabilities(int[] sizes, int[] responders, Dictionary<string, Dictionary<(int, int), double>> known)
    {
        var counts = sizes.Zip(responders).Order().ToArray();
        var key = string.Join(';', counts.Select(count => FormattableString.Invariant($"{count.First},{count.Second}")));
        if (known.TryGetValue(key, out var found)) return found;
        ResponseCell[] cells = [.. counts.Select((count, i) => ResponseCell.Of("drug", FormattableString.Invariant($"cell {i}"), count.First, count.Second))];
        var nodes = PoolingGrid.Of(cells, Prior);
        found = counts.Distinct().ToDictionary(count => (count.First, count.Second), count => 1 - new CellPosterior(nodes, count.First, count.Second).AtMost(Threshold));
        known.Add(key, found);
        return found;
    }

    private double Share(int count) => (double)count / Trials;

    private static int Positive(int value)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
        return value;
    }
}

/// <summary>Where a cell of a known rate ends, as shares of the registries drawn; they add up to 1.</summary>
/// <param name="Rate">The true rate.</param>
/// <param name="Observe">Still observed at the last look.</param>
/// <param name="Expand">To be expanded at the last look.</param>
/// <param name="ProposeTrial">A trial was proposed.</param>
/// <param name="Stop">Stopped.</param>
/// <param name="Patients">Mean number of patients of the cell.</param>
public readonly record struct SignalCharacteristics(double Rate, double Observe, double Expand, double ProposeTrial, double Stop, double Patients);
