using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Cases;
using Sarcoscope.Registry.Cases.Fields;

namespace Sarcoscope.Registry.Board;

/// <summary>The questions a centre answers when it puts a case to the board.</summary>
public static class BoardCaseFields
{
    public static TextField<BoardCase> Question { get; } = Fields<BoardCase>.Text(
        b => b.Question, new("Question to the board", "Question à la RCP"),
        new("Members of the meeting read it: no name, no hospital number.", "Les membres de la réunion la lisent\u00A0: ni nom, ni numéro d'hôpital."), lines: 3, longest: 1000, need: Need.Required);

    public static TextField<BoardCase> ProposedRegimen { get; } = Fields<BoardCase>.Text(b => b.ProposedRegimen, new("Regimen proposed", "Traitement proposé"));

    public static ChoiceField<BoardCase, Answer> Urgent { get; } = Fields<BoardCase>.Choice(
        b => b.Urgent, new("Urgent", "Urgent"), Choices.YesNo, hint: new("What cannot wait is decided without the board and put to the next meeting.", "Ce qui ne peut attendre se décide hors RCP et se présente à la réunion suivante."), absence: AbsenceChoice.None);

    public static DateField<BoardCase> ReferredOn { get; } = Fields<BoardCase>.Date(b => b.ReferredOn, new("Referred to the board on", "Présenté en RCP le"), absence: AbsenceChoice.None);

    /// <summary>When the meeting decided.</summary>
    public static DateField<AgendaItem> DecidedOn { get; } = Fields<AgendaItem>.Date(
        a => a.DecidedOn, new("Decided on", "Décidé le"),
        hint: new("Members of the meeting read the case until 30 days later.", "Les membres de la réunion lisent le dossier jusqu'à 30 jours après."), absence: AbsenceChoice.None);

    public static DateField<AgendaItem> ListedOn { get; } = Fields<AgendaItem>.Date(a => a.ListedOn, new("Put on the agenda on", "Inscrit à l'ordre du jour le"), absence: AbsenceChoice.None);

    public static IReadOnlyList<Field<BoardCase>> All { get; } = [Question, ProposedRegimen, Urgent];

    /// <summary>About its place on an agenda, for histories.</summary>
    public static IReadOnlyList<Field<AgendaItem>> OnAgenda { get; } = [ListedOn, DecidedOn];
}
