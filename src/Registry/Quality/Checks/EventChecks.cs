using Sarcoscope.Registry.Cases;
using Sarcoscope.Registry.Cases.AdverseEvents;
using Sarcoscope.Registry.Cases.Lines;
using static Sarcoscope.Registry.Quality.Checks.CheckedCase;

namespace Sarcoscope.Registry.Quality.Checks;

/// <summary>Checks of adverse events: term, grade, dates, seriousness.</summary>
internal static class EventChecks
{
    // CTCAE events are collected until 30 days after the last dose.
    private const int DaysAfterStop = 30;
    private const int DaysOfSilence = 91;

    public static IEnumerable<CaseCheck> All =>
    [
        new("CHK-080", CheckWeight.Major, new("Event not in CTCAE", "Événement hors CTCAE"),
            new("The event counts in no category until it is mapped.", "L'événement ne compte dans aucune catégorie tant qu'il n'est pas codé."),
            @case => Events(@case).Where(one => one.Event.Term is null).Select(one => Finding.At(one.Event, nameof(AdverseEvent.Term), $"“{one.Event.TermAsTyped}”.", $"«\u00A0{one.Event.TermAsTyped}\u00A0»."))),

        new("CHK-081", CheckWeight.Major, new("A term without a grade", "Terme sans grade"),
            new("Tables count grades 1 to 2 and 3 to 5; an event without a grade is in neither.", "Les tableaux comptent les grades 1 à 2 et 3 à 5\u00A0; un événement sans grade n'est dans aucun."),
            @case => Events(@case).Where(one => one.Event.Grade is null && Unsaid(one.Event, nameof(AdverseEvent.Grade))).Select(one => Finding.At(one.Event, nameof(AdverseEvent.Grade), $"{Name(one.Event)}, grade not recorded.", $"{Name(one.Event)}, grade non renseigné."))),

        new("CHK-082", CheckWeight.Major, new("Event before the line", "Événement antérieur à la ligne"),
            new("What began before the first dose is not an effect of the line. It may belong to the line before.", "Ce qui a commencé avant la première dose n'est pas un effet de la ligne. Il appartient peut-être à la précédente."),
            @case => Events(@case).Where(one => CertainDays(one.Event.StartedOn, one.Line.StartedOn) > 0).Select(one => Finding.At(one.Event, nameof(AdverseEvent.StartedOn), $"{Name(one.Event)} {English(one.Event.StartedOn)}; line {one.Line.Number} started {English(one.Line.StartedOn)}.", $"{Name(one.Event)} {French(one.Event.StartedOn)}\u00A0; ligne {one.Line.Number} débutée\u00A0: {French(one.Line.StartedOn)}."))),

        new("CHK-083", CheckWeight.Minor, new("Event over 30 days after the stop", "Événement plus de 30 jours après l'arrêt"),
            new("Events are collected until 30 days after the last dose. A later one may belong to the next line.", "Les événements sont recueillis jusqu'à 30 jours après la dernière dose. Un événement plus tardif appartient peut-être à la ligne suivante."),
            @case => Events(@case).Where(one => CertainDays(one.Line.StoppedOn, one.Event.StartedOn) > DaysAfterStop).Select(one => Finding.At(one.Event, nameof(AdverseEvent.StartedOn), $"{Name(one.Event)} {English(one.Event.StartedOn)}; line {one.Line.Number} stopped {English(one.Line.StoppedOn)}.", $"{Name(one.Event)} {French(one.Event.StartedOn)}\u00A0; ligne {one.Line.Number} arrêtée\u00A0: {French(one.Line.StoppedOn)}."))),

        new("CHK-084", CheckWeight.Critical, new("Serious, without its form", "Grave, sans son formulaire"),
            new("A serious event is reported to pharmacovigilance within a day; its form says when.", "Un événement grave est déclaré à la pharmacovigilance sous un jour\u00A0; son formulaire dit quand."),
            @case => Events(@case).Where(one => one.Event.Serious == Answer.Yes && !one.Line.SeriousEvents.Exists(form => form.Number == one.Event.Number)).Select(one => Finding.At(one.Event, nameof(AdverseEvent.Serious), $"{Name(one.Event)}: serious, form missing.", $"{Name(one.Event)}\u00A0: grave, formulaire absent."))),

        new("CHK-085", CheckWeight.Critical, new("Grade 4 or 5, and not said to be serious", "Grade 4 ou 5, non déclaré grave"),
            new("A life-threatening or fatal event is serious. Grade 4 of a laboratory value may not be: then answer no.", "Un événement menaçant la vie ou fatal est grave. Le grade 4 d'une valeur biologique peut ne pas l'être\u00A0: répondez alors non."),
            @case => Events(@case).Where(one => one.Event is { Grade: 4, Serious: null or Answer.Unknown } || (one.Event.Grade == 5 && one.Event.Serious != Answer.Yes)).Select(one => Finding.At(one.Event, nameof(AdverseEvent.Serious), $"{Name(one.Event)}, grade {one.Event.Grade}.", $"{Name(one.Event)}, grade {one.Event.Grade}."))),

        new("CHK-086", CheckWeight.Critical, new("Fatal, and not of grade 5", "Fatal, sans grade 5"),
            new("Grade 5 is death from the event. Outcome and grade say the same.", "Le grade 5 est le décès dû à l'événement. Évolution et grade disent la même chose."),
            @case => Events(@case).Where(one => one.Event.Outcome == EventOutcome.Fatal && one.Event.Grade is not (null or 5)).Select(one => Finding.At(one.Event, nameof(AdverseEvent.Outcome), $"{Name(one.Event)}: fatal, grade {one.Event.Grade}.", $"{Name(one.Event)}\u00A0: fatal, grade {one.Event.Grade}."))),

        new("CHK-087", CheckWeight.Major, new("Treatment stopped for an event, and the line goes on", "Traitement arrêté pour un événement, ligne en cours"),
            new("Where the drug was stopped for good the line has its stop.", "Si le médicament a été arrêté définitivement, la ligne a son arrêt."),
            @case => Events(@case).Where(one => one.Event.Action == EventAction.Stopped && one.Line.StopReason == StopReason.Ongoing).Select(one => Finding.At(one.Event, nameof(AdverseEvent.Action), $"{Name(one.Event)}; line {one.Line.Number} is said to go on.", $"{Name(one.Event)}\u00A0; ligne {one.Line.Number} déclarée en cours."))),

        new("CHK-088", CheckWeight.Major, new("Adverse events never asked about", "Événements indésirables jamais recherchés"),
            new("“None” is an answer; no answer keeps the line out of every toxicity table.", "«\u00A0Aucun\u00A0» est une réponse\u00A0; sans réponse, la ligne n'entre dans aucun tableau de toxicité."),
            @case => !@case.Profile.Collects(Section.AdverseEvents) ? [] : @case.Programme.Where(line => line.AdverseEventsCollected is null && line.AdverseEvents.Count == 0 && Unsaid(line, nameof(TreatmentLine.AdverseEventsCollected)) && @case.CertainDaysSince(line.StartedOn) > DaysOfSilence)
                .Select(line => Finding.At(line, nameof(TreatmentLine.AdverseEventsCollected), $"Line {line.Number}, started {English(line.StartedOn)}.", $"Ligne {line.Number}, débutée\u00A0: {French(line.StartedOn)}."))),

        new("CHK-089", CheckWeight.Major, new("The same event twice", "Le même événement deux fois"),
            new("One event of a line, term and start is counted once. Remove the copy, or correct the dates.", "Un événement d'une ligne, d'un terme et d'un début compte une fois. Retirez le doublon, ou corrigez les dates."),
            @case => @case.Lines.SelectMany(line => line.AdverseEvents.Where(seen => seen.StartedOn is not null).GroupBy(seen => (Name(seen), seen.StartedOn)).SelectMany(same => same.OrderBy(seen => seen.Number).Skip(1)))
                .Select(seen => Finding.At(seen, field: null, $"{Name(seen)}, {English(seen.StartedOn)}.", $"{Name(seen)}, {French(seen.StartedOn)}."))),
    ];

    private static IEnumerable<(TreatmentLine Line, AdverseEvent Event)> Events(CheckedCase @case) => @case.Lines.SelectMany(line => line.AdverseEvents, (line, seen) => (line, seen));

    private static string Name(AdverseEvent seen) => seen.Term ?? seen.TermAsTyped;
}
