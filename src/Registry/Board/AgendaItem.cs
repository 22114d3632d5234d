using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Cases.Fields;
using Sarcoscope.Registry.Cases;

namespace Sarcoscope.Registry.Board;

/// <summary>A board case on the agenda of a meeting. Taking it off the agenda removes the record; the audit trail keeps that it was there.</summary>
public sealed class AgendaItem
{
    public Guid Id { get; init; }

    public Guid BoardCaseId { get; init; }

    public required string MeetingCode { get; init; }

    /// <summary>Place on the agenda, from 1; null while nobody has arranged it, which puts it last. It belongs to the meeting, not to the case.</summary>
    public int? Position { get; set; }

    /// <summary>The day it was put on the agenda.</summary>
    public PartialDate? ListedOn { get; set; }

    /// <summary>The day the meeting decided, a whole date; null while it has not.</summary>
    public PartialDate? DecidedOn { get; set; }

    public IEnumerable<Issue> Check()
    {
        if (DecidedOn is not { } decided) yield break;
        if (decided.Precision != DatePrecision.Day)
            yield return Issue.Error("MEET-004", nameof(DecidedOn), new Phrase(
                "The day of a decision ends what members of the meeting may read. Give day, month and year.",
                "Le jour d'une décision met fin à la lecture par les membres de la réunion. Donnez jour, mois et année."));
        if (ListedOn is { } listed && decided.IsCertainlyBefore(listed))
            yield return Issue.Error("MEET-005", nameof(DecidedOn), new Phrase(
                $"The decision ({DateWords.Say(decided, Language.English)}) precedes the day the case was put on the agenda ({DateWords.Say(listed, Language.English)}). Correct it.",
                $"La décision ({DateWords.Say(decided, Language.French)}) précède l'inscription à l'ordre du jour ({DateWords.Say(listed, Language.French)}). Corrigez-la."));
    }
}
