namespace Sarcoscope.Oncology.Recist;

/// <summary>Which new lesions count at which visit. Source: Eisenhauer 2009, section 4.3.5.</summary>
internal sealed class NewLesionRules
{
    private readonly Dictionary<string, int> confirmedOn;

    internal NewLesionRules(IEnumerable<RecistVisit> visits) => confirmedOn = visits
        .SelectMany(visit => visit.NewLesions, (visit, lesion) => (lesion, visit.Day))
        .Where(seen => seen.lesion.Certainty == NewLesionCertainty.Unequivocal)
        .GroupBy(seen => seen.lesion.Id, seen => seen.Day, StringComparer.Ordinal)
        .ToDictionary(days => days.Key, days => days.Max(), StringComparer.Ordinal);

    /// <summary>An equivocal lesion counts where it is confirmed at this visit or later: progression is dated at its first appearance.</summary>
    internal (NewLesionStatus Status, int? ShownOn, string Why) Judge(RecistVisit visit)
    {
        var counting = visit.NewLesions
            .Where(lesion => lesion.Certainty == NewLesionCertainty.Unequivocal
                || (confirmedOn.TryGetValue(lesion.Id, out var day) && day >= visit.Day))
            .OrderBy(lesion => lesion.ScanDay ?? visit.Day)
            .ThenBy(lesion => lesion.Id, StringComparer.Ordinal)
            .ToList();
        if (counting.Count > 0)
        {
            var certainty = counting[0].Certainty == NewLesionCertainty.Equivocal ? " (equivocal here, confirmed later)" : "";
            return (NewLesionStatus.Unequivocal, counting[0].ScanDay ?? visit.Day, $"new lesion {counting[0].Id}{certainty}");
        }
        return visit.NewLesions.Count > 0
            ? (NewLesionStatus.Equivocal, null, "only equivocal new lesions")
            : (NewLesionStatus.None, null, "no new lesion");
    }
}
