using Microsoft.EntityFrameworkCore;
using Sarcoscope.Registry.Cases.Duplicates;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Storage;
using Sarcoscope.Registry.Terms;

namespace Sarcoscope.Registry.Entry.Duplicates;

/// <summary>The patients who may be one person, those who are, and those who were judged not to be. For coordination, which sees every centre.</summary>
public sealed class DuplicateList(RegistryDb db)
{
    /// <summary>Alike pairs that nobody has judged, the strongest first.</summary>
    public async Task<IReadOnlyList<LikePair>> Open(CancellationToken cancel)
    {
        HoldToCoordination();
        var people = await Facts(db.Patients, cancel);
        var persons = people.Where(one => one.Person is not null).ToDictionary(one => one.Facts.Pseudonym, one => one.Person, StringComparer.Ordinal);
        var judged = await JudgedPairs(cancel);
        return
        [
            .. LikePairs.Among([.. people.Select(one => one.Facts)], Vocabulary.Load())
                .Where(pair => !judged.Contains(pair.Pair))
                .Where(pair => persons.GetValueOrDefault(pair.First.Pseudonym) is not { } person || persons.GetValueOrDefault(pair.Second.Pseudonym) != person)
                .OrderBy(pair => pair.Strength)
                .ThenBy(pair => pair.First.Pseudonym, StringComparer.Ordinal)
                .ThenBy(pair => pair.Second.Pseudonym, StringComparer.Ordinal),
        ];
    }

    /// <summary>Records of one person, with what contradicts between them, in order of the first pseudonym.</summary>
    public async Task<IReadOnlyList<LinkedRecords>> Linked(CancellationToken cancel)
    {
        HoldToCoordination();
        var linked = await db.Patients.AsNoTracking().Where(patient => patient.Person != null).Select(patient => new { patient.Pseudonym, patient.Person }).ToListAsync(cancel);
        List<LinkedRecords> found = [];
        foreach (var group in linked.OrderBy(one => one.Pseudonym, StringComparer.Ordinal).GroupBy(one => one.Person, StringComparer.Ordinal))
        {
            List<Patient> records = [];
            foreach (var one in group)
            {
                if (await db.FindPatient(one.Pseudonym, cancel) is { } record) records.Add(record);
            }
            found.Add(new(records, [.. Pairs(records).SelectMany(pair => Contradictions.Between(pair.One, pair.Other, Vocabulary.Load()))]));
        }
        return found;
    }

    /// <summary>Pairs judged not to be one person, in order.</summary>
    public async Task<IReadOnlyList<DistinctPatients>> Judged(CancellationToken cancel)
    {
        HoldToCoordination();
        var judged = await db.DistinctPatients.AsNoTracking().ToListAsync(cancel);
        return [.. judged.OrderBy(one => one.Pair, StringComparer.Ordinal)];
    }

    /// <summary>Compares two patients; null when one of them is not there.</summary>
    public async Task<ComparedPair?> Compare(PatientPair pair, CancellationToken cancel)
    {
        HoldToCoordination();
        if (await db.FindPatient(pair.First, cancel) is not { } first || await db.FindPatient(pair.Second, cancel) is not { } second) return null;
        return new(
            first,
            second,
            Likeness.Of(PersonFacts.Of(first), PersonFacts.Of(second), Vocabulary.Load()),
            [.. Contradictions.Between(first, second, Vocabulary.Load())],
            await db.DistinctPatients.AsNoTracking().SingleOrDefaultAsync(one => one.Pair == pair.ToString(), cancel));
    }

    /// <summary>The facts by which patients are compared, read without their cases. Whoever withdrew from all use is not compared.</summary>
    internal static async Task<List<(PersonFacts Facts, string? Person)>> Facts(IQueryable<Patient> patients, CancellationToken cancel)
    {
        var rows = await patients.AsNoTracking()
            .Where(patient => patient.WithdrawalScope == null || patient.WithdrawalScope == WithdrawalScope.FurtherFollowUp)
            .Select(patient => new
            {
                patient.Pseudonym,
                patient.CentreCode,
                patient.Sex,
                patient.BornIn,
                patient.Person,
                Tumour = patient.Tumours.OrderBy(tumour => tumour.Number).Select(tumour => new { tumour.Histology, tumour.ReviewedHistologyAsTyped, tumour.ReviewedHistology, tumour.DiagnosedOn }).FirstOrDefault(),
            })
            .ToListAsync(cancel);
        return [.. rows.Select(row => (new PersonFacts(row.Pseudonym, row.CentreCode, row.Sex, row.BornIn, row.Tumour?.ReviewedHistologyAsTyped is null ? row.Tumour?.Histology : row.Tumour.ReviewedHistology, row.Tumour?.DiagnosedOn), row.Person))];
    }

    // A judgement on a pseudonym that was merged since holds for the record it leads to.
    private async Task<HashSet<PatientPair>> JudgedPairs(CancellationToken cancel)
    {
        var leadsTo = await db.FormerPseudonyms.AsNoTracking()
            .Join(db.Patients, former => former.PatientId, patient => patient.Id, (former, patient) => new { former.Pseudonym, To = patient.Pseudonym })
            .ToDictionaryAsync(one => one.Pseudonym, one => one.To, StringComparer.Ordinal, cancel);
        HashSet<PatientPair> judged = [];
        foreach (var text in await db.DistinctPatients.AsNoTracking().Select(one => one.Pair).ToListAsync(cancel))
        {
            if (!PatientPair.TryParse(text, out var pair)) continue;
            var (first, second) = (leadsTo.GetValueOrDefault(pair.First, pair.First), leadsTo.GetValueOrDefault(pair.Second, pair.Second));
            if (first != second) judged.Add(PatientPair.Of(first, second));
        }
        return judged;
    }

    private static IEnumerable<(Patient One, Patient Other)> Pairs(List<Patient> records) =>
        records.SelectMany((one, index) => records.Skip(index + 1).Select(other => (one, other)));

    private void HoldToCoordination()
    {
        if (!db.Scope.IsEverything) throw new InvalidOperationException("Patients of several centres are compared by coordination only.");
    }
}

/// <summary>Records of one person.</summary>
/// <param name="Records">In order of their pseudonyms.</param>
/// <param name="Contradictions">What cannot both be true.</param>
public sealed record LinkedRecords(IReadOnlyList<Patient> Records, IReadOnlyList<Issue> Contradictions);

/// <summary>Two patients side by side.</summary>
/// <param name="First">The one whose pseudonym comes first.</param>
/// <param name="Second">The other.</param>
/// <param name="Likeness">How their facts compare.</param>
/// <param name="Contradictions">What cannot both be true if they are one person.</param>
/// <param name="Judged">The judgement that they are not; null where there is none.</param>
public sealed record ComparedPair(Patient First, Patient Second, Likeness Likeness, IReadOnlyList<Issue> Contradictions, DistinctPatients? Judged)
{
    /// <summary>Whether they are linked as one person.</summary>
    public bool IsOnePerson => First.Person is not null && First.Person == Second.Person;

    public PatientPair Pair => PatientPair.Of(First.Pseudonym, Second.Pseudonym);
}
