using System.Globalization;
using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Cases.AdverseEvents;
using Sarcoscope.Registry.Cases.Assessments;
using Sarcoscope.Registry.Cases.Lines;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Cases.Tumours;
using Sarcoscope.Registry.Evidence.Tables;
using Sarcoscope.Registry.Evidence.Timelines;
using Sarcoscope.Registry.Terms;

namespace Sarcoscope.Web.Patients.Course;

/// <summary>What is recorded about a patient, newest first; what has no date comes last.</summary>
internal static class CourseItems
{
    public static IReadOnlyList<CourseItem> Of(Patient patient)
    {
        var responses = PatientTimeline.Responses(patient);
        CourseItem[] all =
        [
            .. patient.Tumours.Select(Tumour),
            .. patient.LocalTherapies.Select(one => new CourseItem(one.StartedOn, CourseWords.Of(one.Kind), one.Region is { } region ? Phrase.Same(region) : null, "local-therapies/" + Text(one.Number), "local_therapy", Text(one.Number))),
            .. patient.Lines.SelectMany(line => Line(line, responses)),
            .. patient.FollowUps.Select(one => new CourseItem(one.DoneOn ?? one.DueOn, CourseWords.NewFollowUp, CourseWords.Of(one.State), "follow-ups/" + Text(one.Number), "follow_up", Text(one.Number))),
            .. patient.BoardCases.Select(one => new CourseItem(one.DiscussedOn, new("Board", "RCP"), one.Decision is { } decision ? Phrase.Same(decision) : one.Question is { } question ? Phrase.Same(question) : null, "board-cases/" + Text(one.Number), "board_case", Text(one.Number))),
            .. Person(patient),
        ];
        return [.. all.OrderByDescending(item => item.On is { } on ? on.Earliest : int.MinValue).ThenBy(item => item.Record, StringComparer.Ordinal).ThenBy(item => item.Key, StringComparer.Ordinal)];
    }

    private static IEnumerable<CourseItem> Person(Patient patient)
    {
        if (patient.InformedOn is { } informed) yield return new(informed, PatientWords.Information, Mode(patient), "edit", "patient", "");
        if (patient.WithdrawnOn is { } withdrawn) yield return new(withdrawn, CourseWords.Withdrawal, Scope(patient), "withdrawal", "patient", "");
        if (patient.DiedOn is { } died) yield return new(died, CourseWords.Death, patient.CauseOfDeathAsTyped is { } cause ? Phrase.Same(cause) : null, "death", "patient", "");
    }

    private static Phrase? Mode(Patient patient) => patient.InformationMode is { } mode ? PatientFields.InformationMode.WordOf(mode) : null;

    private static Phrase? Scope(Patient patient) => patient.WithdrawalScope switch
    {
        WithdrawalScope.FurtherFollowUp => new("from further follow-up", "du suivi ultérieur"),
        WithdrawalScope.AllUse => new("from every use of the data", "de toute utilisation des données"),
        WithdrawalScope.Erasure => new("from everything, to be erased", "de tout, à effacer"),
        _ => null,
    };

    private static CourseItem Tumour(Tumour tumour)
    {
        var name = Vocabulary.Load().Histologies.Get(tumour.AnalysedHistology)?.Name ?? Phrase.Same(tumour.ReviewedHistologyAsTyped ?? tumour.HistologyAsTyped);
        return new(tumour.DiagnosedOn, PatientWords.Diagnosis, name, "tumours/" + Text(tumour.Number), "tumour", Text(tumour.Number));
    }

    private static IEnumerable<CourseItem> Line(TreatmentLine line, IReadOnlyDictionary<Assessment, ResponseStatement> responses)
    {
        var (path, key) = ("lines/" + Text(line.Number), Text(line.Number));
        yield return new(line.StartedOn, CourseWords.Starts(line.Number), Regimen(line), path, "line", key);
        if (line.StoppedOn is { } stopped)
            yield return new(stopped, CourseWords.Stops(line.Number), line.StopReason is { } reason ? CourseWords.Of(reason) : null, path + "/stop", "line", key);
        foreach (var visit in line.Assessments)
        {
            var what = visit.Kind == AssessmentKind.Baseline ? new("Baseline", "Évaluation initiale") : new Phrase("Assessment", "Évaluation");
            yield return new(visit.AssessedOn, what, Response(visit, responses), $"{path}/assessments/{Text(visit.Number)}", "assessment", $"{key}/{Text(visit.Number)}");
        }
        foreach (var seen in line.AdverseEvents)
            yield return new(seen.StartedOn, new("Adverse event", "Événement indésirable"), Event(seen), $"{path}/events/{Text(seen.Number)}", "adverse_event", $"{key}/{Text(seen.Number)}");
    }

    private static Phrase Regimen(TreatmentLine line) => line.Scope == LineScope.InProgramme
        ? Phrase.Same(line.Regimen)
        : new($"{line.Regimen} ({PatientWords.OutsideProgramme.English})", $"{line.Regimen} ({PatientWords.OutsideProgramme.French})");

    // What was stated and what was derived stand beside each other, each by its name.
    private static Phrase? Response(Assessment visit, IReadOnlyDictionary<Assessment, ResponseStatement> responses)
    {
        if (visit.Kind == AssessmentKind.Baseline)
            return visit.Lesions.Count == 0 ? null : new(visit.Lesions.Count == 1 ? "1 lesion" : Text(visit.Lesions.Count) + " lesions", visit.Lesions.Count == 1 ? "1 lésion" : Text(visit.Lesions.Count) + " lésions");
        var stated = visit.StatedResponse is { } said ? ResponseWords.Of(said) : (Phrase?)null;
        var measured = visit.Lesions.Count > 0 && responses.TryGetValue(visit, out var response) ? ResponseWords.Of(response) : (Phrase?)null;
        return (stated, measured) switch
        {
            ({ } one, { } other) => new($"{one.English} stated, {other.English} derived", $"{one.French} déclarée, {other.French} calculée"),
            ({ } one, null) => new($"{one.English} stated", $"{one.French} déclarée"),
            (null, { } other) => new($"{other.English} derived", $"{other.French} calculée"),
            _ => null,
        };
    }

    private static Phrase Event(AdverseEvent seen)
    {
        var name = seen.Term ?? seen.TermAsTyped;
        return seen.Grade is { } grade
            ? Phrase.Same($"{name}, grade {Text(grade)}")
            : new($"{name}, grade not recorded", $"{name}, grade non renseigné");
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
