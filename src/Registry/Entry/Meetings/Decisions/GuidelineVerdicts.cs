using Sarcoscope.Registry.Guidelines;

namespace Sarcoscope.Registry.Entry.Meetings.Decisions;

/// <summary>What the algorithm said of each option when a panel was shown, so that a decision can be compared with it later, as it was then.</summary>
/// <param name="Outcome">MATCH, PROVISIONAL, NEED_DATA, NO_GROUP or CONTRADICTION.</param>
/// <param name="Options">Every option of the group, whatever its status.</param>
public sealed record GuidelineVerdicts(string Outcome, IReadOnlyList<OptionVerdict> Options)
{
    /// <summary>Of an answer.</summary>
    public static GuidelineVerdicts Of(GuidelineAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return new(GuidelineWords.Of(answer.Outcome), [.. answer.Options.Select(option => new OptionVerdict(
            GuidelineWords.Of(option.Option.Modality), [.. option.Option.Drugs ?? []], GuidelineWords.Of(option.Status)))]);
    }
}

/// <summary>What the algorithm said of an option.</summary>
/// <param name="Modality">systemic, surgery …</param>
/// <param name="Drugs">Keys of its drugs; empty where it is none.</param>
/// <param name="Status">indicated, conditional, contraindicated or not-indicated.</param>
public sealed record OptionVerdict(string Modality, IReadOnlyList<string> Drugs, string Status);
