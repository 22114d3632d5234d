using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Cases;
using Sarcoscope.Registry.Cases.Fields;

namespace Sarcoscope.Registry.Board;

/// <summary>The questions about a decision: how it was taken, what it is, and what became of it.</summary>
public static class DecisionFields
{
    private const int LongestText = 2000;

    public static ChoiceField<BoardCase, Answer> Discussed { get; } = Fields<BoardCase>.Always(b => b.Discussed, new("Decided", "Décision prise"), new()
    {
        { Answer.Yes, "by the board in session", "par la RCP en séance" },
        { Answer.No, "without the board", "hors RCP" },
        { Answer.NotApplicable, "not applicable", "sans objet" },
        { Answer.Unknown, "unknown", "inconnu" },
    }, new("A decision in session needs three experts without a conflict of interest and a chair. A decision without the board is recorded too, and counted apart.", "Une décision en séance exige trois experts sans conflit d'intérêts et un président. Une décision hors RCP s'enregistre aussi, et se compte à part."), Need.Required);

    public static DateField<BoardCase> DecidedOn { get; } = Fields<BoardCase>.Date(
        b => b.DecidedOn, new("Day of the decision", "Jour de la décision"), hint: new("The decision lapses three months later, or at progression.", "La décision devient caduque trois mois plus tard, ou à la progression."), absence: AbsenceChoice.None);

    public static DateField<BoardCase> DiscussedOn { get; } = Fields<BoardCase>.Date(
        b => b.DiscussedOn, new("Discussed on", "Discuté le"), hint: new("Empty where the board discussed it on the day of the decision.", "Vide si la RCP en a discuté le jour de la décision."), absence: AbsenceChoice.None);

    public static ChoiceField<BoardCase, DecisionKind> Kind { get; } = Fields<BoardCase>.Choice(b => b.Kind, new("Decision", "Décision"), new()
    {
        { DecisionKind.Regimen, "a regimen of drugs", "un traitement médicamenteux" },
        { DecisionKind.Trial, "a trial", "un essai" },
        { DecisionKind.StandardTherapy, "standard therapy", "un traitement standard" },
        { DecisionKind.Surgery, "surgery", "une chirurgie" },
        { DecisionKind.Radiotherapy, "radiotherapy", "une radiothérapie" },
        { DecisionKind.SupportiveCare, "supportive care", "des soins de support" },
        { DecisionKind.MoreTests, "more tests first", "d'autres examens d'abord" },
    }, Need.Required, absence: AbsenceChoice.None);

    public static TextField<BoardCase> DecidedRegimen { get; } = Fields<BoardCase>.Text(
        b => b.DecidedRegimen, new("Regimen decided", "Traitement décidé"), new("The drugs, joined by +, such as sirolimus + cyclophosphamide.", "Les médicaments, reliés par +, par exemple sirolimus + cyclophosphamide."), absence: AbsenceChoice.None);

    public static TextField<BoardCase> Words { get; } = Fields<BoardCase>.Text(
        b => b.Decision, new("Decision in words", "Décision en toutes lettres"), lines: 2, longest: LongestText, absence: AbsenceChoice.None);

    public static TextField<BoardCase> Conditions { get; } = Fields<BoardCase>.Text(
        b => b.Conditions, new("Conditions", "Conditions"), new("What must hold before it is carried out.", "Ce qui doit être réuni avant la réalisation."), lines: 2, longest: LongestText, absence: AbsenceChoice.None);

    public static ChoiceField<BoardCase, Rationale> Rationale { get; } = Fields<BoardCase>.Choice(b => b.Rationale, new("It rests on", "Elle repose sur"), new()
    {
        { Board.Rationale.PublishedData, "published data", "des données publiées" },
        { Board.Rationale.PersonalCommunication, "a personal communication", "une communication personnelle" },
        { Board.Rationale.BiologicalHypothesis, "a biological hypothesis", "une hypothèse biologique" },
        { Board.Rationale.None, "none of these", "aucun de ces fondements" },
    });

    public static TextField<BoardCase> References { get; } = Fields<BoardCase>.Text(
        b => b.References, new("References", "Références"), new("DOI, PMID or address of each, on lines of their own or separated by semicolons.", "DOI, PMID ou adresse de chacune, à la ligne ou séparées par des points-virgules."), lines: 2, longest: LongestText);

    public static TextField<BoardCase> Dissent { get; } = Fields<BoardCase>.Text(
        b => b.Dissent, new("Dissent", "Avis divergents"), new("What was held against the decision, in the words of the meeting.", "Ce qui a été opposé à la décision, dans les termes de la réunion."), lines: 2, longest: LongestText, absence: AbsenceChoice.None);

    public static ChoiceField<BoardCase, Answer> CarriedOut { get; } = Fields<BoardCase>.Choice(b => b.CarriedOut, new("Carried out", "Réalisée"), Choices.YesNo, absence: AbsenceChoice.None);

    public static DateField<BoardCase> CarriedOutOn { get; } = Fields<BoardCase>.Date(
        b => b.CarriedOutOn, new("Carried out on", "Réalisée le"), hint: new("For what is no line of treatment: a line that names this board case has its own start.", "Pour ce qui n'est pas une ligne de traitement\u00A0: une ligne qui cite ce dossier a son propre début."), absence: AbsenceChoice.None);

    public static TextField<BoardCase> ReasonNotCarriedOut { get; } = Fields<BoardCase>.Text(
        b => b.ReasonNotCarriedOut, new("Why it was not", "Pourquoi elle ne l'a pas été"), longest: 500, absence: AbsenceChoice.None);

    /// <summary>How it was taken.</summary>
    public static IReadOnlyList<Field<BoardCase>> Taking { get; } = [Discussed, DecidedOn, DiscussedOn];

    /// <summary>What it is.</summary>
    public static IReadOnlyList<Field<BoardCase>> Content { get; } = [Kind, DecidedRegimen, Words, Conditions, Rationale, References, Dissent];

    /// <summary>What became of it; no part of what is signed.</summary>
    public static IReadOnlyList<Field<BoardCase>> Following { get; } = [CarriedOut, CarriedOutOn, ReasonNotCarriedOut];

    public static IReadOnlyList<Field<BoardCase>> All { get; } = [.. Taking, .. Content, .. Following];
}
