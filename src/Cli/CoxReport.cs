using System.Globalization;
using System.Text.Json;
using Sarcoscope.Registry;
using Sarcoscope.Statistics.Regression;
using Sarcoscope.Statistics.Survival;
using Spectre.Console;

namespace Sarcoscope.Cli;

/// <summary>A Cox model as JSON or as tables.</summary>
internal sealed record CoxReport(CoxFit Fit, IReadOnlyList<ProportionalHazardsRow> Tests, long Dropped, IReadOnlyList<FileIssue> Warnings)
{
    /// <summary>What to know about a fit that was accepted.</summary>
    public static IReadOnlyList<FileIssue> WarningsOf(string file, CoxFit fit, SurvivalData data, Grouping? clusters)
    {
        List<FileIssue> warnings = [.. fit.EmptyLevels.Select(level => new FileIssue(Issue.Warning("CLI-034", level, "Nobody has this level, so it has no coefficient."), file, null))];
        if (clusters is not null && data.HasDelayedEntry && SubjectIntervals.FirstOverlap(data, clusters) is not null)
            warnings.Add(new(Issue.Warning("CLI-035", "", "Some rows of one cluster overlap in time. If a cluster is one subject, it is at risk twice there; correct its intervals."), file, null));
        return warnings;
    }

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteNumber("n", Fit.Count);
        json.WriteNumber("events", Fit.Events);
        json.WriteNumber("dropped", Dropped);
        json.WriteStartArray("coefficients");
        foreach (var coefficient in Fit.Coefficients) Write(json, coefficient);
        json.WriteEndArray();
        json.WriteStartArray("logLik");
        json.WriteNumberValue(Fit.NullLogLikelihood);
        json.WriteNumberValue(Fit.LogLikelihood);
        json.WriteEndArray();
        json.WriteStartObject("tests");
        Write(json, "likelihoodRatio", Fit.LikelihoodRatio);
        Write(json, "wald", Fit.Wald);
        Write(json, "score", Fit.Score);
        json.WriteEndObject();
        json.WriteStartObject("concordance");
        json.WriteNumber("estimate", Fit.Concordance.Estimate);
        json.WriteNumber("se", Fit.Concordance.StandardError);
        json.WriteEndObject();
        json.WriteStartArray("zph");
        foreach (var (name, test) in Tests)
        {
            json.WriteStartObject();
            json.WriteString("name", name);
            WriteTest(json, test);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        Output.WriteIssues(json, Warnings);
        json.WriteEndObject();
    }

    public void Draw(IAnsiConsole console)
    {
        console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"n {Fit.Count}, events {Fit.Events}{(Dropped > 0 ? $", rows dropped because a used column is missing: {Dropped}" : "")}"));
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumn("covariate");
        foreach (var header in (string[])["coefficient", "hazard ratio", "lower", "upper", "s.e.", "robust s.e.", "z", "p"]) table.AddColumn(new TableColumn(header).RightAligned());
        foreach (var found in Fit.Coefficients)
        {
            table.AddRow([new Text(found.Name), .. Texts(found.Estimate, found.HazardRatio, found.Lower, found.Upper, found.ModelStandardError, found.RobustStandardError, found.Z), new Text(P(found.P))]);
        }
        console.Write(table);
        Draw(console, "likelihood ratio", Fit.LikelihoodRatio);
        Draw(console, "Wald", Fit.Wald);
        Draw(console, "score", Fit.Score);
        console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"concordance {Shown(Fit.Concordance.Estimate)} (s.e. {Shown(Fit.Concordance.StandardError)})"));
        foreach (var (name, test) in Tests) Draw(console, $"proportional hazards, {name}", test);
    }

    private static void Write(Utf8JsonWriter json, RegressionCoefficient coefficient)
    {
        json.WriteStartObject();
        json.WriteString("name", coefficient.Name);
        json.WriteNumber("coef", coefficient.Estimate);
        json.WriteNumber("se", coefficient.ModelStandardError);
        json.WriteNumber("robustSe", coefficient.RobustStandardError);
        json.WriteNumber("hr", Finite(coefficient.HazardRatio));
        json.WriteNumber("lower", Finite(coefficient.Lower));
        json.WriteNumber("upper", Finite(coefficient.Upper));
        json.WriteNumber("z", coefficient.Z);
        json.WriteNumber("p", coefficient.P);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, ChiSquareTest test)
    {
        json.WriteStartObject(name);
        WriteTest(json, test);
        json.WriteEndObject();
    }

    private static void WriteTest(Utf8JsonWriter json, ChiSquareTest test)
    {
        json.WriteNumber("chiSquare", test.ChiSquare);
        json.WriteNumber("df", test.DegreesOfFreedom);
        json.WriteNumber("p", test.P);
    }

    private static void Draw(IAnsiConsole console, string name, ChiSquareTest test) =>
        console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: χ² {test.ChiSquare:0.####} on {test.DegreesOfFreedom} degrees of freedom, p {P(test.P)}"));

    // A covariate in tiny units has a ratio per unit that no number holds.
    private static double? Finite(double ratio) => double.IsFinite(ratio) ? ratio : null;

    private static IEnumerable<Text> Texts(params double?[] values) => values.Select(value => new Text(Shown(value)));

    private static string Shown(double? value) => value?.ToString("0.####", CultureInfo.InvariantCulture) ?? "–";

    private static string P(double p) => p.ToString("G3", CultureInfo.InvariantCulture);
}
