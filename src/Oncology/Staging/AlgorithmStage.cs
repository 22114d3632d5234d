namespace Sarcoscope.Oncology.Staging;

/// <summary>The four stages by which the treatment algorithm decides. They are not those of the AJCC: node involvement is always IV, and size matters only for deep tumours of high grade.</summary>
/// <remarks>
/// I: low grade. II: high grade, and not III. III: high grade, deep, larger than 5 cm. IV: N1 or M1. Low is grade 1, high 2 or 3.
/// Source: BMJ Best Practice, soft-tissue sarcoma, criteria: staging.
/// </remarks>
public static class AlgorithmStage
{
    private const int LargestSmall = 500; // 5 cm, included

    /// <summary>Stages one soft-tissue sarcoma.</summary>
    /// <param name="facts">What is known. A grade that cannot be assessed is as unknown as one that is missing.</param>
    public static Derived<Stage> Of(StageFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var assessed = facts.Grade == TumourGrade.GX ? facts with { Grade = null } : facts;
        var possible =
            from size in assessed.Sizes(LargestSmall)
            from grade in assessed.Grades.Where(grade => grade != TumourGrade.GX)
            from depth in assessed.Depths
            from nodes in assessed.NodeCategories
            from metastasis in assessed.MetastasisCategories
            select Group(size, grade, depth, nodes, metastasis);
        return new(possible, assessed.Missing(StagingInput.Size, StagingInput.Grade, StagingInput.Depth, StagingInput.Nodes, StagingInput.Metastasis));
    }

    private static Stage Group(int size, TumourGrade grade, DepthCategory depth, NodeCategory nodes, MetastasisCategory metastasis)
    {
        if (nodes == NodeCategory.N1 || metastasis != MetastasisCategory.M0) return Stage.IV;
        if (grade == TumourGrade.G1) return Stage.I;
        return depth == DepthCategory.Deep && size > LargestSmall ? Stage.III : Stage.II;
    }
}
