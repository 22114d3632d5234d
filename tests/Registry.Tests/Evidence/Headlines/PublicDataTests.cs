using Sarcoscope.Registry.Evidence;
using Sarcoscope.Registry.Evidence.Cohorts;
using Sarcoscope.Registry.Evidence.Endpoints;
using Sarcoscope.Registry.Evidence.Headlines;
using Sarcoscope.Registry.Exchange.TcgaSarc;
using Sarcoscope.Registry.Terms;

namespace Sarcoscope.Registry.Tests.Evidence.Headlines;

/// <summary>The headlines on real data: dates as days from diagnosis, nothing assessed, much unknown.</summary>
public sealed class PublicDataTests
{
    [Fact]
    public void The_public_sarcoma_data_have_headlines_and_say_what_they_lack()
    {
        var set = Tcga();
        Assert.Equal((143, 70), (set.Lines.Count, set.Patients.Count));

        var headlines = HeadlineList.Of(set, AnalysisMode.Corrected, RuleSets.OutcsDefault).ToDictionary(headline => headline.Key, StringComparer.Ordinal);
        Assert.All(["board", "progression-at-start"], key => Assert.Null(headlines[key].Value));
        Assert.Equal((28, 70), (headlines["deaths"].Numerator, headlines["deaths"].Denominator));
        Assert.Contains(headlines["pfs-all"].Notes, note => note.Code == "BIAS-007");
        Assert.Contains(headlines["pfs-all-ema"].Notes, note => note.Code == "BIAS-006");
        Assert.Equal((0, 32), (headlines["dor"].Denominator, headlines["dor"].LeftOut)); // no response is dated
    }

    [Fact]
    public void Every_mode_and_rule_set_gives_the_same_headlines()
    {
        var set = Tcga();
        var keys = RuleSets.All.Select(rules => HeadlineList.Of(set, AnalysisMode.Corrected, rules).Select(headline => headline.Key).Where(key => !key.EndsWith("-ema", StringComparison.Ordinal)).ToList()).ToList();

        Assert.All(keys, of => Assert.Equal(keys[0], of));
    }

    private static AnalysisSet Tcga()
    {
        var cases = TcgaSarcImport.Read(SharedFolder.Require("data", "tcga-sarc"), Vocabulary.Load());
        return AnalysisSetBuilder.Of(cases.Patients, TcgaSarcImport.Profile, cases.Centres, DataOrigin.Live, Vocabulary.Load());
    }
}
