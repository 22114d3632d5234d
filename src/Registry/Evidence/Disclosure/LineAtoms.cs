using Sarcoscope.Registry.Evidence.Cohorts;

namespace Sarcoscope.Registry.Evidence.Disclosure;

/// <summary>The smallest parts that a list of groups divides the lines into: lines in one part are in the same groups.</summary>
internal sealed class LineAtoms
{
    private readonly Dictionary<(string Patient, int Number), int> positions;
    private readonly int[] atomOf;
    private readonly List<int> sizes;

    public LineAtoms(IReadOnlyList<AnalysisLine> lines, IEnumerable<IReadOnlyCollection<AnalysisLine>> groups)
    {
        positions = lines.Index().ToDictionary(line => (line.Item.Patient, line.Item.Number), line => line.Index);
        atomOf = new int[lines.Count];
        sizes = [lines.Count];
        foreach (var group in groups) Split(group);
    }

    public int Count => sizes.Count;

    /// <summary>The parts a group is made of, in order; null when it cuts one in two.</summary>
    public int[]? Of(IReadOnlyCollection<AnalysisLine> group)
    {
        var parts = Members(group).CountBy(line => atomOf[line]).ToList();
        return parts.TrueForAll(part => part.Value == sizes[part.Key]) ? [.. parts.Select(part => part.Key).Order()] : null;
    }

    /// <summary>Lines in some parts.</summary>
    public int Lines(int[] atoms) => atoms.Sum(atom => sizes[atom]);

    private void Split(IReadOnlyCollection<AnalysisLine> group)
    {
        foreach (var part in Members(group).GroupBy(line => atomOf[line]).ToList())
        {
            var members = part.ToList();
            if (members.Count == sizes[part.Key]) continue;
            foreach (var line in members) atomOf[line] = sizes.Count;
            sizes[part.Key] -= members.Count;
            sizes.Add(members.Count);
        }
    }

    private IEnumerable<int> Members(IReadOnlyCollection<AnalysisLine> group) => group.Select(line => positions[(line.Patient, line.Number)]);
}
