using Sarcoscope.Figures.Survival;
using Sarcoscope.Figures.Text;
using Sarcoscope.Statistics.CompetingRisks;

namespace Sarcoscope.Figures.Incidence;

/// <summary>The words of a cumulative incidence figure in one language.</summary>
internal sealed class IncidenceWords(CumulativeIncidenceFigure figure, Language language)
{
    private readonly NumberText numbers = NumberText.In(language);

    /// <summary>What it shares with curves of survival.</summary>
    public CurveWords Curves { get; } = new(language, figure.Unit, Audience.Registry);

    public string Measure => Say(new("Cumulative incidence", "Incidence cumulée"));

    public string OtherCauses => Say(new("Other causes", "Autres causes"));

    public string OtherEvents => Say(new("Competing", "Concurrents"));

    public string Say(Phrase phrase) => phrase.In(language);

    /// <summary>"70 of 125 lines".</summary>
    public string Counts(IncidenceCurve curve)
    {
        var n = curve.Group.Incidence?.Subjects ?? 0;
        var events = curve.Estimate?.Events ?? 0;
        return Say(new(
            $"{numbers.Count(events)} of {numbers.Count(n)} {Noun(n)}",
            $"{numbers.Count(events)} sur {numbers.Count(n)} {Noun(n)}"));
    }

    /// <summary>"45.1% at 12 months (95% CI 35.0–55.2)", or that nobody was watched so long.</summary>
    public string Reading(CumulativeIncidence? estimate)
    {
        var month = numbers.Count(figure.ReadAtMonths);
        var at = estimate?.At(figure.ReadAtMonths * NumberText.DaysPerMonth);
        if (at is not { BeyondLastTime: false } known)
            return Say(new($"nobody watched to {month} months", $"aucun suivi jusqu’à {month} mois"));
        var share = Say(new($"{numbers.Percent(known.Incidence, 1)} at {month} months", $"{numbers.Percent(known.Incidence, 1)} à {month} mois"));
        return known is { Lower: { } lower, Upper: { } upper }
            ? $"{share} ({numbers.WithLevel(figure.Level, numbers.PercentInterval(lower, upper, 1))})"
            : share;
    }

    public string Gray(double p) => Say(new("Gray’s test ", "Test de Gray ")) + numbers.PEquation(p);

    public string Describe(List<List<IncidenceCurve>> panels)
    {
        var curves = panels.SelectMany(p => p).ToList();
        if (curves.Count == 0)
            return Description.Of(figure.Finding, Curves.Counts(null), Say(new("no incidence is estimated", "aucune incidence n’est estimée")), language);
        string Name(IncidenceCurve c) => figure.Groups.Count == 1 ? Say(c.Cause.Label) : $"{Say(c.Cause.Label)}, {Say(c.Group.Label)}";
        var counts = curves.Select(c => $"{Name(c)}{Punctuation.Colon(language)}{Counts(c)}");
        var readings = curves.Select(c => $"{Name(c)} {Reading(c.Estimate)}");
        return Description.Of(
            figure.Finding,
            string.Join(Punctuation.Semicolon(language), counts),
            Say(new("cumulative incidence: ", "incidence cumulée\u00A0: ")) + string.Join(Punctuation.Semicolon(language), readings),
            language);
    }

    /// <summary>A competing event is not a censoring.</summary>
    public string CompetingNote => Say(new(
        "Competing events are counted as such, not as censorings.",
        "Les événements concurrents sont comptés comme tels, non comme des censures."));

    private string Noun(double count) => Say((figure.Unit, language == Language.French ? count >= 2 : count != 1) switch
    {
        (AnalysisUnit.Patients, true) => new("patients", "patients"),
        (AnalysisUnit.Patients, false) => new("patient", "patient"),
        (_, true) => new("lines", "lignes"),
        (_, false) => new Phrase("line", "ligne"),
    });
}
