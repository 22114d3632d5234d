using System.Globalization;
using Sarcoscope.Registry.Approvals;
using Sarcoscope.Registry.Board;
using Sarcoscope.Registry.Cases;
using Sarcoscope.Registry.Cases.Lines;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Cases.Tumours;
using Sarcoscope.Registry.Criteria;
using Sarcoscope.Registry.Terms;

namespace Sarcoscope.Registry.Evidence.Cohorts;

/// <summary>What a condition on lines of treatment may ask about. Listed in docs/criteria.md.</summary>
public static class LineFacts
{
    /// <summary>Every fact, over a vocabulary that resolves names as typed and knows which term is narrower than which.</summary>
    public static IReadOnlyList<Fact<AnalysisLine>> Of(Vocabulary vocabulary) =>
    [
        new WordFact<AnalysisLine>("histology", line => line.Histology, vocabulary.HistologySetOf, vocabulary.IsA, new("a histology, group or family, such as GIST, LMS or STS", "une histologie, un groupe ou une famille, comme GIST, LMS ou STS")),
        new WordFact<AnalysisLine>("family", line => line.Family, [.. Families.ByWord.Keys]),
        new WordFact<AnalysisLine>("site", line => line.Site, value => vocabulary.Sites.Find(value)?.Key, (site, wider) => vocabulary.Sites.IsWithin(site, wider), new("a site, such as 'lower limb'", "une localisation, comme 'lower limb'")),
        new WordFact<AnalysisLine>("drug", line => line.Drug, value => vocabulary.Drugs.Find(value)?.Key, static (drug, wanted) => drug == wanted, new("a drug, such as sorafenib", "un médicament, comme sorafenib")),
        new WordFact<AnalysisLine>("regimen", Regimens.Key, value => Regimen(vocabulary, value), static (regimen, wanted) => regimen == wanted, new("all drugs of a line, such as 'sirolimus + cyclophosphamide'", "tous les médicaments d'une ligne, comme 'sirolimus + cyclophosphamide'")),
        new NumberFact<AnalysisLine>("line", line => line.PriorSystemicLines + 1),
        new NumberFact<AnalysisLine>("priorLines", line => line.PriorSystemicLines),
        new NumberFact<AnalysisLine>("priorChemotherapyLines", line => line.PriorChemotherapyLines),
        new NumberFact<AnalysisLine>("age", line => line.AgeAtStart),
        new NumberFact<AnalysisLine>("ageAtDiagnosis", line => line.AgeAtDiagnosis),
        new WordFact<AnalysisLine>("sex", line => line.Sex switch { Sex.Female => "female", Sex.Male => "male", _ => null }, "female", "male"),
        new WordFact<AnalysisLine>("grade", line => line.Grade is Grade.I or Grade.II or Grade.III ? line.Grade.ToString() : null, "I", "II", "III"),
        new WordFact<AnalysisLine>("metastatic", line => Word(line.MetastaticAtDiagnosis), "yes", "no"),
        new WordFact<AnalysisLine>("progressionAtStart", line => Word(line.ProgressionAtStart), "yes", "no"),
        new WordFact<AnalysisLine>("label", line => line.Label switch { LabelStatus.OnLabel => "onLabel", LabelStatus.OffLabel => "offLabel", _ => "undetermined" }, "onLabel", "offLabel", "undetermined"),
        new WordFact<AnalysisLine>("board", line => Word(line.BoardDiscussed), "yes", "no"),
        new WordFact<AnalysisLine>("rationale", line => line.Rationale is { } rationale ? Word(rationale) : null, "none", "publishedData", "personalCommunication", "biologicalHypothesis"),
        new WordFact<AnalysisLine>("response", line => Word(line.BestResponse), "CR", "PR", "SD", "PD"),
        new MonthFact<AnalysisLine>("start", line => line.StartMonth),
        new NumberFact<AnalysisLine>("year", line => line.StartMonth is { } month ? int.Parse(month.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture) : null),
        new WordFact<AnalysisLine>("centre", line => line.Centre, value => value.ToUpperInvariant(), static (centre, wanted) => centre == wanted, new("the code of a centre", "le code d'un centre")),
    ];

    // The first drug written is the principal one, as in the table of therapies.
    private static string? Regimen(Vocabulary vocabulary, string value)
    {
        var drugs = value.Split('+', StringSplitOptions.TrimEntries).Select(drug => vocabulary.Drugs.Find(drug)?.Key).ToList();
        return drugs.Contains(null) ? null : string.Join('+', drugs.Take(1).Concat(drugs.Skip(1).Order(StringComparer.Ordinal)));
    }

    private static string? Word(Answer? answer) => answer switch { Answer.Yes => "yes", Answer.No => "no", _ => null };

    private static string Word(Rationale rationale) => rationale switch
    {
        Rationale.PublishedData => "publishedData",
        Rationale.PersonalCommunication => "personalCommunication",
        Rationale.BiologicalHypothesis => "biologicalHypothesis",
        _ => "none",
    };

    private static string? Word(ResponseStatement? response) => response switch
    {
        ResponseStatement.CompleteResponse => "CR",
        ResponseStatement.PartialResponse => "PR",
        ResponseStatement.StableDisease => "SD",
        ResponseStatement.ProgressiveDisease => "PD",
        _ => null,
    };
}
