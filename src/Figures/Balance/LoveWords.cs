using Sarcoscope.Figures.Text;

namespace Sarcoscope.Figures.Balance;

/// <summary>The words of a Love plot in one language.</summary>
internal sealed class LoveWords(LovePlotFigure figure, Language language)
{
    private readonly NumberText numbers = NumberText.In(language);

    public string Before => Say(new("before", "avant"));

    public string After => Say(new("after", "après"));

    public string BeforeWeighting => Say(new("before weighting", "avant pondération"));

    public string AfterWeighting => Say(new("after weighting", "après pondération"));

    public string AxisTitle => Say(new("Absolute standardised mean difference", "Différence moyenne standardisée absolue"));

    public string NoCovariates => Say(new("No covariates to show", "Aucune covariable à représenter"));

    public string Say(Phrase phrase) => phrase.In(language);

    /// <summary>The absolute difference with two decimals, or that there is none.</summary>
    public string Value(double? difference) => difference is { } known
        ? numbers.Number(Math.Abs(known), 2)
        : Say(new("none", "aucune"));

    /// <summary>"Effective n: sorafenib 98.2 of 125; sunitinib 41.0 of 67"; null without groups.</summary>
    public string? Effective() => figure.Groups.Count == 0
        ? null
        : Say(new("Effective n after weighting", "n effectif après pondération")) + Punctuation.Colon(language)
            + string.Join(Punctuation.Semicolon(language), figure.Groups.Select(g =>
                $"{Say(g.Label)} {numbers.Number(g.EffectiveSubjects, 1)}{Say(new(" of ", " sur "))}{numbers.Count(g.Subjects)}{Noun}"));

    public IEnumerable<string> Notes(List<BalanceRow> rows)
    {
        if (rows.Count == 0)
            yield break;
        var threshold = numbers.Number(LovePlotFigure.Threshold, 1);
        yield return Say(new($"Dashed line: {threshold}, above which groups are taken to differ.", $"Trait discontinu\u00A0: {threshold}, au-delà duquel les groupes sont réputés différents."));
        yield return Above(rows) + ".";
        if (rows.Exists(r => r.Before is null || r.After is null))
            yield return Say(new("None: values do not vary within the groups, so there is no difference to standardise.", "Aucune\u00A0: les valeurs ne varient pas dans les groupes, il n’y a pas de différence à standardiser."));
    }

    public string Describe(List<BalanceRow> rows)
    {
        var largest = rows.Where(r => r.After is not null).MaxBy(r => Math.Abs(r.After!.Value));
        return Description.Of(
            figure.Finding,
            rows.Count == 0 ? NoCovariates : Above(rows),
            largest is null
                ? Say(new("no difference after weighting is known", "aucune différence après pondération n’est connue"))
                : Say(new("largest difference after weighting ", "plus grande différence après pondération ")) + $"{Value(largest.After)} ({Say(largest.Label)})"
                    + (Effective() is { } effective ? Punctuation.Semicolon(language) + char.ToLowerInvariant(effective[0]) + effective[1..] : string.Empty),
            language);
    }

    private string Noun => figure.Groups.Count == 0 ? string.Empty : Say(figure.Unit == AnalysisUnit.Patients ? new(" patients", " patients") : new Phrase(" lines", " lignes"));

    private string Above(List<BalanceRow> rows)
    {
        string Count(Func<BalanceRow, double?> of) => numbers.Count(rows.Count(r => of(r) is { } d && Math.Abs(d) > LovePlotFigure.Threshold));
        var (before, after, all, threshold) = (Count(r => r.Before), Count(r => r.After), numbers.Count(rows.Count), numbers.Number(LovePlotFigure.Threshold, 1));
        return Say(new(
            $"Above {threshold}: {before} of {all} covariates before weighting, {after} after",
            $"Au-delà de {threshold}\u00A0: {before} covariables sur {all} avant pondération, {after} après"));
    }
}
