using Sarcoscope.Registry.Evidence.Cohorts;
using Sarcoscope.Registry.Evidence.Tables;
using Sarcoscope.Registry.Tests.Evidence;

namespace Sarcoscope.Registry.Tests.Report;

public sealed class TherapiesTests
{
    [Fact]
    public void A_combination_of_five_lines_stands_alone_and_leaves_the_drug_split_by_regimen() => Assert.Equal(
        [("sirolimus+cyclophosphamide", 5, "Sirolimus + cyclophosphamide"), ("sirolimus", 2, "Sirolimus alone"), ("sirolimus+gemcitabine", 1, "Sirolimus + gemcitabine")],
        Of([.. Lines(5, "sirolimus", "sirolimus + cyclophosphamide"), .. Lines(2, "sirolimus"), .. Lines(1, "sirolimus", "sirolimus + gemcitabine")]));

    [Fact]
    public void Four_lines_of_a_combination_stay_with_their_principal_drug() => Assert.Equal(
        [("sorafenib", 6, "Sorafenib")],
        Of([.. Lines(4, "sorafenib", "sorafenib + dacarbazine"), .. Lines(2, "sorafenib")]));

    [Fact]
    public void The_same_drugs_are_one_combination_whichever_is_the_principal_one() => Assert.Equal(
        [("gemcitabine+docetaxel", 6, "Gemcitabine + docetaxel"), ("docetaxel", 1, "Docetaxel alone")],
        Of([.. Lines(4, "gemcitabine", "gemcitabine + docetaxel"), .. Lines(2, "docetaxel", "docetaxel + gemcitabine"), .. Lines(1, "docetaxel")]));

    [Fact]
    public void No_line_is_lost_or_counted_twice()
    {
        var therapies = Therapies.Of(DemoAnalysis.Set.Lines, DemoAnalysis.Terms);

        Assert.Equal(
            DemoAnalysis.Set.Lines.Select(line => (line.Patient, line.Number)).Order(),
            therapies.SelectMany(therapy => therapy.Lines).Select(line => (line.Patient, line.Number)).Order());
    }

    [Fact]
    public void A_drug_the_vocabulary_does_not_know_keeps_its_name() => Assert.Equal([("experimental 7", 1, "Experimental 7")], Of(Lines(1, "experimental 7")));

    private static IEnumerable<(string, int, string)> Of(IEnumerable<AnalysisLine> lines) =>
        Therapies.Of([.. lines], DemoAnalysis.Terms).Select(therapy => (therapy.Key, therapy.Lines.Count, therapy.Label.English));

    private static IEnumerable<AnalysisLine> Lines(int count, string drug, string? regimen = null) => Enumerable.Range(1, count)
        .Select(number => A.Line() with { Number = number, Drug = drug, Regimen = regimen ?? drug, DrugCount = (regimen ?? drug).Split(" + ").Length });
}
