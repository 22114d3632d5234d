namespace Sarcoscope.Oncology.Staging;

/// <summary>Risk of recurrence of a GIST after resection by the modified criteria of the National Institutes of Health.</summary>
/// <remarks>
/// Source: Joensuu 2008, doi:10.1016/j.humpath.2008.06.025, table 4. Rows are read from the top: the printed row “5 cm or less, 6 to 10 mitoses, any site,
/// intermediate” overlaps the high row of tumours outside the stomach, which stands above it.
/// </remarks>
public static class ModifiedNihRisk
{
    private const int Small = 200, Medium = 500, Large = 1000; // 2, 5 and 10 cm, each included

    /// <summary>Judges one tumour.</summary>
    /// <param name="sizeTenthsMm">Largest diameter; null when not known.</param>
    /// <param name="mitoticRate">Mitoses per 5 mm²; null when not known.</param>
    /// <param name="site">Null when not known.</param>
    /// <param name="integrity">Null when not known.</param>
    public static Derived<NihCategory> Judge(int? sizeTenthsMm, int? mitoticRate, GistSite? site, Integrity? integrity)
    {
        var facts = new StageFacts { SizeTenthsMm = sizeTenthsMm };
        int[] rates = mitoticRate is { } rate ? [rate] : [5, 10, 11];
        bool[] gastric = site is { } place ? [place == GistSite.Stomach] : [true, false];
        Integrity[] states = integrity is { } state ? [state] : [Integrity.Intact, Integrity.Ruptured];
        var possible =
            from size in facts.Sizes(Small, Medium, Large)
            from mitoses in rates
            from inStomach in gastric
            from one in states
            select Category(size, mitoses, inStomach, one);
        List<StagingInput> missing = [.. facts.Missing(StagingInput.Size)];
        if (mitoticRate is null) missing.Add(StagingInput.MitoticRate);
        if (site is null) missing.Add(StagingInput.Site);
        if (integrity is null) missing.Add(StagingInput.Rupture);
        return new(possible, missing);
    }

    private static NihCategory Category(int size, int mitoses, bool inStomach, Integrity integrity)
    {
        if (integrity == Integrity.Ruptured || size > Large || mitoses > 10) return NihCategory.High;
        if (size > Medium && mitoses > 5) return NihCategory.High;
        if (!inStomach && size > Small && (mitoses > 5 || size > Medium)) return NihCategory.High;
        if (mitoses > 5 || size > Medium) return NihCategory.Intermediate;
        return size > Small ? NihCategory.Low : NihCategory.VeryLow;
    }
}

public enum NihCategory
{
    VeryLow = 0,
    Low,
    Intermediate,
    High,
}

/// <summary>Whether a tumour ruptured, before or during surgery.</summary>
public enum Integrity
{
    Intact = 0,
    Ruptured,
}
