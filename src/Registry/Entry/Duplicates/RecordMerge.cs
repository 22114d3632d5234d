using System.Globalization;
using Sarcoscope.Registry.Cases;
using Sarcoscope.Registry.Cases.Fields;
using Sarcoscope.Registry.Cases.Lines;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Cases.Tumours;
using Sarcoscope.Registry.Exchange.Native;

namespace Sarcoscope.Registry.Entry.Duplicates;

/// <summary>Puts everything of one record into another: lines by their start, the rest after what is there. Both records must be of one centre.</summary>
internal static class RecordMerge
{
    /// <summary>Before the number of a line that is recorded in both and is not taken again: <c>Leave.2</c>.</summary>
    public const string Leave = "Leave.";

    /// <summary>Changes the record that stays; the other is only read.</summary>
    /// <param name="kept">Gets everything.</param>
    /// <param name="merged">Where it comes from.</param>
    /// <param name="choices">The answers chosen where both differ, and the lines left out.</param>
    /// <param name="on">Day of the merging.</param>
    /// <param name="issues">Gets what was not chosen.</param>
    public static void Apply(Patient kept, Patient merged, FormEntry choices, PartialDate on, List<Issue> issues)
    {
        MergeConflicts.Settle(kept, merged, choices, issues);
        if (merged.LastContactOn is { } contact) kept.KnownOn(contact);
        Tumours(kept, merged);
        var boardCases = BoardCases(kept, merged);
        Lines(kept, merged, boardCases, choices);
        foreach (var therapy in merged.LocalTherapies.OrderBy(therapy => therapy.Number))
        {
            var copy = CaseCopy.Of(PatientTables.LocalTherapies, therapy);
            copy.Number = kept.LocalTherapies.Select(one => one.Number).DefaultIfEmpty(0).Max() + 1;
            kept.LocalTherapies.Add(copy);
        }
        kept.FollowUps.AddRange(merged.FollowUps.Select(visit => CaseCopy.Of(PatientTables.FollowUps, visit)));
        foreach (var (index, visit) in kept.FollowUps.OrderBy(visit => (visit.DoneOn ?? visit.DueOn)?.Earliest ?? int.MaxValue).ThenBy(visit => visit.Number).ToList().Index()) visit.Number = index + 1;
        foreach (var former in merged.FormerPseudonyms.OrderBy(former => former.Number).Select(former => (former.Pseudonym, former.MergedOn)).Append((merged.Pseudonym, on)))
            kept.FormerPseudonyms.Add(new() { Number = kept.FormerPseudonyms.Count + 1, Pseudonym = former.Item1, MergedOn = former.Item2 });
    }

    private static void Tumours(Patient kept, Patient merged)
    {
        var same = MergeConflicts.SameTumour(kept, merged) ? merged.PrimaryTumour : null;
        if (same is not null)
        {
            var known = kept.PrimaryTumour!.Alterations;
            foreach (var alteration in same.Alterations.OrderBy(alteration => alteration.Number).Where(alteration => !known.Exists(one => Equal(one, alteration))).ToList())
            {
                var copy = CaseCopy.Of(PatientTables.Alterations, alteration);
                copy.Number = known.Select(one => one.Number).DefaultIfEmpty(0).Max() + 1;
                known.Add(copy);
            }
        }
        foreach (var tumour in merged.Tumours.Where(tumour => tumour != same).OrderBy(tumour => tumour.Number).ToList())
        {
            var copy = CaseCopy.Of(PatientTables.Tumours, tumour);
            copy.Number = kept.Tumours.Select(one => one.Number).DefaultIfEmpty(0).Max() + 1;
            kept.Tumours.Add(copy);
        }
    }

    private static bool Equal(Alteration one, Alteration other) => PatientTables.Alterations.Columns.Skip(1).All(column => column.Write(one) == column.Write(other));

    // The number each board case had, and has.
    private static Dictionary<int, int> BoardCases(Patient kept, Patient merged)
    {
        var numbers = new Dictionary<int, int>();
        foreach (var boardCase in merged.BoardCases.OrderBy(boardCase => boardCase.Number))
        {
            var copy = CaseCopy.Of(PatientTables.BoardCases, boardCase);
            copy.Number = kept.BoardCases.Select(one => one.Number).DefaultIfEmpty(0).Max() + 1;
            // A copy is made as a file is, which has no accounts.
            foreach (var (expert, was) in copy.Experts.Zip(boardCase.Experts.OrderBy(one => one.Number))) expert.AccountId = was.AccountId;
            foreach (var (signed, was) in copy.Signatures.Zip(boardCase.Signatures.OrderBy(one => one.Number))) signed.SignedBy = was.SignedBy;
            kept.BoardCases.Add(copy);
            numbers[boardCase.Number] = copy.Number;
        }
        return numbers;
    }

    private static void Lines(Patient kept, Patient merged, Dictionary<int, int> boardCases, FormEntry choices)
    {
        var before = kept.Lines.ToDictionary(line => line.Number);
        var moved = new Dictionary<int, TreatmentLine>();
        foreach (var line in merged.Lines.OrderBy(line => line.Number))
        {
            if (choices[Leave + line.Number.ToString(CultureInfo.InvariantCulture)].Length > 0) continue;
            var copy = CaseCopy.Of(LineTables.Lines, line);
            copy.BoardCaseNumber = line.BoardCaseNumber is { } number && boardCases.TryGetValue(number, out var there) ? there : null;
            LineOrder.Place(kept.Lines, copy, wanted: null);
            kept.Lines.Add(copy);
            moved[line.Number] = copy;
        }
        QueriesOfLines.Follow(kept, before);
        var asked = new Patient { Pseudonym = merged.Pseudonym, CentreCode = merged.CentreCode };
        asked.Queries.AddRange(merged.Queries.OrderBy(query => query.Number).Select(query => CaseCopy.Of(QueryTable.Queries, query)));
        QueriesOfLines.Follow(asked, moved);
        foreach (var query in asked.Queries)
        {
            query.Number = kept.Queries.Select(one => one.Number).DefaultIfEmpty(0).Max() + 1;
            kept.Queries.Add(query);
        }
    }
}
