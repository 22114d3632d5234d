using Sarcoscope.Figures;
using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Evidence;
using Sarcoscope.Registry.Evidence.Cohorts;
using Sarcoscope.Registry.Evidence.PfsRatios;
using Sarcoscope.Registry.Evidence.Plots;
using Sarcoscope.Registry.Evidence.Report;
using Sarcoscope.Registry.Evidence.Endpoints;
using Sarcoscope.Registry.Evidence.Tables;
using Sarcoscope.Registry.Terms;
using Sarcoscope.Registry.Tests.Evidence.Comparison;

namespace Sarcoscope.Registry.Tests.Evidence.PfsRatios;

public sealed class CohortRatioTests
{
    [Fact]
    public void The_worked_example_stands_in_the_figure_and_its_tables()
    {
        // Ratios 0.5, 0.8, 1.0+, 1.4, 2.0+, where + is censored.
        var material = Material([Ratio("C01-001", 50), Ratio("C01-002", 80), Ratio("C01-003", 100, censored: true), Ratio("C02-001", 140), Ratio("C02-002", 200, censored: true)]);
        var ratios = CohortRatios.Find(material)!;
        var counts = PfsRatioTables.Counts(ratios, AnalysisMode.Corrected).Blocks[0].Rows.ToDictionary(row => row.Key, row => ((CountCell)row.Cells[0]).Count, StringComparer.Ordinal);

        Assert.Equal((2, 2, 1, 2), (counts["above"], counts["not-above"], counts["not-known"], counts["censored"]));
        Assert.Equal(0.60, ratios.Statistics.Above.Survival, 1e-12);
        Assert.Equal(2, ratios.Statistics.KnownAbove);
        var drawing = PfsRatioPlot.Of(ratios, material).Draw(FigureSize.Standard, Language.English, default);
        Assert.Contains("Known to be above 1.3: 2 of 5 lines", drawing, StringComparison.Ordinal);
        Assert.Contains("2.00+", drawing, StringComparison.Ordinal);
        Assert.Equal(["C02-002, 1", "C02-001, 1", "C01-003, 1", "C01-002, 1", "C01-001, 1"], PfsRatioTables.Lines(ratios, AnalysisMode.Corrected).Blocks[0].Rows.Select(row => row.Label.English));
    }

    [Fact]
    public void Exactly_the_threshold_is_not_above_it()
    {
        var ratios = CohortRatios.Find(Material([Ratio("C01-001", 130)]))!;

        Assert.Equal(0, ratios.Statistics.KnownAbove);
        Assert.Equal(0, ((CountCell)PfsRatioTables.Counts(ratios, AnalysisMode.Corrected).Blocks[0].Rows[0].Cells[0]).Count);
    }

    [Fact]
    public void Only_lines_that_may_be_shown_enter_and_without_one_there_is_none()
    {
        AnalysisLine[] lines = [Ratio("C01-001", 50), Ratio("C02-001", 80) with { Centre = "C02" }];

        Assert.Equal("C02-001", Assert.Single(CohortRatios.Find(Material(lines) with { Shown = SingleLines.Of(["C02"]) })!.Indices).Line.Patient);
        Assert.Null(CohortRatios.Find(Material(lines) with { Shown = SingleLines.Of([]) }));
        Assert.Null(CohortRatios.Find(Material([A.Line() with { ProgressionDay = 100 }])));
    }

    private static FigureMaterial Material(IReadOnlyList<AnalysisLine> lines)
    {
        var cohort = Cohort.Of(AComparison.Set(lines), condition: null);
        return new(cohort, Provenance.Of(cohort, AnalysisMode.Corrected, RuleSets.OutcsDefault, Vocabulary.Load()));
    }

    private static AnalysisLine Ratio(string patient, int days, bool censored = false) => A.Line() with
    {
        Patient = patient,
        PreviousTimeToProgression = 100,
        ProgressionDay = censored ? null : days,
        LastContactDay = days,
        DaysFromDiagnosis = 0,
    };
}
