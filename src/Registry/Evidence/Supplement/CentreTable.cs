using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Cases.Centres;
using Sarcoscope.Registry.Evidence.Cohorts;
using Sarcoscope.Registry.Evidence.Tables;

namespace Sarcoscope.Registry.Evidence.Supplement;

/// <summary>Table S3: the centres that joined, those without a patient among them.</summary>
public static class CentreTable
{
    public static Table Of(AnalysisSet set, AnalysisMode mode)
    {
        var active = set.Lines.Select(line => line.Centre).Distinct(StringComparer.Ordinal).Count();
        return new()
        {
            Id = "table-s3",
            Number = new("Table S3", "Tableau S3"),
            Title = new("Participating centres", "Centres participants"),
            Mode = mode,
            RowHeader = new("Centre", "Centre"),
            Columns =
            [
                new("name", new("Name", "Nom"), ColumnShape.Text),
                new("kind", new("Kind", "Type"), ColumnShape.Text),
                new("patients", new("Patients", "Patients"), ColumnShape.Number),
                new("lines", CommonWords.Lines, ColumnShape.CountAndPercent),
            ],
            Blocks =
            [
                new(
                    Header: null,
                    new(
                        $"n = {set.Lines.Count} lines, from {active} of {set.Centres.Count} centres that joined",
                        $"n = {set.Lines.Count} lignes, de {active} des {set.Centres.Count} centres participants"),
                    [.. set.Centres.OrderBy(centre => centre.Code, StringComparer.Ordinal).Select(centre => Row(centre, set))]),
            ],
            Notes = [new("A patient with lines at two centres counts as a patient of each.", "Un patient avec des lignes dans deux centres compte dans chacun.")],
        };
    }

    private static Row Row(Centre centre, AnalysisSet set)
    {
        IReadOnlyList<AnalysisLine> lines = [.. set.Lines.Where(line => line.Centre == centre.Code)];
        return new(
            centre.Code,
            Phrase.Same(centre.Code),
            [
                new TextCell(Phrase.Same(centre.Name)),
                centre.Kind == CentreKind.Unknown ? new AbsentCell(Absence.Unknown) : new TextCell(Kind(centre.Kind)),
                new NumberCell(lines.Select(line => line.Person).Distinct(StringComparer.Ordinal).Count(), 0, lines),
                new CountCell(lines, set.Lines),
            ]);
    }

    private static Phrase Kind(CentreKind kind) => kind switch
    {
        CentreKind.CancerCentre => new("cancer centre", "centre de lutte contre le cancer"),
        CentreKind.UniversityHospital => new("university hospital", "hôpital universitaire"),
        CentreKind.GeneralHospital => new("general hospital", "hôpital général"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind of centre that has a name."),
    };
}
