using Sarcoscope.Registry.Criteria;
using Sarcoscope.Registry.Terms;

namespace Sarcoscope.Registry.Approvals;

/// <summary>Judges whether a regimen is on- or off-label for a case, in a jurisdiction, at a date.</summary>
/// <remarks>
/// On-label: an approval names exactly the active drugs, covers the day, and its indication holds. Supportive drugs do not count. A combination that no
/// approval names is off-label, unless national labels alone speak of every drug of it. What is not known leaves it open. docs/methods/label.md.
/// </remarks>
public sealed class LabelRule(ApprovalCatalogue approvals)
{
    private readonly Vocabulary vocabulary = approvals.Attributes.Vocabulary;

    /// <summary>Judges a regimen.</summary>
    /// <param name="drugs">Keys in the vocabulary; a name that is not one leaves the answer open.</param>
    /// <param name="facts">The case at the start of the line.</param>
    /// <param name="jurisdiction">Whose label.</param>
    /// <param name="start">First day of the line, as far as known; null when not known.</param>
    public LabelAnswer Judge(IReadOnlyList<string> drugs, CaseFacts facts, Jurisdiction jurisdiction, DateSpan? start) =>
        Judge(drugs, facts, jurisdiction, start, Detail.Full);

    /// <summary>The status alone, for many lines.</summary>
    public LabelStatus StatusOf(IReadOnlyList<string> drugs, CaseFacts facts, Jurisdiction jurisdiction, DateSpan? start) =>
        Judge(drugs, facts, jurisdiction, start, Detail.Status).Status;

    private LabelAnswer Judge(IReadOnlyList<string> drugs, CaseFacts facts, Jurisdiction jurisdiction, DateSpan? start, Detail detail)
    {
        ArgumentNullException.ThrowIfNull(drugs);
        ArgumentNullException.ThrowIfNull(facts);
        var active = drugs.Where(drug => vocabulary.Drugs.Get(drug)?.Kind != DrugKind.Supportive).Distinct(StringComparer.Ordinal).ToList();
        if (active.Count == 0) return Open(null, [], [LabelGround.NoTumourDrug]);
        if (active.Find(drug => vocabulary.Drugs.Get(drug) is null) is { } unknown) return Open(null, [], [LabelGround.NotADrug(unknown)]);
        var rows = approvals.In(jurisdiction).Where(row => active.Count == row.Drugs.Count && active.TrueForAll(drug => row.Drugs.Contains(drug, StringComparer.Ordinal))).ToList();
        if (rows.Count > 0) return ByRows(rows, facts, start, detail);
        return active.Count > 1 ? Combination(active, facts, jurisdiction, start) : Alone(active[0], jurisdiction);
    }

    private LabelAnswer ByRows(List<Approval> rows, CaseFacts facts, DateSpan? start, Detail detail)
    {
        var judged = rows.ConvertAll(row => Judge(row, facts, start));
        if (judged.Find(row => row is { Verdict: Verdict.True, Row.Certainty: not Certainty.Unconfirmed }) is { } covering)
            return new(LabelStatus.OnLabel, covering.Row, [], [], [], approvals.Version);
        var open = judged.Where(row => row.Verdict != Verdict.False).ToList();
        if (open.Count > 0)
        {
            if (detail == Detail.Status) return Open(open[0].Row, [], []);
            var missing = MissingFacts.Rank(open.Select(row => row.Row.Indication), facts).Select(fact => fact.Key).ToList();
            if (open.Exists(row => row.Date == Verdict.Unknown && row.Row.Certainty != Certainty.Unconfirmed)) missing.Add("start");
            return Open(open.MaxBy(row => (row.Indication == Verdict.True ? 2 : 0) + (row.Date == Verdict.True ? 1 : 0))!.Row, missing, [.. open.SelectMany(Reasons).DistinctBy(reason => reason.Text, StringComparer.Ordinal)]);
        }
        var nearest = judged.MinBy(row => row.Fails.Count)!;
        return Off(nearest.Row, nearest.Fails);
    }

