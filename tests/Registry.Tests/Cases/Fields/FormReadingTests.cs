using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Cases;
using Sarcoscope.Registry.Cases.Fields;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Cases.Tumours;

namespace Sarcoscope.Registry.Tests.Cases.Fields;

public sealed class FormReadingTests
{
    [Theory]
    [InlineData("3,5", 3.5)]
    [InlineData("3.5", 3.5)]
    [InlineData(" 1 200 ", 1200)]
    [InlineData("-2", -2)]
    public void A_number_is_read_with_comma_or_point(string typed, double expected) =>
        Assert.Equal((decimal)expected, Reading(("Dose", typed)).Decimal("Dose"));

    [Theory]
    [InlineData("abc")]
    [InlineData("1,2,3")]
    [InlineData("NaN")]
    [InlineData("1e5")]
    public void What_is_no_number_is_refused_at_its_field(string typed)
    {
        var reading = Reading(("Dose", typed));
        Assert.Null(reading.Decimal("Dose"));
        Assert.Equal(("FORM-002", "Dose"), (reading.Issues[0].Code, reading.Issues[0].Field));
    }

    [Theory]
    [InlineData("15", "3", "2010", "2010-03-15")]
    [InlineData("", "3", "2010", "2010-03")]
    [InlineData("", "", "2010", "2010")]
    public void A_date_is_read_as_far_as_it_is_known(string day, string month, string year, string expected) =>
        Assert.Equal(PartialDate.Parse(expected), Reading(("On.Day", day), ("On.Month", month), ("On.Year", year)).Date("On"));

    [Theory]
    [InlineData("30", "2", "2010", "FORM-005")]
    [InlineData("15", "", "2010", "FORM-004")]
    [InlineData("", "3", "", "FORM-004")]
    [InlineData("1", "1", "10", "FORM-005")]
    public void A_date_that_cannot_be_is_refused(string day, string month, string year, string code)
    {
        var reading = Reading(("On.Day", day), ("On.Month", month), ("On.Year", year));
        Assert.Null(reading.Date("On"));
        Assert.Equal(code, Assert.Single(reading.Issues).Code);
    }

    [Fact]
    public void An_answer_that_cannot_be_read_is_refused_with_its_question()
    {
        var patient = new Patient { Pseudonym = "C01-001", CentreCode = "C01" };
        List<Issue> issues = [];
        PatientFields.Identification.Concat(PatientFields.Information).Read(new(new([new("BornIn.Month", "13"), new("BornIn.Year", "1962"), new("InformedOn.Day", "31"), new("InformedOn.Month", "2"), new("InformedOn.Year", "2011")]), "", issues), patient);

        Assert.Equal(
            ["Month of birth: there is no such month. Write month and year in digits, the year with four: 3 2010.", "Information given on: there is no such day. Write day, month and year in digits, the year with four: 15 3 2010."],
            issues.Where(issue => issue.Code == "FORM-005").Select(issue => issue.Message));
    }

    [Fact]
    public void What_was_recorded_comes_back_from_its_form()
    {
        var patient = new Patient { Pseudonym = "C01-001", CentreCode = "C01", Sex = Sex.Female, BornIn = PartialDate.InMonth(1962, 3), InformedOn = PartialDate.OnDay(2010, 1, 5), InformationMode = InformationMode.Oral };
        patient.Missing = patient.Missing.With("informed_person", MissingReason.Unknown);
        var entry = new FormEntry();
        PatientFields.Identification.Concat(PatientFields.Information).Show(patient, entry);
        var read = new Patient { Pseudonym = "C01-001", CentreCode = "C01" };
        List<Issue> issues = [];
        PatientFields.Identification.Concat(PatientFields.Information).Read(new(entry, "", issues), read);

        Assert.Empty(issues);
        Assert.Equal((patient.Sex, patient.BornIn, patient.InformedOn, patient.InformationMode, patient.Missing), (read.Sex, read.BornIn, read.InformedOn, read.InformationMode, read.Missing));
    }

    [Fact]
    public void A_name_is_kept_as_typed_beside_its_term_and_an_unknown_one_is_flagged()
    {
        var tumour = new Tumour { Number = 1, HistologyAsTyped = "" };
        List<Issue> issues = [];
        TumourFields.Histology.Read(new(new([new("HistologyAsTyped", "leiomyosarcoma")]), "", issues), tumour);
        Assert.Equal(("leiomyosarcoma", "LMS"), (tumour.HistologyAsTyped, tumour.Histology));
        Assert.Empty(issues);

        TumourFields.Histology.Read(new(new([new("HistologyAsTyped", "no such tumour")]), "", issues), tumour);
        Assert.Equal(("no such tumour", null), (tumour.HistologyAsTyped, tumour.Histology));
        Assert.Equal(("FORM-009", Severity.Warning), (Assert.Single(issues).Code, issues[0].Severity));
    }

    [Fact]
    public void A_missing_answer_says_why_or_that_it_was_not_recorded()
    {
        var patient = new Patient { Pseudonym = "C01-001", CentreCode = "C01" };
        Assert.Equal("non renseigné", PatientFields.InformedOn.Say(patient, Language.French));
        patient.Missing = patient.Missing.With("informed_on", MissingReason.Refused);
        Assert.Equal("refused", PatientFields.InformedOn.Say(patient, Language.English));
    }

    private static FormReading Reading(params (string Name, string Value)[] typed) =>
        new(new(typed.Select(one => KeyValuePair.Create(one.Name, one.Value))), "", []);
}
