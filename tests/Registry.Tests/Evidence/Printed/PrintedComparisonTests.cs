using System.Globalization;
using CsvHelper;
using Sarcoscope.Registry.Evidence.Printed;
using Sarcoscope.Registry.Terms;
using Sarcoscope.Registry.Tests.Demo;

namespace Sarcoscope.Registry.Tests.Evidence.Printed;

/// <summary>The golden list: every number that the paper prints, recomputed from the demo registry in printed mode.</summary>
public sealed class PrintedComparisonTests
{
    private static readonly IReadOnlyList<PrintedComparison> Comparisons = PrintedComparisons.Of(DemoSet.Value);

    [Fact]
    public void The_list_has_916_numbers_of_which_872_are_met_30_need_a_reading_and_14_contradict()
    {
        Assert.Equal(916, Comparisons.Count);
        Assert.Equal(
            (872, 30, 14),
            (Having(PrintedAgreement.Met).Count, Having(PrintedAgreement.MetUnderReading).Count, Having(PrintedAgreement.Contradictory).Count));
    }

    [Fact]
    public void Every_number_stands_as_the_list_says() =>
        Assert.Empty(Comparisons.Where(comparison => comparison.Agreement != comparison.Number.Agreement)
            .Select(comparison => $"{comparison.Number.Where} {comparison.Number.What}: printed {comparison.Number.Printed}, here {comparison.Recomputed} ({comparison.Detail}), {comparison.Agreement}"));

    [Fact]
    public void Every_number_has_the_numerator_and_denominator_of_the_reconstruction()
    {
        var shares = Comparisons.Where(comparison => comparison.Number.DemoHas.Contains('/', StringComparison.Ordinal)).ToList();
        Assert.True(shares.Count > 300);

        Assert.Empty(shares.Where(comparison => comparison.Detail != comparison.Number.DemoHas)
            .Select(comparison => $"{comparison.Number.Where} {comparison.Number.What}: {comparison.Detail}, not {comparison.Number.DemoHas}"));
    }

    [Fact]
    public void Every_median_and_limit_falls_on_the_days_that_R_gave()
    {
        using var csv = new CsvReader(new StringReader(KnowledgeFiles.Shipped.Read("outcs-printed/numbers.csv")!), CultureInfo.InvariantCulture);
        var days = csv.GetRecords<dynamic>().Cast<IDictionary<string, object>>()
            .Where(row => ((string)row["note"]).EndsWith(" days", StringComparison.Ordinal))
            .ToDictionary(row => (string)row["what"], row => (string)row["note"], StringComparer.Ordinal);
        Assert.Equal(25, days.Count);

        Assert.All(days, pair => Assert.Equal(pair.Value, Comparisons.Single(comparison => comparison.Number.What == pair.Key).Detail));
    }

    [Fact]
    public void The_14_contradictions_show_what_was_recomputed_and_why_they_differ()
    {
        var contradictions = Having(PrintedAgreement.Contradictory);

        Assert.All(contradictions, comparison =>
        {
            Assert.NotEqual(comparison.Number.Printed, comparison.Recomputed);
            Assert.False(string.IsNullOrWhiteSpace(comparison.Number.Reading!.Reason.English));
            Assert.False(string.IsNullOrWhiteSpace(comparison.Number.Reading.Reason.French));
        });
        Assert.Contains(contradictions, comparison => comparison is { Number.What: "site lower limb %", Recomputed: "19.1%", Detail: "53/278 = 19.06%" });
    }

    [Fact]
    public void The_30_readings_are_named_with_the_denominator_that_fits() =>
        Assert.All(Having(PrintedAgreement.MetUnderReading), comparison =>
        {
            Assert.False(string.IsNullOrWhiteSpace(comparison.Number.Reading!.Name.English));
            Assert.NotNull(comparison.Number.Reading.Fits);
        });

    [Fact]
    public void Another_cohort_does_not_meet_the_list()
    {
        var half = DemoSet.Value with { Lines = [.. DemoSet.Value.Lines.Take(139)] };

        Assert.True(PrintedComparisons.Of(half).Count(comparison => comparison.Agreement == PrintedAgreement.Differs) > 400);
    }

    [Fact]
    public void An_empty_cohort_is_compared_too() =>
        Assert.Equal(916, PrintedComparisons.Of(DemoSet.Value with { Lines = [], Patients = [] }).Count);

    [Fact]
    public void Only_the_demo_registry_claims_to_reproduce_the_paper()
    {
        Assert.True(PrintedComparisons.AppliesTo(DemoSet.Value));
        Assert.False(PrintedComparisons.AppliesTo(DemoSet.Value with { Profile = new RegistryProfile { Name = "Another registry" } }));
    }

    [Theory]
    [InlineData("KNOW-006", "T1,male,153,153,met,\n", "T1,male,153,153,met,\nT1,male,153,153,met,\n")]
    [InlineData("KNOW-007", "T1,male,153,153,met,\n", "T1,male,153,153,reading,\n")]
    [InlineData("KNOW-005", "T1,male,153,153,met,\n", "T1,male,153,153,perhaps,\n")]
    public void A_list_with_a_mistake_is_refused(string code, string row, string broken)
    {
        var text = KnowledgeFiles.Shipped.Read("outcs-printed/numbers.csv")!;
        Assert.Contains(row, text, StringComparison.Ordinal);

        var refused = Assert.Throws<KnowledgeException>(() => PrintedNumbers.Read(KnowledgeFiles.Shipped.With("outcs-printed/numbers.csv", text.Replace(row, broken, StringComparison.Ordinal))));
        Assert.Contains(refused.Faults, fault => fault.Code == code);
    }

    private static List<PrintedComparison> Having(PrintedAgreement agreement) =>
        [.. Comparisons.Where(comparison => comparison.Agreement == agreement)];
}
