namespace Sarcoscope.Registry.Terms;

/// <summary>How sure the reviewed data are of a code or a spelling (column <c>certainty</c>: <c>?</c>, <c>k</c>, <c>v</c>).</summary>
public enum Certainty
{
    /// <summary><c>?</c>: inferred or doubtful; somebody must confirm it.</summary>
    Unconfirmed = 0,

    /// <summary><c>k</c>: common knowledge of the field, not checked against a stored source.</summary>
    FromKnowledge,

    /// <summary><c>v</c>: checked against a source named beside it.</summary>
    Verified,
}
