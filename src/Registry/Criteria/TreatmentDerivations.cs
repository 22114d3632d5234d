namespace Sarcoscope.Registry.Criteria;

/// <summary>What follows from earlier drugs. A drug counts as failed or not tolerated unless its stop reason says otherwise.</summary>
internal static class TreatmentDerivations
{
    private const string Drugs = "priorDrugs", Stopped = "priorDrugs.stopped", Lines = "priorLines", LineStopped = "priorLines.stopped", Anthracycline = "priorAnthracycline";

    public static IReadOnlyDictionary<string, Func<CaseFacts, DerivedFact?>> Rules { get; } = new Dictionary<string, Func<CaseFacts, DerivedFact?>>(StringComparer.Ordinal)
    {
        [Drugs] = facts => facts.Given(Lines) is null ? null : new([FactValue.Of(Given(facts).Select(one => one.Drug).Distinct(StringComparer.Ordinal))], [Lines], []),
        [Anthracycline] = OfAnthracycline,
        ["priorChemo"] = Chemotherapy,
        ["failedDrugs"] = Failed,
    };

    private static DerivedFact? OfAnthracycline(CaseFacts facts)
    {
        if (!IsGiven(facts)) return facts.Given("priorChemo")?.Value.Word == "false" ? DerivedFact.Certain("NONE", "priorChemo") : new(null, [], [Anthracycline]);
        var class_ = facts.Catalogue.Vocabulary.DrugsOf("anthracycline")!;
        var given = Given(facts).Where(one => class_.Contains(one.Drug)).Select(one => one.Stopped).ToList();
        if (given.Count == 0) return DerivedFact.Certain("NONE", From(facts));
        if (given.Contains("PROGRESSION", StringComparer.Ordinal)) return DerivedFact.Certain("FAILED", From(facts));
        if (given.Contains("INTOLERANCE", StringComparer.Ordinal)) return DerivedFact.Certain("INTOLERANT", From(facts));
        return given.Contains(null, StringComparer.Ordinal)
            ? DerivedFact.Among(["FAILED", "INTOLERANT"], [From(facts)], [Anthracycline])
            : DerivedFact.Certain("GIVEN", From(facts));
    }

    private static DerivedFact? Chemotherapy(CaseFacts facts)
    {
        if (IsGiven(facts))
        {
            var chemotherapy = facts.Catalogue.Vocabulary.DrugsOf("chemotherapy")!;
            return DerivedFact.Certain(Given(facts).Any(one => chemotherapy.Contains(one.Drug)) ? "true" : "false", From(facts));
        }
        return facts.Given(Anthracycline)?.Value.Word is null or "NONE" ? new(null, [], ["priorChemo"]) : DerivedFact.Certain("true", Anthracycline);
    }

    private static DerivedFact? Failed(CaseFacts facts) => IsGiven(facts)
        ? new([FactValue.Of(Given(facts).Where(one => one.Stopped is null or "PROGRESSION" or "INTOLERANCE").Select(one => one.Drug).Distinct(StringComparer.Ordinal))], [From(facts)], [])
        : new(null, [], [Drugs]);

    private static bool IsGiven(CaseFacts facts) => facts.Given(Drugs) is not null || facts.Given(Lines) is not null;

    private static string From(CaseFacts facts) => facts.Given(Drugs) is null ? Lines : Drugs;

    private static IEnumerable<(string Drug, string? Stopped)> Given(CaseFacts facts)
    {
        var (drugs, reasons) = facts.Given(Drugs) is null
            ? (facts.Given(Lines)!.Value.Items!, facts.Given(LineStopped)?.Value.Items)
            : (facts.Given(Drugs)!.Value.Items!, facts.Given(Stopped)?.Value.Items);
        for (var at = 0; at < drugs.Count; at++)
        {
            var reason = reasons is not null && at < reasons.Count ? reasons[at]?.Word : null;
            foreach (var drug in drugs[at]?.Items ?? [drugs[at]])
                if (drug?.Word is { } word) yield return (word, reason);
        }
    }
}
