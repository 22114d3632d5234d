using Sarcoscope.Figures.Text;

namespace Sarcoscope.Figures.Forest;

/// <summary>The words of a forest plot in one language.</summary>
internal sealed class ForestWords(ForestFigure figure, Language language)
{
    private const char FixedSpace = '\u00A0';
    private readonly NumberText numbers = NumberText.In(language);

    public string CountsHeading => Say(new("events/n", "évén./n"));

    public string EffectHeading => $"{Say(figure.ShortMeasure)} ({numbers.Level(figure.Level)})";

    public string AxisTitle => Say(figure.Measure) + Say(new(", log scale", ", échelle log"));

    public string Say(Phrase phrase) => phrase.In(language);

    /// <summary>"45/120".</summary>
    public string Count(ForestCount count) => $"{numbers.Count(count.Events)}/{numbers.Count(count.Subjects)}";

    /// <summary>The counts of a row in words, one piece a column: "sorafenib 45/120".</summary>
    public IEnumerable<string> NamedCounts(ForestRow row) => row.Counts.Select((count, i) => figure.Columns.Count == 1
        ? Count(count)
        : $"{Say(figure.Columns[i])} {Count(count)}");

    /// <summary>Whether a row has too few events for an estimate, in one of its arms.</summary>
    public static bool TooFew(ForestRow row) => row.Effect is not null && HasFew(row);

    /// <summary>The estimate that is drawn; null where there is none or too few events.</summary>
    public static ForestEffect? Drawn(ForestRow row) => TooFew(row) ? null : row.Effect;

    /// <summary>"0.78 (0.55–1.10)", or why there is none. The interval does not break over lines.</summary>
    public string Effect(ForestRow row) => Drawn(row) is { } effect
        ? $"{Ratio(effect.Ratio)} ({Unbroken(Interval(effect))})"
        : Say(TooFew(row) ? ForestRow.FewEvents : row.Instead);

    public string Interaction(double p) => Say(new("interaction ", "interaction ")) + Unbroken(numbers.PEquation(p));

    public string Describe()
    {
        var rows = figure.Blocks.SelectMany(b => b.Rows).ToList();
        var drawn = rows.Where(r => Drawn(r) is not null).OrderBy(r => r.Effect!.Value.Ratio).ToList();
        var overall = figure.Overall is { } all
            ? $"{Say(all.Label)}{Punctuation.Colon(language)}{Full(all)}{Totals(all)}"
            : $"{numbers.Count(rows.Count)} {Say(rows.Count == 1 ? new("row", "rangée") : new Phrase("rows", "rangées"))}";
        var spread = drawn.Count == 0
            ? Say(new("no subgroup has an estimate", "aucun sous-groupe n’a d’estimation"))
            : Say(new("from ", "de ")) + $"{Full(drawn[0])} ({Say(drawn[0].Label)})" + Say(new(" to ", " à "))
                + $"{Full(drawn[^1])} ({Say(drawn[^1].Label)})";
        return Description.Of(figure.Finding, overall, spread, language);
    }

    public IEnumerable<string> Notes()
    {
        var drawn = figure.Rows().Where(r => Drawn(r) is not null).ToList();
        if (drawn.Count == 0)
            yield break;
        var byEvents = ForestWeights.ByEvents(drawn);
        yield return byEvents
            ? Say(new("Area of squares: number of events.", "Aire des carrés\u00A0: nombre d’événements."))
            : Say(new("Area of squares: precision of the estimate.", "Aire des carrés\u00A0: précision de l’estimation."));
        if (figure.Overall is { } all && Drawn(all) is not null)
            yield return Say(new("Diamond and dashed line: overall estimate.", "Losange et trait discontinu\u00A0: estimation globale."));
        if (figure.Rows().Any(r => Drawn(r) is null && HasFew(r)))
        {
            var least = numbers.Count(ForestFigure.FewestEvents);
            yield return Say(figure.Columns.Count > 1
                ? new($"Under {least} events in an arm no estimate is shown.", $"Sous {least} événements dans un bras, l’estimation n’est pas affichée.")
                : new($"Under {least} events no estimate is shown.", $"Sous {least} événements, l’estimation n’est pas affichée."));
        }
    }

    private static bool HasFew(ForestRow row) => row.Counts.Any(c => c.Events < ForestFigure.FewestEvents);

    private string Full(ForestRow row) => Drawn(row) is { } effect
        ? $"{Say(figure.ShortMeasure)} {Ratio(effect.Ratio)} ({numbers.WithLevel(figure.Level, Interval(effect))})"
        : Effect(row);

    private string Totals(ForestRow row)
    {
        if (row.Counts.Count == 0)
            return string.Empty;
        var (events, n) = (row.Counts.Sum(c => c.Events), row.Counts.Sum(c => c.Subjects));
        var noun = Say(figure.Unit == AnalysisUnit.Patients ? new("patients", "patients") : new Phrase("lines", "lignes"));
        return Say(new(
            $", {numbers.Count(events)} events among {numbers.Count(n)} {noun}",
            $", {numbers.Count(events)} événements sur {numbers.Count(n)} {noun}"));
    }

    private string Interval(ForestEffect effect) => Ratio(effect.Lower) + Say(new("–", " à ")) + Ratio(effect.Upper);

    // Two decimals say nothing of a ratio in the hundreds.
    private string Ratio(double ratio) => ratio switch
    {
        >= 10_000 => ">" + numbers.Count(9_999),
        >= 100 => numbers.Number(ratio, 0),
        < 0.005 => "<" + numbers.Ratio(0.01),
        _ => numbers.Ratio(ratio),
    };

    private static string Unbroken(string text) => text.Replace(' ', FixedSpace);
}

/// <summary>How large the square of a row is.</summary>
internal static class ForestWeights
{
    /// <summary>By events where every row tells them, otherwise by the precision of the estimate, which follows them.</summary>
    public static bool ByEvents(IReadOnlyList<ForestRow> drawn) => drawn.All(r => r.Counts.Count > 0);

    /// <summary>A weight above 0; areas are proportional to it.</summary>
    public static double Of(ForestRow row, ForestEffect effect, bool byEvents)
    {
        if (byEvents)
            return Math.Max(1, row.Counts.Sum(c => c.Events));
        var spread = Math.Log(effect.Upper / effect.Lower);
        return spread > 0 ? 1 / (spread * spread) : double.MaxValue;
    }
}
