using Sarcoscope.Registry.Terms;

namespace Sarcoscope.Registry.Evidence.Cohorts;

/// <summary>Lines without anything that somebody typed: names the vocabulary does not know are <see cref="Unmapped"/>.</summary>
public static class KnownNames
{
    /// <summary>Stands for a histology, drug or term that is not in the vocabulary.</summary>
    public const string Unmapped = "unmapped";

    private const string Joined = " + ";

    /// <summary>The lines of a set, with known names only.</summary>
    public static AnalysisSet In(AnalysisSet set, Vocabulary vocabulary)
    {
        ArgumentNullException.ThrowIfNull(set);
        ArgumentNullException.ThrowIfNull(vocabulary);
        return set with { Lines = [.. set.Lines.Select(line => In(line, vocabulary))] };
    }

    private static AnalysisLine In(AnalysisLine line, Vocabulary vocabulary) => line with
    {
        HistologyAsTyped = vocabulary.Histologies.Get(line.Histology)?.Key ?? Unmapped,
        Drug = Drug(line.Drug, vocabulary),
        Regimen = string.Join(Joined, line.Regimen.Split(Joined).Select(drug => Drug(drug, vocabulary))),
        AdverseEvents = [.. line.AdverseEvents.Select(adverse => adverse.Category is null ? adverse with { Term = Unmapped } : adverse)],
    };

    private static string Drug(string name, Vocabulary vocabulary) => vocabulary.Drugs.Get(name)?.Key ?? Unmapped;
}
