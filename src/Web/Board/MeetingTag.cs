using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Board;

namespace Sarcoscope.Web.Board;

/// <summary>The state of a meeting in a word.</summary>
internal static class MeetingTag
{
    public static Phrase WordOf(MeetingState state) => state switch
    {
        MeetingState.Planned => new("planned", "prévue"),
        MeetingState.Held => new("held", "tenue"),
        _ => new("cancelled", "annulée"),
    };
}
