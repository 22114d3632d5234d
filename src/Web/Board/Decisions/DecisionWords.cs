using System.Globalization;
using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Board;
using Sarcoscope.Registry.Cases;
using Sarcoscope.Registry.Cases.Fields;

namespace Sarcoscope.Web.Board.Decisions;

/// <summary>Words of the pages about a decision.</summary>
internal static class DecisionWords
{
    public static Phrase Record { get; } = new("Record decision", "Enregistrer la décision");

    public static Phrase Amend { get; } = new("Amend", "Modifier par avenant");

    public static Phrase Sign { get; } = new("Sign the decision", "Signer la décision");

    public static Phrase Referral { get; } = new("Question and agenda", "Question et ordre du jour");

    public static Phrase Decision { get; } = new("Decision", "Décision");

    public static Phrase Experts { get; } = new("Who took part", "Qui a participé");

    public static Phrase ExpertsHint { get; } = new(
        "Each row is one person. Three experts who declare no conflict of interest, without the referring clinician, make the quorum; one of them is the chair.",
        "Chaque ligne est une personne. Trois experts sans conflit d'intérêts déclaré, hors clinicien demandeur, forment le quorum\u202F; l'un d'eux préside.");

    public static Phrase Expert { get; } = new("Expert", "Expert");

    public static Phrase NextExpert { get; } = new("Another expert", "Un autre expert");

    public static Phrase AddExpert { get; } = new("Add an expert", "Ajouter un expert");

    public static Phrase RemoveExpert { get; } = new("Remove this expert", "Retirer cet expert");

    public static Phrase AccountHint { get; } = new("A member of the meeting, or nobody by name.", "Un membre de la réunion, ou personne nommément.");

    public static Phrase ByRole { get; } = new("by speciality alone", "par la seule spécialité");

    public static Phrase Taking { get; } = new("How it was decided", "Comment elle a été prise");

    public static Phrase Content { get; } = new("What was decided", "Ce qui a été décidé");

    public static Phrase Following { get; } = new("What became of it", "Ce qu'elle est devenue");

    public static Phrase FollowingHint { get; } = new("Filled in later; no part of what is signed.", "À remplir plus tard\u202F; ne fait pas partie de ce qui est signé.");

    public static Phrase Amending { get; } = new(
        "This decision is signed. What you save here is not signed: the signed version stands, and stays readable, until the amendment is signed too.",
        "Cette décision est signée. Ce que vous enregistrez ici ne l'est pas\u00A0: la version signée reste en vigueur, et lisible, jusqu'à la signature de l'avenant.");

    public static Phrase NotDecided { get; } = new("No decision is recorded yet.", "Aucune décision n'est encore enregistrée.");

    public static Phrase NotSigned { get; } = new("recorded, not signed", "enregistrée, non signée");

    public static Phrase AmendedNotSigned { get; } = new("amended, amendment not signed", "modifiée, avenant non signé");

    public static Phrase AmendedText { get; } = new(
        "Answers were changed after the signature. The signed version below stands until the amendment is signed.",
        "Des réponses ont été modifiées après la signature. La version signée ci-dessous reste en vigueur jusqu'à la signature de l'avenant.");

    public static Phrase Altered { get; } = new("This version is not what was signed: its text and its hash differ.", "Cette version n'est pas celle qui a été signée\u00A0: son texte et son empreinte diffèrent.");

    public static Phrase Versions { get; } = new("Signed versions", "Versions signées");

    public static Phrase Hashes { get; } = new("Hashes", "Empreintes");

    public static Phrase OfDecision { get; } = new("decision", "décision");

    public static Phrase OfCase { get; } = new("case", "dossier");

    public static Phrase FromFile { get; } = new("from a file, without the account", "repris d'un fichier, sans le compte");

    public static Phrase Unchanged { get; } = new("The case is as it was when the decision was signed.", "Le dossier est tel qu'à la signature de la décision.");

    public static Phrase ChangedSince { get; } = new("The case changed since the decision was signed", "Le dossier a changé depuis la signature de la décision");

    public static Phrase Frozen { get; } = new("frozen", "figé");

    public static Phrase LinksAreLive { get; } = new("The links show the registry as it is today.", "Les liens montrent le registre tel qu'il est aujourd'hui.");

    public static Phrase Panels { get; } = new("On what grounds", "Sur quelles bases");

    public static Phrase Supports { get; } = new("Decision support: the sarcoma board decides. Unknown stays unknown.", "Aide à la décision\u00A0: la RCP sarcome décide. L'inconnu reste inconnu.");

    public static Phrase Projector { get; } = new("For the projector", "Pour le projecteur");

    public static Phrase PlainView { get; } = new("Back to the usual view", "Revenir à l'affichage habituel");

    public static Phrase Given { get; } = new("Regimen given", "Traitement donné");

    public static Phrase Signature { get; } = new("Your signature", "Votre signature");

    public static Phrase WhyAmended { get; } = new("Why the signed version is amended", "Pourquoi la version signée est modifiée");

    public static Phrase WhyForCentre { get; } = new("Why you sign for a centre that is not yours", "Pourquoi vous signez pour un centre qui n'est pas le vôtre");

    public static Phrase Consequence { get; } = new(
        "A signed version cannot be changed or taken back. It keeps the decision, who took part, the facts beside it and the hash of the case as they stand now. A change later is an amendment: a new version, signed anew.",
        "Une version signée ne peut être ni modifiée ni retirée. Elle conserve la décision, les participants, les faits affichés et l'empreinte du dossier tels qu'ils sont maintenant. Tout changement ultérieur est un avenant\u00A0: une nouvelle version, signée à nouveau.");

