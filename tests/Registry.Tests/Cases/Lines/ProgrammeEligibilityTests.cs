using Sarcoscope.Registry.Cases;
using Sarcoscope.Registry.Cases.Lines;
using Sarcoscope.Registry.Criteria;
using Sarcoscope.Registry.Demo;
using Sarcoscope.Registry.Terms;

namespace Sarcoscope.Registry.Tests.Cases.Lines;

public sealed class ProgrammeEligibilityTests
{
    [Theory]
    [InlineData("GIST", "imatinib")]
    [InlineData("GIST", "sunitinib")]
    [InlineData("GIST", "imatinib+mesna")]
    public void GIST_on_imatinib_or_sunitinib_alone_is_left_out_with_its_reason(string histology, string regimen)
    {
        var eligibility = Judge(histology, regimen);

        Assert.Equal(Verdict.False, eligibility.Verdict);
        var issue = Assert.Single(eligibility.Issues);
        var drug = regimen.Split('+')[0];
        Assert.Equal(("ELIG-002", Severity.Error, $"GIST on {drug} alone is approved treatment: not included."), (issue.Code, issue.Severity, issue.Message));
        Assert.Equal($"GIST sous {drug} seul\u00A0: traitement autorisé, non inclus.", issue.French);
    }

    [Theory]
    [InlineData("GIST", "sorafenib", EligibilityException.None)]
    [InlineData("GIST", "imatinib+everolimus", EligibilityException.None)]
    [InlineData("GIST", "sunitinib+cyclophosphamide", EligibilityException.None)]
    [InlineData("CHORD", "imatinib", EligibilityException.None)]
    [InlineData("OS", "sirolimus+cyclophosphamide", EligibilityException.None)]
    [InlineData("DFSP", "imatinib", EligibilityException.ImatinibInDfsp)]
    [InlineData("CHS", "zoledronic acid", EligibilityException.ZoledronicAcidInBoneSarcoma)]
    public void A_targeted_therapy_that_is_not_the_approved_one_is_included(string histology, string regimen, EligibilityException exception)
    {
        var eligibility = Judge(histology, regimen);

        Assert.Equal((Verdict.True, exception), (eligibility.Verdict, eligibility.Exception));
        Assert.Empty(eligibility.Issues);
    }

    [Theory]
    [InlineData("LMS", "doxorubicin")]
    [InlineData("LMS", "zoledronic acid")]
    [InlineData(null, "doxorubicin")]
    public void A_line_without_a_targeted_drug_is_left_out(string? histology, string regimen)
    {
        var eligibility = Judge(histology, regimen);

        Assert.Equal(Verdict.False, eligibility.Verdict);
        Assert.Equal(["ELIG-001"], eligibility.Issues.Select(issue => issue.Code));
    }

    [Theory]
    [InlineData(null, "sorafenib")]
    [InlineData(null, "imatinib")]
    [InlineData("NOS", "sorafenib")]
    [InlineData("LMS", "?")]
    [InlineData("GIST", "imatinib+?")]
    [InlineData(null, "zoledronic acid")]
    public void What_is_not_known_makes_a_line_undetermined_and_does_not_refuse_it(string? histology, string regimen)
    {
        var eligibility = Judge(histology, regimen);

        Assert.Equal(Verdict.Unknown, eligibility.Verdict);
        var issue = Assert.Single(eligibility.Issues);
        Assert.Equal(("ELIG-004", Severity.Warning), (issue.Code, issue.Severity));
        Assert.Contains(eligibility.Explanation.Parts, part => part.Verdict == Verdict.Unknown && issue.Message.Contains(part.Text.English, StringComparison.Ordinal));
    }

    [Fact]
    public void A_line_given_in_a_trial_is_left_out()
    {
        var line = A("sorafenib");
        line.Trial = "NCT03548428";

        Assert.Equal(["ELIG-003"], ProgrammeEligibility.Of(line, "LMS", Vocabulary.Load()).Issues.Select(issue => issue.Code));
    }

    [Fact]
    public void Whether_there_was_a_trial_can_be_unknown()
    {
        var line = A("sorafenib");
        line.Missing = line.Missing.With("trial", MissingReason.Unknown);

        Assert.Equal(Verdict.Unknown, ProgrammeEligibility.Of(line, "LMS", Vocabulary.Load()).Verdict);
    }

    [Fact]
    public void The_explanation_names_every_condition_and_the_named_exception()
    {
        var texts = Judge("DFSP", "imatinib").Explanation.Parts.SelectMany(part => part.Parts.Prepend(part)).Select(node => node.Text.English).ToList();

        Assert.Contains("Targeted therapy", texts);
        Assert.Contains("Outside any trial", texts);
        Assert.Contains("Not the approved treatment of GIST", texts);
        Assert.Contains(texts, text => text.Contains("named exception", StringComparison.Ordinal));
    }

    [Fact]
    public void The_rule_lets_every_programme_line_of_the_demo_registry_in()
    {
        var lines = DemoRegistry.Patients().SelectMany(patient => patient.Lines.Where(line => line.Scope == LineScope.InProgramme)
            .Select(line => (Line: line, Eligibility: ProgrammeEligibility.Of(line, patient.PrimaryTumour!.AnalysedHistology, Vocabulary.Load())))).ToList();

        Assert.NotEmpty(lines);
        Assert.Empty(lines.Where(one => one.Eligibility.Verdict == Verdict.False).Select(one => one.Line.Regimen));
    }

    private static ProgrammeEligibility Judge(string? histology, string regimen) => ProgrammeEligibility.Of(A(regimen), histology, Vocabulary.Load());

    private static TreatmentLine A(string regimen)
    {
        var line = new TreatmentLine { Number = 1, Scope = LineScope.InProgramme };
        line.Drugs.AddRange(regimen.Split('+').Select((drug, position) => new LineDrug { Number = position + 1, DrugAsTyped = drug, Drug = drug == "?" ? null : drug }));
        return line;
    }
}
