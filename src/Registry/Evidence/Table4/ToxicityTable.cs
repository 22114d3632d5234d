using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Cases;
using Sarcoscope.Registry.Evidence.Cohorts;
using Sarcoscope.Registry.Evidence.Tables;

namespace Sarcoscope.Registry.Evidence.Table4;

/// <summary>Table 4: toxicity of each therapy with 15 treated lines or more, by category and grade.</summary>
public static class ToxicityTable
{
    /// <summary>The fewest treated lines of a therapy that the table lists.</summary>
    public const int LeastTreated = 15;

    public static Table Of(AnalysisSet set, TableTerms terms, AnalysisMode mode, GradeCounting counting)
    {
        var collected = set.Profile.Collects(Section.AdverseEvents);
        var columns = new GradeColumns(set.Lines, counting);
        return new()
        {
            Id = counting == GradeCounting.AnyGrade ? "table-4" : "table-4-worst",
            Number = counting == GradeCounting.AnyGrade ? new("Table 4", "Tableau 4") : new("Table 4b", "Tableau 4b"),
            Title = counting == GradeCounting.AnyGrade
                ? new("Toxicity by therapy, every grade a line had", "Toxicité par traitement, chaque grade observé")
                : new("Toxicity by therapy, worst grade of each line", "Toxicité par traitement, pire grade de chaque ligne"),
            Mode = mode,
            RowHeader = new("Category", "Catégorie"),
            Columns = columns.Headers,
            Blocks = collected
                ? [.. Groups(set, terms, mode).Select(group => Block(group, columns, mode))]
                : [new(Header: null, CommonWords.NotInSource(new("toxicity", "toxicité")), [])],
            Notes = collected ? [Rule(counting), Mapping] : [],
        };
    }

    private static IEnumerable<Therapy> Groups(AnalysisSet set, TableTerms terms, AnalysisMode mode)
    {
        if (mode == AnalysisMode.Corrected)
            yield return new("all", new("All therapies", "Tous traitements"), set.Lines);
        foreach (var therapy in Therapies.Of(set.Lines, terms).Where(therapy => therapy.Lines.Count >= LeastTreated))
            yield return therapy;
    }

    private static Block Block(Therapy therapy, GradeColumns columns, AnalysisMode mode)
    {
        IReadOnlyList<AnalysisLine> safety = [.. therapy.Lines.Where(line => line.AdverseEventsCollected == Answer.Yes)];
        var categories = ToxicityCategories.All.Index()
            .Select(category => (category.Item, Order: category.Index, Lines: safety.Count(line => GradeColumns.Has(line, category.Item.Key))))
            .OrderBy(category => category.Item.Key == ToxicityCategories.Other)
            .ThenByDescending(category => category.Lines)
            .ThenBy(category => category.Order)
            .Select(category => new Row(
                $"{therapy.Key}-{category.Item.Key}",
                category.Item.Label,
                columns.Cells(safety, category.Item.Key, $"{therapy.Key} {category.Item.Key}")));
        return new(
            therapy.Label,
            CommonWords.OfLines(safety.Count, new("with toxicity data", "avec données de toxicité"), therapy.Lines.Count),
            [
                new($"{therapy.Key}-any", new("At least one toxicity", "Au moins une toxicité"), columns.AtLeastOne(safety, $"{therapy.Key} at least one", mode)),
                .. categories,
            ]);
    }

    private static Phrase Rule(GradeCounting counting) => counting == GradeCounting.AnyGrade
        ? new(
            "As the publication counts: lines with at least one event of that grade, so a line can stand in several grade columns. A toxicity without a grade is in the total only.",
            "Selon la publication : lignes ayant au moins un évènement de ce grade ; une ligne peut figurer dans plusieurs colonnes. Une toxicité sans grade ne figure que dans le total.")
        : new(
            "Each line stands once in a row, under the worst grade it had in that category.",
            "Chaque ligne figure une fois par rangée, sous le pire grade observé dans la catégorie.");

    private static readonly Phrase Mapping = new(
        "CTCAE terms as reported, grouped by the mapping outcs8; the publication gives no mapping. A category includes its related investigations.",
        "Termes CTCAE tels que déclarés, groupés par la table outcs8 ; la publication n'en donne pas. Une catégorie comprend les examens qui s'y rapportent.");
}

/// <summary>How a line that had several grades is counted.</summary>
/// <remarks>The default value is <see cref="AnyGrade"/>, the publication's.</remarks>
public enum GradeCounting
{
    /// <summary>In the column of every grade it had.</summary>
    AnyGrade = 0,

    /// <summary>In the column of the worst grade only.</summary>
    WorstGrade,
}
