using System.CommandLine;

namespace Sarcoscope.Cli;

/// <summary><c>survival</c>: time-to-event statistics on a CSV file.</summary>
internal static class SurvivalCommand
{
    public static Command Create() =>
        new("survival", "Time-to-event statistics on a CSV file, or on a registry.")
        {
            SurvivalKm.Create(),
            SurvivalLogRank.Create(),
            SurvivalCuminc.Create(),
            SurvivalFineGray.Create(),
            SurvivalRmst.Create(),
            SurvivalCox.Create(),
            SurvivalCompare.Create(),
        };
}
