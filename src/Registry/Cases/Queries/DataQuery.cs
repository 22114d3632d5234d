using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Cases.Fields;

namespace Sarcoscope.Registry.Cases.Queries;

/// <summary>A question about one field of a record, put to the centre, and its answer. The record itself is changed in its form.</summary>
public sealed class DataQuery
{
    public Guid Id { get; init; }

    public Guid PatientId { get; init; }

    /// <summary>Order within the patient, from 1.</summary>
    public required int Number { get; set; }

    /// <summary>The file of the record in the native format, without its ending: <c>lines</c>.</summary>
    public required string Record { get; set; }

    /// <summary>The record's keys below the patient, joined by slashes: <c>2/3</c>; null for the patient.</summary>
    public string? Key { get; set; }

    /// <summary>The field, by its name in docs/fields.md; null for a question about the whole record.</summary>
    public string? Field { get; set; }

    public required string Question { get; set; }

    /// <summary>Code of the check that raised it; null where a person did.</summary>
    public string? Check { get; set; }

    public PartialDate? AskedOn { get; set; }

    public string? Answer { get; set; }

    public PartialDate? AnsweredOn { get; set; }

    public QueryState State { get; set; }

    public PartialDate? ClosedOn { get; set; }

    /// <summary>Whether the centre is asked.</summary>
    public bool WaitsForAnswer => State is QueryState.Open or QueryState.Reopened;

    /// <summary>Takes a step. The answer itself, and why a query is reopened, are said by who takes it.</summary>
    /// <returns>Why the step cannot be taken; nothing when it was.</returns>
    public IEnumerable<Issue> Take(QueryStep step, DateOnly on)
    {
        var possible = step switch
        {
            QueryStep.Answer => WaitsForAnswer,
            QueryStep.Close => State != QueryState.Closed,
            _ => !WaitsForAnswer,
        };
        if (!possible)
        {
            yield return Issue.Error("QUERY-005", nameof(State), new Phrase("The query has moved on meanwhile: this step does not fit its state any more. Read it again.", "La demande a avancé entre-temps : cette étape ne correspond plus à son état. Relisez-la."));
            yield break;
        }
        (State, AnsweredOn, ClosedOn) = step switch
        {
            QueryStep.Answer => (QueryState.Answered, PartialDate.OnDay(on), null),
            QueryStep.Close => (QueryState.Closed, AnsweredOn, PartialDate.OnDay(on)),
            _ => (QueryState.Reopened, AnsweredOn, (PartialDate?)null),
        };
    }

    /// <summary>What is wrong with the query itself.</summary>
    public IEnumerable<Issue> Faults()
    {
        if (string.IsNullOrWhiteSpace(Question))
            yield return Issue.Error("QUERY-001", nameof(Question), new Phrase("The query asks nothing. Write the question.", "La demande ne pose pas de question. Écrivez-la."));
        if (State == QueryState.Answered && string.IsNullOrWhiteSpace(Answer))
            yield return Issue.Error("QUERY-002", nameof(Answer), new Phrase("The query is marked answered but has no answer. Write it, or leave the query open.", "La demande est notée comme traitée mais n'a pas de réponse. Écrivez-la ou laissez la demande ouverte."));
        if (ClosedOn is not null && State != QueryState.Closed)
            yield return Issue.Error("QUERY-003", nameof(ClosedOn), new Phrase("The query has a closing date but is not closed. Correct one.", "La demande a une date de clôture mais n'est pas close. Corrigez l'une des deux."));
        if (AnsweredOn is { } answered && AskedOn is { } asked && answered.IsCertainlyBefore(asked))
            yield return Issue.Error("QUERY-004", nameof(AnsweredOn), new Phrase($"The answer ({DateWords.Say(answered, Language.English)}) precedes the question ({DateWords.Say(asked, Language.English)}). Correct one.", $"La réponse ({DateWords.Say(answered, Language.French)}) précède la question ({DateWords.Say(asked, Language.French)}). Corrigez l'une des deux."));
        if (ClosedOn is { } closed && AskedOn is { } opened && closed.IsCertainlyBefore(opened))
            yield return Issue.Error("QUERY-004", nameof(ClosedOn), new Phrase($"The closing ({DateWords.Say(closed, Language.English)}) precedes the question ({DateWords.Say(opened, Language.English)}). Correct one.", $"La clôture ({DateWords.Say(closed, Language.French)}) précède la question ({DateWords.Say(opened, Language.French)}). Corrigez l'une des deux."));
    }
}

/// <summary>Where a query stands.</summary>
public enum QueryState
{
    Open = 0,
    Answered,
    Closed,
    Reopened,
}

/// <summary>What is done to a query.</summary>
public enum QueryStep
{
    /// <summary>By the centre.</summary>
    Answer = 0,

    /// <summary>By a monitor or coordination.</summary>
    Close,

    /// <summary>By a monitor or coordination, with a reason.</summary>
    Reopen,
}
