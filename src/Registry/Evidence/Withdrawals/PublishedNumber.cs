using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Evidence.Cohorts;
using Sarcoscope.Registry.Evidence.Endpoints;
using Sarcoscope.Registry.Evidence.Headlines;
using Sarcoscope.Registry.Evidence.Report;

namespace Sarcoscope.Registry.Evidence.Withdrawals;

/// <summary>A headline as it is printed: what readers of a report have in hand.</summary>
/// <param name="Key">Stable name of the headline.</param>
/// <param name="Rules">The rule set that decided; null where none did.</param>
/// <param name="English">As printed in English.</param>
/// <param name="French">As printed in French.</param>
public sealed record PublishedNumber(string Key, string? Rules, HeadlineText English, HeadlineText French)
{
    /// <summary>Every headline of a set of lines: corrected denominators, the registry's rules.</summary>
    public static IReadOnlyList<PublishedNumber> Of(AnalysisSet set) =>
    [
        .. HeadlineList.Of(set, AnalysisMode.Corrected, RuleSets.OutcsDefault)
            .Select(headline => new PublishedNumber(headline.Key, headline.Rules?.Label, HeadlineText.Of(headline, Language.English), HeadlineText.Of(headline, Language.French))),
    ];

    public HeadlineText In(Language language) => language == Language.French ? French : English;
}
