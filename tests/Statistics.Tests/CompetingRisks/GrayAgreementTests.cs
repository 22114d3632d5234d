using Sarcoscope.Statistics.CompetingRisks;
using Sarcoscope.Statistics.Survival;
using Sarcoscope.Statistics.Tests.Reference;

namespace Sarcoscope.Statistics.Tests.CompetingRisks;

public sealed class GrayAgreementTests
{
    [Fact]
    public void The_worked_example_agrees_with_cuminc() =>
        Compare("d16_gray", cause => GrayTest.Compare(CompetingCase.Worked, CompetingCase.WorkedGroups, cause), "1", "2");

    [Theory]
    [InlineData("made_gray", 0, false)]
    [InlineData("made_gray_rho_1", 1, false)]
    [InlineData("made_gray_strata", 0, true)]
    [InlineData("made_gray_strata_rho", -0.5, true)]
    public void Three_groups_with_weights_of_time_and_strata_agree_with_cuminc(string name, double rho, bool stratified)
    {
        var options = new GrayOptions { Rho = rho, Strata = stratified ? Grouping.Of(CompetingCase.Made.Text("stratum")) : null };
        Compare(name, cause => GrayTest.Compare(CompetingCase.MadeData, Grouping.Of(CompetingCase.Made.Text("group")), cause, options), "a", "b");
    }

    [Fact]
    public void Public_data_sets_agree_with_cuminc()
    {
        Compare("pbc_gray_edema", cause => GrayTest.Compare(CompetingCase.PbcData, Grouping.Of(CompetingCase.Pbc.Text("edema")), cause), "transplant", "death");
        var strata = new GrayOptions { Strata = Grouping.Of(CompetingCase.Pbc.Text("sex")) };
        Compare("pbc_gray_trt_sex", cause => GrayTest.Compare(CompetingCase.PbcData, Grouping.Of(CompetingCase.Pbc.Text("trt")), cause, strata), "transplant", "death");
        foreach (var expected in CompetingCase.Mgus.GetProperty("gray").EnumerateArray())
        {
            var found = GrayTest.Compare(CompetingCase.MgusData, CompetingCase.MgusSex, expected.GetProperty("cause").GetString()!);
            Agreement.With(expected.Number("stat"), found.ChiSquare, "chi square", 1e-11);
            Agreement.With(expected.Number("p"), found.P, "p", 1e-11);
        }
    }

    private static void Compare(string name, Func<string, GrayResult> test, params string[] causes)
    {
        var expected = CompetingCase.Found.GetProperty(name);
        Assert.Equal(causes.Length, expected.GetArrayLength());
        for (var k = 0; k < causes.Length; k++)
        {
            var found = test(causes[k]);
            Assert.Equal(expected[k].GetProperty("df").GetInt32(), found.DegreesOfFreedom);
            Agreement.With(expected[k].Number("stat"), found.ChiSquare, $"{name} {causes[k]}", 1e-11);
            Agreement.With(expected[k].Number("p"), found.P, $"{name} {causes[k]} p", 1e-11);
        }
    }
}
