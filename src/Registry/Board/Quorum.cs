using Sarcoscope.Registry.Cases;

namespace Sarcoscope.Registry.Board;

/// <summary>Whether enough experts took part for a decision of the board.</summary>
/// <remarks>A sarcoma board of the network decides with at least three experts (Eberst 2014, BMC Cancer 14:870, Methods; NETSARC).</remarks>
/// <param name="Experts">Those who count: distinct people who were asked for a conflict of interest and have none, without the referring clinician.</param>
/// <param name="Chairs">How many chairs are named.</param>
public readonly record struct Quorum(int Experts, int Chairs)
{
    /// <summary>Experts a decision of the board needs.</summary>
    public const int Needed = 3;

    /// <summary>Whether a decision in session stands.</summary>
    public bool IsReached => Experts >= Needed && Chairs == 1;

    /// <summary>The quorum of those who took part in a decision.</summary>
    public static Quorum Of(IEnumerable<BoardExpert> experts)
    {
        var present = experts.ToList();
        return new(
            present.Where(Counts).DistinctBy(expert => expert.AccountId?.ToString() ?? "#" + expert.Number.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparer.Ordinal).Count(),
            present.Count(expert => expert.Part == ExpertPart.Chair));
    }

    /// <summary>Whether somebody counts. A conflict nobody asked about is not known to be none.</summary>
    public static bool Counts(BoardExpert expert) => expert.Conflict == Answer.No && expert.Part != ExpertPart.ReferringClinician;
}
