using Sarcoscope.Oncology.Staging;

namespace Sarcoscope.Oncology.Tests.Staging;

public sealed class GistRiskTests
{
    [Theory]
    [InlineData(60, 3, GistSite.Stomach, AfipCategory.Low, 3.6)]
    [InlineData(60, 3, GistSite.JejunumOrIleum, AfipCategory.Moderate, 24.0)]
    [InlineData(60, 7, GistSite.Stomach, AfipCategory.High, 55.0)]
    [InlineData(40, 7, GistSite.Stomach, AfipCategory.Moderate, 16.0)]
    [InlineData(20, 0, GistSite.Stomach, AfipCategory.None, 0.0)]
    [InlineData(50, 5, GistSite.Stomach, AfipCategory.VeryLow, 1.9)]
    [InlineData(101, 5, GistSite.Stomach, AfipCategory.Moderate, 10.0)]
    [InlineData(50, 5, GistSite.JejunumOrIleum, AfipCategory.Low, 4.3)]
    [InlineData(20, 6, GistSite.JejunumOrIleum, AfipCategory.High, 50.0)]
    [InlineData(101, 6, GistSite.JejunumOrIleum, AfipCategory.High, 90.0)]
    [InlineData(50, 5, GistSite.Duodenum, AfipCategory.Low, 8.3)]
    [InlineData(60, 5, GistSite.Duodenum, AfipCategory.Insufficient, 34.0)]
    [InlineData(101, 6, GistSite.Duodenum, AfipCategory.High, 86.0)]
    [InlineData(50, 5, GistSite.Rectum, AfipCategory.Low, 8.5)]
    [InlineData(20, 6, GistSite.Rectum, AfipCategory.High, 54.0)]
    [InlineData(101, 6, GistSite.Rectum, AfipCategory.High, 71.0)]
    public void The_AFIP_table_gives_category_and_share(double mm, int rate, GistSite site, AfipCategory category, double percent)
    {
        var cell = AfipRisk.Judge((int)(mm * 10), rate, site, AfipColumns.Original)!.Known!.Value;
        Assert.Equal((category, (decimal)percent), (cell.Category, cell.PercentFrom));
    }

    [Fact]
    public void The_copied_table_exchanges_duodenum_and_small_bowel_only()
    {
        foreach (var (size, rate) in (ReadOnlySpan<(int, int)>)[(300, 3), (600, 3), (1100, 3), (100, 9), (300, 9), (600, 9), (1100, 9)])
        {
            Assert.Equal(Judge(GistSite.JejunumOrIleum, AfipColumns.Original), Judge(GistSite.Duodenum, AfipColumns.AsCopied));
            Assert.Equal(Judge(GistSite.Duodenum, AfipColumns.Original), Judge(GistSite.JejunumOrIleum, AfipColumns.AsCopied));
            Assert.NotEqual(Judge(GistSite.Duodenum, AfipColumns.Original), Judge(GistSite.Duodenum, AfipColumns.AsCopied));
            Assert.Equal(Judge(GistSite.Rectum, AfipColumns.Original), Judge(GistSite.Rectum, AfipColumns.AsCopied));

            AfipCell Judge(GistSite site, AfipColumns columns) => AfipRisk.Judge(size, rate, site, columns)!.Known!.Value;
        }
    }

    [Fact]
    public void A_site_outside_the_series_has_no_risk_and_an_unknown_one_every_risk_of_the_row()
    {
        Assert.Null(AfipRisk.Judge(600, 3, GistSite.Elsewhere, AfipColumns.Original));
        var risk = AfipRisk.Judge(600, 3, null, AfipColumns.Original)!;
        Assert.Equal([3.6m, 24m, 34m, 57m], risk.Possible.Select(cell => cell.PercentFrom));
        Assert.Equal(AfipCategory.None, AfipRisk.Judge(200, 5, null, AfipColumns.Original)!.Known!.Value.Category);
        Assert.Equal(AfipCategory.None, AfipRisk.Judge(200, null, GistSite.Stomach, AfipColumns.Original)!.Known!.Value.Category);
    }

    [Theory]
    [InlineData(60, 3, GistSite.Stomach, NihCategory.Intermediate)]
    [InlineData(60, 3, GistSite.JejunumOrIleum, NihCategory.High)]
    [InlineData(60, 7, GistSite.Stomach, NihCategory.High)]
    [InlineData(40, 7, GistSite.Stomach, NihCategory.Intermediate)]
    [InlineData(40, 7, GistSite.Rectum, NihCategory.High)]
    [InlineData(20, 0, GistSite.Stomach, NihCategory.VeryLow)]
    [InlineData(20, 10, GistSite.Duodenum, NihCategory.Intermediate)]
    [InlineData(20, 11, GistSite.Stomach, NihCategory.High)]
    [InlineData(40, 5, GistSite.Elsewhere, NihCategory.Low)]
    [InlineData(100, 5, GistSite.Stomach, NihCategory.Intermediate)]
    [InlineData(101, 0, GistSite.Stomach, NihCategory.High)]
    public void The_modified_NIH_criteria_are_read_from_the_top(double mm, int rate, GistSite site, NihCategory expected) =>
        Assert.Equal(expected, ModifiedNihRisk.Judge((int)(mm * 10), rate, site, Integrity.Intact).Known);

    [Fact]
    public void A_rupture_is_high_whatever_else_is_missing_and_an_unknown_one_leaves_high_possible()
    {
        Assert.Equal(NihCategory.High, ModifiedNihRisk.Judge(null, null, null, Integrity.Ruptured).Known);
        Assert.Equal(NihCategory.High, ModifiedNihRisk.Judge(1100, null, null, null).Known);
        var risk = ModifiedNihRisk.Judge(200, 0, GistSite.Stomach, null);
        Assert.Equal([NihCategory.VeryLow, NihCategory.High], risk.Possible);
        Assert.Equal([StagingInput.Rupture], risk.Missing);
    }
}
