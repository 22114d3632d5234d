using Sarcoscope.Oncology.Staging;

namespace Sarcoscope.Oncology.Tests.Staging;

public sealed class StageTests
{
    private static readonly StageFacts Localised = new() { Nodes = NodeCategory.N0, Metastasis = MetastasisCategory.M0 };

    [Theory]
    [InlineData(40, TumourGrade.G3, DepthCategory.Deep, Stage.II, Stage.II)]
    [InlineData(60, TumourGrade.G2, DepthCategory.Superficial, Stage.IIIA, Stage.II)]
    [InlineData(60, TumourGrade.G3, DepthCategory.Deep, Stage.IIIA, Stage.III)]
    [InlineData(120, TumourGrade.G1, DepthCategory.Deep, Stage.IB, Stage.I)]
    [InlineData(50.0, TumourGrade.G1, DepthCategory.Deep, Stage.IA, Stage.I)]
    [InlineData(50.1, TumourGrade.G1, DepthCategory.Deep, Stage.IB, Stage.I)]
    [InlineData(50.0, TumourGrade.G2, DepthCategory.Deep, Stage.II, Stage.II)]
    [InlineData(50.1, TumourGrade.G2, DepthCategory.Deep, Stage.IIIA, Stage.III)]
    [InlineData(100.0, TumourGrade.G2, DepthCategory.Deep, Stage.IIIA, Stage.III)]
    [InlineData(100.1, TumourGrade.G2, DepthCategory.Deep, Stage.IIIB, Stage.III)]
    [InlineData(160, TumourGrade.G3, DepthCategory.Superficial, Stage.IIIB, Stage.II)]
    public void A_localised_tumour_of_trunk_or_extremity_is_staged_by_size_and_grade(double mm, TumourGrade grade, DepthCategory depth, Stage ajcc, Stage algorithm)
    {
        var facts = Localised with { SizeTenthsMm = Tenths(mm), Grade = grade, Depth = depth };
        Assert.Equal(ajcc, AjccSoftTissue.TrunkOrExtremity(facts).Known);
        Assert.Equal(ajcc, AjccSoftTissue.Retroperitoneum(facts).Known);
        Assert.Equal(algorithm, AlgorithmStage.Of(facts).Known);
    }

    [Fact]
    public void An_involved_node_is_stage_IV_in_the_limbs_and_IIIB_in_the_retroperitoneum()
    {
        var retroperitoneal = new StageFacts { SizeTenthsMm = 800, Grade = TumourGrade.G3, Nodes = NodeCategory.N1, Metastasis = MetastasisCategory.M0 };
        Assert.Equal(Stage.IIIB, AjccSoftTissue.Retroperitoneum(retroperitoneal).Known);
        Assert.Equal(Stage.IV, AlgorithmStage.Of(retroperitoneal).Known);

        var limb = new StageFacts { SizeTenthsMm = 300, Grade = TumourGrade.G1, Nodes = NodeCategory.N1 };
        Assert.Equal(Stage.IV, AjccSoftTissue.TrunkOrExtremity(limb).Known);
        Assert.Equal(Stage.IV, AlgorithmStage.Of(limb).Known);
        Assert.Equal([Stage.IIIB, Stage.IV], AjccSoftTissue.Retroperitoneum(limb).Possible);
    }

    [Fact]
    public void A_metastasis_decides_whatever_else_is_missing()
    {
        var facts = new StageFacts { Metastasis = MetastasisCategory.M1 };
        Assert.Equal(Stage.IV, AjccSoftTissue.TrunkOrExtremity(facts).Known);
        Assert.Equal(Stage.IV, AjccSoftTissue.Retroperitoneum(facts).Known);
        Assert.Equal(Stage.IV, AjccGist.Group(facts, null).Known);
        Assert.Equal(Stage.IV, AlgorithmStage.Of(facts).Known);
        Assert.Equal([Stage.IVA, Stage.IVB], AjccBone.Group(facts).Possible);
    }

    [Fact]
    public void A_missing_size_leaves_the_stages_it_allows_and_says_so()
    {
        var stage = AjccSoftTissue.TrunkOrExtremity(Localised with { Grade = TumourGrade.G3 });
        Assert.Equal([Stage.II, Stage.IIIA, Stage.IIIB], stage.Possible);
        Assert.Equal([StagingInput.Size], stage.Missing);
        Assert.Equal(Stage.II, AlgorithmStage.Of(Localised with { Grade = TumourGrade.G2, Depth = DepthCategory.Superficial }).Known);
        Assert.Equal(Stage.I, AlgorithmStage.Of(Localised with { Grade = TumourGrade.G1 }).Known);
    }

    [Fact]
    public void A_grade_that_cannot_be_assessed_counts_as_1_for_the_AJCC_and_is_unknown_to_the_algorithm()
    {
        var facts = Localised with { SizeTenthsMm = 400, Grade = TumourGrade.GX };
        Assert.Equal(Stage.IA, AjccSoftTissue.TrunkOrExtremity(facts).Known);
        Assert.Equal(Stage.IB, AjccSoftTissue.Retroperitoneum(facts with { SizeTenthsMm = 501 }).Known);
        Assert.Equal([Stage.I, Stage.II], AlgorithmStage.Of(facts).Possible);
    }

