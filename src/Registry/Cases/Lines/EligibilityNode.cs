using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Criteria;

namespace Sarcoscope.Registry.Cases.Lines;

/// <summary>One condition of a decision with its answer, and the conditions it rests on.</summary>
/// <param name="Text">The condition, with what it was asked about.</param>
/// <param name="Verdict">Whether it holds; unknown where a fact is missing.</param>
/// <param name="Parts">What it rests on; empty for a single fact.</param>
public sealed record EligibilityNode(Phrase Text, Verdict Verdict, IReadOnlyList<EligibilityNode> Parts)
{
    public EligibilityNode(Phrase text, Verdict verdict)
        : this(text, verdict, [])
    {
    }
}

/// <summary>Lines the programme keeps although its rules, read to the letter, would leave them out.</summary>
public enum EligibilityException
{
    None = 0,

    /// <summary>Approved meanwhile; its data were wanted (Eberst 2014, Patients/registry).</summary>
    ImatinibInDfsp,

    /// <summary>No targeted drug by its kind, kept in bone sarcoma (Eberst 2014, Patients/registry).</summary>
    ZoledronicAcidInBoneSarcoma,
}
