namespace Sarcoscope.Oncology.Staging;

/// <summary>Stage groups of soft-tissue sarcoma.</summary>
/// <remarks>
/// Source: AJCC Cancer Staging Manual, 8th edition 2017, chapters 41 (trunk and extremities) and 44 (retroperitoneum). There are no groups for
/// head and neck or for thoracic and abdominal viscera.
/// </remarks>
public static class AjccSoftTissue
{
    private const int T1 = 500, T2 = 1000, T3 = 1500; // 5, 10 and 15 cm, each included

    /// <summary>Trunk and extremities: an involved node is stage IV.</summary>
    /// <param name="facts">What is known.</param>
    public static Derived<Stage> TrunkOrExtremity(StageFacts facts) => Over(facts, Stage.IV);

    /// <summary>Retroperitoneum: an involved node without distant metastasis is stage IIIB.</summary>
    /// <param name="facts">What is known.</param>
    public static Derived<Stage> Retroperitoneum(StageFacts facts) => Over(facts, Stage.IIIB);

    private static Derived<Stage> Over(StageFacts facts, Stage withNodes)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var possible =
            from size in facts.Sizes(T1, T2, T3)
            from grade in facts.Grades
            from nodes in facts.NodeCategories
            from metastasis in facts.MetastasisCategories
            select Group(size, grade, nodes, metastasis, withNodes);
        return new(possible, facts.Missing(StagingInput.Size, StagingInput.Grade, StagingInput.Nodes, StagingInput.Metastasis));
    }

    private static Stage Group(int size, TumourGrade grade, NodeCategory nodes, MetastasisCategory metastasis, Stage withNodes)
    {
        if (metastasis != MetastasisCategory.M0) return Stage.IV;
        if (nodes == NodeCategory.N1) return withNodes;
        if (grade is TumourGrade.GX or TumourGrade.G1) return size <= T1 ? Stage.IA : Stage.IB;
        return size switch
        {
            <= T1 => Stage.II,
            <= T2 => Stage.IIIA,
            _ => Stage.IIIB,
        };
    }
}
