using System.Globalization;
using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Board;
using Sarcoscope.Registry.Cases;
using Sarcoscope.Registry.Cases.Fields;
using Sarcoscope.Registry.Entry.Meetings;

namespace Sarcoscope.Web.Board;

/// <summary>Words of the pages about board meetings.</summary>
internal static class BoardWords
{
    public static Phrase Withdrawn { get; } = new("Withdrawn from every use of the data", "Retiré de toute utilisation des données");

    public static Phrase Title { get; } = new("Board meetings", "Réunions de concertation (RCP)");

    public static Phrase Coming { get; } = new("Coming", "À venir");

    public static Phrase Past { get; } = new("Past and cancelled", "Passées et annulées");

    public static Phrase Convene { get; } = new("Convene a meeting", "Convoquer une réunion");

    public static Phrase Change { get; } = new("Change the meeting", "Modifier la réunion");

    public static Phrase NoneComing { get; } = new("No meeting is planned.", "Aucune réunion n'est prévue.");

    public static Phrase NoneForMember { get; } = new(
        "You are on the list of no coming meeting. Coordination puts members on the list.",
        "Vous n'êtes inscrit à aucune réunion à venir. La coordination inscrit les membres.");

    public static Phrase NonePast { get; } = new("None yet.", "Aucune pour l'instant.");

    public static Phrase Meeting { get; } = new("Meeting", "Réunion");

    public static Phrase Host { get; } = new("Host", "Organisée par");

    public static Phrase HostHint { get; } = new("The centre whose board it is, or the network.", "Le centre dont c'est la RCP, ou le réseau.");

    public static Phrase Network { get; } = new("the network", "le réseau");

    public static Phrase Cases { get; } = new("Cases you read", "Dossiers que vous lisez");

    public static Phrase Agenda { get; } = new("Agenda", "Ordre du jour");

    public static Phrase AgendaHint { get; } = new(
        "A case stays open to members until 30 days after its decision, and leaves their agenda then.",
        "Un dossier reste ouvert aux membres jusqu'à 30 jours après sa décision, puis quitte leur ordre du jour.");

    public static Phrase Empty { get; } = new("No case that you read stands on this agenda.", "Aucun dossier que vous lisez ne figure à cet ordre du jour.");

    public static Phrase Patient { get; } = new("Patient", "Patient");

    public static Phrase Centre { get; } = new("Centre", "Centre");

    public static Phrase Question { get; } = new("Question", "Question");

    public static Phrase Decision { get; } = new("Decision", "Décision");

    public static Phrase Waiting { get; } = new("awaited", "attendue");

    public static Phrase Missing { get; } = new("Facts missing", "Faits manquants");

    public static Phrase NothingMissing { get; } = new("none of those asked first", "aucun de ceux demandés d'abord");

    public static Phrase OpenCase { get; } = new("Board case and decision", "Dossier de RCP et décision");

    public static Phrase Order { get; } = new("Order", "Ordre");

    public static Phrase Up { get; } = new("Up", "Monter");

    public static Phrase Down { get; } = new("Down", "Descendre");

    public static Phrase Refer { get; } = new("Put a case on this agenda", "Inscrire un dossier à cet ordre du jour");

    public static Phrase Pseudonym { get; } = new("Pseudonym", "Pseudonyme");

    public static Phrase Next { get; } = new("Continue", "Continuer");

    public static Phrase Members { get; } = new("Members", "Membres");

    public static Phrase NoMembers { get; } = new("Nobody is on the list yet.", "Personne n'est encore inscrit.");

    public static Phrase MembersHint { get; } = new(
        "Members read the cases of the agenda, by pseudonym, and write nothing. Each reading is in the audit trail.",
        "Les membres lisent les dossiers de l'ordre du jour, sous pseudonyme, sans rien saisir. Chaque lecture figure au journal d'audit.");

    public static Phrase Account { get; } = new("Account", "Compte");

    public static Phrase Speciality { get; } = new("Speciality", "Spécialité");

    public static Phrase SpecialityHint { get; } = new("Such as medical oncology, surgery, pathology.", "Par exemple oncologie médicale, chirurgie, pathologie.");

