using Sarcoscope.Statistics.CompetingRisks;
using Sarcoscope.Statistics.Survival;

namespace Sarcoscope.Cli;

/// <summary>A column of labels, each kept once however many rows carry it.</summary>
internal sealed class LabelColumn
{
    private readonly Dictionary<string, int> codes = new(StringComparer.Ordinal);
    private readonly List<int> rows = [];

    public void Add(string label)
    {
        if (!codes.TryGetValue(label, out var code)) codes.Add(label, code = codes.Count);
        rows.Add(code);
    }

    /// <summary>Every label there is, in the order of its characters.</summary>
    public IReadOnlyList<string> Labels => [.. codes.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The labels in the order of their characters.</summary>
    public Grouping ToGrouping()
    {
        var labels = Labels;
        return Grouping.OfCodes(Places(labels), labels);
    }

    /// <summary>The label of each row.</summary>
    public string[] ToTexts()
    {
        var labels = Labels;
        return Array.ConvertAll(Places(labels), place => labels[place]);
    }

    /// <summary>Outcomes of competing risks: one label means censored, every other is a cause.</summary>
    public Outcomes ToOutcomes(string censored)
    {
        string[] causes = [.. Labels.Where(label => !string.Equals(label, censored, StringComparison.Ordinal))];
        return Outcomes.OfCodes(Places([censored, .. causes]), causes);
    }

    private int[] Places(IReadOnlyList<string> labels)
    {
        var places = new int[codes.Count];
        for (var place = 0; place < labels.Count; place++)
        {
            if (codes.TryGetValue(labels[place], out var code)) places[code] = place;
        }
        return [.. rows.Select(code => places[code])];
    }
}
