using Sarcoscope.Registry.Terms;

namespace Sarcoscope.Registry.Approvals;

/// <summary>The drugs of a regimen, named in any way the vocabulary knows.</summary>
public static class RegimenNames
{
    /// <summary>The keys of the drugs.</summary>
    /// <returns>LABEL-001 a name that is in no list, with near ones, or no name at all.</returns>
    public static Checked<IReadOnlyList<string>> Read(IEnumerable<string> names, Vocabulary vocabulary)
    {
        ArgumentNullException.ThrowIfNull(names);
        ArgumentNullException.ThrowIfNull(vocabulary);
        List<string> keys = [];
        List<Issue> issues = [];
        foreach (var name in names)
        {
            if (vocabulary.Drugs.Find(name) is { } drug)
            {
                keys.Add(drug.Key);
                continue;
            }
            var near = vocabulary.Drugs.Suggest(name).Select(suggestion => suggestion.Key).ToList();
            issues.Add(Issue.Error("LABEL-001", "drugs", $"'{name}' is no drug of the vocabulary.{(near.Count > 0 ? $" Near: {string.Join(", ", near)}." : "")}"));
        }
        if (keys.Count == 0 && issues.Count == 0) issues.Add(Issue.Error("LABEL-001", "drugs", "No drug is given."));
        return Checked.Of<IReadOnlyList<string>>(keys, issues);
    }
}
