using System.Text.Json;
using Sarcoscope.Registry.Criteria;
using Sarcoscope.Registry.Exchange.Fhir;

namespace Sarcoscope.Registry.Tests.Exchange.Fhir;

/// <summary>Facts of a case from FHIR resources: what codes say, and nothing they do not.</summary>
public sealed class FhirFactsTests
{
    private const string IcdO = "http://terminology.hl7.org/CodeSystem/icd-o-3";
    private const string Icd10 = "http://hl7.org/fhir/sid/icd-10";
    private static readonly DateOnly Today = new(2026, 11, 12);

    [Fact]
    public void Age_follows_from_a_birth_date_only_where_its_precision_allows()
    {
        Assert.Equal(65, Read(Patient("1961-04-23")).Number("age"));
        Assert.Equal(64, Read(Patient("1961-11-13")).Number("age"));
        Assert.False(Read(Patient("1961")).IsKnown("age"));
        Assert.False(Read(Patient("2030-01-01")).IsKnown("age"));
    }

    [Theory]
    [InlineData("8936/3", "GIST")]
    [InlineData("8890/3", "LMS")]
    [InlineData("9999/9", null)]
    public void Histology_is_read_by_morphology_where_it_means_one_term(string code, string? histology) =>
        Assert.Equal(histology, Read(Condition(IcdO, code)).Word("histology"));

    [Fact]
    public void Free_text_says_nothing() =>
        Assert.False(Read("""{"resourceType":"Condition","code":{"text":"Leiomyosarcoma of the thigh"}}""").IsKnown("histology"));

    [Fact]
    public void Two_diagnoses_that_differ_leave_the_histology_unknown() =>
        Assert.False(Read(Condition(IcdO, "8936/3"), Condition(IcdO, "8890/3")).IsKnown("histology"));

    [Theory]
    [InlineData("refuted")]
    [InlineData("entered-in-error")]
    [InlineData("provisional")]
    public void A_diagnosis_that_is_not_held_is_not_read(string status) =>
        Assert.False(Read($$"""{"resourceType":"Condition","verificationStatus":{"coding":[{"code":"{{status}}"}]},"code":{"coding":[{"system":"{{IcdO}}","code":"8936/3"}]} }""").IsKnown("histology"));

    [Fact]
    public void What_is_about_somebody_else_is_left_out()
    {
        Assert.False(Read("""{"resourceType":"Condition","subject":{"reference":"Patient/other"},"code":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/icd-o-3","code":"8936/3"}]} }""").IsKnown("histology"));
        Assert.False(Read("""{"resourceType":"Patient","id":"other","birthDate":"1961-04-23"}""").IsKnown("age"));
    }

    [Fact]
    public void A_site_is_read_from_topography()
    {
        var facts = Read($$"""{"resourceType":"Condition","code":{"coding":[{"system":"{{IcdO}}","code":"8890/3"}]},"bodySite":[{"coding":[{"system":"{{IcdO}}","code":"C49.2"}]}]}""");
        Assert.Equal("EXTREMITY", facts.Word("site"));
    }

    [Fact]
    public void A_coded_metastasis_says_M1_and_not_where_all_of_them_are()
    {
        var facts = Read(Condition(Icd10, "C78.0"));
        Assert.Equal("1", facts.Word("M"));
        Assert.False(facts.IsKnown("metSites"));
        Assert.False(Read(Condition(Icd10, "C77.3")).IsKnown("M"));
    }

    // The list of failed drugs that is read from medication is open. Of an open list "contains" and "at least one" can be told, other counts cannot.
    [Fact]
    public void Nothing_but_what_an_open_list_can_tell_is_asked_of_failed_drugs() =>
        Assert.All(Sarcoscope.Registry.Approvals.ApprovalCatalogue.Load().All.Select(row => row.Indication.Text).Where(text => text.Contains("failedDrugs", StringComparison.Ordinal)), text =>
            Assert.Equal(text.Split("failedDrugs").Length - 1, text.Split("failedDrugs contains ").Length - 1 + text.Split("count(failedDrugs) >= 1").Length - 1));

    [Theory]
    [InlineData("M1", true)]
    [InlineData("cM1", true)]
    [InlineData("M1a", true)]
    [InlineData("M0", false)]
    [InlineData("cM0", false)]
    public void Metastases_at_staging_count_and_their_absence_says_nothing_of_today(string value, bool known)
    {
        var facts = Read($$"""{"resourceType":"Observation","status":"final","code":{"coding":[{"system":"http://loinc.org","code":"21907-1"}]},"valueCodeableConcept":{"coding":[{"code":"{{value}}"}]} }""");
        Assert.Equal(known, facts.IsKnown("M"));
    }

