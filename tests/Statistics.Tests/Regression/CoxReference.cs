using System.Text.Json;
using Sarcoscope.Statistics.Regression;
using Sarcoscope.Statistics.Survival;
using Sarcoscope.Statistics.Tests.Reference;

namespace Sarcoscope.Statistics.Tests.Regression;

/// <summary>One fit of <c>cox.json</c> in a folder of tests/reference, and what R found.</summary>
internal sealed class CoxReference
{
    private readonly ReferenceTable table;
    private readonly JsonElement spec;
    private readonly JsonElement file;

    public CoxReference(string dataSet, string fit)
    {
        table = ReferenceTable.Read(dataSet, "data.csv");
        spec = JsonDocument.Parse(File.ReadAllText(ReferenceFolder.PathTo(dataSet, "spec.json"))).RootElement;
        file = Open(dataSet);
        Expected = file.GetProperty("fits").GetProperty(fit);
    }

    /// <summary>Every data set with every fit.</summary>
    public static TheoryData<string, string> All { get; } = Find(_ => true);

    /// <summary>Those with a test of proportional hazards.</summary>
    public static TheoryData<string, string> WithTests { get; } = Find(fit => fit.TryGetProperty("zph", out _));

    public JsonElement Expected { get; }

    public static TheoryData<string, string> Find(Func<JsonElement, bool> keep) =>
        new(ReferenceCase.Names.SelectMany(name => Open(name).GetProperty("fits").EnumerateObject().Where(fit => keep(fit.Value)).Select(fit => (name, fit.Name))));

    /// <param name="unit">What every time is multiplied by; with a fraction, times are sorted instead of counted.</param>
    public CoxFit Fit(double unit = 1)
    {
        var rows = Text(Expected.GetProperty("strata")) is { } strata ? table.Where(strata, cell => cell.Length > 0) : table;
        var data = SurvivalData.Of(Times(rows, "time", unit), Array.ConvertAll(rows.Text(Column("status")!), status => status == "1"));
        if (Column("entry") is not null) data = data.WithEntries(Times(rows, "entry", unit));
        var clustered = Expected.GetProperty("terms")[0].Number("naive_se") is not null;
        return CoxModel.Fit(
            data,
            [.. Expected.Texts("covariates").Select(name => CovariateNamed(rows, name))],
            new()
            {
                Ties = Enum.Parse<CoxTies>(Expected.GetProperty("ties").GetString()!, ignoreCase: true),
                Strata = Text(Expected.GetProperty("strata")) is { } by ? Grouping.Of(rows.Text(by)) : null,
                Clusters = clustered ? Grouping.Of(rows.Text(Text(file.GetProperty("cluster"))!)) : null,
            });
    }

    private static JsonElement Open(string dataSet) => JsonDocument.Parse(File.ReadAllText(ReferenceFolder.PathTo(dataSet, "cox.json"))).RootElement;

    private static string? Text(JsonElement element) => element.ValueKind == JsonValueKind.String ? element.GetString() : null;

    private Covariate CovariateNamed(ReferenceTable rows, string name) =>
        file.GetProperty("levels").TryGetProperty(name, out var levels)
            ? Covariate.Factor(name, [.. rows.Text(name).Select(cell => cell.Length == 0 ? null : cell)], [.. levels.EnumerateArray().Select(level => level.GetString()!)])
            : Covariate.Numeric(name, rows.Numbers(name));

    private double[] Times(ReferenceTable rows, string role, double unit) => Array.ConvertAll(rows.Numbers(Column(role)!), time => time!.Value * unit);

    private string? Column(string role) => spec.GetProperty(role).GetString();
}
