using Sarcoscope.Registry.Cases;
using Sarcoscope.Registry.Cases.Fields;
using Sarcoscope.Registry.Cases.Tumours;

namespace Sarcoscope.Registry.Tests.Cases.Tumours;

public sealed class TumourFormTests
{
    [Fact]
    public void What_is_shown_and_read_again_is_the_same_tumour()
    {
        var tumour = Liposarcoma();
        tumour.Missing = tumour.Missing.With("depth", MissingReason.NotDone);
        var entry = new FormEntry();
        TumourForm.Show(tumour, entry);

        var again = new Tumour { Number = 1, HistologyAsTyped = "", Alterations = { new() { Number = 2, Gene = "" } } };
        List<Issue> issues = [];
        TumourForm.Read(new(entry, "", issues), entry, again);

        Assert.Empty(issues);
        var shown = new FormEntry();
        TumourForm.Show(again, shown);
        Assert.Equal(entry.Typed, shown.Typed);
        Assert.Equal((1725, "LPS", MissingReason.NotDone), (again.SizeTenthsMm, again.Histology, again.Missing.Of("depth")));
        Assert.Equal(("MDM2", AlterationStatus.Present), (again.Alterations[0].Gene, again.Alterations[0].Status));
    }

    [Fact]
    public void A_row_into_which_nothing_was_typed_is_no_alteration()
    {
        var tumour = Liposarcoma();
        var (issues, places) = Read(tumour, ("Alterations[1].Gene", " "), ("Alterations[2].Gene", "CDK4"), ("Alterations[2].Status", "absent"));
        Assert.Empty(issues);
        Assert.Equal([2, 3], tumour.Alterations.Select(one => one.Number));
        Assert.Equal(("CDK4", AlterationStatus.Absent, "Alterations[2]."), (tumour.Alterations[1].Gene, tumour.Alterations[1].Status, places[1].Prefix));
    }

    [Fact]
    public void An_alteration_without_a_result_is_refused_and_never_taken_for_not_tested()
    {
        var (issues, _) = Read(Liposarcoma(), ("Alterations[1].Gene", "CDK4"));
        var issue = Assert.Single(issues);
        Assert.Equal(("FORM-007", "Alterations[1].Status"), (issue.Code, issue.Field));
    }

    [Fact]
    public void A_row_marked_for_removal_takes_its_alteration_away_and_frees_no_number()
    {
        var tumour = Liposarcoma();
        Read(tumour, ("Alterations[0].Remove", "yes"), ("Alterations[1].Gene", "CDK4"), ("Alterations[1].Status", "present"));
        Assert.Equal(("CDK4", 3), (Assert.Single(tumour.Alterations).Gene, tumour.Alterations[0].Number));
    }

    [Fact]
    public void A_name_that_was_mapped_by_hand_keeps_its_mapping_until_it_is_typed_anew()
    {
        var tumour = new Tumour { Number = 1, HistologyAsTyped = "a name nobody knows", Histology = "LPS" };
        Read(tumour);
        Assert.Equal("LPS", tumour.Histology);

        var (issues, _) = Read(tumour, ("HistologyAsTyped", "another name nobody knows"));
        Assert.Null(tumour.Histology);
        Assert.Equal("FORM-009", Assert.Single(issues).Code);
    }

    [Fact]
    public void A_reported_grade_that_the_scores_do_not_give_is_a_warning()
    {
        var tumour = Liposarcoma();
        (tumour.DifferentiationScore, tumour.MitosisScore, tumour.NecrosisScore, tumour.Grade) = (2, 2, 0, Grade.III);
        var issue = Assert.Single(tumour.Check());
        Assert.Equal(("TUM-009", Severity.Warning, nameof(Tumour.Grade)), (issue.Code, issue.Severity, issue.Field));

        tumour.Grade = Grade.II;
        Assert.Empty(tumour.Check());
        (tumour.NecrosisScore, tumour.Grade) = (null, Grade.I);
        Assert.Empty(tumour.Check()); // 2 or 3: not known, so nothing differs
        (tumour.NecrosisScore, tumour.Grade, tumour.Histology) = (0, Grade.III, "DFSP");
        Assert.Empty(tumour.Check()); // not graded by these scores
    }

    private static (List<Issue> Issues, IReadOnlyList<(Alteration Alteration, string Prefix)> Places) Read(Tumour tumour, params (string Name, string Value)[] typed)
    {
        var entry = new FormEntry();
        TumourForm.Show(tumour, entry);
        foreach (var (name, value) in typed) entry[name] = value;
        List<Issue> issues = [];
        return (issues, TumourForm.Read(new(entry, "", issues), entry, tumour));
    }

    private static Tumour Liposarcoma() => new()
    {
        Number = 1,
        HistologyAsTyped = "Liposarcoma",
        Histology = "LPS",
        DiagnosedOn = PartialDate.Parse("2009-05"),
        SizeTenthsMm = 1725,
        Alterations = { new() { Number = 2, Gene = "MDM2", Status = AlterationStatus.Present, Method = "FISH" } },
    };
}
