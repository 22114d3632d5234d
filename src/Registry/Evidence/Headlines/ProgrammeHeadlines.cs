using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Board;
using Sarcoscope.Registry.Cases;
using Sarcoscope.Registry.Evidence.Cohorts;
using Sarcoscope.Registry.Evidence.Endpoints;

namespace Sarcoscope.Registry.Evidence.Headlines;

/// <summary>Who was included, where, on what, and how it was decided.</summary>
internal static class ProgrammeHeadlines
{
    private static readonly (string Key, Rationale Rationale, Phrase Label)[] Rationales =
    [
        ("published", Rationale.PublishedData, new("Rationale: published data", "Justification : données publiées")),
        ("personal", Rationale.PersonalCommunication, new("Rationale: personal communication", "Justification : communication personnelle")),
        ("hypothesis", Rationale.BiologicalHypothesis, new("Rationale: biological hypothesis", "Justification : hypothèse biologique")),
        ("none", Rationale.None, new("Rationale: none", "Justification : aucune")),
    ];

    public static IEnumerable<Headline> Population(AnalysisSet set)
    {
        yield return HeadlineForms.Count("lines", HeadlineGroup.Population, new("Programme lines", "Lignes du programme"), set.Lines.Count) with { Lines = set.Lines };
        yield return HeadlineForms.Count("patients", HeadlineGroup.Population, new("Patients", "Patients"), set.Patients.Count) with { Patients = set.Patients };
        var active = set.Patients.Select(patient => patient.Centre).Distinct(StringComparer.Ordinal).Count();
        yield return HeadlineForms.Count("centres", HeadlineGroup.Population, new("Centres that included patients", "Centres ayant inclus des patients"), active) with
        {
            Denominator = set.Centres.Count,
            DenominatorMeaning = new("centres that joined", "centres participants"),
        };
        var combinations = set.Lines.Where(line => line.Histology is not null)
            .Select(line => (line.Histology, Regimens.Key(line))).Distinct().Count();
        yield return HeadlineForms.Count("combinations", HeadlineGroup.Population, new("Distinct combinations of histology and regimen", "Combinaisons distinctes d'histologie et de traitement"), combinations) with
        {
            LeftOut = set.Lines.Count(line => line.Histology is null),
            LeftOutMeaning = new("lines whose histology is not mapped", "lignes dont l'histologie n'est pas rattachée"),
        };
        yield return HeadlineForms.Share(
            "first-systemic", HeadlineGroup.Population, new("First systemic treatment", "Premier traitement systémique"),
            LineShare.Split(set.Lines, line => line.PriorSystemicLines == 0),
            new("lines without an earlier systemic line", "lignes sans ligne systémique antérieure"), HeadlineForms.Lines, leftOut: null);
    }

    public static IEnumerable<Headline> Decisions(AnalysisSet set, AnalysisMode mode)
    {
        Phrase boardLabel = new("Discussed by a sarcoma board", "Discutées en réunion de concertation");
        if (!set.Profile.Collects(Section.BoardCases))
        {
            yield return HeadlineForms.Missing("board", HeadlineGroup.Programme, boardLabel, HeadlineUnit.Share, new("board decisions", "les décisions de concertation"));
            yield break;
        }
        yield return HeadlineForms.Share(
            "board", HeadlineGroup.Programme, boardLabel,
            LineShare.Split(set.Lines, line => line.BoardDiscussed switch { Answer.Yes => true, Answer.No => false, _ => null }),
            new("lines discussed", "lignes discutées"),
            new("lines for which it is known whether a board discussed them", "lignes dont on sait si elles ont été discutées"),
            new("lines for which it is not known", "lignes pour lesquelles on ne le sait pas"));
        foreach (var (key, rationale, label) in Rationales)
        {
            yield return HeadlineForms.Share(
                "rationale-" + key, HeadlineGroup.Programme, label,
                LineShare.Split(set.Lines, line => mode == AnalysisMode.Corrected && line.Rationale is null ? null : line.Rationale == rationale),
                new("lines decided on that ground", "lignes décidées sur ce fondement"),
                mode == AnalysisMode.Corrected ? new("lines with a recorded rationale", "lignes dont la justification est renseignée") : HeadlineForms.Lines,
                new("lines without a recorded rationale", "lignes sans justification renseignée"));
        }
    }
}
