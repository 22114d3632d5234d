using System.Globalization;
using System.Text;
using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Approvals;
using Sarcoscope.Registry.Criteria;
using Sarcoscope.Registry.Guidelines;
using Sarcoscope.Registry.Terms;

namespace Sarcoscope.Registry.Exchange.CdsHooks;

/// <summary>Whether drugs that were chosen are within their label, and what the algorithm says of them, as a card. Other drugs, and patients without a sarcoma in coded data, have none.</summary>
/// <param name="engine">The algorithm.</param>
/// <param name="approvals">The approvals.</param>
/// <param name="jurisdiction">Whose label.</param>
/// <param name="language">Of the texts.</param>
/// <param name="root">The absolute address of the site, without a slash at its end.</param>
public sealed class LabelCards(GuidelineEngine engine, ApprovalCatalogue approvals, Jurisdiction jurisdiction, Language language, string root)
{
    /// <summary>At most one card, for the drugs together: a drug that is licensed alone may not be beside another.</summary>
    /// <param name="facts">The case.</param>
    /// <param name="drugs">The drugs of the orders not signed yet, by key.</param>
    /// <param name="unread">How many orders for medication could not be read.</param>
    /// <param name="today">The first day of the regimen.</param>
    public IReadOnlyList<CdsCard> Of(CaseFacts facts, IReadOnlyList<string> drugs, int unread, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(drugs);
        var active = drugs.Where(drug => Vocabulary.Load().Drugs.Get(drug) is { Kind: not DrugKind.Supportive }).ToList();
        if (active.Count == 0 || !CdsTexts.IsSarcoma(facts)) return [];
        var label = new LabelRule(approvals).Judge(active, facts, jurisdiction, DateSpan.OnDay(today));
        var answer = engine.Evaluate(facts);
        var option = answer.Options.FirstOrDefault(one => one.Option.Drugs is { } listed && listed.Count == active.Count && listed.All(active.Contains));
        var warns = label.Status == LabelStatus.OffLabel || option?.Status == OptionStatus.Contraindicated;
        var name = CdsTexts.Regimen(active).In(language);
        return
        [
            new($"{name}{(language == Language.French ? "\u00A0: " : ": ")}{Status(label.Status).In(language)} ({LabelJson.Name(jurisdiction)})", warns ? CdsIndicator.Warning : CdsIndicator.Info, Detail(label, answer, option, unread), new(
                $"{new Phrase("Approvals", "Autorisations").In(language)} {approvals.Version}, {LabelJson.Name(jurisdiction)}", root + "/api#judge-label", approvals.Version, approvals.Reviewed, LabelJson.Name(label.Status)))
            {
                Links = [new(answer.Guideline.Name.In(language), root + "/guideline")],
                Reasons = CdsReasons.In(language),
            },
        ];
    }

    private string Detail(LabelAnswer label, GuidelineAnswer answer, JudgedOption? option, int unread)
    {
        var text = new StringBuilder();
        if (unread > 0) Paragraph(text, string.Format(CultureInfo.InvariantCulture, CdsTexts.Unread.In(language), unread));
        if (label.Approval is { } approval)
            Paragraph(text, new Phrase(
                $"Nearest approval: {CdsTexts.Regimen(approval.Drugs).English}, {LabelJson.Name(approval.Jurisdiction)}, from {approval.From?.ToString() ?? "a date not known"}{(approval.ApprovedTo is { } to ? $" until {to}" : "")}. Sources: {string.Join("; ", approval.Sources)}.",
                $"Autorisation la plus proche\u00A0: {CdsTexts.Regimen(approval.Drugs).French}, {LabelJson.Name(approval.Jurisdiction)}, depuis {approval.From?.ToString() ?? "une date inconnue"}{(approval.ApprovedTo is { } end ? $" jusqu'à {end}" : "")}. Sources\u00A0: {string.Join("\u202F; ", approval.Sources)}.").In(language));
        if (label.Status == LabelStatus.OffLabel) List(text, CdsTexts.Fails, label.InWords.Select(ground => ground.In(language)));
        else foreach (var reason in label.InWords) Paragraph(text, reason.In(language));
        if (label.Missing.Count > 0) List(text, CdsTexts.Missing, label.Missing.Select(fact => CdsTexts.Question(fact, answer.Facts.Catalogue, language)));
        if (answer.Primary is { } group)
            Paragraph(text, option is null
                ? $"{group.Id} {group.Name.In(language)}. {CdsTexts.NotListed.In(language)}"
                : $"{CdsTexts.Algorithm.In(language)}{(language == Language.French ? "\u00A0: " : ": ")}{option.Group.Id}, {Said(option.Status).In(language)}. {string.Join(' ', option.Reasons.Select(why => why.In(language)))}".TrimEnd());
        Paragraph(text, CdsTexts.Foot(approvals, jurisdiction, language));
        Paragraph(text, CdsTexts.Foot(answer.Guideline, language));
        return text.ToString().TrimEnd();
    }

    // A card stands alone, so it says of what nothing is known.
    private static Phrase Status(LabelStatus status) => status == LabelStatus.Undetermined ? new("label undetermined", "AMM indéterminée") : LabelWords.Of(status);

    private static Phrase Said(OptionStatus status) => status switch
    {
        OptionStatus.Indicated => new("indicated", "indiqué"),
        OptionStatus.Conditional => new("conditional", "sous condition"),
        OptionStatus.Contraindicated => new("contraindicated", "contre-indiqué"),
        _ => new("not indicated", "non indiqué"),
    };

    private static void Paragraph(StringBuilder text, string line) => text.Append(line).Append("\n\n");

    private void List(StringBuilder text, Phrase title, IEnumerable<string> lines)
    {
        Paragraph(text, $"**{title.In(language)}**");
        foreach (var line in lines) text.Append("- ").Append(line).Append('\n');
        text.Append('\n');
    }
}
