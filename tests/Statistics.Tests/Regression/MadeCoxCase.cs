using System.Text.Json;
using Sarcoscope.Statistics.Regression;
using Sarcoscope.Statistics.Survival;
using Sarcoscope.Statistics.Tests.Reference;

namespace Sarcoscope.Statistics.Tests.Regression;

/// <summary>One case of tests/reference/regression/cox.json: its input and what R found.</summary>
internal sealed class MadeCoxCase
{
    private static readonly JsonElement[] Cases =
        [.. JsonDocument.Parse(File.ReadAllText(ReferenceFolder.PathTo("regression", "cox.json"))).RootElement.GetProperty("cases").EnumerateArray()];

    private readonly JsonElement input;

    public MadeCoxCase(string name)
    {
        Expected = Array.Find(Cases, found => found.GetProperty("name").GetString() == name);
        input = Expected.GetProperty("input");
    }

    public static TheoryData<string> Names { get; } = [.. Cases.Select(found => found.GetProperty("name").GetString()!)];

    public JsonElement Expected { get; }

    public CoxFit Fit()
    {
        var data = SurvivalData.Of(Column("time"), Array.ConvertAll(Column("status"), status => status == 1));
        if (Has("entry")) data = data.WithEntries(Column("entry"));
        if (Has("weight")) data = data.WithWeights(Column("weight"));
        return CoxModel.Fit(data, [.. Expected.Texts("covariates").Select(CovariateNamed)], new()
        {
            Ties = Enum.Parse<CoxTies>(Expected.GetProperty("ties").GetString()!, ignoreCase: true),
            Strata = Has("stratum") ? Grouping.Of(Labels("stratum")) : null,
            Clusters = Has("cluster") ? Grouping.Of(Labels("cluster")) : null,
            Offset = Has("offset") ? Column("offset") : default,
        });
    }

    private bool Has(string name) => input.TryGetProperty(name, out _);

    private double[] Column(string name) => Array.ConvertAll(input.Numbers(name), value => value!.Value);

    private string[] Labels(string name) => [.. input.GetProperty(name).EnumerateArray().Select(value => value.ToString())];

    private Covariate CovariateNamed(string name) => Expected.GetProperty("levels").TryGetProperty(name, out _)
        ? Covariate.Factor(name, [.. input.GetProperty(name).EnumerateArray().Select(value => value.GetString())], Expected.GetProperty("levels").Texts(name))
        : Covariate.Numeric(name, input.Numbers(name));
}
