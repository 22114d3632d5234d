namespace Sarcoscope.Web.Tests.Browser;

/// <summary>Addresses of comparisons on the demo snapshot.</summary>
internal static class ComparedCohorts
{
    /// <summary>Two drugs, with everything that can be asked for.</summary>
    public static string Drugs { get; } = Address("""
        {
          "version": 1, "title": "Sorafenib against sunitinib", "snapshot": "lock-2011-10", "unit": "line",
          "cohorts": [{ "name": "sorafenib", "regimen": "sorafenib" }, { "name": "sunitinib", "regimen": "sunitinib" }],
          "endpoint": "PFS", "origin": "line-start", "rules": "OUTCS_DEFAULT",
          "covariates": ["age", "sex", "priorLines"], "subgroups": ["family", "sex", "grade", "priorLines >= 2"], "tests": ["log-rank", "peto-peto"], "horizonDays": 365, "landmarks": [30, 60],
          "weights": { "kind": "stabilised", "truncate": 0.01 }, "stops": true, "bootstrap": { "seed": 20240517, "draws": 200 }
        }
        """);

    /// <summary>Responders against the others: made by what came after the origin.</summary>
    public static string Responders { get; } = Address("""
        {
          "version": 1, "title": "Responders", "snapshot": "lock-2011-10", "unit": "line",
          "cohorts": [{ "name": "responders", "where": "response in (CR, PR)" }, { "name": "others", "rest": true }],
          "endpoint": "PFS", "origin": "line-start", "rules": "OUTCS_DEFAULT", "subgroups": ["sex"], "landmarks": [30, 60], "stops": true
        }
        """);

    public static string Address(string definition) => "/evidence/compare?definition=" + Uri.EscapeDataString(definition);
}
