using Sarcoscope.Registry.Cases.Fields;
using Sarcoscope.Registry.Cases.Lines;

namespace Sarcoscope.Registry.Cases.AdverseEvents;

/// <summary>
/// "Any events since …?" The answer is none, or the events. Either way the line keeps the day up to which it was asked, so that no event is an
/// answer and not a gap.
/// </summary>
public static class EventEnquiry
{
    /// <summary>Name of the list of events.</summary>
    public const string Events = "Events";

    /// <summary>Name of the answer: <see cref="None"/> or <see cref="Some"/>.</summary>
    public const string AnswerName = "Answer";

    public const string None = "none";

    public const string Some = "some";

    public static DateField<TreatmentLine> AskedOn { get; } = Fields<TreatmentLine>.Date(
        line => line.AdverseEventsAskedOn, new("Asked on", "Demandé le"), Need.Required, absence: AbsenceChoice.None);

    /// <summary>The day since which events are asked about: the last time, else the start of the line.</summary>
    public static PartialDate? Since(TreatmentLine line) => line.AdverseEventsAskedOn ?? line.StartedOn;

    /// <summary>Reads the answer into a line.</summary>
    /// <returns>Each event that was added with the row it stands in.</returns>
    public static IReadOnlyList<(AdverseEvent Event, string Row)> Read(FormEntry entry, FormReading reading, TreatmentLine line)
    {
        List<(AdverseEvent Event, string Row)> added = [];
        var before = line.AdverseEventsAskedOn;
        AskedOn.Read(reading, line);
        if (before is { } last && line.AdverseEventsAskedOn is { } now && now.IsCertainlyBefore(last)) line.AdverseEventsAskedOn = last;
        var answer = reading.Text(AnswerName);
        for (var i = 0; i < entry.RowsOf(Events); i++)
        {
            var row = FormEntry.Row(Events, i);
            if (EventRow.IsEmpty(entry, row) == Answer.Yes) continue;
            var adverseEvent = new AdverseEvent { Number = line.AdverseEvents.Select(one => one.Number).DefaultIfEmpty(0).Max() + 1, TermAsTyped = "" };
            EventRow.Read(reading.At(Events, i), adverseEvent);
            line.AdverseEvents.Add(adverseEvent);
            added.Add((adverseEvent, row));
        }
        if (answer is not (None or Some))
            reading.Refuse("AE-006", AnswerName, new("Say whether there were events: none, or list them.", "Indiquez s'il y a eu des événements\u00A0: aucun, ou listez-les."));
        else if (answer == None && added.Count > 0)
            reading.Refuse("AE-007", AnswerName, new("An event is listed, and the answer is none. Correct one.", "Un événement est listé alors que la réponse est «\u00A0aucun\u00A0». Corrigez l'une des deux."));
        else if (answer == Some && added.Count == 0)
            reading.Refuse("AE-008", AnswerName, new("List at least one event, or answer none.", "Listez au moins un événement, ou répondez «\u00A0aucun\u00A0»."));
        line.AdverseEventsCollected = Answer.Yes;
        return added;
    }
}
