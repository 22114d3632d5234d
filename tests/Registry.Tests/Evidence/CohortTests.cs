using Sarcoscope.Registry.Criteria;
using Sarcoscope.Registry.Evidence.Cohorts;
using Sarcoscope.Registry.Terms;
using Sarcoscope.Registry.Tests.Report;

namespace Sarcoscope.Registry.Tests.Evidence;

public sealed class CohortTests
{
    [Fact]
    public void Attrition_has_a_row_for_each_condition_and_ends_with_what_is_left()
    {
        var cohort = Of("drug = sorafenib and histology = GIST");

        Assert.Equal([278, 125, 31], cohort.Attrition.Select(step => step.Lines!.Value));
        Assert.Equal([0, 153, 94], cohort.Attrition.Select(step => step.LeftOut));
        Assert.Equal(31, cohort.Set.Lines.Count);
        Assert.Equal(cohort.Set.Patients.Count, cohort.Attrition[^1].Patients);
        Assert.Equal(31, cohort.Set.Patients.Sum(patient => patient.ProgrammeLines));
    }

    [Fact]
    public void Lines_that_cannot_be_judged_are_left_out_and_counted_apart()
    {
        var step = Of("ageAtDiagnosis >= 18").Attrition[^1];

        Assert.Equal(1, step.Unknown);
        Assert.Equal(278, step.Lines + step.LeftOut + step.Unknown);
    }

    [Fact]
    public void Nothing_asked_keeps_everything() => Assert.Same(DemoAnalysis.Set, Cohort.Of(DemoAnalysis.Set, condition: null).Set);

    [Fact]
    public void The_examples_of_the_documentation_give_the_numbers_it_says()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root!.FullName, "Sarcoscope.slnx"))) root = root.Parent;
        var examples = File.ReadLines(Path.Combine(root.FullName, "docs", "criteria.md"))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .Where(cells => cells.Length == 4 && int.TryParse(cells[2], System.Globalization.CultureInfo.InvariantCulture, out _))
            .ToDictionary(cells => cells[1].Trim('`'), cells => cells[2], StringComparer.Ordinal);
        Assert.NotEmpty(examples);

        Assert.Equal(examples, examples.ToDictionary(example => example.Key, example => $"{Of(example.Key).Set.Lines.Count}", StringComparer.Ordinal));
    }

    private static Cohort Of(string where) =>
        Cohort.Of(DemoAnalysis.Set, CriterionParser.Parse(where, LineFacts.Of(Vocabulary.Load())).Value);
}
