using Sarcoscope.Oncology.Staging;
using Sarcoscope.Registry.Cases;
using Sarcoscope.Registry.Cases.Tumours;

namespace Sarcoscope.Registry.Tests.Cases.Tumours;

public sealed class TumourStagingTests
{
    [Theory]
    [InlineData("LPS", "THIGH", StagingSystem.TrunkOrExtremity)]
    [InlineData("LMS", "CHEST_WALL", StagingSystem.TrunkOrExtremity)]
    [InlineData("LPS", "RETROPERITONEUM", StagingSystem.Retroperitoneum)]
    [InlineData("LPS", "ABDOMEN", StagingSystem.SiteNotPrecise)]
    [InlineData("LPS", "THORAX", StagingSystem.SiteNotPrecise)]
    [InlineData("LPS", null, StagingSystem.SiteNotPrecise)]
    [InlineData("AS", "NECK", StagingSystem.NoGroups)]
    [InlineData("ULMS", "UTERUS", StagingSystem.NoGroups)]
    [InlineData("OS", "LOWER_LIMB_BONE", StagingSystem.Bone)]
    [InlineData("CHS", "RIB", StagingSystem.Bone)]
    [InlineData("CHORD", "SACRUM", StagingSystem.NoGroups)]
    [InlineData("OS", "LOWER_LIMB", StagingSystem.SiteNotPrecise)]
    [InlineData("GIST", "STOMACH", StagingSystem.Gist)]
    [InlineData("DES", "ABDOMINAL_WALL", StagingSystem.NotGraded)]
    [InlineData("EPEND", "BRAIN", StagingSystem.NoGroups)]
    [InlineData(null, "THIGH", StagingSystem.HistologyNotKnown)]
    public void Histology_and_site_say_which_stage_groups_apply(string? histology, string? site, StagingSystem expected)
    {
        var staging = TumourStaging.Of(new() { Number = 1, HistologyAsTyped = "x", Histology = histology, Site = site });
        Assert.Equal(expected, staging.System);
        Assert.Equal(expected >= StagingSystem.TrunkOrExtremity, staging.Ajcc is not null);
    }

    [Fact]
    public void The_revised_diagnosis_is_the_one_that_is_staged()
    {
        var tumour = new Tumour { Number = 1, HistologyAsTyped = "Leiomyosarcoma", Histology = "LMS", ReviewedHistologyAsTyped = "GIST", ReviewedHistology = "GIST", Site = "STOMACH", SizeTenthsMm = 600, MitoticRate = 3, Ruptured = Answer.No, Nodes = NodeStatus.N0, MetastaticAtDiagnosis = Answer.No };
        var staging = TumourStaging.Of(tumour);
        Assert.Equal((Stage.IB, NihCategory.Intermediate, 3.6m), (staging.Ajcc!.Known, staging.Nih!.Known, staging.Afip!.Known!.Value.PercentFrom));
        Assert.Null(staging.Algorithm);
        Assert.Null(staging.Grade);
    }

    [Fact]
    public void The_grade_from_the_scores_goes_before_the_reported_one_and_a_reported_one_before_none()
    {
        var tumour = new Tumour { Number = 1, HistologyAsTyped = "x", Histology = "LPS", Site = "THIGH", SizeTenthsMm = 400, Depth = TumourDepth.Deep, Grade = Grade.I, Nodes = NodeStatus.N0, MetastaticAtDiagnosis = Answer.No };
        Assert.Equal((Stage.IA, Stage.I), (TumourStaging.Of(tumour).Ajcc!.Known, TumourStaging.Of(tumour).Algorithm!.Known));

        (tumour.DifferentiationScore, tumour.MitosisScore) = (3, 3);
        Assert.Equal((TumourGrade.G3, Stage.II), (TumourStaging.Of(tumour).Grade!.Known, TumourStaging.Of(tumour).Ajcc!.Known));

        (tumour.DifferentiationScore, tumour.MitosisScore, tumour.Grade) = (null, null, Grade.Unknown);
        Assert.Equal([Stage.IA, Stage.II], TumourStaging.Of(tumour).Ajcc!.Possible);
    }

    [Fact]
    public void An_answer_that_was_looked_for_and_not_found_is_as_open_as_one_that_is_missing()
    {
        var tumour = new Tumour { Number = 1, HistologyAsTyped = "x", Histology = "LPS", Site = "THIGH", SizeTenthsMm = 600, Depth = TumourDepth.Unknown, Grade = Grade.III, Nodes = NodeStatus.N0, MetastaticAtDiagnosis = Answer.Unknown };
        Assert.Equal([Stage.IIIA, Stage.IV], TumourStaging.Of(tumour).Ajcc!.Possible);
        Assert.Equal([Stage.II, Stage.III, Stage.IV], TumourStaging.Of(tumour).Algorithm!.Possible);
    }
}
