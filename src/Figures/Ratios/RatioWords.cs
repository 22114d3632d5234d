using Sarcoscope.Figures.Text;
using Sarcoscope.Statistics.Proportions;
using Sarcoscope.Statistics.Survival;

namespace Sarcoscope.Figures.Ratios;

/// <summary>The words and numbers of a PFS-ratio plot in one language.</summary>
internal sealed class RatioWords
{
    private readonly Language language;
    private readonly NumberText numbers;
    private readonly GrowthModulationIndex? index;
    private readonly string threshold;

    public RatioWords(PfsRatioFigure figure, Language language)
    {
        this.language = language;
        numbers = NumberText.In(language);
        threshold = Tick(figure.Threshold);
        if (figure.Bars.Count > 0)
        {
            index = GrowthModulationIndex.Of(
                figure.Bars.Select(b => b.PreviousDays).ToArray(), figure.Bars.Select(b => b.CurrentDays).ToArray(),
                figure.Bars.Select(b => b.Ending == RatioEnding.Progressed).ToArray(), figure.Threshold);
        }
    }

    public string AboveThreshold => Say(new($"above {threshold}", $"au-dessus de {threshold}"));

    public string NotAbove => Say(new($"not above {threshold}", $"pas au-dessus de {threshold}"));

    public string Open => Say(new($"censored at or below {threshold}: not known", $"censuré à {threshold} ou au-dessous\u00A0: non connu"));

    public string Censored => Say(new("censored: at least this", "censuré\u00A0: au moins cette valeur"));

    public string Before => Say(new("line before", "ligne précédente"));

    public string Now => Say(new("this line", "cette ligne"));

    public string MonthsOn => Say(new("Months on", "Mois sur"));

    public string RatioHead => Say(new("ratio", "rapport"));

    public string AxisTitle => Say(new(
        "PFS ratio: time to progression on this line over the line before, log scale",
        "Rapport des temps jusqu’à progression\u00A0: cette ligne sur la précédente, échelle log"));

    public string Say(Phrase phrase) => phrase.In(language);

    /// <summary>1.0; 1.3; 1.33.</summary>
    public string Tick(double ratio) => numbers.Number(ratio, Math.Abs(ratio * 10 - Math.Round(ratio * 10)) < 1e-9 ? 1 : 2);

    /// <summary>"1.85", or "1.85+" where it is at least that.</summary>
    public string Ratio(RatioBar bar) => (bar.Ratio >= 100 ? numbers.Number(bar.Ratio, 0) : numbers.Ratio(bar.Ratio)) + (bar.Ending == RatioEnding.Censored ? "+" : string.Empty);

    public string Months(double days) => numbers.Months(days);

    /// <summary>"Known to be above 1.3: 8 of 20 lines, 40.0% (95% CI 19.1–63.9)".</summary>
    public string Known()
    {
        if (index is null)
            return Say(new("No lines with a ratio", "Aucune ligne avec un rapport"));
        var limits = Proportion.Of(index.KnownAbove, index.Patients, "lines with a ratio").Interval()!.Value;
        var (known, all) = (numbers.Count(index.KnownAbove), numbers.Count(index.Patients));
        var noun = Say(index.Patients == 1 ? new("line", "ligne") : new Phrase("lines", "lignes"));
        var share = $"{numbers.Percent(index.KnownAbove, index.Patients, 1)} ({numbers.WithLevel(index.Curve.Level, Limits(limits.Lower, limits.Upper))})";
        return Few
            ? Say(new($"Known to be above {threshold}: {known} of {all} {noun}", $"Au-dessus de {threshold} de façon certaine\u00A0: {known} sur {all} {noun}"))
            : Say(new($"Known to be above {threshold}: {known} of {all} {noun}, {share}", $"Au-dessus de {threshold} de façon certaine\u00A0: {known} sur {all} {noun}, {share}"));
    }

    /// <summary>The share when censored ratios count for what is known of them; null where it says nothing more.</summary>
    public string? Estimated()
    {
        if (index is null || Few)
            return null;
        var above = index.Above;
        if (above.BeyondLastTime && index.Curve.Censored > 0)
            return null;
        var limits = above is { Lower: { } lower, Upper: { } upper } ? $" ({numbers.WithLevel(index.Curve.Level, Limits(lower, upper))})" : string.Empty;
        return Say(new("With censored ratios, Kaplan–Meier: ", "Avec les rapports censurés, Kaplan–Meier\u00A0: ")) + numbers.Percent(above.Survival, 1) + limits;
    }

    public string Describe(PfsRatioFigure figure)
    {
        var longer = figure.Bars.Count(b => b.Ratio > 1);
        var censored = figure.Bars.Count(b => b.Ending == RatioEnding.Censored);
        return Description.Of(
            figure.Finding,
            Known(),
            Say(new(
                $"this line was longer than the line before in {numbers.Count(longer)} of {numbers.Count(figure.Bars.Count)}, {numbers.Count(censored)} ratios are censored",
                $"cette ligne a duré plus longtemps que la précédente dans {numbers.Count(longer)} cas sur {numbers.Count(figure.Bars.Count)}, {numbers.Count(censored)} rapports sont censurés")),
            language);
    }

    public IEnumerable<string> Notes(PfsRatioFigure figure, bool cut)
    {
        if (figure.Bars.Count == 0)
            yield break;
        yield return Say(new("A censored ratio at or below the threshold counts as not above in the heading.", "En tête, un rapport censuré au seuil ou au-dessous compte comme non supérieur."));
        if (figure.Bars.Count > PfsRatioFigure.MostLabelled)
            yield return Say(new($"Over {numbers.Count(PfsRatioFigure.MostLabelled)} lines: without pseudonyms and numbers.", $"Plus de {numbers.Count(PfsRatioFigure.MostLabelled)} lignes\u00A0: sans pseudonymes ni nombres."));
        if (cut)
            yield return Say(new("Bars with a point at the end of the axis go beyond it.", "Les barres pointues au bout de l’axe le dépassent."));
    }

    // Not torn apart at the end of a line.
    private string Limits(double lower, double upper) => numbers.PercentInterval(lower, upper, 1).Replace(' ', '\u00A0');

    // Under five lines no percentage.
    private bool Few => index is { Patients: < 5 };
}
