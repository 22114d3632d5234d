using System.Text.Json;
using Sarcoscope.Statistics.Survival;

namespace Sarcoscope.Statistics.Tests.Reference;

/// <summary>A data set of tests/reference, what its columns mean, and what R found.</summary>
internal sealed class ReferenceCase
{
    private readonly ReferenceTable data;
    private readonly JsonElement spec;

    public ReferenceCase(string name)
    {
        Name = name;
        data = ReferenceTable.Read(name, "data.csv");
        spec = JsonDocument.Parse(File.ReadAllText(ReferenceFolder.PathTo(name, "spec.json"))).RootElement;
        Results = JsonDocument.Parse(File.ReadAllText(ReferenceFolder.PathTo(name, "results.json"))).RootElement;
    }

    public static string[] Names { get; } = ["aml", "lung", "veteran", "mgus2", "heart", "kidney", "gbsg", "nwtco"];

    public string Name { get; }

    public JsonElement Results { get; }

    public double Horizon => spec.GetProperty("tau").GetDouble();

    public bool HasDelayedEntry => Column("entry") is not null;

    /// <summary>In the order of R's factor levels.</summary>
    public Grouping Groups
    {
        get
        {
            var column = Column("group")!;
            string[] labels = [.. spec.GetProperty("factor_levels").GetProperty(column).EnumerateArray().Select(level => level.GetString()!)];
            return Grouping.OfCodes(Array.ConvertAll(data.Text(column), label => Array.IndexOf(labels, label)), labels);
        }
    }

    public string? StrataColumn => Column("strata");

    /// <param name="unit">What every time is multiplied by; with a fraction, times are sorted instead of counted.</param>
    public SurvivalData Survival(double unit = 1) => Survival(data, unit);

    public SurvivalData Weighted() =>
        Survival(data).WithWeights(Array.ConvertAll(data.Numbers(Column("weights")!), weight => weight!.Value));

    /// <summary>The rows of one group.</summary>
    public SurvivalData OfGroup(string label) => Survival(data.Where(Column("group")!, cell => cell == label));

    /// <summary>The rows whose stratum is known, with their groups and strata.</summary>
    public (SurvivalData Data, Grouping Groups, Grouping Strata) Stratified()
    {
        var known = data.Where(StrataColumn!, cell => cell.Length > 0);
        var labels = Groups.Labels;
        var codes = Array.ConvertAll(known.Text(Column("group")!), label => labels.IndexOf(label));
        return (Survival(known), Grouping.OfCodes(codes, labels), Grouping.Of(known.Text(StrataColumn!)));
    }

    private SurvivalData Survival(ReferenceTable rows, double unit = 1)
    {
        var times = Array.ConvertAll(rows.Numbers(Column("time")!), time => time!.Value * unit);
        var events = Array.ConvertAll(rows.Text(Column("status")!), status => status == "1");
        var survival = SurvivalData.Of(times, events);
        return Column("entry") is { } entry ? survival.WithEntries(Array.ConvertAll(rows.Numbers(entry), time => time!.Value * unit)) : survival;
    }

    private string? Column(string role) => spec.GetProperty(role).GetString();
}

file static class Lists
{
    public static int IndexOf(this IReadOnlyList<string> labels, string label)
    {
        for (var i = 0; i < labels.Count; i++)
        {
            if (labels[i] == label) return i;
        }
        return -1;
    }
}
