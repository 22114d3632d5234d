using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Sarcoscope.Statistics.Survival;

namespace Sarcoscope.Cli;

/// <summary>Numbers on the command line: decimal point, whatever the culture; anything else is a usage error.</summary>
internal static class CommandNumbers
{
    /// <summary>The two-sided confidence level of every verb that has one.</summary>
    public static Option<double> LevelOption() => new("--level")
    {
        Description = "Two-sided confidence level, between 0 and 1.",
        DefaultValueFactory = _ => 0.95,
        CustomParser = argument => ParseOne(argument, above: 0, below: 1) ?? 0.95,
    };

    /// <summary>The scale of confidence limits, of every verb that has curves.</summary>
    public static Option<string> TransformOption(string usual)
    {
        Option<string> transform = new("--transform") { Description = "Scale of the confidence limits.", DefaultValueFactory = _ => usual };
        transform.AcceptOnlyFromAmong("log", "log-log", "plain", "logit", "arcsin");
        return transform;
    }

    public static IntervalTransform TransformNamed(string name) => name switch
    {
        "log" => IntervalTransform.Log,
        "plain" => IntervalTransform.Plain,
        "logit" => IntervalTransform.Logit,
        "arcsin" => IntervalTransform.ArcSine,
        _ => IntervalTransform.LogLog,
    };

    /// <summary>One number, strictly between the bounds.</summary>
    public static double? ParseOne(ArgumentResult argument, double above, double below = double.PositiveInfinity)
    {
        var text = argument.Tokens.Single().Value;
        if (TryParse(text, out var value) && value > above && value < below) return value;
        argument.AddError(double.IsPositiveInfinity(below)
            ? string.Create(CultureInfo.InvariantCulture, $"'{text}' is not a number above {above}.")
            : string.Create(CultureInfo.InvariantCulture, $"'{text}' is not a number between {above} and {below}."));
        return null;
    }

    /// <summary>One number of at least 0.</summary>
    public static double ParseFromZero(ArgumentResult argument)
    {
        var text = argument.Tokens.Single().Value;
        if (TryParse(text, out var value) && value >= 0) return value;
        argument.AddError($"'{text}' is not a number of at least 0.");
        return 0;
    }

    /// <summary>Numbers of at least 0, separated by commas.</summary>
    public static double[] ParseList(ArgumentResult argument)
    {
        var values = new List<double>();
        foreach (var text in argument.Tokens.SelectMany(token => token.Value.Split(',')))
        {
            if (TryParse(text, out var value) && value >= 0) values.Add(value);
            else argument.AddError($"'{text}' is not a number of at least 0.");
        }
        return [.. values];
    }

    private static bool TryParse(string text, out double value) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && double.IsFinite(value);
}
