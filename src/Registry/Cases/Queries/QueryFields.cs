using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Cases.Fields;

namespace Sarcoscope.Registry.Cases.Queries;

/// <summary>What is written in a data query.</summary>
public static class QueryFields
{
    private const int LongestText = 1000;

    public static TextField<DataQuery> Question { get; } = Fields<DataQuery>.Text(
        q => q.Question!, new("Question", "Question"), new("Write no name of a patient.", "N'écrivez aucun nom de patient."), lines: 4, longest: LongestText, need: Need.Required, absence: AbsenceChoice.None);

    public static TextField<DataQuery> Answer { get; } = Fields<DataQuery>.Text(
        q => q.Answer, new("Answer", "Réponse"), new("The record itself is corrected in its form. Write no name of a patient.", "La fiche elle-même se corrige dans son formulaire. N'écrivez aucun nom de patient."), lines: 4, longest: LongestText, need: Need.Required, absence: AbsenceChoice.None);

    public static ChoiceField<DataQuery, QueryState> State { get; } = Fields<DataQuery>.Always(q => q.State, new("State", "État"), new()
    {
        { QueryState.Open, "open", "ouverte" },
        { QueryState.Answered, "answered", "traitée" },
        { QueryState.Closed, "closed", "close" },
        { QueryState.Reopened, "reopened", "rouverte" },
    });

    /// <summary>In the order of a query's life.</summary>
    public static IReadOnlyList<Field<DataQuery>> All { get; } = [Question, State, Answer];
}
