using Sarcoscope.Figures.Text;

namespace Sarcoscope.Registry.Cases.Duplicates;

/// <summary>Two patients who resemble each other and are not the same person, as coordination judged. They are not shown as possible duplicates again.</summary>
/// <remarks>Seen by coordination only: it names patients of two centres.</remarks>
public sealed class DistinctPatients
{
    /// <summary>Both pseudonyms, in order: <c>C01-001/C02-003</c>.</summary>
    public required string Pair { get; set; }

    /// <summary>Why they are not the same person.</summary>
    public required string Reason { get; set; }

    /// <summary>Day of the judgement.</summary>
    public PartialDate? JudgedOn { get; set; }

    /// <summary>What is wrong with it on its own.</summary>
    public IEnumerable<Issue> Check()
    {
        if (!PatientPair.TryParse(Pair, out var pair) || pair.ToString() != Pair)
            yield return Issue.Error("DUP-001", nameof(Pair), new Phrase(
                $"Pair '{Pair}': write two pseudonyms in alphabetical order with a slash between them, such as C01-001/C02-003.",
                $"Paire «\u00A0{Pair}\u00A0»\u00A0: écrivez deux pseudonymes par ordre alphabétique, séparés par une barre oblique, par exemple C01-001/C02-003."));
    }
}
