using Sarcoscope.Registry.Cases;
using Sarcoscope.Registry.Quality.Checks;

namespace Sarcoscope.Registry.Quality.Reviews;

/// <summary>The reviews of one centre added up: whom to call on Monday.</summary>
public sealed record CentreReview
{
    public required string Centre { get; init; }

    public required int Patients { get; init; }

    /// <summary>What was found, by the code of the check, each in the order of pseudonyms.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<CaseFinding>> Found { get; init; }

    /// <summary>Findings by weight.</summary>
    public required IReadOnlyDictionary<CheckWeight, int> Findings { get; init; }

    public required int OpenQueries { get; init; }

    /// <summary>When the oldest open query was asked; null where none is open, or none says when.</summary>
    public required PartialDate? OldestQuery { get; init; }

    /// <summary>Follow-ups overdue by two months: CHK-100.</summary>
    public required int Overdue { get; init; }

    public required int Asked { get; init; }

    public required int Answered { get; init; }

    public required int FollowUpsClosed { get; init; }

    public required int FollowUpsOnTime { get; init; }

    /// <summary>Cases decided and carried out that are no line of the registry: CHK-123.</summary>
    public required int NotRegistered { get; init; }

    /// <summary>Lines of treatment, in and outside the programme.</summary>
    public required int Lines { get; init; }

    /// <summary>Patients whose record is locked.</summary>
    public required int Locked { get; init; }

    /// <summary>A row for each centre, those with most critical findings first.</summary>
    public static IReadOnlyList<CentreReview> Of(IEnumerable<CaseReview> cases) =>
    [
        .. cases.GroupBy(one => one.Centre, StringComparer.Ordinal).Select(Sum)
            .OrderByDescending(one => one.Findings[CheckWeight.Critical]).ThenByDescending(one => one.OpenQueries).ThenBy(one => one.Centre, StringComparer.Ordinal),
    ];

    private static CentreReview Sum(IGrouping<string, CaseReview> centre)
    {
        var found = new Dictionary<string, IReadOnlyList<CaseFinding>>(StringComparer.Ordinal);
        foreach (var one in centre)
        foreach (var finding in one.Findings)
        {
            if (!found.TryGetValue(finding.Check, out var same)) found[finding.Check] = same = new List<CaseFinding>();
            ((List<CaseFinding>)same).Add(new(one.Pseudonym, finding));
        }
        var queries = centre.SelectMany(one => one.OpenQueries).ToList();
        return new()
        {
            Centre = centre.Key,
            Patients = centre.Count(),
            Found = found,
            Findings = Enum.GetValues<CheckWeight>().ToDictionary(weight => weight, weight => CaseChecks.All.Where(check => check.Weight == weight).Sum(check => Of(check.Code))),
            OpenQueries = queries.Count,
            OldestQuery = queries.OfType<PartialDate>().OrderBy(on => on.Earliest).Select(on => (PartialDate?)on).FirstOrDefault(),
            Overdue = Of("CHK-100"),
            Asked = centre.Sum(one => one.Asked),
            Answered = centre.Sum(one => one.Answered),
            FollowUpsClosed = centre.Sum(one => one.FollowUpsClosed),
            FollowUpsOnTime = centre.Sum(one => one.FollowUpsOnTime),
            Locked = centre.Count(one => one.IsLocked),
            Lines = centre.Sum(one => one.Lines),
            NotRegistered = Of("CHK-123"),
        };

        int Of(string check) => found.TryGetValue(check, out var findings) ? findings.Count : 0;
    }
}

/// <summary>A finding, and the case it is in.</summary>
public readonly record struct CaseFinding(string Pseudonym, PlacedFinding Finding);
