using System.Collections.Frozen;

namespace Sarcoscope.Oncology.Toxicity;

/// <summary>The terms of CTCAE 5.0, by name.</summary>
public sealed class CtcaeCatalogue
{
    private readonly FrozenDictionary<string, CtcaeTerm> byName;

    private CtcaeCatalogue(IReadOnlyList<CtcaeTerm> terms)
    {
        Terms = terms;
        byName = terms.ToFrozenDictionary(term => term.Name, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>In the order of CTCAE: by class, then by term.</summary>
    public IReadOnlyList<CtcaeTerm> Terms { get; }

    /// <summary>Reads <c>knowledge/terms/ctcae-5.0.csv</c>: columns class, term and grades (<c>123</c>).</summary>
    /// <exception cref="InvalidKnowledgeException">The file is not what it should be.</exception>
    public static CtcaeCatalogue Read(TextReader reader)
    {
        List<CtcaeTerm> terms = [];
        HashSet<string> names = new(StringComparer.OrdinalIgnoreCase);
        foreach (var (line, cells) in KnowledgeRows.Read(reader, "class", "term", "grades"))
        {
            var organ = SystemOrganClass.Find(cells[0]) ?? throw new InvalidKnowledgeException(line, $"unknown class {cells[0]}");
            if (string.IsNullOrWhiteSpace(cells[1]) || !names.Add(cells[1]))
                throw new InvalidKnowledgeException(line, $"the term '{cells[1]}' is empty or stands twice");
            terms.Add(new(cells[1], organ, Grades(line, cells[2])));
        }
        return terms.Count > 0 ? new(terms) : throw new InvalidKnowledgeException(1, "there is no term");
    }

    /// <summary>The term of this name, whatever its case, or null.</summary>
    public CtcaeTerm? Find(string name) => byName.GetValueOrDefault(name);

    /// <summary>Checks the term and grade of an event.</summary>
    /// <remarks>Events graded by another version are kept as reported: their terms and grades are not those of version 5.</remarks>
    /// <param name="version">Version by which the event was graded.</param>
    /// <param name="term">As coded.</param>
    /// <param name="grade">1 to 5; null when not recorded.</param>
    /// <returns>AE-011 (no such term), AE-012 (the term has no such grade), or nothing.</returns>
    public IEnumerable<ClinicalIssue> Check(CtcaeVersion version, string term, int? grade)
    {
        if (version != CtcaeVersion.V5) yield break;
        if (Find(term) is not { } known)
            yield return ClinicalIssue.Error("AE-011", term, $"CTCAE 5 has no term \"{term}\". Choose a term, or the \"Other, specify\" of its class.");
        else if (grade is { } given && !known.Grades.Contains(given))
            yield return ClinicalIssue.Error("AE-012", term, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{known.Name} has no grade {given} in CTCAE 5. Choose {known.GradesInWords}."));
    }

    private static List<int> Grades(int line, string digits)
    {
        List<int> grades = [.. digits.Select(digit => digit - '0')];
        return grades.Count > 0 && grades.TrueForAll(grade => grade is >= 1 and <= 5) && grades.Zip(grades.Skip(1)).All(pair => pair.First < pair.Second)
            ? grades
            : throw new InvalidKnowledgeException(line, $"'{digits}' is not an ascending list of grades 1 to 5");
    }
}
