namespace Sarcoscope.Oncology.Toxicity;

/// <summary>A term of CTCAE with the grades that exist for it; definitions are not kept.</summary>
/// <param name="Name">Lowest-level term, as CTCAE writes it.</param>
/// <param name="Class">System organ class.</param>
/// <param name="Grades">Ascending, of 1 to 5.</param>
public sealed record CtcaeTerm(string Name, SystemOrganClass Class, IReadOnlyList<int> Grades)
{
    /// <summary>Whether the term stands for events that have none, and needs to be specified.</summary>
    public bool IsOther => Name.EndsWith(" - Other, specify", StringComparison.Ordinal);

    /// <summary>The grades in words, for instance <c>1 to 3</c>, <c>2, 4 and 5</c> or <c>5</c>.</summary>
    public string GradesInWords
    {
        get
        {
            var texts = Grades.Select(grade => grade.ToString(System.Globalization.CultureInfo.InvariantCulture)).ToList();
            if (texts.Count < 2) return string.Concat(texts);
            return texts.Count > 2 && Grades[^1] - Grades[0] == texts.Count - 1
                ? $"{texts[0]} to {texts[^1]}"
                : $"{string.Join(", ", texts.SkipLast(1))} and {texts[^1]}";
        }
    }
}

/// <summary>Version of CTCAE by which an event was graded.</summary>
public enum CtcaeVersion
{
    Unknown = 0,
    V3,
    V4,
    V5,
}
