using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Cases.Lines;
using Sarcoscope.Registry.Evidence.Endpoints;

namespace Sarcoscope.Web.Evidence;

/// <summary>Words of the list of lines.</summary>
internal static class LinesWords
{
    public static Phrase Condition { get; } = new("Condition", "Condition");

    public static Phrase IsCounted { get; } = new("counted", "comptée");

    public static Phrase InDenominator { get; } = new("in the denominator", "au dénominateur");

    public static Phrase Back { get; } = new("Back to the results", "Retour aux résultats");

    public static Phrase NoneToList { get; } = new("None of these lines is yours to see one by one.", "Aucune de ces lignes ne vous est visible une à une.");

    public static Phrase Stated { get; } = new("stated", "indiquée");

    public static Phrase Derived { get; } = new("derived", "dérivée");

    public static Phrase Differs { get; } = new("differs", "diffère");

    public static Phrase Counted(int lines) => new($"{lines} lines.", $"{lines} lignes.");

    public static Phrase CountedOf(int counted, int all) => new($"{counted} counted of {all} lines.", $"{counted} comptées sur {all} lignes.");

    public static Phrase OtherCentres(int lines) => new(
        $"{lines} of them belong to other centres and are not listed.",
        $"{lines} d'entre elles relèvent d'autres centres et ne sont pas listées.");

    public static Phrase Progression(RuleSet rules) => new(
        $"PFS: progression-free time under {rules.Label}. {rules.Meaning.English}.",
        $"SSP : temps sans progression selon {rules.Label}. {rules.Meaning.French}.");

    public static Phrase Ending(TimeToEvent time) => time switch
    {
        { EndedBy: EventSource.Progression } => new("progression", "progression"),
        { EndedBy: EventSource.Death } => new("death", "décès"),
        { EndedBy: not null } => new("other event", "autre événement"),
        { CensoredFor: CensoringReason.NoFollowUp } => new("censored: no follow-up", "censurée : pas de suivi"),
        { CensoredFor: CensoringReason.EndOfTreatment } => new("censored: treatment stopped", "censurée : arrêt du traitement"),
        { CensoredFor: CensoringReason.StartAsPrinted } => new("censored at the start, as printed", "censurée au début, comme imprimé"),
        { CensoredFor: CensoringReason.LastContact } => new("censored: last contact", "censurée : dernières nouvelles"),
        { CensoredFor: CensoringReason.LastAssessment } => new("censored: last assessment", "censurée : dernière évaluation"),
        { CensoredFor: CensoringReason.NewTreatment } => new("censored: new treatment", "censurée : nouveau traitement"),
        { CensoredFor: CensoringReason.MissedVisits } => new("censored: missed visits", "censurée : visites manquées"),
        { CensoredFor: CensoringReason.NoImaging } => new("censored: no imaging", "censurée : pas d'imagerie"),
        _ => new("censored", "censurée"),
    };

    /// <summary>CR, PR, SD, PD; RC, RP, MS, MP.</summary>
    public static Phrase Letters(ResponseStatement? response) => response switch
    {
        ResponseStatement.CompleteResponse => new("CR", "RC"),
        ResponseStatement.PartialResponse => new("PR", "RP"),
        ResponseStatement.StableDisease => new("SD", "MS"),
        ResponseStatement.ProgressiveDisease => new("PD", "MP"),
        ResponseStatement.NonCrNonPd => new("non-CR/non-PD", "non-RC/non-MP"),
        ResponseStatement.MixedResponse => new("mixed", "mixte"),
        ResponseStatement.NotEvaluable => Word(Absence.NotEvaluable),
        ResponseStatement.Unknown => Word(Absence.Unknown),
        _ => Word(Absence.NotRecorded),
    };

    private static Phrase Word(Absence absence) => new(absence.In(Language.English), absence.In(Language.French));
}