    public static Phrase AddMember { get; } = new("Add a member", "Ajouter un membre");

    public static Phrase NobodyToAdd { get; } = new(
        "Every board member with an open account is on the list. An administrator gives the role.",
        "Tous les membres de RCP dont le compte est ouvert sont inscrits. Un administrateur attribue le rôle.");

    public static Phrase Remove { get; } = new("Remove from the list", "Retirer de la liste");

    public static Phrase RemoveText { get; } = new(
        "reads the cases of this agenda no more, at once.",
        "ne lit plus les dossiers de cet ordre du jour, dès maintenant.");

    public static Phrase PutToBoard { get; } = new("Put to the board", "Présenter en RCP");

    public static Phrase BoardCase { get; } = new("Board case", "Dossier de RCP");

    public static Phrase OnAgendaOf { get; } = new("On the agenda of", "À l'ordre du jour de");

    public static Phrase OnAgendaHint { get; } = new(
        "Its members read this case as soon as it is saved. Another meeting moves it; none takes it off and closes it to them at once.",
        "Ses membres lisent ce dossier dès l'enregistrement. Une autre réunion le déplace\u202F; aucune le retire et le leur ferme aussitôt.");

    public static Phrase OnNone { get; } = new("none", "aucun");

    public static Phrase DecidedThere { get; } = new("Decided; a new question is a new board case.", "Décidé\u202F; une nouvelle question fait un nouveau dossier de RCP.");

    /// <summary>3 December 2026, sarcoma board of the network.</summary>
    public static string Of(Meeting meeting, Language language) => $"{Day(meeting.HeldOn, language)}, {meeting.Title}";

    /// <summary>1 case; 3 cases.</summary>
    public static Phrase CountOf(int cases) => new(
        cases == 1 ? "1 case" : cases.ToString(CultureInfo.InvariantCulture) + " cases",
        cases < 2 ? cases.ToString(CultureInfo.InvariantCulture) + " dossier" : cases.ToString(CultureInfo.InvariantCulture) + " dossiers");

    /// <summary>2 of 3 experts: how many are on the list, of those a decision in session needs.</summary>
    public static Phrase Listed(int members)
    {
        var (listed, needed) = (members.ToString(CultureInfo.InvariantCulture), Quorum.Needed.ToString(CultureInfo.InvariantCulture));
        return members < Quorum.Needed
            ? new($"quorum: {listed} of {needed} experts on the list", $"quorum\u00A0: {listed} expert{(members > 1 ? "s" : "")} sur {needed} dans la liste")
            : new($"quorum: {listed} experts on the list, {needed} needed", $"quorum\u00A0: {listed} experts dans la liste, {needed} nécessaires");
    }

    /// <summary>Why a case of another centre is open, and how long.</summary>
    public static Phrase Through(MeetingGrant grant)
    {
        var (english, french) = (Day(grant.HeldOn, Language.English), Day(grant.HeldOn, Language.French));
        return grant.Until is { } until
            ? new($"You read this case through the meeting of {english}. It is open until {Day(PartialDate.OnDay(until), Language.English)}.",
                $"Vous lisez ce dossier au titre de la réunion du {french}. Il reste ouvert jusqu'au {Day(PartialDate.OnDay(until), Language.French)}.")
            : new($"You read this case through the meeting of {english}. It is open until {MeetingAccess.DaysAfterDecision} days after the decision, which is not recorded yet.",
                $"Vous lisez ce dossier au titre de la réunion du {french}. Il reste ouvert jusqu'à {MeetingAccess.DaysAfterDecision} jours après la décision, qui n'est pas encore enregistrée.");
    }

    public static Phrase NoSuchCase { get; } = new(
        "There is no such patient, or you do not enter for them. Check the pseudonym.",
        "Ce patient n'existe pas, ou vous ne saisissez pas pour lui. Vérifiez le pseudonyme.");

    private static string Day(PartialDate? day, Language language) => day is { } on ? DateWords.Say(on, language) : AbsenceWords.In(Absence.NotRecorded, language);
}
