using System.Globalization;
using System.Text;
using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Criteria;
using Sarcoscope.Registry.Guidelines;

namespace Sarcoscope.Registry.Exchange.CdsHooks;

/// <summary>What the treatment algorithm says for a chart that was opened, as a card. Without a sarcoma in coded data there is none.</summary>
/// <param name="engine">The algorithm.</param>
/// <param name="language">Of the texts.</param>
/// <param name="root">The absolute address of the site, without a slash at its end.</param>
public sealed class GuidelineCards(GuidelineEngine engine, Language language, string root)
{
    private const int Listed = 12;

    /// <summary>At most one card.</summary>
    public IReadOnlyList<CdsCard> Of(CaseFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        if (!CdsTexts.IsSarcoma(facts)) return [];
        var answer = engine.Evaluate(facts);
        var group = answer.Primary ?? answer.Nearest;
        var summary = Outcome(answer, group).In(language);
        return
        [
            new(summary, answer.Outcome == GuidelineOutcome.Contradiction ? CdsIndicator.Warning : CdsIndicator.Info, Detail(answer), CdsTexts.Source(answer, language, root))
            {
                Links = [group is null ? new(CdsTexts.Find.In(language), root + "/guideline/find") : new($"{group.Id} {group.Name.In(language)}", $"{root}/guideline/{answer.Guideline.Version}/{group.Id}")],
                Reasons = CdsReasons.In(language),
            },
        ];
    }

    private static Phrase Outcome(GuidelineAnswer answer, GuidelineGroup? group) => answer.Outcome switch
    {
        GuidelineOutcome.Match => new($"Sarcoma algorithm: {group!.Id} {group.Name.English}", $"Algorithme sarcome\u00A0: {group.Id} {group.Name.French}"),
        GuidelineOutcome.Provisional => new($"Sarcoma algorithm: provisionally {group!.Id} {group.Name.English}", $"Algorithme sarcome\u00A0: provisoirement {group.Id} {group.Name.French}"),
        GuidelineOutcome.NeedData => new($"Sarcoma algorithm: data are missing, {Count(answer.Candidates.Count)} groups still possible", $"Algorithme sarcome\u00A0: données manquantes, {Count(answer.Candidates.Count)} groupes encore possibles"),
        GuidelineOutcome.NoGroup => new("Sarcoma algorithm: no group fits; see a sarcoma board", "Algorithme sarcome\u00A0: aucun groupe ne convient\u202F; voir une RCP sarcome"),
        _ => new("Sarcoma algorithm: the facts sent contradict each other", "Algorithme sarcome\u00A0: les faits envoyés se contredisent"),
    };

    private string Detail(GuidelineAnswer answer)
    {
        var text = new StringBuilder();
        foreach (var why in answer.Why) Line(text, "", why.In(language));
        foreach (var warning in answer.Warnings) Line(text, "- ", warning.In(language));
        foreach (var (status, title) in CdsTexts.Statuses)
        {
            var options = answer.Options.Where(option => option.Status == status).Select(option => CdsTexts.Name(option.Option).In(language)).Distinct(StringComparer.Ordinal).ToList();
            if (options.Count == 0) continue;
            Line(text, "", $"**{title.In(language)}**");
            foreach (var option in options.Take(Listed)) Line(text, "- ", option);
            if (options.Count > Listed) Line(text, "- ", string.Format(CultureInfo.InvariantCulture, CdsTexts.More.In(language), options.Count - Listed));
        }
        if (answer.Missing.Count > 0)
        {
            Line(text, "", $"**{CdsTexts.Missing.In(language)}**");
            foreach (var fact in answer.Missing.Take(Listed)) Line(text, "- ", CdsTexts.Question(fact, answer.Facts.Catalogue, language));
        }
        Line(text, "", CdsTexts.Foot(answer.Guideline, language));
        return text.ToString().TrimEnd();
    }

    private static string Count(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static void Line(StringBuilder text, string mark, string line) => text.Append(mark).Append(line).Append(mark.Length == 0 ? "\n\n" : "\n");
}
