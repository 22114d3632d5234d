using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Cases.Fields;

namespace Sarcoscope.Registry.Cases.Lines;

/// <summary>Two lines that were given at the same time, as far as their dates are certain.</summary>
/// <param name="Earlier">The line that was still given.</param>
/// <param name="Later">The line that started meanwhile.</param>
public sealed record LineOverlap(TreatmentLine Earlier, TreatmentLine Later)
{
    /// <summary>What overlaps, and what to do.</summary>
    public Phrase Words => new(
        $"Line {Later.Number} starts ({DateWords.Say(Later.StartedOn!.Value, Language.English)}) while line {Earlier.Number} is still given ({(Earlier.StoppedOn is { } end ? "to " + DateWords.Say(end, Language.English) : "ongoing")}). Check whether they are one regimen.",
        $"La ligne {Later.Number} commence ({DateWords.Say(Later.StartedOn!.Value, Language.French)}) alors que la ligne {Earlier.Number} est encore donnée ({(Earlier.StoppedOn is { } fin ? "arrêt\u00A0: " + DateWords.Say(fin, Language.French) : "en cours")}). Vérifiez s'il s'agit d'un seul protocole.");

    /// <summary>Every overlap among lines, in order of their numbers.</summary>
    public static IEnumerable<LineOverlap> Among(IEnumerable<TreatmentLine> lines)
    {
        var ordered = lines.OrderBy(line => line.Number).ToList();
        return ordered.SelectMany((earlier, position) => ordered.Skip(position + 1).Where(later => IsDuring(later, earlier)).Select(later => new LineOverlap(earlier, later)));
    }

    /// <summary>The overlaps of one line with others, whatever their numbers.</summary>
    public static IEnumerable<LineOverlap> Of(TreatmentLine line, IEnumerable<TreatmentLine> others)
    {
        foreach (var other in others.OrderBy(other => other.Number))
        {
            if (IsDuring(line, other)) yield return new(other, line);
            else if (IsDuring(other, line)) yield return new(line, other);
        }
    }

    private static bool IsDuring(TreatmentLine later, TreatmentLine earlier) =>
        later.StartedOn is { } start
        && earlier.StartedOn is { } before
        && !start.IsCertainlyBefore(before)
        && (earlier.StoppedOn is { } stopped ? start.IsCertainlyBefore(stopped) : earlier.StopReason == StopReason.Ongoing && before.IsCertainlyBefore(start));
}
