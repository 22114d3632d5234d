using Sarcoscope.Registry.Criteria;
using Sarcoscope.Registry.Guidelines;
using Sarcoscope.Registry.Guidelines.Checking;

namespace Sarcoscope.Web.Guidelines;

/// <summary>The check of the latest version of the algorithm, made once.</summary>
internal sealed class GuidelineReports
{
    private readonly Lazy<CheckReport> latest = new(() => GuidelineCheck.Run(GuidelineLibrary.Load().Latest.Guideline, AttributeCatalogue.Load(), CancellationToken.None));

    public CheckReport Latest => latest.Value;
}
