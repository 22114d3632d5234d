using Sarcoscope.Figures.Text;

namespace Sarcoscope.Registry.Evidence.Endpoints;

/// <summary>Every time-to-event endpoint of the registry. Definitions in prose: docs/methods/endpoints.md.</summary>
public static class EndpointCatalogue
{
    private static readonly Phrase ProgrammeLines = new("all programme lines", "toutes les lignes du programme");

    private static readonly Phrase FollowedPatients = new(
        "patients with at least one programme line, a date of diagnosis and follow-up",
        "patients avec au moins une ligne du programme, une date de diagnostic et un suivi");

    public static Endpoint ProgressionFreeSurvival { get; } = new(
        "PFS",
        new("Progression-free survival", "Survie sans progression"),
        AnalysisUnit.Line,
        ClockStart.LineStart,
        [EventSource.Progression, EventSource.Death],
        CensoringSource.RuleSet,
        ProgrammeLines);

    public static Endpoint TimeToProgression { get; } = ProgressionFreeSurvival with
    {
        Code = "TTP",
        Name = new("Time to progression", "Temps jusqu'à progression"),
        Events = [EventSource.Progression],
    };

    public static Endpoint TimeToNextTreatmentOrDeath { get; } = ProgressionFreeSurvival with
    {
        Code = "TTNT-D",
        Name = new("Time to next treatment or death", "Temps jusqu'au traitement suivant ou au décès"),
        Events = [EventSource.NextLine, EventSource.Death],
        Censoring = CensoringSource.LastContact,
    };

    public static Endpoint TimeToNextTreatment { get; } = TimeToNextTreatmentOrDeath with
    {
        Code = "TTNT-C",
        Name = new("Time to next treatment, deaths censored", "Temps jusqu'au traitement suivant, décès censurés"),
        Events = [EventSource.NextLine],
    };

    public static Endpoint TimeToTreatmentFailure { get; } = ProgressionFreeSurvival with
    {
        Code = "TTF",
        Name = new("Time to treatment failure", "Temps jusqu'à échec du traitement"),
        Events = [EventSource.Progression, EventSource.Death, EventSource.ToxicityOrRefusal],
        Censoring = CensoringSource.LastContactOnTreatment,
    };

    public static Endpoint DurationOfResponse { get; } = ProgressionFreeSurvival with
    {
        Code = "DoR",
        Name = new("Duration of response", "Durée de la réponse"),
        Start = ClockStart.FirstResponse,
        Population = new("lines with a complete or partial response", "lignes avec réponse complète ou partielle"),
    };

    public static Endpoint OverallSurvival { get; } = new(
        "OS",
        new("Overall survival from diagnosis", "Survie globale depuis le diagnostic"),
        AnalysisUnit.Patient,
        ClockStart.Diagnosis,
        [EventSource.Death],
        CensoringSource.LastContact,
        FollowedPatients);

    public static Endpoint SurvivalFromRegistration { get; } = OverallSurvival with
    {
        Code = "OS-R",
        Name = new("Overall survival from registration", "Survie globale depuis l'inclusion"),
        Start = ClockStart.Registration,
    };

    public static IReadOnlyList<Endpoint> All { get; } =
    [
        ProgressionFreeSurvival, TimeToProgression, TimeToNextTreatmentOrDeath, TimeToNextTreatment,
        TimeToTreatmentFailure, DurationOfResponse, OverallSurvival, SurvivalFromRegistration,
    ];
}
