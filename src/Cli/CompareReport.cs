using System.Globalization;
using Sarcoscope.Registry;
using Sarcoscope.Registry.Evidence.Comparison;
using Sarcoscope.Statistics.Survival;
using Spectre.Console;

namespace Sarcoscope.Cli;

/// <summary>A comparison as text: who is compared, what to be wary of, and then the numbers.</summary>
internal static class CompareReport
{
    public static void Draw(IAnsiConsole console, ComparisonResult result)
    {
        var definition = result.Definition;
        console.WriteLine(definition.Title);
        console.WriteLine($"{definition.EndpointName.English} {definition.Origin.Text.English}, rules {definition.Rules.Label}, unit {Words.Of(definition.Unit)}. {(result.Source.Origin.Snapshot is { } snapshot ? $"Snapshot {snapshot}" : "Live registry")}, Sarcoscope {result.Source.SoftwareVersion}.");
        if (result.Source.Patients == PatientReality.Synthetic) console.WriteLine(Registry.Evidence.Report.Provenance.Synthetic.English);
        Groups(console, result);
        foreach (var finding in result.Bias.Findings)
        {
            console.WriteLine($"{(finding.Severity == BiasSeverity.Blocks ? "BLOCKS" : "WARNS ")} {finding.Code} {finding.Title.English}");
            console.WriteLine($"       {finding.Advice.English}");
        }
        foreach (var note in result.Bias.NotJudged) console.WriteLine($"OPEN   {note.Code} {note.Text.English}");
        console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"PASSED {result.Bias.Passed.Count} checks: {string.Join(", ", result.Bias.Passed.Select(note => note.Code))}"));
        foreach (var model in result.Models) console.WriteLine($"{model.Key}: {Shown(model.Cohort, model.Absence?.English)}{(model.Dropped > 0 ? string.Create(CultureInfo.InvariantCulture, $"; {model.Dropped} left out because a covariate is not recorded") : "")}");
        if (result.Means is { } means) Means(console, means);
        foreach (var variable in result.Subgroups) Subgroups(console, variable);
        if (result.Stops is { } stops) Stops(console, stops);
        foreach (var landmark in result.Landmarks)
            console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"landmark day {landmark.Day}: {landmark.First.Subjects} and {landmark.Second.Subjects} left, {Shown(landmark.Cohort, landmark.Absence?.English)}"));
        if (result.Weighting is { } weighting) Weighting(console, weighting);
        foreach (var draws in result.Draws)
            console.WriteLine(draws.Limits is { } limits ? string.Create(CultureInfo.InvariantCulture, $"bootstrap, {draws.Key}: {limits.Lower:0.###} to {limits.Upper:0.###} ({limits.Draws} draws)") : $"bootstrap, {draws.Key}: too few draws have an estimate");
        foreach (var test in result.Tests)
            console.WriteLine(test.P is { } p ? string.Create(CultureInfo.InvariantCulture, $"{Words.Of(test.Test)} ({Words.Of(test.Method)}): χ² {test.ChiSquare:0.####}, p {p:G3}") : $"{Words.Of(test.Test)}: {test.Absence?.English}");
        console.WriteLine(Registry.Evidence.Report.Provenance.DecisionSupport.English);
    }

    private static void Groups(IAnsiConsole console, ComparisonResult result)
    {
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumn("cohort");
        foreach (var header in (string[])[Words.Of(result.Definition.Unit) + "s", "patients", "events", "median (days)", "follow-up (days)"]) table.AddColumn(new TableColumn(header).RightAligned());
        foreach (var group in result.Groups)
            table.AddRow([new Text(group.Name), Count(group.Subjects), Count(group.Patients), Count(group.Events), new Text(Shown(group.Curve.Median)), new Text(Shown(group.FollowUp))]);
        console.Write(table);
        static Text Count(int value) => new(value.ToString(CultureInfo.InvariantCulture));
    }

    private static void Means(IAnsiConsole console, ComparisonMeans means) => console.WriteLine(means.Difference is { } found
        ? string.Create(CultureInfo.InvariantCulture, $"mean time to day {means.HorizonDays}: difference {found.Estimate:0.#} days ({found.Lower:0.#} to {found.Upper:0.#}), p {found.P:G3}")
        : string.Create(CultureInfo.InvariantCulture, $"mean time to day {means.HorizonDays}: {means.Absence?.English}"));

    private static void Subgroups(IAnsiConsole console, ComparisonSubgroups variable)
    {
        var interaction = variable.Interaction;
        console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"subgroups by {variable.Variable}: {(interaction.P is { } p ? string.Create(CultureInfo.InvariantCulture, $"interaction p {p:G3} ({Words.Of(interaction.Method)}, {interaction.Subgroups} subgroups)") : interaction.Absence?.English)}{(variable.Missing > 0 ? string.Create(CultureInfo.InvariantCulture, $"; {variable.Missing} not recorded") : "")}"));
        foreach (var level in variable.Levels)
            console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {level.Level}: {level.First.Events}/{level.First.Subjects} and {level.Second.Events}/{level.Second.Subjects}, {Shown(level.Cohort, level.Absence?.English)}"));
    }

    private static void Stops(IAnsiConsole console, ComparisonStops stops)
    {
        foreach (var test in stops.Tests)
        {
            var counts = string.Join(" and ", stops.Groups.Select(group => string.Create(CultureInfo.InvariantCulture, $"{group.Stops.Count(stop => stop.Cause == test.Cause)}/{group.Stops.Count}")));
            console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"stopped, {Words.Of(test.Cause)}: {counts}, {(test.P is { } p ? string.Create(CultureInfo.InvariantCulture, $"Gray's test p {p:G3}") : test.Absence?.English)}"));
        }
    }

    private static void Weighting(IAnsiConsole console, ComparisonWeighting weighting)
    {
        if (weighting.Absence is { } absence)
        {
            console.WriteLine($"weights: {absence.English}");
            return;
        }
        console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"weights: effective sizes {weighting.First!.Value.EffectiveSize:0.#} and {weighting.Second!.Value.EffectiveSize:0.#}, {weighting.Truncated} truncated"));
        foreach (var row in weighting.Balance)
            console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {row.Variable}{(row.Level is { } level ? " " + level : "")}: standardised difference {row.Before.StandardisedDifference:0.###} before, {row.After.StandardisedDifference:0.###} after"));
    }

    private static string Shown(HazardRatio? ratio, string? absence) => ratio is null
        ? absence ?? "none"
        : string.Create(CultureInfo.InvariantCulture, $"hazard ratio {ratio.Estimate:0.###} ({ratio.Lower:0.###} to {ratio.Upper:0.###}), p {ratio.P:G3}");

    private static string Shown(TimeEstimate time) => time.Estimate is null
        ? "not reached"
        : string.Create(CultureInfo.InvariantCulture, $"{time.Estimate:0.#} ({time.Lower?.ToString("0.#", CultureInfo.InvariantCulture) ?? "–"} to {time.Upper?.ToString("0.#", CultureInfo.InvariantCulture) ?? "not reached"})");
}
