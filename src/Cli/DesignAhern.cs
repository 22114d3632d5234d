using System.CommandLine;
using System.Globalization;
using Sarcoscope.Statistics.Designs;

namespace Sarcoscope.Cli;

/// <summary><c>design ahern</c>: the exact single-stage design.</summary>
internal static class DesignAhern
{
    public static Command Create()
    {
        var options = new DesignOptions();
        var command = new Command("ahern", "Exact single-stage design (A'Hern), with Fleming's approximation beside it.") { options.P0, options.P1, options.Alpha, options.Power };
        command.SetAction(parsed => DesignCommand.Run(parsed, options, goal => Answer(parsed, SingleStage.Of(goal))));
        return command;
    }

    private static void Answer(ParseResult parsed, SingleStage design)
    {
        if (!parsed.GetValue(Output.Json))
        {
            parsed.InvocationConfiguration.Output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"Treat {design.Patients}; active from {design.SuccessesNeeded} successes on. alpha {design.Size:0.####}, power {design.Power:0.####}. Every n from {design.AlwaysFrom} on can meet the goal; normal approximation {design.NormalPatients:0.##}."));
            return;
        }
        Output.WriteJson(parsed, json =>
        {
            json.WriteStartObject();
            json.WriteNumber("n", design.Patients);
            json.WriteNumber("r", design.SuccessesNeeded);
            json.WriteNumber("alpha", design.Size);
            json.WriteNumber("power", design.Power);
            json.WriteNumber("alwaysFrom", design.AlwaysFrom);
            json.WriteNumber("normalN", design.NormalPatients);
            json.WriteEndObject();
        });
    }
}
