using Sarcoscope.Registry.Cases.Lines;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Terms;

namespace Sarcoscope.Registry.Board;

/// <summary>Whether the regimen given is the one decided. Derived from the first line that names the board case; drugs against side effects do not count.</summary>
/// <param name="Match">The answer.</param>
/// <param name="Line">The line; null where none names the board case.</param>
/// <param name="NotGiven">Drugs decided and not given, by key.</param>
/// <param name="NotDecided">Drugs given and not decided, by key.</param>
public sealed record RegimenGiven(RegimenMatch Match, TreatmentLine? Line, IReadOnlyList<string> NotGiven, IReadOnlyList<string> NotDecided)
{
    private static readonly string[] Joints = ["+", ",", ";", "/", "&", " and ", " et ", " plus "];

    /// <summary>Compares.</summary>
    public static RegimenGiven Of(BoardCase boardCase, Patient patient)
    {
        var line = patient.Lines.Where(one => one.BoardCaseNumber == boardCase.Number).OrderBy(one => one.Number).FirstOrDefault();
        if (line is null) return new(RegimenMatch.NoLine, null, [], []);
        if (boardCase.DecidedRegimen is not { } regimen) return new(RegimenMatch.NotDecided, line, [], []);
        var decided = DrugsOf(regimen);
        var given = line.Drugs.Select(drug => drug.Drug).ToList();
        if (decided.Any(drug => drug is null) || given.Exists(drug => drug is null) || decided.Count == 0 || given.Count == 0) return new(RegimenMatch.Unknown, line, [], []);
        var (wanted, had) = (Active(decided), Active(given));
        IReadOnlyList<string> missing = [.. wanted.Except(had, StringComparer.Ordinal)];
        IReadOnlyList<string> more = [.. had.Except(wanted, StringComparer.Ordinal)];
        return new(missing.Count == 0 && more.Count == 0 ? RegimenMatch.Same : RegimenMatch.Different, line, missing, more);
    }

    /// <summary>The regimen a board case is about, in words: the one decided, else the one proposed, else what was decided; null while none is named.</summary>
    public static string? InQuestion(BoardCase boardCase) => boardCase.DecidedRegimen ?? boardCase.ProposedRegimen ?? boardCase.Decision;

    /// <summary>The drugs of a regimen in words, by key; null for a name the vocabulary does not know.</summary>
    public static IReadOnlyList<string?> DrugsOf(string regimen) =>
    [
        .. regimen.Split(Joints, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(name => Vocabulary.Load().Map(TermList.Drugs, name)?.Key),
    ];

    /// <summary>Whether a regimen in words has a targeted drug, as far as its names are known.</summary>
    public static TargetedRegimen TargetedIn(string? regimen)
    {
        if (string.IsNullOrWhiteSpace(regimen)) return TargetedRegimen.Unknown;
        var drugs = DrugsOf(regimen);
        return drugs.Any(drug => Vocabulary.Load().Drugs.Get(drug) is { IsTargeted: true }) ? TargetedRegimen.Targeted
            : drugs.Any(drug => drug is null) ? TargetedRegimen.Unknown
            : TargetedRegimen.NotTargeted;
    }

    private static List<string> Active(IEnumerable<string?> drugs) => [.. drugs.OfType<string>().Where(drug => Vocabulary.Load().Drugs.Get(drug)?.Kind != DrugKind.Supportive).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}

/// <summary>How the regimen given compares with the one decided.</summary>
public enum RegimenMatch
{
    /// <summary>No line names the board case.</summary>
    NoLine = 0,

    /// <summary>The decision names no regimen.</summary>
    NotDecided,

    /// <summary>A name is not in the vocabulary, so that it cannot be said.</summary>
    Unknown,
    Same,
    Different,
}

/// <summary>Whether a regimen has a targeted drug.</summary>
public enum TargetedRegimen
{
    Unknown = 0,
    NotTargeted,
    Targeted,
}
