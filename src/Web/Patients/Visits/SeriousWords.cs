using Sarcoscope.Figures.Text;
using Sarcoscope.Oncology.Toxicity;
using Sarcoscope.Registry.Cases.AdverseEvents;

namespace Sarcoscope.Web.Patients.Visits;

/// <summary>What follows from the form of a serious event, in words.</summary>
internal static class SeriousWords
{
    public static Phrase Follows { get; } = new("What follows", "Ce qui en découle");

    public static Phrase Susar { get; } = new("SUSAR (serious, related, unexpected, investigational)", "SUSAR (grave, lié, inattendu, expérimental)");

    public static Phrase Unexpected { get; } = new("Unexpected", "Inattendu");

    public static Phrase Related { get; } = new("Related", "Lié");

    public static Phrase IsSerious { get; } = new("Serious", "Grave");

    public static Phrase InvestigatorRule { get; } = new(
        "Pharmacovigilance is told within 24 hours of the centre's knowledge, kept as the next day. Regulation (EU) 536/2014, article 41.",
        "La pharmacovigilance est informée dans les 24 heures suivant la connaissance par le centre, soit le lendemain. Règlement (UE) 536/2014, article 41.");

    public static Phrase AuthorityRule { get; } = new(
        "The authority is told of a SUSAR within 7 days if fatal or life-threatening, completed within 8 more, else within 15. Day 0 is the day pharmacovigilance was told. An event that becomes fatal or life-threatening has a new clock of 7 days. Regulation (EU) 536/2014, article 42.",
        "L'autorité est informée d'un SUSAR en 7 jours s'il est mortel ou met en jeu le pronostic vital, complété en 8 jours de plus, sinon en 15. Le jour 0 est celui de l'information de la pharmacovigilance. Un événement devenu mortel ou menaçant pour la vie a un nouveau délai de 7 jours. Règlement (UE) 536/2014, article 42.");

    public static Phrase NarrativeHead { get; } = new("Narrative", "Récit");

    public static Phrase ExcludedProgression { get; } = new(
        "The progression of the sarcoma itself is not reported as a serious event by this protocol.",
        "Ce protocole ne déclare pas la progression du sarcome lui-même comme événement grave.");

    public static Phrase Completion { get; } = new("Complete the report by", "Compléter la déclaration avant le");

    public static Phrase Of(Verdict verdict) => verdict switch
    {
        Verdict.Yes => new("yes", "oui"),
        Verdict.No => new("no", "non"),
        _ => new("unknown", "inconnu"),
    };

    /// <summary>The next step.</summary>
    public static Phrase Of(SeriousStep step) => step switch
    {
        SeriousStep.WriteForm => new("fill in the form", "remplir la fiche"),
        SeriousStep.DateKnowledge => new("say when the centre knew", "dire quand le centre l'a su"),
        SeriousStep.TellPharmacovigilance => new("report to pharmacovigilance", "déclarer à la pharmacovigilance"),
        SeriousStep.TellAuthority => new("report to the authority", "déclarer à l'autorité"),
        SeriousStep.TellAuthorityAgain => new("report the new information to the authority", "déclarer la nouvelle information à l'autorité"),
        _ => new("nothing is due", "rien à faire"),
    };
}
