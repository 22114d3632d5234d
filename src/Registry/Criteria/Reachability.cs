namespace Sarcoscope.Registry.Criteria;

/// <summary>Finds parts of a criterion that no case can meet, and parts that say nothing new.</summary>
/// <remarks>
/// Within parts that must all hold, the values that each attribute may still have are narrowed by the single tests; a test, or a choice, for which none are
/// left can never hold. A "not" is moved down to the tests first. Tests of two attributes and "is known" are not judged.
/// </remarks>
internal static class Reachability
{
    public static IReadOnlyList<Issue> Check(string text, Condition<CaseFacts> root)
    {
        var issues = new List<Issue>();
        new ReachabilityWalk(text, root, issues).Walk(root, Quantity.All, new Dictionary<CaseAttribute, bool[]>());
        return [.. issues.DistinctBy(issue => (issue.Code, issue.Line, issue.Column))];
    }
}
