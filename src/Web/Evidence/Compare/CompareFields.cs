namespace Sarcoscope.Web.Evidence.Compare;

/// <summary>Which field of the form a part of a definition stands in.</summary>
internal static class CompareFields
{
    /// <summary>The id of the field: cohorts[0].where is firstWhere; the JSON itself where the form has none.</summary>
    public static string Of(string field) => field switch
    {
        "" => CompareAddress.Definition,
        "horizonDays" => "horizon",
        "endpoint" or "origin" or "unit" or "rules" or "snapshot" or "afterLine" or "entry" or "exposure" or "clusters" or "population" or "lines" or "title" => field,
        "stops" => "stops-asked",
        _ when field.StartsWith("cohorts[1]", StringComparison.Ordinal) => "second" + Part(field),
        _ when field.StartsWith("cohorts", StringComparison.Ordinal) => "first" + Part(field),
        _ when field.StartsWith("landmarks", StringComparison.Ordinal) => "landmarks",
        _ when field.StartsWith("covariates", StringComparison.Ordinal) => "covariates",
        _ when field.StartsWith("subgroups", StringComparison.Ordinal) => "subgroups-asked",
        _ when field.StartsWith("tests", StringComparison.Ordinal) => "tests",
        "weights.truncate" => "truncate",
        _ when field.StartsWith("weights", StringComparison.Ordinal) => "weights",
        "bootstrap.seed" => "seed",
        _ when field.StartsWith("bootstrap", StringComparison.Ordinal) => "draws",
        _ => CompareAddress.Definition,
    };

    private static string Part(string field) => field[(field.IndexOf('.', StringComparison.Ordinal) + 1)..] switch
    {
        "where" => "Where",
        "histology" => "Histology",
        "name" => "",
        _ => "Regimen",
    };
}
