using Sarcoscope.Figures.Text;
using Sarcoscope.Statistics.Survival;

namespace Sarcoscope.Figures.Survival;

/// <summary>The words of a Kaplan–Meier figure in one language.</summary>
internal sealed class CurveWords(Language language, AnalysisUnit unit, Audience audience)
{
    private readonly NumberText numbers = NumberText.In(language);

    public string Units => Say(unit == AnalysisUnit.Patients ? new("Patients", "Patients") : new Phrase("Lines", "Lignes"));

    public string Events => Say(new("Events", "Événements"));

    public string AtRisk => Say(new("At risk", "À risque"));

    public string Censored => Say(new("Censored", "Censures"));

    public string NotYetEntered => Say(new("Not yet entered", "Entrée à venir"));

    /// <summary>The heading over medians: "Median, months (95% CI)".</summary>
    public string MedianHeading(double level) =>
        Say(new("Median, months", "Médiane, mois")) + $" ({numbers.Level(level)})";

    /// <summary>A count that may be shown: for the public, 1 to 4 become &lt;5.</summary>
    public string Cell(double count) => Hidden(count) ? "<5" : numbers.Count(count);

    /// <summary>A median below its heading: "5.5 (4.4–8.1)".</summary>
    public string MedianCell(SurvivalCurve? curve)
    {
        if (curve is null)
            return Absence.NotApplicable.In(language);
        if (MedianHidden(curve))
            return Absence.FewerThanFive.In(language);
        var median = curve.Median;
        var estimate = numbers.Months(median.Estimate);
        var limits = numbers.MonthsInterval(median.Lower, median.Upper);
        return median is { Estimate: null, Lower: null } ? estimate : $"{estimate} ({limits})";
    }

    /// <summary>"39 lines, 25 events".</summary>
    public string Counts(SurvivalCurve? curve)
    {
        var (n, events) = (curve?.Subjects ?? 0, curve?.Events ?? 0);
        return $"{Amount(n, Noun(n))}, {Amount(events, Say(Plural(events) ? new("events", "événements") : new Phrase("event", "événement")))}";
    }

    /// <summary>"median 5.5 months (95% CI 4.4–8.1)", or why there is none.</summary>
    public string MedianPhrase(SurvivalCurve? curve) => Say(new("median ", "médiane ")) + MedianValue(curve);

    /// <summary>Counts and median on one line, or on one each where they are too wide: an interval is not torn apart.</summary>
    public IEnumerable<string> NumbersIn(SurvivalCurve? curve, double width, double fontSize)
    {
        var (counts, median) = (Counts(curve), MedianPhrase(curve));
        return TextWidth.Of($"{counts}, {median}", fontSize) <= width ? [$"{counts}, {median}"] : [counts + ",", median];
    }

    /// <summary>The finding in two sentences, with every n and median.</summary>
    public string Describe(KaplanMeierFigure figure)
    {
        var one = figure.Series.Count == 1;
        var counts = figure.Series.Select(s => one ? Counts(s.Curve) : Named(s.Label, Counts(s.Curve)));
        var medians = figure.Series.Select(s => one ? MedianValue(s.Curve) : Say(s.Label) + " " + MedianValue(s.Curve));
        return figure.Series.Count == 0
            ? Description.Of(figure.Finding, Counts(null), MedianPhrase(null), language)
            : Description.Of(
                figure.Finding,
                string.Join(Punctuation.Semicolon(language), counts),
                Say(new("median", "médiane")) + (one ? " " : Punctuation.Colon(language))
                    + string.Join(Punctuation.Semicolon(language), medians),
                language);
    }

    /// <summary>"GIST" before what is said of it.</summary>
    public string Named(Phrase label, string text) => Say(label) + Punctuation.Colon(language) + text;

    public string Say(Phrase phrase) => phrase.In(language);

    /// <summary>"3 of 39 lines were followed longer, to 41.2 months".</summary>
    public string CutNote(int endMonths, double longer, double all, double lastDays) => language == Language.French
        ? $"L’axe s’arrête à {numbers.Count(endMonths)} mois\u00A0: {CellInWords(longer)} {Noun(longer)} sur {numbers.Count(all)} "
          + $"ont un suivi plus long, jusqu’à {numbers.Months(lastDays)} mois."
        : $"The axis ends at {numbers.Count(endMonths)} months: {CellInWords(longer)} of {numbers.Count(all)} {Noun(all)} "
          + $"{(Plural(longer) || Hidden(longer) ? "were" : "was")} followed longer, to {numbers.Months(lastDays)} months.";

    public string BandNote(double level) => language == Language.French
        ? $"Bande\u00A0: {numbers.Level(level)}."
        : $"Band: {numbers.Level(level)}.";

    public string CensorNote => Say(new("Vertical marks: censorings.", "Traits verticaux\u00A0: censures."));

    public string ThinNote => Say(new("Thin line: fewer than 5 at risk.", "Trait fin\u00A0: moins de 5 à risque."));

    public string PublicNote => Say(new(
        "Curves stop where fewer than 5 are at risk; counts under 5 are hidden.",
        "Les courbes s’arrêtent sous 5 à risque\u202F; les effectifs inférieurs à 5 sont masqués."));

    /// <summary>Over 150 censorings in a group would paint it over.</summary>
    public string CensorOmittedNote(IEnumerable<Phrase> groups, int shown) => shown == 1
        ? Say(new("Censorings (over 150) are not marked.", "Les censures (plus de 150) ne sont pas marquées."))
        : Say(new("Censorings (over 150) are not marked for ", "Les censures (plus de 150) ne sont pas marquées pour "))
            + string.Join(", ", groups.Select(Say)) + ".";

    /// <summary>A median that would be read off a stretch the public does not see, or may lie in one.</summary>
    public bool MedianHidden(SurvivalCurve curve) => audience == Audience.Public
        && (curve.Subjects < TimeWindow.FewAtRisk
            || curve.Median.Estimate is not { } days
            || curve.CountsBefore(days).AtRisk < TimeWindow.FewAtRisk);

    public bool Hidden(double count) => audience == Audience.Public && count is > 0 and < TimeWindow.FewAtRisk;

    private string CellInWords(double count) => Hidden(count) ? Absence.FewerThanFive.In(language) : numbers.Count(count);

    private string Amount(double count, string noun) => $"{CellInWords(count)} {noun}";

    private bool Plural(double count) => language == Language.French ? count >= 2 : count != 1;

    private string Noun(double count) => Say((unit, Plural(count)) switch
    {
        (AnalysisUnit.Patients, true) => new("patients", "patients"),
        (AnalysisUnit.Patients, false) => new("patient", "patient"),
        (_, true) => new("lines", "lignes"),
        (_, false) => new Phrase("line", "ligne"),
    });

    private string MedianValue(SurvivalCurve? curve)
    {
        if (curve is null)
            return Absence.NotApplicable.In(language);
        if (MedianHidden(curve))
            return Say(new("hidden, fewer than 5 at risk", "masquée, moins de 5 à risque"));
        var median = curve.Median;
        var months = median.Estimate is null ? string.Empty : Say(new(" months", " mois"));
        return median is { Estimate: null, Lower: null }
            ? numbers.Months(null)
            : numbers.Months(median.Estimate) + months
              + $" ({numbers.WithLevel(curve.Level, numbers.MonthsInterval(median.Lower, median.Upper))})";
    }
}
