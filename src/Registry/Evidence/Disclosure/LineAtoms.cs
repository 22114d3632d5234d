using Sarcoscope.Registry.Evidence.Cohorts;

namespace Sarcoscope.Registry.Evidence.Disclosure;

/// <summary>The smallest parts that a list of groups divides the lines into: lines in one part are in the same groups.</summary>
/// <remarks>A line is looked up once for each group it is in: a large registry asks thousands of groups of a hundred thousand lines.</remarks>
internal sealed class LineAtoms
{
    private readonly Dictionary<AnalysisLine, int> positions;
    private readonly Lazy<Dictionary<(string Patient, int Number), int>> names;
    private int[] atomOf;
    private List<int> sizes;

    public LineAtoms(IReadOnlyList<AnalysisLine> lines)
    {
        positions = new(lines.Count, ReferenceEqualityComparer.Instance);
        foreach (var (position, line) in lines.Index()) positions[line] = position;
        names = new(() => lines.Index().ToDictionary(line => (line.Item.Patient, line.Item.Number), line => line.Index));
        atomOf = new int[lines.Count];
        sizes = [lines.Count];
    }

    public int Count => sizes.Count;

    /// <summary>Divides the parts that groups cut in two, unless there would be too many parts: then nothing is divided.</summary>
    /// <param name="groups">Of lines.</param>
    /// <param name="most">Parts that there may be.</param>
    public bool Split(IReadOnlyList<IReadOnlyCollection<AnalysisLine>> groups, int most)
    {
        if (groups.Count == 0) return true;
        var (before, sizesBefore) = ((int[])atomOf.Clone(), sizes.ToList());
        foreach (var group in groups)
        {
            Split(group);
            if (Count <= most) continue;
            (atomOf, sizes) = (before, sizesBefore);
            return false;
        }
        return true;
    }

    private void Split(IReadOnlyCollection<AnalysisLine> group)
    {
        if (group.Count == atomOf.Length) return;
        var members = Members(group);
        var into = new Dictionary<int, int>();
        foreach (var (atom, count) in Touched(members).Where(part => part.Lines < sizes[part.Atom]))
        {
            into[atom] = sizes.Count;
            sizes[atom] -= count;
            sizes.Add(count);
        }
        if (into.Count == 0) return;
        foreach (var line in members)
        {
            if (into.TryGetValue(atomOf[line], out var atom)) atomOf[line] = atom;
        }
    }

    /// <summary>The parts a group is made of, in order; null when it cuts one in two.</summary>
    public int[]? Of(IReadOnlyCollection<AnalysisLine> group)
    {
        var touched = Touched(Members(group));
        return touched.TrueForAll(part => part.Lines == sizes[part.Atom]) ? [.. touched.Select(part => part.Atom).Order()] : null;
    }

    /// <summary>Lines in some parts.</summary>
    public int Lines(IEnumerable<int> atoms) => atoms.Sum(atom => sizes[atom]);

    /// <summary>What each part has, of something that all lines of a part have in common.</summary>
    /// <param name="values">By the position of the line.</param>
    public T[] ValueOf<T>(IReadOnlyList<T> values)
    {
        var ofParts = new T[Count];
        foreach (var (position, atom) in atomOf.Index()) ofParts[atom] = values[position];
        return ofParts;
    }

    // Counted anew for each group: many readers ask a release at once.
    private List<(int Atom, int Lines)> Touched(int[] members)
    {
        var counts = new int[Count];
        var touched = new List<int>();
        foreach (var line in members)
        {
            if (counts[atomOf[line]]++ == 0) touched.Add(atomOf[line]);
        }
        return touched.ConvertAll(atom => (atom, counts[atom]));
    }

    // A line that was made anew, as for a reader who sees known names alone, is found by its name.
    private int[] Members(IReadOnlyCollection<AnalysisLine> group)
    {
        var members = new int[group.Count];
        var next = 0;
        foreach (var line in group) members[next++] = positions.TryGetValue(line, out var position) ? position : names.Value[(line.Patient, line.Number)];
        return members;
    }
}
