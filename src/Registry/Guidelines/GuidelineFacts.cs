using Sarcoscope.Registry.Criteria;

namespace Sarcoscope.Registry.Guidelines;

/// <summary>Facts of a case as a guideline reads them.</summary>
internal static class GuidelineFacts
{
    /// <summary>The facts with what the guideline says follows from them.</summary>
    public static CaseFacts Completed(Guideline guideline, CaseFacts facts)
    {
        foreach (var implied in guideline.Implications)
            if (!facts.IsKnown(implied.Fact) && implied.Basis.When.Judge(facts) == Verdict.True)
                facts = facts.With(implied.Fact, implied.Value, implied.Basis.Why.English);
        return facts;
    }

    /// <summary>The facts that keep a condition from being answered.</summary>
    public static IEnumerable<string> Open(CaseCriterion criterion, CaseFacts facts) => MissingFacts.Asked(criterion.Root, facts);

    /// <summary>The words that a list may hold.</summary>
    public static IEnumerable<FactValue> Words(CaseAttribute attribute) =>
        attribute.Type == AttributeType.Drug ? Terms.Vocabulary.Load().Drugs.All.Select(drug => FactValue.Of(drug.Key)) : attribute.Options.Select(option => FactValue.Of(option.Key));
}
