using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Approvals;
using Sarcoscope.Registry.Evidence.Cohorts;
using Sarcoscope.Registry.Evidence.Tables;

namespace Sarcoscope.Registry.Evidence.Labels;

/// <summary>Table S6: lines on-label, off-label, and undetermined.</summary>
public static class LabelTable
{
    public static Table Of(AnalysisSet set, AnalysisMode mode)
    {
        ArgumentNullException.ThrowIfNull(set);
        var labels = LineLabels.In(set.Profile.WhoseLabel());
        var authority = Authority(labels.Jurisdiction);
        return new()
        {
            Id = "table-s6",
            Number = new("Table S6", "Tableau S6"),
            Title = new("On- and off-label use", "Prescriptions dans et hors AMM"),
            Mode = mode,
            RowHeader = new("Label status", "Statut vis-à-vis de l'AMM"),
            Columns = [new("lines", CommonWords.Lines, ColumnShape.CountAndPercent)],
            Blocks = [new(Header: null, CommonWords.OfLines(set.Lines.Count), Rows(set.Lines))],
            Notes =
            [
                new(
                    $"By the label at the start of the line, of {authority.English}; approvals version {labels.Approvals.Version}, reviewed {labels.Approvals.Reviewed}. A line is undetermined where a fact, a date or an approval is not known well enough.",
                    $"Selon l'AMM au début de la ligne, {authority.French}\u00A0; autorisations version {labels.Approvals.Version}, revues {labels.Approvals.Reviewed}. Une ligne est indéterminée lorsqu'un fait, une date ou une autorisation n'est pas assez connu."),
            ],
        };
    }

    private static Phrase Authority(Jurisdiction jurisdiction) => jurisdiction == Jurisdiction.Fda
        ? new("the Food and Drug Administration of the United States", "de la Food and Drug Administration des États-Unis")
        : new("the European Medicines Agency and of member states", "de l'Agence européenne des médicaments et des États membres");

    private static IReadOnlyList<Row> Rows(IReadOnlyList<AnalysisLine> lines)
    {
        Row Row(string key, Phrase label, LabelStatus status) => new(key, label, [CountCell.Of(lines, line => line.Label == status)]);
        return
        [
            Row("on-label", new("On-label", "Dans l'AMM"), LabelStatus.OnLabel),
            Row("off-label", new("Off-label", "Hors AMM"), LabelStatus.OffLabel),
            Row("undetermined", new("Undetermined", "Indéterminé"), LabelStatus.Undetermined),
        ];
    }
}
