namespace Sarcoscope.Oncology.Staging;

/// <summary>Stage groups of bone sarcoma of the limbs, trunk, skull and face. Spine and pelvis have none.</summary>
/// <remarks>
/// Source: AJCC Cancer Staging Manual, 8th edition 2017, chapter 38. Discontinuous tumours (T3) are not told apart: their size decides here, so that
/// a T3 tumour of grade 2 or 3 is III and not IIA or IIB. With a metastasis whose place is not known the stage is IVA or IVB.
/// </remarks>
public static class AjccBone
{
    private const int T1 = 800; // 8 cm, included

    /// <summary>Stages one tumour in one piece.</summary>
    /// <param name="facts">What is known.</param>
    public static Derived<Stage> Group(StageFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var possible =
            from size in facts.Sizes(T1)
            from grade in facts.Grades
            from nodes in facts.NodeCategories
            from metastasis in facts.MetastasisCategories
            select Group(size, grade, nodes, metastasis);
        return new(possible, facts.Missing(StagingInput.Size, StagingInput.Grade, StagingInput.Nodes, StagingInput.Metastasis));
    }

    private static Stage Group(int size, TumourGrade grade, NodeCategory nodes, MetastasisCategory metastasis)
    {
        if (nodes == NodeCategory.N1 || metastasis == MetastasisCategory.M1b) return Stage.IVB;
        if (metastasis == MetastasisCategory.M1a) return Stage.IVA;
        if (grade is TumourGrade.GX or TumourGrade.G1) return size <= T1 ? Stage.IA : Stage.IB;
        return size <= T1 ? Stage.IIA : Stage.IIB;
    }
}
