using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Evidence.Cohorts;
using Sarcoscope.Registry.Evidence.Tables;

namespace Sarcoscope.Registry.Evidence.Report;

/// <summary>From everything recorded down to what is analysed: a row for each reason.</summary>
public static class AttritionTable
{
    public static Table Of(Cohort cohort, AnalysisMode mode) => new()
    {
        Id = "attrition",
        Number = new("Table A", "Tableau A"),
        Title = new("Attrition", "Attrition"),
        Mode = mode,
        RowHeader = new("Condition", "Condition"),
        Columns =
        [
            new("left-out", new("Left out", "Écartés"), ColumnShape.Number),
            new("unknown", new("Cannot be judged", "Non jugeables"), ColumnShape.Number),
            new("lines", new("Lines left", "Lignes restantes"), ColumnShape.Number),
            new("patients", new("Patients left", "Patients restants"), ColumnShape.Number),
        ],
        Blocks =
        [
            new(
                Header: null,
                new($"n = {cohort.Set.Lines.Count} lines of {cohort.Set.Patients.Count} patients analysed", $"n = {cohort.Set.Lines.Count} lignes de {cohort.Set.Patients.Count} patients analysées"),
                [.. cohort.Attrition.Index().Select(step => Row(step.Index, step.Item))]),
        ],
        Notes =
        [
            new(
                "A line that cannot be judged lacks a fact the condition asks about. It is left out, and counted apart.",
                "Une ligne non jugeable manque d'un fait que la condition demande. Elle est écartée et comptée à part."),
        ],
    };

    private static Row Row(int step, AttritionStep attrition) => new(
        $"step-{step}",
        attrition.Label,
        [
            new NumberCell(attrition.LeftOut, 0, []),
            new NumberCell(attrition.Unknown, 0, []),
            Left(attrition.Lines),
            Left(attrition.Patients),
        ]);

    private static Cell Left(int? count) => count is { } known ? new NumberCell(known, 0, []) : new AbsentCell(Absence.NotApplicable);
}
