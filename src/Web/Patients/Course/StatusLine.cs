using System.Globalization;
using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Cases;
using Sarcoscope.Registry.Cases.Fields;
using Sarcoscope.Registry.Cases.FollowUps;
using Sarcoscope.Registry.Cases.Lines;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Evidence.Tables;
using Sarcoscope.Registry.Evidence.Timelines;

namespace Sarcoscope.Web.Patients.Course;

/// <summary>Where a patient is now, in a line: the latest treatment, its latest response, what is due.</summary>
internal static class StatusLine
{
    /// <param name="patient">With everything in it.</param>
    /// <param name="today">Decides what is overdue.</param>
    /// <param name="studyEndsOn">To which delays are counted for whoever began by it; null while the study goes on.</param>
    /// <param name="language">Of the words.</param>
    public static IEnumerable<string> Of(Patient patient, DateOnly today, PartialDate? studyEndsOn, Language language)
    {
        if (patient.Lines.MaxBy(line => line.Number) is not { } line)
        {
            yield return CourseWords.NoLine.In(language);
        }
        else
        {
            yield return Treatment(line, language);
            var responses = PatientTimeline.Responses(patient);
            var last = line.Assessments.Where(visit => responses.ContainsKey(visit)).MaxBy(visit => visit.Number);
            if (last is not null) yield return new Phrase("last response ", "dernière réponse ").In(language) + ResponseWords.Of(responses[last]).In(language);
        }
        if (NextDue(patient, studyEndsOn) is ({ } due, _))
        {
            var late = due is { IsRelative: false } ? (FollowUpSchedule.Of(patient, studyEndsOn)?.CountedTo(today) ?? today).DayNumber - due.Latest : 0;
            var on = DateWords.Short(due, language);
            yield return late > 0
                ? new Phrase(string.Create(CultureInfo.InvariantCulture, $"follow-up overdue by {late} {(late == 1 ? "day" : "days")} (due {on})"), string.Create(CultureInfo.InvariantCulture, $"suivi en retard de {late} {(late > 1 ? "jours" : "jour")} (prévu le {on})")).In(language)
                : new Phrase($"follow-up due {on}", $"suivi prévu le {on}").In(language);
        }
    }

    /// <summary>
    /// The next follow-up, by the schedule that the worklist follows, with the number of the record that waits for it, if any. Where dates are
    /// counted from diagnosis, which gives no schedule, the record that waits. Null when none is due.
    /// </summary>
    public static (PartialDate On, int? Number)? NextDue(Patient patient, PartialDate? studyEndsOn)
    {
        var waiting = patient.FollowUps.Where(visit => visit.State == FollowUpState.Due).OrderBy(visit => visit.DueOn?.Earliest ?? int.MaxValue).ThenBy(visit => visit.Number).FirstOrDefault();
        if (FollowUpSchedule.Of(patient, studyEndsOn) is not null)
            return FollowUpSchedule.NextDue(patient, studyEndsOn) is { } next ? (PartialDate.OnDay(next), waiting?.Number) : null;
        return FollowUpSchedule.Follows(patient) && waiting is { DueOn: { IsRelative: true } due } ? (due, waiting.Number) : null;
    }

    private static string Treatment(TreatmentLine line, Language language)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{PatientWords.Line.In(language)} {line.Number} {line.Regimen}");
        if (line.StoppedOn is { } stopped) return name + new Phrase(" stopped ", " arrêtée ").In(language) + On(stopped, language);
        var since = line.StartedOn is { } started ? new Phrase(" since ", " depuis ").In(language) + On(started, language) : "";
        return name + since + (line.StopReason == StopReason.Ongoing ? ", " + PatientWords.Ongoing.In(language) : "");
    }

    // French says le before a day, and nothing before a month or a year.
    private static string On(PartialDate date, Language language) =>
        (language == Language.French && date.Precision == DatePrecision.Day ? "le " : "") + DateWords.Short(date, language);
}