    public static Phrase SignedNow { get; } = new("Signed.", "Signé.");

    public static Phrase Cancel { get; } = new("Cancel", "Annuler");

    public static Phrase Quorum(Quorum quorum) => quorum.IsReached
        ? new($"quorum: {Text(quorum.Experts)} experts", $"quorum\u00A0: {Text(quorum.Experts)} experts")
        : new($"quorum not reached: {Text(quorum.Experts)} of {Text(Registry.Board.Quorum.Needed)} experts", $"quorum non atteint\u00A0: {Text(quorum.Experts)} expert{(quorum.Experts > 1 ? "s" : "")} sur {Text(Registry.Board.Quorum.Needed)}");

    public static Phrase SignedVersion(int version) => new($"signed, version {Text(version)}", $"signée, version {Text(version)}");

    public static Phrase Version(int version) => new($"Version {Text(version)}", $"Version {Text(version)}");

    public static Phrase BoardCase(int number) => new($"board case {Text(number)}", $"dossier de RCP {Text(number)}");

    public static Phrase Of(SignatureMeaning meaning) => meaning switch
    {
        SignatureMeaning.ChairApproves => new("as chair: this is what the board decided", "comme président\u00A0: voilà ce que la RCP a décidé"),
        SignatureMeaning.PhysicianDecides => new("as physician in charge: this was decided without the board", "comme médecin en charge\u00A0: décidé hors RCP"),
        _ => new("as who recorded it: this is what was decided", "comme rédacteur\u00A0: voilà ce qui a été décidé"),
    };

    /// <summary>Where a decision stands, in one sentence.</summary>
    public static Phrase Of(DecisionStanding standing) => standing.State switch
    {
        StandingState.NotDecided => NotDecided,
        StandingState.Stands => With(new("It stands", "Elle est valable"), new("until", "jusqu'au"), standing.LastDay is { } last ? PartialDate.OnDay(last) : null),
        StandingState.CarriedOut => With(new("It was carried out", "Elle a été réalisée"), new("on", "le"), standing.On),
        StandingState.CarriedOutLate => With(Late(standing), new("on", "le"), standing.On),
        StandingState.Lapsed when standing.Cause == LapseCause.Progression => With(new("It lapsed at the progression", "Elle est caduque depuis la progression"), new("of", "du"), standing.On),
        StandingState.Lapsed => With(new("It lapsed after three months", "Elle est caduque au bout de trois mois"), new("since", "depuis le"), standing.LastDay is { } ended ? PartialDate.OnDay(ended) : null),
        _ => new("Whether it still stands is unknown: its dates are not known well enough.", "On ignore si elle est encore valable\u00A0: ses dates sont trop mal connues."),
    };

    public static string Tone(StandingState state) => state switch
    {
        StandingState.Stands => "tag tag-good",
        StandingState.CarriedOut => "tag tag-info",
        StandingState.Lapsed or StandingState.CarriedOutLate => "tag tag-bad",
        _ => "tag",
    };

    /// <summary>The regimen given against the one decided.</summary>
    public static Phrase Of(RegimenMatch match) => match switch
    {
        RegimenMatch.Same => new("the regimen decided", "le traitement décidé"),
        RegimenMatch.Different => new("differs from the regimen decided", "diffère du traitement décidé"),
        RegimenMatch.NotDecided => new("the decision names no regimen", "la décision ne nomme aucun traitement"),
        RegimenMatch.NoLine => new("no line names this board case", "aucune ligne ne cite ce dossier"),
        _ => new("unknown: a name is not in the vocabulary", "inconnu\u00A0: un nom ne figure pas au vocabulaire"),
    };

    public static Phrase NotGiven(string drugs) => new($"decided and not given: {drugs}", $"décidé et non donné\u00A0: {drugs}");

    public static Phrase NotDecidedDrugs(string drugs) => new($"given and not decided: {drugs}", $"donné et non décidé\u00A0: {drugs}");

    /// <summary>A file of the case in words.</summary>
    public static Phrase Part(string file) => file switch
    {
        "patients.csv" => new("patient", "patient"),
        "tumours.csv" => new("tumours", "tumeurs"),
        "alterations.csv" => new("molecular tests", "tests moléculaires"),
        "local_therapies.csv" => new("local therapies", "traitements locaux"),
        "lines.csv" => new("lines", "lignes"),
        "line_drugs.csv" => new("drugs", "médicaments"),
        "dose_changes.csv" => new("doses", "doses"),
        "assessments.csv" => new("assessments", "évaluations"),
        "lesions.csv" => new("lesions", "lésions"),
        "adverse_events.csv" => new("adverse events", "événements indésirables"),
        "serious_events.csv" => new("serious events", "événements graves"),
        "follow_ups.csv" => new("follow-ups", "suivis"),
        _ => Phrase.Same(file),
    };

    private static Phrase Late(DecisionStanding standing) => standing.Cause == LapseCause.Progression
        ? new("It was carried out after a progression had ended it", "Elle a été réalisée après qu'une progression y eut mis fin")
        : new("It was carried out after it had lapsed", "Elle a été réalisée une fois caduque");

    private static Phrase With(Phrase said, Phrase joint, PartialDate? date) => date is { } on
        ? new($"{said.English} {joint.English} {DateWords.Say(on, Language.English)}.", $"{said.French} {joint.French} {DateWords.Say(on, Language.French)}.")
        : new(said.English + ".", said.French + ".");

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