    [Theory]
    [InlineData(90, "mm", 9)]
    [InlineData(9, "cm", 9)]
    public void Size_is_read_in_its_unit(int value, string unit, int expected) =>
        Assert.Equal(expected, Read($$"""{"resourceType":"Observation","status":"final","code":{"coding":[{"system":"http://loinc.org","code":"21889-1"}]},"valueQuantity":{"value":{{value}},"code":"{{unit}}"} }""").Number("sizeCm"));

    [Theory]
    [InlineData("""{"value":9}""")]
    [InlineData("""{"value":9,"code":"kg"}""")]
    [InlineData("""{"value":9,"code":"cm","comparator":"<"}""")]
    public void A_size_without_unit_or_with_a_comparator_stays_unknown(string quantity) =>
        Assert.False(Read($$"""{"resourceType":"Observation","status":"final","code":{"coding":[{"system":"http://loinc.org","code":"21889-1"}]},"valueQuantity":{{quantity}} }""").IsKnown("sizeCm"));

    [Theory]
    [InlineData("completed", true, false)]
    [InlineData("stopped", true, true)]
    [InlineData("not-taken", false, false)]
    [InlineData("entered-in-error", false, false)]
    public void Medication_says_what_was_given_and_never_what_was_not(string status, bool chemotherapy, bool failed)
    {
        var facts = Read($$"""{"resourceType":"MedicationStatement","status":"{{status}}","medicationCodeableConcept":{"coding":[{"system":"http://www.whocc.no/atc","code":"L01DB01"}]} }""");
        Assert.Equal(chemotherapy ? Verdict.True : Verdict.Unknown, facts.Truth("priorChemo"));
        Assert.Equal(failed ? Verdict.True : Verdict.Unknown, Judge("failedDrugs contains doxorubicin", facts));
        Assert.Equal(Verdict.Unknown, Judge("failedDrugs contains imatinib", facts));
        Assert.False(facts.IsKnown("priorAnthracycline"));
    }

    [Fact]
    public void An_attribute_in_our_own_words_is_read_and_stands_before_other_codes()
    {
        var facts = Read(
            Condition(IcdO, "8890/3"),
            """{"resourceType":"Observation","status":"final","code":{"coding":[{"system":"urn:sarcoscope:attribute","code":"histology"}]},"valueCodeableConcept":{"coding":[{"code":"ULMS"}]}}""",
            """{"resourceType":"Observation","status":"final","code":{"coding":[{"system":"urn:sarcoscope:attribute","code":"metSites"}]},"component":[{"code":{},"valueCodeableConcept":{"coding":[{"code":"lung"}]}}]}""",
            """{"resourceType":"Observation","status":"final","code":{"coding":[{"system":"urn:sarcoscope:attribute","code":"sizeCm"}]},"valueQuantity":{"value":45,"code":"mm"}}""",
            """{"resourceType":"Observation","status":"final","code":{"coding":[{"system":"urn:sarcoscope:attribute","code":"ntrkFusion"}]},"valueBoolean":false}""",
            """{"resourceType":"Observation","status":"final","code":{"coding":[{"system":"urn:sarcoscope:attribute","code":"depth"}]},"valueCodeableConcept":{"coding":[{"code":"SIDEWAYS"}]}}""");
        Assert.Equal(Verdict.True, Judge("count(metSites) = 1", facts));
        Assert.Equal("ULMS", facts.Word("histology"));
        Assert.Equal(4.5m, facts.Number("sizeCm"));
        Assert.Equal(Verdict.False, facts.Truth("ntrkFusion"));
        Assert.False(facts.IsKnown("depth"));
    }

    [Fact]
    public void The_latest_of_several_observations_counts_and_a_preliminary_one_does_not()
    {
        static string Size(int mm, string day, string status) => $$"""{"resourceType":"Observation","status":"{{status}}","effectiveDateTime":"{{day}}T10:00:00Z","code":{"coding":[{"system":"http://loinc.org","code":"21889-1"}]},"valueQuantity":{"value":{{mm}},"code":"mm"} }""";
        Assert.Equal(5, Read(Size(90, "2026-01-02", "final"), Size(50, "2026-06-02", "final"), Size(20, "2026-07-02", "preliminary")).Number("sizeCm"));
    }

    private static Verdict Judge(string expression, CaseFacts facts) => CaseCriterion.Parse(expression, facts.Catalogue).Value!.Judge(facts);

    private static string Patient(string born) => $$"""{"resourceType":"Patient","id":"1","birthDate":"{{born}}"}""";

    private static string Condition(string system, string code) => $$"""{"resourceType":"Condition","subject":{"reference":"Patient/1"},"code":{"coding":[{"system":"{{system}}","code":"{{code}}"}]} }""";

    private static CaseFacts Read(params string[] resources) =>
        FhirFacts.Read([.. resources.Select(resource => JsonDocument.Parse(resource).RootElement)], "1", Today, AttributeCatalogue.Load());
}
