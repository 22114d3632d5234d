using FsCheck;
using FsCheck.Fluent;
using Sarcoscope.Registry.Criteria;

namespace Sarcoscope.Registry.Tests.Criteria;

/// <summary>Criteria and cases at random: one case at a time, and all by column.</summary>
public sealed class ColumnProperties
{
    private static readonly string[] Tests =
    [
        "gist", "grade = HIGH", "grade is known", "seedStage in (II, III)", "ajcc8 = IV", "sizeCm > 5 cm", "sizeCm <= 80 mm", "N != 1", "M = 1", "metSites contains lung",
        "count(metSites) = 1", "count(metSites in (lung, liver)) >= 1", "histology = LMS", "histology in (L_SARCOMA, bone)", "priorAnthracycline in (FAILED, INTOLERANT)",
        "priorAnthracycline = FAILED", "priorDrugs contains anthracycline", "lastDose within 28 days before start", "start >= 2010-03", "site = RETROPERITONEUM", "advanced", "metPattern is unknown",
    ];

    private static readonly string[][] Values =
    [
        ["histology: LMS", "histology: DDLPS", "histology: GIST", "histology: OS", "histology: SS", ""],
        ["grade: LOW", "fnclcc: 2", "differentiation: 3", ""],
        ["sizeCm: 4", "sizeCm: 5", "sizeCm: 8.0", "sizeCm: 12", ""],
        ["depth: DEEP", "depth: SUPERFICIAL", ""],
        ["N: 0", "N: 1", "N: X", ""],
        ["M: 0", "M: 1", "metSites: [lung]", "metSites: [lung, liver]", "metPattern: DISSEMINATED", ""],
        ["priorDrugs: []", "priorDrugs: [doxorubicin]", "priorDrugs: [imatinib, {drug: epirubicin, stopped: PROGRESSION}]", "priorLines: [{drugs: [ifosfamide]}]", ""],
        ["lastDose: 2010-02-20", "lastDose: 2010-02", "lastDose: 2009", ""],
        ["start: 2010-03-01", "start: 2010-03", "start: 2010", ""],
        ["site: RP_IA", "site: RETROPERITONEUM", "site: EXTREMITY", ""],
        ["setting: ADVANCED", "setting: ADJUVANT", ""],
    ];

    private static readonly Gen<CaseFacts> Cases =
        from picks in Gen.CollectToArray<int>(Values.Select(values => Gen.Choose(0, values.Length - 1)))
        select CaseOf.Facts(string.Join('\n', picks.Select((pick, at) => Values[at][pick])));

    [Fact]
    public void A_criterion_over_columns_gives_each_case_its_own_answer() => Prop.ForAll(
        Arb.From(from text in Criterion(3) from cases in Cases.ListOf(40) select (Text: text, Cases: cases.ToList())),
        drawn =>
        {
            var criterion = CaseOf.Criterion(drawn.Text);
            var columns = criterion.Judge(FactColumns.Of(CaseOf.Catalogue, drawn.Cases, criterion));
            Assert.Equal(drawn.Cases.Select(criterion.Judge), Enumerable.Range(0, columns.Count).Select(at => columns[at]));
            Assert.Equal(drawn.Cases.Count(one => criterion.Judge(one) == Verdict.Unknown), columns.CountOf(Verdict.Unknown));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(150));

    [Fact]
    public void Knowing_more_never_turns_a_definite_answer_into_another() => Prop.ForAll(
        Arb.From(from text in Criterion(2) from one in Cases from add in Gen.Choose(0, 5) from size in Gen.Elements("3", "6", "20") select (text, one, add, size)),
        drawn =>
        {
            var (text, one, add, size) = drawn;
            if (text.Contains("known", StringComparison.Ordinal)) return;
            (string Key, string Value) fact = add switch { 0 => ("sizeCm", size), 1 => ("depth", "DEEP"), 2 => ("N", "0"), 3 => ("start", "2010-03-15"), 4 => ("lastDose", "2010-02-03"), _ => ("site", "RETROPERITONEUM") };
            if (one.Given(fact.Key) is not null) return;
            var criterion = CaseOf.Criterion(text);
            var (before, after) = (criterion.Judge(one), criterion.Judge(one.With(fact.Key, fact.Value)));
            Assert.True(before == Verdict.Unknown || before == after, $"{text}: {before} became {after} by {fact}");
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(400));

    [Fact]
    public void An_attribute_without_a_column_is_unknown()
    {
        var columns = FactColumns.Of(CaseOf.Catalogue, 3, FactColumn.Of(CaseOf.Catalogue["gist"], [FactValue.Yes, null, FactValue.No]));

        var verdicts = CaseOf.Criterion("gist and M = 1").Judge(columns);

        Assert.Equal([Verdict.Unknown, Verdict.Unknown, Verdict.False], Enumerable.Range(0, 3).Select(at => verdicts[at]));
    }

    private static Gen<string> Criterion(int depth)
    {
        if (depth == 0) return Gen.Elements(Tests);
        var inside = Criterion(depth - 1);
        return Gen.OneOf(
            Gen.Elements(Tests),
            from part in inside select $"not ({part})",
            from parts in inside.ListOf(3) select string.Join(" and ", parts.Select(part => $"({part})")),
            from parts in inside.ListOf(3) select string.Join(" or ", parts.Select(part => $"({part})")));
    }
}
