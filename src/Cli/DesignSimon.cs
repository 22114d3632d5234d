using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Sarcoscope.Statistics.Designs;

namespace Sarcoscope.Cli;

/// <summary><c>design simon</c>: two-stage designs.</summary>
internal static class DesignSimon
{
    public static Command Create()
    {
        var options = new DesignOptions();
        var command = new Command("simon", "Simon's optimal and minimax two-stage designs.") { options.P0, options.P1, options.Alpha, options.Power };
        command.SetAction(parsed => DesignCommand.Run(parsed, options, goal => Answer(parsed, SimonDesigns.Search(goal))));
        return command;
    }

    private static void Answer(ParseResult parsed, SimonDesigns designs)
    {
        if (parsed.GetValue(Output.Json))
        {
            Output.WriteJson(parsed, json =>
            {
                json.WriteStartObject();
                Write(json, "optimal", designs.Optimal);
                Write(json, "minimax", designs.Minimax);
                json.WriteEndObject();
            });
            return;
        }
        parsed.InvocationConfiguration.Output.WriteLine(Text("optimal", designs.Optimal));
        parsed.InvocationConfiguration.Output.WriteLine(Text("minimax", designs.Minimax));
    }

    private static void Write(Utf8JsonWriter json, string name, TwoStage design)
    {
        json.WriteStartObject(name);
        json.WriteNumber("n1", design.FirstPatients);
        json.WriteNumber("r1", design.StopAtMost);
        json.WriteNumber("n", design.Patients);
        json.WriteNumber("r", design.InactiveAtMost);
        json.WriteNumber("expectedN", design.ExpectedPatients);
        json.WriteNumber("pet", design.EarlyStop);
        json.WriteNumber("alpha", design.Size);
        json.WriteNumber("power", design.Power);
        json.WriteNumber("expectedNIfActive", design.ExpectedPatientsIfActive);
        json.WriteNumber("petIfActive", design.EarlyStopIfActive);
        json.WriteEndObject();
    }

    private static string Text(string name, TwoStage design) => string.Create(
        CultureInfo.InvariantCulture,
        $"{name}: stop after {design.FirstPatients} with {design.StopAtMost} or fewer successes; of {design.Patients}, inactive with {design.InactiveAtMost} or fewer. Expected n {design.ExpectedPatients:0.##}, early stop {design.EarlyStop:0.####}, alpha {design.Size:0.####}, power {design.Power:0.####}.");
}
