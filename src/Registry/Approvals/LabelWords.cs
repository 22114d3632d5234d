using Sarcoscope.Figures.Text;

namespace Sarcoscope.Registry.Approvals;

/// <summary>Label statuses as people read them.</summary>
public static class LabelWords
{
    public static Phrase Of(LabelStatus status) => status switch
    {
        LabelStatus.OnLabel => new("on-label", "dans l'AMM"),
        LabelStatus.OffLabel => new("off-label", "hors AMM"),
        _ => new("undetermined", "indéterminé"),
    };
}
