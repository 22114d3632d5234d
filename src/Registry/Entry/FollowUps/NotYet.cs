using Sarcoscope.Registry.Cases;
using Sarcoscope.Registry.Cases.Fields;

namespace Sarcoscope.Registry.Entry.FollowUps;

/// <summary>What has happened cannot lie in the future.</summary>
internal static class NotYet
{
    public static void Refuse(FormReading reading, string field, PartialDate? on, DateOnly today)
    {
        if (on is { IsRelative: false } date && date.Earliest > today.DayNumber)
            reading.Refuse("FU-010", field, new("This date has not come yet. Correct it.", "Cette date n'est pas encore arrivée. Corrigez-la."));
    }
}
