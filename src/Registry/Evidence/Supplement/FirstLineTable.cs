using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Evidence.Cohorts;
using Sarcoscope.Registry.Evidence.Tables;

namespace Sarcoscope.Registry.Evidence.Supplement;

/// <summary>Table S1: lines that were the patient's first systemic therapy.</summary>
public static class FirstLineTable
{
    public static Table Of(AnalysisSet set, TableTerms terms, AnalysisMode mode)
    {
        IReadOnlyList<AnalysisLine> first = [.. set.Lines.Where(line => line.PriorSystemicLines == 0)];
        return new()
        {
            Id = "table-s1",
            Number = new("Table S1", "Tableau S1"),
            Title = new("First systemic therapies", "Premiers traitements systémiques"),
            Mode = mode,
            RowHeader = CommonWords.Therapy,
            Columns =
            [
                new("lines", CommonWords.Lines, ColumnShape.CountAndPercent),
                new("histologies", new("Histologies", "Histologies"), ColumnShape.Text),
            ],
            Blocks =
            [
                new(
                    Header: null,
                    new($"n = {first.Count} lines without any systemic therapy before, of {set.Lines.Count}", $"n = {first.Count} lignes sans traitement systémique antérieur, sur {set.Lines.Count}"),
                    [
                        .. first.GroupBy(Regimens.Set, StringComparer.Ordinal)
                            .OrderByDescending(regimen => regimen.Count())
                            .ThenBy(regimen => regimen.Key, StringComparer.Ordinal)
                            .Select(regimen => Row([.. regimen], first, terms)),
                        new("total", CommonWords.Total, [new CountCell(first, set.Lines) { PrintedName = PrintedName.CountOnly("text", "TT as first systemic line") }, new AbsentCell(Absence.NotApplicable)])
                        {
                            Level = RowLevel.Total,
                        },
                    ]),
            ],
            Notes =
            [
                new(
                    "Not the same as no chemotherapy before: a line may follow another systemic therapy that is not chemotherapy. Percentages of the rows are of the first lines, that of the total of all lines.",
                    "À distinguer de « sans chimiothérapie antérieure » : une ligne peut suivre un autre traitement systémique. Les pourcentages des rangées se rapportent aux premières lignes, celui du total à toutes les lignes."),
            ],
        };
    }

    private static Row Row(IReadOnlyList<AnalysisLine> regimen, IReadOnlyList<AnalysisLine> first, TableTerms terms) => new(
        Regimens.Key(regimen[0]),
        terms.Regimen(Regimens.Drugs(regimen[0])).Capitalised(),
        [
            new CountCell(regimen, first),
            new SharesCell([.. RowOrder.ByHistology(regimen, terms).Select(group => new Share(group.Term.Key, group.Term.Label, new CountCell(group.Lines)))]),
        ]);
}
