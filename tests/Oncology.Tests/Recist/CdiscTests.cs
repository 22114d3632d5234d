using System.Globalization;
using Sarcoscope.Oncology.Recist;

namespace Sarcoscope.Oncology.Tests.Recist;

/// <summary>Every subject, assessor and visit of tests/reference/cdisc; its README says how the expectation was worked out.</summary>
public sealed class CdiscTests
{
    private sealed record Reading(string Subject, string Assessor);

    [Fact]
    public void Every_subject_assessor_and_visit_has_the_expected_response()
    {
        var expected = Repository.Rows(Repository.Open("tests", "reference", "cdisc", "expected.csv"))
            .Select(row => (row["subject"], row["assessor"], row["visit"], row["target"], row["nonTarget"], row["overall"], row["sum"], row["nadir"]))
            .ToList();
        var derived = Readings()
            .SelectMany(reading => reading.Derived.Visits.Select(visit => (
                reading.Of.Subject,
                reading.Of.Assessor,
                Text(visit.VisitDay / 21 + 1),
                visit.Target.Code(),
                visit.NonTarget.Code(),
                visit.Overall.Code(),
                Text(visit.Sum?.Mm),
                Text(visit.Nadir?.Mm))))
            .ToList();

        Assert.Equal(66, expected.Count);
        Assert.Equal(expected, derived);
    }

    [Theory]
    [InlineData("01-701-1015", "INVESTIGATOR", "CR", "SD", 63, null)] // CR at week 9 only
    [InlineData("01-701-1028", "INVESTIGATOR", "PD", "PD", null, 42)] // SD at week 3 is before day 42
    [InlineData("01-701-1028", "RADIOLOGIST 1", "SD", "SD", null, null)] // SD at week 9
    [InlineData("01-701-1034", "RADIOLOGIST 2", "NON-CR/NON-PD", "NON-CR/NON-PD", null, null)]
    [InlineData("01-701-1097", "INVESTIGATOR", "NE", "NE", null, null)] // week 3 only
    [InlineData("01-701-1115", "RADIOLOGIST 1", "CR", "SD", 42, null)] // PR week 6, CR week 9: 21 days
    [InlineData("01-701-1118", "INVESTIGATOR", "PR", "PR", 42, null)] // PR week 6, NE, PR week 12
    [InlineData("01-701-1130", "RADIOLOGIST 2", "SD", "SD", null, 63)]
    [InlineData("01-701-1133", "INVESTIGATOR", "CR", "SD", 21, 63)] // PR, CR, PD, each 21 days apart
    public void Best_responses_and_dates_are_those_worked_by_hand(
        string subject, string assessor, string best, string confirmed, int? responseDay, int? progressionDay)
    {
        var summary = Readings().Single(reading => reading.Of == new Reading(subject, assessor)).Derived.Response;

        Assert.Equal(
            (best, confirmed, responseDay, progressionDay),
            (summary.Best.Response.Code(), summary.BestConfirmed.Response.Code(), summary.ResponseDay, summary.ProgressionDay));
    }

    [Fact]
    public void No_baseline_breaks_a_rule()
    {
        var broken = Readings().SelectMany(reading => reading.Derived.Issues.Select(issue => (reading.Of.Subject, issue.Code))).Distinct();

        Assert.Empty(broken);
    }

    private static List<(Reading Of, RecistDerivation Derived)> Readings()
    {
        var organs = Rows("tu_onco_recist.csv").ToDictionary(
            row => (Of(row, "TU"), row["TULNKID"]), row => row["TULOC"]);
        return
        [
            .. Rows("tr_onco_recist.csv")
                .Where(row => row["TRTESTCD"] is "TUMSTATE" || row["TRTESTCD"] == (organs[(Of(row, "TR"), row["TRLNKID"])] == "LYMPH NODE" ? "LPERP" : "LDIAM"))
                .DistinctBy(row => string.Join('|', Of(row, "TR"), row["TRLNKID"], row["VISITNUM"], row["TRORRES"])) // the source repeats each tumour state
                .GroupBy(row => Of(row, "TR"))
                .OrderBy(reading => reading.Key.Subject, StringComparer.Ordinal)
                .ThenBy(reading => reading.Key.Assessor, StringComparer.Ordinal)
                .Select(reading => (reading.Key, RecistAssessment.Derive(CaseOf(reading.Key, reading, organs), RecistOptions.Default))),
        ];
    }

    private static RecistCase CaseOf(Reading of, IEnumerable<Dictionary<string, string>> rows, Dictionary<(Reading, string), string> organs)
    {
        var visits = rows.GroupBy(row => int.Parse(row["VISITNUM"], CultureInfo.InvariantCulture)).ToDictionary(visit => visit.Key);
        return new()
        {
            Lesions =
            [
                .. visits[1].Select(row =>
                {
                    var tissue = organs[(of, row["TRLNKID"])] == "LYMPH NODE" ? LesionTissue.Nodal : LesionTissue.NonNodal;
                    return row["TRGRPID"] == "TARGET"
                        ? BaselineLesion.Target(row["TRLNKID"], tissue, Written.Mm(row["TRORRES"])) with { Organ = organs[(of, row["TRLNKID"])] }
                        : BaselineLesion.NonTarget(row["TRLNKID"], tissue);
                }),
            ],
            Visits =
            [
                .. visits.Where(visit => visit.Key > 1).Select(visit => new RecistVisit((visit.Key - 1) * 21)
                {
                    Findings =
                    [
                        .. visit.Value.Select(row => row["TRORRES"] switch
                        {
                            "PRESENT" => new LesionFinding(row["TRLNKID"], LesionState.Present),
                            "ABSENT" => new LesionFinding(row["TRLNKID"], LesionState.Absent),
                            var mm => LesionFinding.Measured(row["TRLNKID"], Written.Mm(mm)),
                        }),
                    ],
                }),
            ],
        };
    }

    private static Reading Of(Dictionary<string, string> row, string domain) =>
        new(row["USUBJID"], row[$"{domain}EVALID"] is { Length: > 0 } reader ? reader : "INVESTIGATOR");

    private static List<Dictionary<string, string>> Rows(string file) => Repository.Rows(Repository.Open("tests", "reference", "cdisc", file));

    private static string Text(decimal? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
