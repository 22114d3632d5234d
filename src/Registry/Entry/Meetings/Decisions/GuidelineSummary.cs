using System.Globalization;
using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Criteria;
using Sarcoscope.Registry.Guidelines;
using Sarcoscope.Registry.Terms;

namespace Sarcoscope.Registry.Entry.Meetings.Decisions;

/// <summary>What the treatment algorithm says for a case, in lines that can be kept: its group, and the options that are indicated or conditional. It informs the board and never replaces it.</summary>
public static class GuidelineSummary
{
    /// <summary>The panel, by the latest version of the algorithm.</summary>
    public static BoardPanel Of(Patient patient)
    {
        var answer = GuidelineLibrary.Load().Latest.Evaluate(PatientCase.Of(patient, AttributeCatalogue.Load()));
        return new("guideline", new("Guideline", "Algorithme de traitement"), $"{answer.Guideline.Key} {answer.Guideline.Version}",
        [
            Group(answer),
            .. Options(answer, OptionStatus.Indicated, new("Indicated", "Indiqués")),
            .. Options(answer, OptionStatus.Conditional, new("Conditional", "Sous condition")),
            .. Others(answer),
            .. CriterionWords.Questions(new("Would settle more, the most telling first:", "Préciserait, le plus décisif d'abord\u00A0:"), answer.Missing, answer.Facts.Catalogue),
        ])
        {
            Verdicts = GuidelineVerdicts.Of(answer),
        };
    }

    private static Phrase Group(GuidelineAnswer answer)
    {
        var outcome = Outcome(answer.Outcome);
        return (answer.Primary ?? answer.Nearest) is { } group
            ? new($"{group.Id} {group.Name.English}: {outcome.English}", $"{group.Id} {group.Name.French}\u00A0: {outcome.French}")
            : outcome;
    }

    // One line for each status: a list of twenty is not read at a meeting.
    private static IEnumerable<Phrase> Options(GuidelineAnswer answer, OptionStatus status, Phrase word)
    {
        var names = answer.Options.Where(option => option.Status == status).Select(option => NameOf(option.Option)).Distinct().ToList();
        if (names.Count > 0) yield return new($"{word.English}: {string.Join(" · ", names.Select(name => name.English))}", $"{word.French}\u00A0: {string.Join(" · ", names.Select(name => name.French))}");
    }

    private static Phrase NameOf(GuidelineOption option) =>
        option.Label ?? (option.Drugs is { } drugs
            ? new(string.Join(" + ", drugs.Select(drug => Vocabulary.Load().Drugs[drug].Name.English)), string.Join(" + ", drugs.Select(drug => Vocabulary.Load().Drugs[drug].Name.French)))
            : Phrase.Same(GuidelineWords.Of(option.Modality)));

    private static IEnumerable<Phrase> Others(GuidelineAnswer answer)
    {
        var not = answer.Options.Count(option => option.Status is OptionStatus.NotIndicated or OptionStatus.Contraindicated).ToString(CultureInfo.InvariantCulture);
        if (not != "0") yield return new($"Not indicated or contraindicated: {not}", $"Non indiqués ou contre-indiqués\u00A0: {not}");
    }

    private static Phrase Outcome(GuidelineOutcome outcome) => outcome switch
    {
        GuidelineOutcome.Match => new("fits", "correspond"),
        GuidelineOutcome.Provisional => new("fits provisionally", "correspond provisoirement"),
        GuidelineOutcome.NeedData => new("needs data", "données insuffisantes"),
        GuidelineOutcome.NoGroup => new("no group fits", "aucun groupe ne correspond"),
        _ => new("contradiction between facts", "contradiction entre les faits"),
    };
}
