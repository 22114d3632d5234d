using System.Text.Json;
using Sarcoscope.Statistics.Regression;
using Sarcoscope.Statistics.Survival;
using Sarcoscope.Statistics.Tests.Reference;

namespace Sarcoscope.Statistics.Tests.Weighting;

/// <summary>A data set of tests/reference/propensity: two groups, covariates, follow-up, and what R found.</summary>
internal sealed class PropensityCase(JsonElement expected)
{
    private static readonly JsonElement File = JsonDocument.Parse(System.IO.File.ReadAllText(ReferenceFolder.PathTo("propensity", "propensity.json"))).RootElement;

    public static PropensityCase[] All { get; } = [.. File.GetProperty("cases").EnumerateArray().Select(found => new PropensityCase(found))];

    public static JsonElement Quantiles => File.GetProperty("quantiles");

    public static TheoryData<int> Numbers { get; } = [.. Enumerable.Range(0, All.Length)];

    public JsonElement Expected => expected;

    public bool[] First { get; } = Array.ConvertAll(expected.GetProperty("input").Numbers("group"), group => group == 1);

    public IReadOnlyList<Covariate> Covariates { get; } = [.. expected.Texts("covariates").Select(name => CovariateOf(expected, name))];

    public SurvivalData Survival { get; } = SurvivalData.Of(
        Array.ConvertAll(expected.GetProperty("input").Numbers("time"), time => time!.Value),
        Array.ConvertAll(expected.GetProperty("input").Numbers("status"), status => status == 1));

    public LogisticFit Fit() => LogisticModel.Fit(First, Covariates);

    /// <summary>What belongs to some rows.</summary>
    public (bool[] First, IReadOnlyList<Covariate> Covariates, SurvivalData Survival) Of(IReadOnlyList<int> rows)
    {
        var input = expected.GetProperty("input");
        return (
            [.. rows.Select(row => First[row])],
            [.. expected.Texts("covariates").Select(name => CovariateOf(expected, name, rows))],
            SurvivalData.Of(rows.Select(row => input.Numbers("time")[row]!.Value).ToArray(), rows.Select(row => input.Numbers("status")[row] == 1).ToArray()));
    }

    private static Covariate CovariateOf(JsonElement expected, string name, IReadOnlyList<int>? rows = null)
    {
        var cells = expected.GetProperty("input").GetProperty(name).EnumerateArray().ToArray();
        var used = rows is null ? cells : [.. rows.Select(row => cells[row])];
        return expected.GetProperty("levels").TryGetProperty(name, out _)
            ? Covariate.Factor(name, [.. used.Select(cell => cell.GetString())], expected.GetProperty("levels").Texts(name))
            : Covariate.Numeric(name, [.. used.Select(cell => cell.Value())]);
    }
}
