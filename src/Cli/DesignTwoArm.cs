using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Sarcoscope.Statistics.Designs;

namespace Sarcoscope.Cli;

/// <summary><c>design two-arm</c>: randomised comparisons of two rates, and of the hazards that they mean.</summary>
internal static class DesignTwoArm
{
    // The work of adding up every table grows with the square of the patients.
    private const int MostForExact = 5000;

    private static readonly (string Name, RateApproximation Approximation)[] Approximations =
    [
        ("unpooled", RateApproximation.Unpooled),
        ("pooled", RateApproximation.Pooled),
        ("pooledContinuity", RateApproximation.PooledWithContinuity),
        ("arcsine", RateApproximation.Arcsine),
        ("kaplanMeier", RateApproximation.KaplanMeier),
    ];

    public static Command Create()
    {
        var options = new DesignOptions();
        var ratio = Positive("--ratio", "Experimental patients per control patient; 2 is 2:1.", 2);
        var at = new Option<double?>("--at") { Description = "The time of the rates, for accrual: both are then taken as survival at that time.", CustomParser = argument => CommandNumbers.ParseOne(argument, above: 0) };
        var accrual = new Option<double>("--accrual") { Description = "How long patients are recruited, in the unit of --at.", CustomParser = CommandNumbers.ParseFromZero, DefaultValueFactory = _ => 0 };
        var followUp = new Option<double>("--follow-up") { Description = "How long the last patient is followed, in the unit of --at.", CustomParser = CommandNumbers.ParseFromZero, DefaultValueFactory = _ => 0 };
        var command = new Command("two-arm", "Two randomised arms: patients for a rate, events for a hazard ratio, exact power.") { options.P0, options.P1, options.Alpha, options.Power, ratio, at, accrual, followUp };
        command.Validators.Add(result =>
        {
            var timed = result.GetValue(at) is not null;
            var length = result.GetValue(accrual) + result.GetValue(followUp);
            if (timed && length == 0) result.AddError("--at needs --accrual, --follow-up or both.");
            if (!timed && length > 0) result.AddError("--accrual and --follow-up need --at, the time of the rates.");
        });
        command.SetAction(parsed => DesignCommand.Run(parsed, options, goal =>
        {
            var planned = new Planned(goal, parsed.GetValue(ratio), parsed.GetValue(at), parsed.GetValue(accrual), parsed.GetValue(followUp));
            if (parsed.GetValue(Output.Json)) Output.WriteJson(parsed, planned.Write);
            else planned.Print(parsed.InvocationConfiguration.Output);
        }));
        return command;
    }

    private static Option<double> Positive(string name, string description, double usual) =>
        new(name) { Description = description, DefaultValueFactory = _ => usual, CustomParser = argument => CommandNumbers.ParseOne(argument, above: 0) ?? usual };

    private sealed class Planned(DesignGoal goal, double ratio, double? at, double accrual, double followUp)
    {
        private readonly ArmSizes sizes = TwoArmRate.Patients(goal, ratio);
        private readonly double hazardRatio = TwoArmHazard.RatioOfRates(goal.Uninteresting, goal.Interesting);

        public void Write(Utf8JsonWriter json)
        {
            json.WriteStartObject();
            json.WriteNumber("ratio", ratio);
            json.WriteNumber("control", sizes.Control);
            json.WriteNumber("experimental", sizes.Experimental);
            json.WriteNumber("total", sizes.Total);
            json.WriteStartObject("rate");
            foreach (var (name, approximation) in Approximations) Write(json, name, TwoArmRate.Patients(goal, ratio, approximation));
            json.WriteEndObject();
            WriteExact(json);
            json.WriteStartObject("logrank");
            json.WriteNumber("hazardRatio", hazardRatio);
            json.WriteNumber("events", Math.Ceiling(Events()));
            json.WriteNumber("eventsExact", Events());
            json.WriteNumber("freedmanEventsExact", Events(EventsFormula.Freedman));
            json.WriteEndObject();
            WriteAccrual(json);
            json.WriteEndObject();
        }

        public void Print(TextWriter output)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Rates by a pooled z test: {sizes.Control} control, {sizes.Experimental} experimental, {sizes.Total} in all."));
            foreach (var (name, approximation) in Approximations)
            {
                var found = TwoArmRate.Patients(goal, ratio, approximation);
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {name}: {found.Control} + {found.Experimental} = {found.Total}"));
            }
            if (sizes.Total <= MostForExact) PrintExact(output);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Hazard ratio {hazardRatio:0.####} by log-rank: {Math.Ceiling(Events())} events (Freedman {Math.Ceiling(Events(EventsFormula.Freedman))})."));
            if (Chances() is var (control, experimental))
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"With this accrual and follow-up {Math.Ceiling(TwoArmHazard.Patients(Events(), ratio, control, experimental))} patients; event by the analysis: control {control:0.####}, experimental {experimental:0.####}."));
        }

        private void PrintExact(TextWriter output)
        {
            var exact = TwoArmExact.Of(sizes.Control, sizes.Experimental, goal.Size);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Fisher's exact test with these numbers: power {exact.Power(goal.Uninteresting, goal.Interesting):0.####}, largest size {exact.LargestSize():0.####}."));
        }

        private static void Write(Utf8JsonWriter json, string name, ArmSizes found)
        {
            json.WriteStartObject(name);
            json.WriteNumber("controlExact", found.ExactControl);
            json.WriteNumber("control", found.Control);
            json.WriteNumber("experimental", found.Experimental);
            json.WriteNumber("total", found.Total);
            json.WriteEndObject();
        }

        private void WriteExact(Utf8JsonWriter json)
        {
            if (sizes.Total > MostForExact)
            {
                json.WriteNull("exact");
                return;
            }
            json.WriteStartObject("exact");
            foreach (var (name, test) in new[] { ("fisher", RateTest.Fisher), ("pooledZ", RateTest.PooledZ) })
            {
                var exact = TwoArmExact.Of(sizes.Control, sizes.Experimental, goal.Size, test);
                json.WriteStartObject(name);
                json.WriteNumber("power", exact.Power(goal.Uninteresting, goal.Interesting));
                json.WriteNumber("sizeAtP0", exact.Power(goal.Uninteresting, goal.Uninteresting));
                json.WriteNumber("largestSize", exact.LargestSize());
                json.WriteEndObject();
            }
            json.WriteEndObject();
        }

        private void WriteAccrual(Utf8JsonWriter json)
        {
            if (Chances() is not var (control, experimental))
            {
                json.WriteNull("accrual");
                return;
            }
            var patients = TwoArmHazard.Patients(Events(), ratio, control, experimental);
            json.WriteStartObject("accrual");
            json.WriteNumber("eventProbabilityControl", control);
            json.WriteNumber("eventProbabilityExperimental", experimental);
            json.WriteNumber("patientsExact", patients);
            json.WriteNumber("patients", Math.Ceiling(patients));
            json.WriteEndObject();
        }

        private double Events(EventsFormula formula = EventsFormula.Schoenfeld) => TwoArmHazard.Events(hazardRatio, ratio, goal.Size, goal.Power, formula);

        private (double Control, double Experimental)? Chances() => at is not { } time ? null :
        (
            TwoArmHazard.ProbabilityOfEvent(TwoArmHazard.HazardOfRate(goal.Uninteresting, time), accrual, followUp),
            TwoArmHazard.ProbabilityOfEvent(TwoArmHazard.HazardOfRate(goal.Interesting, time), accrual, followUp));
    }
}