    private JudgedRow Judge(Approval row, CaseFacts facts, DateSpan? start)
    {
        var indication = row.Indication.Judge(facts);
        var date = start is { } on ? row.CoversDate(on) : Verdict.Unknown;
        var fails = new List<LabelGround>();
        if (date == Verdict.False)
            fails.Add(row.From is { } from && start!.Value.Last < from.First ? LabelGround.NotYet(from) : LabelGround.NoLonger(row.ApprovedTo));
        if (indication == Verdict.False) fails.AddRange(Failing(row.Indication.Explain(facts)).Select(part => LabelGround.Unmet(part, approvals.Attributes)));
        return new(row, indication, date, Verdicts.All([indication, date]), fails);
    }

    // The parts of an "and" that are false; of anything else the whole.
    private static IEnumerable<string> Failing(Explanation why) =>
        why.Parts.Count > 1 && why.Parts.Any(part => part.Verdict == Verdict.False) && why.Parts.Any(part => part.Verdict != Verdict.False)
            ? why.Parts.Where(part => part.Verdict == Verdict.False).Select(part => part.Text)
            : [why.Text];

    private static IEnumerable<LabelGround> Reasons(JudgedRow row)
    {
        if (row.Row.Certainty == Certainty.Unconfirmed) yield return LabelGround.NotConfirmed(row.Row.Note);
        else if (row.Date == Verdict.Unknown)
            yield return row.Row is { End: ApprovalEnd.NotKnown } ? LabelGround.EndNotChecked : LabelGround.DatesUnclear(row.Row.From);
    }

    private LabelAnswer Combination(List<string> active, CaseFacts facts, Jurisdiction jurisdiction, DateSpan? start)
    {
        var parts = active.ConvertAll(drug => (Drug: drug, Rows: approvals.In(jurisdiction).Where(row => row.Drugs is [var only] && only == drug).ToList()));
        var never = active.Find(approvals.NeverApproved.Contains);
        if (never is null && active.Find(drug => !approvals.IsReviewed(drug)) is { } open)
            return Open(null, [], [LabelGround.NotReviewed(open)]);
        if (never is null && parts.TrueForAll(part => part.Rows.Exists(row => row.Certainty == Certainty.Unconfirmed && Judge(row, facts, start).Verdict != Verdict.False)
            && part.Rows.TrueForAll(row => row.Certainty == Certainty.Unconfirmed)))
            return Open(parts[0].Rows[0], [], [LabelGround.NationalLabelsVary]);
        var nearest = parts.SelectMany(part => part.Rows).Select(row => Judge(row, facts, start)).MaxBy(row => row.Verdict == Verdict.True ? 2 : row.Verdict == Verdict.Unknown ? 1 : 0)?.Row;
        var extra = active.Where(drug => nearest?.Drugs.Contains(drug, StringComparer.Ordinal) != true);
        return Off(nearest, [.. extra.Select(drug => LabelGround.Extra(drug, nearest?.Drugs))]);
    }

    private LabelAnswer Alone(string drug, Jurisdiction jurisdiction)
    {
        if (!approvals.IsReviewed(drug)) return Open(null, [], [LabelGround.NotReviewed(drug)]);
        var elsewhere = approvals.All.FirstOrDefault(row => row.Drugs.Contains(drug, StringComparer.Ordinal));
        var fails = elsewhere switch
        {
            null => LabelGround.Never(drug),
            { Drugs.Count: > 1 } => LabelGround.OnlyTogether(drug, elsewhere.Drugs),
            _ => LabelGround.NotThere(drug, LabelJson.Name(jurisdiction)),
        };
        return Off(elsewhere, [fails]);
    }

    private LabelAnswer Off(Approval? nearest, IReadOnlyList<LabelGround> fails) =>
        new(LabelStatus.OffLabel, nearest, [.. fails.Select(fail => fail.Text)], [], [], approvals.Version) { InWords = [.. fails.Select(fail => fail.Words)] };

    private LabelAnswer Open(Approval? nearest, IReadOnlyList<string> missing, IReadOnlyList<LabelGround> reasons) =>
        new(LabelStatus.Undetermined, nearest, [], missing, [.. reasons.Select(reason => reason.Text)], approvals.Version) { InWords = [.. reasons.Select(reason => reason.Words)] };

    private enum Detail
    {
        Full = 0,
        Status,
    }

    private sealed record JudgedRow(Approval Row, Verdict Indication, Verdict Date, Verdict Verdict, IReadOnlyList<LabelGround> Fails);
}