    [Fact]
    public void Nodes_that_cannot_be_assessed_count_as_free_and_missing_ones_do_not()
    {
        var facts = Localised with { SizeTenthsMm = 400, Grade = TumourGrade.G2, Nodes = NodeCategory.NX };
        Assert.True(facts.TakesNodesAsFree);
        Assert.Equal(Stage.II, AjccSoftTissue.TrunkOrExtremity(facts).Known);
        Assert.Equal([Stage.II, Stage.IV], AjccSoftTissue.TrunkOrExtremity(facts with { Nodes = null }).Possible);
    }

    [Theory]
    [InlineData(60, 8, GistSite.Stomach, Stage.IIIA)]
    [InlineData(40, 8, GistSite.JejunumOrIleum, Stage.IIIB)]
    [InlineData(50, 5, GistSite.Stomach, Stage.IA)]
    [InlineData(51, 5, GistSite.Stomach, Stage.IB)]
    [InlineData(101, 5, GistSite.Stomach, Stage.II)]
    [InlineData(50, 6, GistSite.Stomach, Stage.II)]
    [InlineData(101, 6, GistSite.Stomach, Stage.IIIB)]
    [InlineData(50, 5, GistSite.Rectum, Stage.I)]
    [InlineData(100, 5, GistSite.Duodenum, Stage.II)]
    [InlineData(101, 5, GistSite.Elsewhere, Stage.IIIA)]
    [InlineData(20, 6, GistSite.JejunumOrIleum, Stage.IIIA)]
    [InlineData(20.1, 6, GistSite.JejunumOrIleum, Stage.IIIB)]
    public void A_GIST_is_staged_by_site_size_and_mitoses(double mm, int rate, GistSite site, Stage expected) =>
        Assert.Equal(expected, AjccGist.Group(Localised with { SizeTenthsMm = Tenths(mm), MitoticRate = rate }, site).Known);

    [Fact]
    public void A_GIST_of_unknown_site_has_the_stages_of_both_tables()
    {
        var stage = AjccGist.Group(Localised with { SizeTenthsMm = 600, MitoticRate = 3 }, null);
        Assert.Equal([Stage.IB, Stage.II], stage.Possible);
        Assert.Equal([StagingInput.Site], stage.Missing);
    }

    [Theory]
    [InlineData(80, TumourGrade.G1, Stage.IA)]
    [InlineData(80, TumourGrade.GX, Stage.IA)]
    [InlineData(80.1, TumourGrade.GX, Stage.IB)]
    [InlineData(80, TumourGrade.G2, Stage.IIA)]
    [InlineData(80.1, TumourGrade.G3, Stage.IIB)]
    public void A_bone_tumour_is_staged_by_size_and_grade(double mm, TumourGrade grade, Stage expected) =>
        Assert.Equal(expected, AjccBone.Group(Localised with { SizeTenthsMm = Tenths(mm), Grade = grade }).Known);

    [Fact]
    public void In_bone_a_metastasis_in_the_lung_is_IVA_and_any_other_or_a_node_IVB()
    {
        Assert.Equal(Stage.IVA, AjccBone.Group(Localised with { Metastasis = MetastasisCategory.M1a }).Known);
        Assert.Equal(Stage.IVB, AjccBone.Group(Localised with { Metastasis = MetastasisCategory.M1b }).Known);
        Assert.Equal(Stage.IVB, AjccBone.Group(new() { Nodes = NodeCategory.N1, Metastasis = MetastasisCategory.M1a }).Known);
    }

    [Fact]
    public void Learning_a_fact_never_brings_back_a_stage_that_was_excluded()
    {
        var grades = new TumourGrade?[] { null, TumourGrade.GX, TumourGrade.G1, TumourGrade.G2, TumourGrade.G3 };
        var sizes = new int?[] { null, 1, 500, 501, 800, 801, 1000, 1001, 1500, 1501 };
        var tried = 0;
        foreach (var grade in grades)
            foreach (var size in sizes)
                foreach (var nodes in new NodeCategory?[] { null, NodeCategory.N0, NodeCategory.N1 })
                {
                    var less = new StageFacts { Grade = grade, Nodes = nodes };
                    var more = less with { SizeTenthsMm = size, Metastasis = MetastasisCategory.M0 };
                    foreach (var rule in (Func<StageFacts, Derived<Stage>>[])[AjccSoftTissue.TrunkOrExtremity, AjccSoftTissue.Retroperitoneum, AjccBone.Group, AlgorithmStage.Of])
                    {
                        Assert.Subset(rule(less).Possible.ToHashSet(), rule(more).Possible.ToHashSet());
                        tried++;
                    }
                }
        Assert.Equal(600, tried);
    }

    private static int Tenths(double mm) => (int)Math.Round(mm * 10);
}
