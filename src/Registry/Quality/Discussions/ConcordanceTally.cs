using Sarcoscope.Registry.Board;

namespace Sarcoscope.Registry.Quality.Discussions;

/// <summary>Adds up whether signed decisions are what the algorithm said, by centre and year. An amended decision counts once, as it was last signed.</summary>
internal sealed class ConcordanceTally
{
    private const string Everywhere = "";

    private readonly List<(string Centre, int? Year, Concordance Answer)> answers = [];

    public void Add(CaseDiscussions one) => answers.AddRange(one.Signed.Select(signed => (one.Centre, signed.Year, signed.Answer)));

    /// <summary>Every centre together, then each that signed one; of each every year together, then each year.</summary>
    public IReadOnlyList<ConcordanceCount> Total(IEnumerable<string> centres) =>
        [.. Years(Everywhere, answers), .. centres.Where(centre => answers.Exists(one => one.Centre == centre)).SelectMany(centre => Years(centre, [.. answers.Where(one => one.Centre == centre)]))];

    private static IEnumerable<ConcordanceCount> Years(string centre, List<(string Centre, int? Year, Concordance Answer)> own) =>
    [
        ConcordanceCount.Of(centre, year: null, own.Select(one => one.Answer)),
        .. own.Where(one => one.Year is not null).GroupBy(one => one.Year).OrderBy(year => year.Key).Select(year => ConcordanceCount.Of(centre, year.Key, year.Select(one => one.Answer))),
    ];
}
