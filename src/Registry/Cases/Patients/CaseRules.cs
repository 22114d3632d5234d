using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Cases.AdverseEvents;
using Sarcoscope.Registry.Cases.Fields;
using Sarcoscope.Registry.Cases.Lines;

namespace Sarcoscope.Registry.Cases.Patients;

/// <summary>One thing wrong within a case, and the record it is about.</summary>
/// <param name="Subject">The entity: a patient, tumour, line, assessment …</param>
/// <param name="Issue">What is wrong.</param>
public sealed record CaseIssue(object Subject, Issue Issue);

/// <summary>Rules that hold across the records of one patient. Rules about one record live in that record.</summary>
public static class CaseRules
{
    /// <summary>Everything wrong with a case: each record's own rules, then the rules between records.</summary>
    public static IEnumerable<CaseIssue> Check(Patient patient) =>
        [.. Records(patient), .. Missing(patient), .. Person(patient), .. Dates(patient), .. LineRules.Check(patient)];

    private static IEnumerable<CaseIssue> Records(Patient patient)
    {
        foreach (var tumour in patient.Tumours)
        {
            foreach (var issue in tumour.Check()) yield return new(tumour, issue);
            foreach (var alteration in tumour.Alterations)
                foreach (var issue in alteration.Check()) yield return new(alteration, issue);
        }
        foreach (var line in patient.Lines)
        {
            foreach (var issue in line.Check()) yield return new(line, issue);
            foreach (var drug in line.Drugs)
            {
                foreach (var issue in drug.Check()) yield return new(drug, issue);
                foreach (var change in drug.DoseChanges)
                    foreach (var issue in change.Check()) yield return new(change, issue);
            }
            foreach (var assessment in line.Assessments)
            {
                foreach (var issue in assessment.Check()) yield return new(assessment, issue);
                foreach (var lesion in assessment.Lesions)
                    foreach (var issue in lesion.Check()) yield return new(lesion, issue);
            }
            foreach (var adverseEvent in line.AdverseEvents)
                foreach (var issue in adverseEvent.Check()) yield return new(adverseEvent, issue);
            foreach (var issue in FatalEvents(patient, line)) yield return issue;
            foreach (var serious in line.SeriousEvents)
                foreach (var issue in (IEnumerable<Issue>)[.. serious.Check(), .. serious.Check(line)]) yield return new(serious, issue);
        }
        foreach (var boardCase in patient.BoardCases)
        {
            foreach (var issue in boardCase.Check()) yield return new(boardCase, issue);
            foreach (var item in boardCase.AgendaItems)
                foreach (var issue in item.Check()) yield return new(item, issue);
            foreach (var expert in boardCase.Experts)
                foreach (var issue in expert.Check()) yield return new(expert, issue);
            foreach (var signed in boardCase.Signatures)
                foreach (var issue in signed.Check()) yield return new(signed, issue);
        }
        foreach (var therapy in patient.LocalTherapies)
            foreach (var issue in therapy.Check()) yield return new(therapy, issue);
        foreach (var followUp in patient.FollowUps)
            foreach (var issue in followUp.Check()) yield return new(followUp, issue);
        foreach (var query in patient.Queries)
            foreach (var issue in query.Faults()) yield return new(query, issue);
    }

    private static IEnumerable<CaseIssue> Missing(Patient patient) => CaseRecords.Of(patient)
        .OfType<IAnswered>()
        .Where(record => record.Missing != default)
        .SelectMany(record => MissingAnswerRules.Check(record).Select(issue => new CaseIssue(record, issue)));

    private static IEnumerable<CaseIssue> Person(Patient patient) => PersonRules.Check(patient).Select(issue => new CaseIssue(patient, issue));

    private static IEnumerable<CaseIssue> Dates(Patient patient)
    {
        var dated = CaseDates.Of(patient).ToList();
        foreach (var date in dated.Where(date => date.On.IsRelative != dated[0].On.IsRelative).Take(1))
            yield return new(date.Subject, Issue.Error("CASE-001", date.Field, new Phrase(
                $"{patient.Pseudonym} mixes calendar dates and days from diagnosis ({DateWords.Say(date.On, Language.English)}). Use one kind for a patient.",
                $"{patient.Pseudonym} mêle des dates et des jours depuis le diagnostic ({DateWords.Say(date.On, Language.French)}). Utilisez une seule forme par patient.")));
        foreach (var date in dated)
        {
            if (patient.BornIn is { } born && date.On.IsCertainlyBefore(born))
                yield return new(date.Subject, Issue.Error("CASE-002", date.Field, new Phrase(
                    $"The date ({DateWords.Say(date.On, Language.English)}) is before the birth ({DateWords.Say(born, Language.English)}). Correct one.",
                    $"La date ({DateWords.Say(date.On, Language.French)}) précède la naissance ({DateWords.Say(born, Language.French)}). Corrigez l'une des deux.")));
            if (patient.DiedOn is { } died && !date.MayFollowDeath && died.IsCertainlyBefore(date.On))
                yield return new(date.Subject, Issue.Error("CASE-003", date.Field, new Phrase(
                    $"The date ({DateWords.Say(date.On, Language.English)}) is after the death ({DateWords.Say(died, Language.English)}). Correct one.",
                    $"La date ({DateWords.Say(date.On, Language.French)}) suit le décès ({DateWords.Say(died, Language.French)}). Corrigez l'une des deux.")));
        }
    }

    // Grade 5 is death from the event.
    private static IEnumerable<CaseIssue> FatalEvents(Patient patient, TreatmentLine line) => patient.VitalStatus == VitalStatus.Dead
        ? []
        : line.AdverseEvents.Where(adverseEvent => adverseEvent.Grade == AdverseEvent.FatalGrade)
            .Select(adverseEvent => new CaseIssue(adverseEvent, Issue.Warning("AE-004", nameof(AdverseEvent.Grade), new Phrase(
                $"{adverseEvent.TermAsTyped}: grade 5 is death from the event, and {patient.Pseudonym} is not recorded as dead. Record the death.",
                $"{adverseEvent.TermAsTyped}\u00A0: le grade 5 est un décès dû à l'événement, et {patient.Pseudonym} n'est pas enregistré comme décédé. Enregistrez le décès."))));
}
