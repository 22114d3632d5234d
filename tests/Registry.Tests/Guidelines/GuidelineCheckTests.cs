using Sarcoscope.Registry.Criteria;
using Sarcoscope.Registry.Guidelines;
using Sarcoscope.Registry.Guidelines.Checking;
using Sarcoscope.Registry.Terms;
using Sarcoscope.Registry.Tests.Criteria;

namespace Sarcoscope.Registry.Tests.Guidelines;

public sealed class GuidelineCheckTests
{
    private const string Path = "guidelines/soft-tissue-sarcoma/2026-11.yaml";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static string Text { get; } = KnowledgeFiles.Shipped.Read(Path)!;

    [Fact]
    public void The_shipped_algorithm_has_the_listed_overlaps_and_gaps_and_no_others()
    {
        var report = Check(Text);
        Assert.True(report.Cases > 500, "The walk looked at too few cases.");
        Assert.Empty(report.Findings.Select(finding => finding.Message));
        Assert.Equal(report.Guideline.KnownOverlaps.Count, report.Overlaps.Count);
        Assert.Equal(report.Guideline.KnownGaps.Count, report.Gaps.Count);
        Assert.Equal(16, report.Guideline.Groups.Count);
    }

    [Theory]
    [InlineData("@extremity and @stageII and resectability = RESECTABLE\"", "@extremity and @stageII\"", FindingKind.NeverFound)]
    [InlineData("    - { groups: [R3, R2],", "    - { groups: [R4, R2],", FindingKind.Overlap)]
    [InlineData("abdomen and M = 0 and resectability = UNRESECTABLE\"", "abdomen and M = 0 and resectability = UNRESECTABLE and age > 18\"", FindingKind.Gap)]
    [InlineData("{ when: \"margin in (R1, R2)\", why: { en: \"For a positive margin.\"", "{ when: \"N = 1\", why: { en: \"For a positive margin.\"", FindingKind.NeverShown)]
    [InlineData("entry: \"@extremity and @stageI\"", "entry: \"@extremity and @stageI and recurrence != NONE\"", FindingKind.Unreachable)]
    public void A_wrong_edit_is_found(string from, string to, FindingKind kind)
    {
        Assert.Contains(from, Text, StringComparison.Ordinal);
        var report = Check(Text.Replace(from, to, StringComparison.Ordinal));
        Assert.Contains(kind, report.Findings.Select(finding => finding.Kind));
    }

    [Theory]
    [InlineData("refs: [10, 11, 40]", "refs: [10, 11, 99]", "KNOW-007")]
    [InlineData("drugs: [doxorubicin, dacarbazine]", "drugs: [doxorubicin, moonshine]", "KNOW-007")]
    [InlineData("entry: \"@extremity and @stageI\"", "entry: \"@extremity and @stageX\"", "KNOW-007")]
    [InlineData("entry: \"@extremity and @stageI\"", "entry: \"@extremity and\"", "GUIDE-001")]
    [InlineData("entry: \"@extremity and @stageI\"", "entry: \"@extremity and shoeSize = 44\"", "GUIDE-001")]
    [InlineData("entry: \"@extremity and @stageI\"", "entry: \"@extremity and sizeCm = LOW\"", "GUIDE-001")]
    [InlineData("entry: \"@extremity and @stageI\"", "entry: \"@extremity and M = 0 and M = 1\"", "GUIDE-001")]
    [InlineData("noNodes: \"N in (0, X)\"", "noNodes: \"@noNodes\"", "GUIDE-002")]
    [InlineData("version: \"2026-11\"", "version: \"2027-11\"", "GUIDE-003")]
    [InlineData("{ key: 76,", "{ key: 77,", "KNOW-007")]
    [InlineData("  limited: \"metPattern", "  unused: \"gist\"\n  limited: \"metPattern", "GUIDE-004")]
    [InlineData("for: ALL", "for: MOST", "KNOW-005")]
    [InlineData("tier: primary", "tiers: primary", "KNOW-005")]
    [InlineData("order: [E7, E6,", "order: [E7, E7,", "KNOW-005")]
    [InlineData("groups:\n  - id: E1", "groups:\n\t- id: E1", "KNOW-003")]
    public void A_file_that_cannot_be_right_is_refused_with_its_line(string from, string to, string code)
    {
        Assert.Contains(from, Text, StringComparison.Ordinal);
        var refused = Assert.Throws<KnowledgeException>(() => Read(Text.Replace(from, to, StringComparison.Ordinal)));
        Assert.Contains(code, refused.Faults.Select(fault => fault.Code));
        Assert.All(refused.Faults, fault => Assert.True(fault.Line > 0, fault.ToString()));
    }

    [Fact]
    public void Two_versions_are_kept_compared_and_an_old_case_is_answered_under_each()
    {
        var later = Text.Replace("version: \"2026-11\"", "version: \"2027-02\"", StringComparison.Ordinal)
            .Replace("@stageII and resectability = RESECTABLE\"", "@stageII and resectability in (RESECTABLE, RES_POOR_FUNCTION)\"", StringComparison.Ordinal)
            .Replace("{ when: \"histology = LPS\", why", "{ when: \"histology = L_SARCOMA\", why", StringComparison.Ordinal);
        var library = GuidelineLibrary.Read(KnowledgeFiles.Shipped.With("guidelines/soft-tissue-sarcoma/2027-02.yaml", later), GuidelineLibrary.SoftTissueSarcoma);
        Assert.Equal(["2026-11", "2027-02"], library.All.Select(engine => engine.Guideline.Version));
        Assert.Equal("2027-02", library.Latest.Guideline.Version);

        var old = GuidelineCase.OfSarcoma("site: EXTREMITY; fnclcc: 3; sizeCm: 4; resectability: RES_POOR_FUNCTION");
        Assert.Equal((GuidelineOutcome.NoGroup, GuidelineOutcome.Match), (library.Version("2026-11")!.Evaluate(old).Outcome, library.Version("2027-02")!.Evaluate(old).Outcome));

        var diff = GuidelineDiff.Between(library.Version("2026-11")!.Guideline, library.Version("2027-02")!.Guideline, CaseOf.Catalogue, Cancel);
        var group = Assert.Single(diff.Changes, change => change.Subject == "group");
        Assert.Equal(("NO_GROUP", "E2", "RES_POOR_FUNCTION"), (group.Before, group.After, group.Always["resectability"]));
        var eribulin = Assert.Single(diff.Changes, change => change.Subject.StartsWith("E6", StringComparison.Ordinal) && change.Before == "not-indicated" && change.After == "indicated");
        Assert.Contains("eribulin", eribulin.Subject, StringComparison.Ordinal);
        Assert.Equal("LMS", CaseOf.Catalogue.Vocabulary.IsA(eribulin.Example.Word("histology"), "LMS") ? "LMS" : eribulin.Example.Word("histology"));
        Assert.Empty(diff.Added);
        Assert.Empty(diff.Removed);
    }

    [Fact]
    public void A_version_compared_with_itself_has_no_differences()
    {
        var guideline = GuidelineCase.Engine.Guideline;
        Assert.True(GuidelineDiff.Between(guideline, guideline, CaseOf.Catalogue, Cancel).IsEmpty);
    }

    private static CheckReport Check(string text) => GuidelineCheck.Run(Read(text), CaseOf.Catalogue, Cancel);

    private static Guideline Read(string text) => GuidelineLibrary.Read(KnowledgeFiles.Shipped.With(Path, text), GuidelineLibrary.SoftTissueSarcoma).Latest.Guideline;
}
