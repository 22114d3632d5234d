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

    // Lines of the group at hand in each part; all zero between two groups.
    private readonly List<int> counts = [0];

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
        var touched = Touched(members);
        var into = new Dictionary<int, int>();
        foreach (var atom in touched.Where(atom => counts[atom] < sizes[atom]))
        {
            into[atom] = sizes.Count;
            sizes[atom] -= counts[atom];
            sizes.Add(counts[atom]);
            counts.Add(0);
        }
        Forget(touched);
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
        var whole = touched.TrueForAll(atom => counts[atom] == sizes[atom]);
        Forget(touched);
        if (!whole) return null;
        touched.Sort();
        return [.. touched];
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

    private List<int> Touched(int[] members)
    {
        var touched = new List<int>();
        foreach (var line in members)
        {
            if (counts[atomOf[line]]++ == 0) touched.Add(atomOf[line]);
        }
        return touched;
    }

    private void Forget(List<int> touched)
    {
        foreach (var atom in touched) counts[atom] = 0;
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
