using Sarcoscope.Registry.Guidelines;

namespace Sarcoscope.Web.Guidelines;

/// <summary>Addresses of the algorithm's pages.</summary>
internal static class GuidelineLinks
{
    public const string Index = "/guideline";

    public const string Check = "/guideline/check";

    public static string To(Guideline guideline, GuidelineGroup group) => $"{Index}/{guideline.Version}/{group.Id}";
}
