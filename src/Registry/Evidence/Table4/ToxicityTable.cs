using Sarcoscope.Figures.Text;
using Sarcoscope.Oncology.Toxicity;
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
            Notes = collected ? [Rule(counting), .. Mapping(set)] : [],
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
        var safety = columns.Safety(therapy.Lines);
        var categories = Enum.GetValues<ToxicityCategory>()
            .OrderBy(category => category == ToxicityCategory.Other)
            .ThenByDescending(category => safety.Toxicity.Count(one => one.Toxicity.Has(category)))
            .ThenBy(category => category)
            .Select(category => new Row(
                $"{therapy.Key}-{Words.Of(category)}",
                Names[category],
                columns.Cells(safety, category, $"{therapy.Key} {category.Name()}")));
        return new(
            therapy.Label,
            CommonWords.OfLines(safety.Lines.Count, new("with toxicity data", "avec données de toxicité"), therapy.Lines.Count),
            [
                new($"{therapy.Key}-any", new("At least one toxicity", "Au moins une toxicité"), columns.AtLeastOne(safety, $"{therapy.Key} at least one", mode)),
                .. categories,
            ]);
    }

    private static readonly Dictionary<ToxicityCategory, Phrase> Names = new()
    {
        [ToxicityCategory.Intestinal] = new("Intestinal", "Intestinale"),
        [ToxicityCategory.Hematologic] = new("Haematologic", "Hématologique"),
        [ToxicityCategory.SkinInfections] = new("Skin, infections", "Peau, infections"),
        [ToxicityCategory.Neurologic] = new("Neurologic", "Neurologique"),
        [ToxicityCategory.Pulmonary] = new("Pulmonary", "Pulmonaire"),
        [ToxicityCategory.Cardiologic] = new("Cardiologic", "Cardiaque"),
        [ToxicityCategory.Renal] = new("Renal", "Rénale"),
        [ToxicityCategory.Other] = new("Other", "Autre"),
    };

    private static Phrase Rule(GradeCounting counting) => counting == GradeCounting.AnyGrade
        ? new(
            "As the publication counts: lines with at least one event of that grade, so a line can stand in several grade columns. A toxicity without a grade is in the total only.",
            "Selon la publication : lignes ayant au moins un évènement de ce grade ; une ligne peut figurer dans plusieurs colonnes. Une toxicité sans grade ne figure que dans le total.")
        : new(
            "Each line stands once in a row, under the worst grade it had in that category.",
            "Chaque ligne figure une fois par rangée, sous le pire grade observé dans la catégorie.");

    private static IEnumerable<Phrase> Mapping(AnalysisSet set)
    {
        yield return new(
            $"CTCAE terms as reported, grouped by the mapping {OutcsToxicity.MappingVersion}; the publication gives no mapping.",
            $"Termes CTCAE tels que déclarés, groupés par la table {OutcsToxicity.MappingVersion} ; la publication n'en donne pas.");
        var unmapped = set.Lines.Count(line => line.AdverseEvents.Any(reaction => reaction.Category is null));
        if (unmapped > 0)
            yield return new(
                $"In {unmapped} lines an event has a name that is not a CTCAE term: it counts in the first row and in no category.",
                $"Dans {unmapped} lignes, un évènement porte un nom qui n'est pas un terme CTCAE : il compte dans la première rangée, dans aucune catégorie.");
    }
}
