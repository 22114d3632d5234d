using Sarcoscope.Figures.Balance;
using Sarcoscope.Figures.Text;

namespace Sarcoscope.Figures.Tests.Samples;

/// <summary>Love plots of two drugs of the demo cohort: weights by family.</summary>
internal static class BalanceSamples
{
    // Worked out when asked for: the samples of all figures begin with these.
    public static IReadOnlyList<Sample> All =>
    [
        new("love-drugs", Drugs().Draw),
        new("love-long-names", Long().Draw),
        new("love-constant", (Drugs() with { Groups = [], Rows = [new(new("Central review", "Relecture centralisée"), null, null), new(new("Age", "Âge"), -0.04, 0.02)] }).Draw),
        new("love-far", (Drugs() with { Rows = [new(new("Year of start", "Année de début"), 4.31, 1.18), new(new("Age", "Âge"), 0.13, 0.21)] }).Draw),
        new("love-zero", (Drugs() with { Rows = [], Groups = [] }).Draw),
    ];

    /// <summary>Each drug weighted to the families of both.</summary>
    public static LovePlotFigure Drugs()
    {
        var lines = SampleLine.All.Where(l => l.Drug is "sorafenib" or "sunitinib" && l.Family != "other").ToList();
        double Weight(SampleLine l) =>
            (double)lines.Count(o => o.Family == l.Family) / lines.Count(o => o.Family == l.Family && o.Drug == l.Drug);
        var weights = lines.Select(Weight).ToList();
        BalanceRow Row(Phrase label, Func<SampleLine, double> value) =>
            new(label, Difference(lines, [.. lines.Select(_ => 1.0)], value), Difference(lines, weights, value));
        BalanceGroup Group(string drug)
        {
            var own = weights.Where((_, i) => lines[i].Drug == drug).ToList();
            return new(Phrase.Same(drug), own.Count, own.Sum() * own.Sum() / own.Sum(w => w * w));
        }

        return new()
        {
            Title = new("Balance of sorafenib and sunitinib", "Équilibre entre sorafénib et sunitinib"),
            Rows =
            [
                Row(new("Soft tissue", "Tissus mous"), l => l.Family == "STS" ? 1 : 0),
                Row(new("Bone", "Os"), l => l.Family == "bone" ? 1 : 0),
                Row(Phrase.Same("GIST"), l => l.Family == "GIST" ? 1 : 0),
                Row(new("Systemic lines before", "Lignes systémiques antérieures"), l => l.PriorSystemic),
                Row(new("Three lines or more", "Trois lignes ou plus"), l => l.PriorSystemic >= 3 ? 1 : 0),
                Row(new("Leiomyosarcoma", "Léiomyosarcome"), l => l.Histology is "LMS" or "ULMS" ? 1 : 0),
                Row(new("Angiosarcoma", "Angiosarcome"), l => l.Histology == "AS" ? 1 : 0),
                Row(new("Synovial sarcoma", "Synovialosarcome"), l => l.Histology == "SS" ? 1 : 0),
            ],
            Groups = [Group("sorafenib"), Group("sunitinib")],
            Provenance = Sample.Provenance,
            IdPrefix = new("love"),
        };
    }

    private static LovePlotFigure Long() => Drugs() with
    {
        Rows =
        [
            .. Enumerable.Range(1, 24).Select(i => new BalanceRow(
                new($"Grade of the sarcoma (FNCLCC) and its components, part {i}, not recorded", $"Grade du sarcome (FNCLCC) et ses composantes, partie {i}, non renseigné"),
                (i % 2 == 0 ? -0.03 : 0.03) * i, 0.004 * i)),
        ],
        Groups =
        [
            new(new("Doxorubicin with ifosfamide and pegfilgrastim", "Doxorubicine avec ifosfamide et pegfilgrastim"), 1204, 1001.25),
            new(new("Best supportive care", "Soins de support"), 880, 431.2),
        ],
        Unit = AnalysisUnit.Patients,
    };

    // Means apart, in units of the unweighted spread within the groups.
    private static double? Difference(List<SampleLine> lines, List<double> weights, Func<SampleLine, double> value)
    {
        (double Mean, double Variance) Of(string drug)
        {
            var own = lines.Select((l, i) => (Line: l, Weight: weights[i])).Where(p => p.Line.Drug == drug).ToList();
            var plain = own.Average(p => value(p.Line));
            return (own.Sum(p => p.Weight * value(p.Line)) / own.Sum(p => p.Weight), own.Average(p => Math.Pow(value(p.Line) - plain, 2)));
        }

        var (one, other) = (Of("sorafenib"), Of("sunitinib"));
        var spread = Math.Sqrt((one.Variance + other.Variance) / 2);
        return spread == 0 ? null : (one.Mean - other.Mean) / spread;
    }
}
