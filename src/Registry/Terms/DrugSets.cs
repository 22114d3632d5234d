namespace Sarcoscope.Registry.Terms;

/// <summary>Sets of drugs that rules speak of: a drug with its forms, a class, a kind, or a group of classes.</summary>
internal static class DrugSets
{
    /// <summary>Classes of drugs that inhibit kinases, so that "at least three kinase inhibitors" can be asked.</summary>
    private static readonly string[] KinaseInhibitors =
    [
        "tyrosine kinase inhibitor", "TRK inhibitor", "BRAF inhibitor", "MEK inhibitor", "CDK4/6 inhibitor", "serine-threonine kinase inhibitor",
    ];

    /// <summary>The keys meant; null when the word means no drugs.</summary>
    public static HashSet<string>? Of(Catalogue<Drug> drugs, string typed)
    {
        if (drugs.Find(typed) is { } one) return Keys(drugs.All.Where(drug => drugs.IsWithin(drug.Key, one.Key)));
        var word = NormalForm.Of(typed);
        if (word == NormalForm.Of("kinase inhibitor")) return Keys(drugs.All.Where(drug => KinaseInhibitors.Contains(drug.Class, StringComparer.Ordinal)));
        var class_ = Keys(drugs.All.Where(drug => drug.Class is { } name && NormalForm.Of(name) == word));
        if (class_.Count > 0) return class_;
        var kind = Keys(drugs.All.Where(drug => NormalForm.Of(Words.Of(drug.Kind)) == word));
        return kind.Count > 0 ? kind : null;
    }

    private static HashSet<string> Keys(IEnumerable<Drug> drugs) => drugs.Select(drug => drug.Key).ToHashSet(StringComparer.Ordinal);
}
