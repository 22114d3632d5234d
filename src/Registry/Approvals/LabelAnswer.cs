using Sarcoscope.Figures.Text;

namespace Sarcoscope.Registry.Approvals;

/// <summary>Whether a regimen is given within its label, and by which approval.</summary>
/// <param name="Status">The answer.</param>
/// <param name="Approval">The approval that covers it, or else the nearest one; null when no approval names the drugs.</param>
/// <param name="Fails">What keeps it outside the nearest approval, each in words; empty unless off-label.</param>
/// <param name="Missing">Attributes that would settle it, the most telling first; empty unless undetermined. The start of the line is among them where its date, or the approval's, is not precise enough.</param>
/// <param name="Reasons">Why it is undetermined beside missing attributes, each in words.</param>
/// <param name="Approvals">Version of the approvals it was judged by.</param>
/// <remarks>It informs the board and never replaces it.</remarks>
public sealed record LabelAnswer(LabelStatus Status, Approval? Approval, IReadOnlyList<string> Fails, IReadOnlyList<string> Missing, IReadOnlyList<string> Reasons, string Approvals)
{
    /// <summary>What fails, else the reasons, in plain words for pages, in the same order.</summary>
    public IReadOnlyList<Phrase> InWords { get; init; } = [];
}

/// <summary>Whether a regimen is given within its label.</summary>
public enum LabelStatus
{
    /// <summary>A fact, a date or an approval is not known well enough.</summary>
    Undetermined = 0,
    OnLabel,
    OffLabel,
}
