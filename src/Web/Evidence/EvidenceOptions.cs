using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Evidence.Cohorts;
using Sarcoscope.Registry.Evidence.Disclosure;
using Sarcoscope.Registry.Evidence.Tables;
using Sarcoscope.Registry.Terms;

namespace Sarcoscope.Web.Evidence;

/// <summary>What can be chosen in each filter: what the registry has, with its number of lines.</summary>
public sealed record EvidenceOptions(
    IReadOnlyList<EvidenceOption> Therapies,
    IReadOnlyList<EvidenceOption> Histologies,
    IReadOnlyList<EvidenceOption> Lines,
    IReadOnlyList<EvidenceOption> Periods)
{
    private static readonly string[] WiderThanOne = [Families.Word(Family.SoftTissue), Families.Word(Family.Bone), Families.Word(Family.Other)];

    /// <param name="set">The registry.</param>
    /// <param name="vocabulary">Names.</param>
    /// <param name="release">What the public may see; null for those who see everything.</param>
    public static EvidenceOptions Of(AnalysisSet set, Vocabulary vocabulary, PublicRelease? release)
    {
        return new(
            [.. set.Lines.GroupBy(line => line.Drug, StringComparer.Ordinal)
                .Select(drug => new EvidenceOption(drug.Key, Selection.TherapyName(vocabulary, drug.Key).Capitalised(), [.. drug]))
                .Where(Seen)
                .OrderByDescending(option => option.Lines.Count).ThenBy(option => option.Value, StringComparer.Ordinal)],
            [.. HistologyKeys(set, vocabulary)
                .Select(key => new EvidenceOption(key, Selection.HistologyName(vocabulary, key).Capitalised(), [.. set.Lines.Where(line => vocabulary.IsA(line.Histology, key))]))
                .Where(option => option.Lines.Count > 0 && Seen(option))
                .OrderByDescending(option => option.Lines.Count).ThenBy(option => option.Value, StringComparer.Ordinal)],
            [.. Selection.LineOrders
                .Select(order => new EvidenceOption(order, SelectionWords.OrderOf(order).Capitalised(), [.. set.Lines.Where(line => Selection.OrderOf(line) == order)]))
                .Where(option => option.Lines.Count > 0 && Seen(option))],
            [.. set.Lines.Where(line => Selection.YearOf(line) is not null)
                .GroupBy(line => Selection.YearOf(line)!.Value)
                .OrderBy(year => year.Key)
                .Select(year => new EvidenceOption(year.Key.ToString(System.Globalization.CultureInfo.InvariantCulture), Phrase.Same(year.Key.ToString(System.Globalization.CultureInfo.InvariantCulture)), [.. year]))
                .Where(Seen)]);

        bool Seen(EvidenceOption option) => release is null || release.Shows(option.Lines);
    }

    private static IEnumerable<string> HistologyKeys(AnalysisSet set, Vocabulary vocabulary) =>
        set.Lines.Select(line => line.Histology).OfType<string>().Distinct(StringComparer.Ordinal)
            .SelectMany(key => vocabulary.Histologies.Upwards(key).Select(term => term.Key))
            .Concat(WiderThanOne)
            .Distinct(StringComparer.Ordinal);
}

/// <summary>A value of a filter.</summary>
/// <param name="Value">As in the address.</param>
/// <param name="Label">As shown.</param>
/// <param name="Lines">The lines it stands for.</param>
public sealed record EvidenceOption(string Value, Phrase Label, IReadOnlyList<AnalysisLine> Lines);
