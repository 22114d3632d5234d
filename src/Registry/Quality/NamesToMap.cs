using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Terms;

namespace Sarcoscope.Registry.Quality;

/// <summary>The one list of names in the records that wait for somebody to map them, or to confirm what they were taken to mean.</summary>
public static class NamesToMap
{
    /// <summary>Names without a key, and names recognised by an inferred synonym; most frequent first within their list.</summary>
    public static IReadOnlyList<UnmappedTerm> Among(IEnumerable<Patient> patients, Vocabulary vocabulary)
    {
        ArgumentNullException.ThrowIfNull(patients);
        ArgumentNullException.ThrowIfNull(vocabulary);
        return UnmappedTerms.Among(vocabulary, patients.SelectMany(patient => Of(patient, vocabulary)));
    }

    /// <summary>The same over cases that are read one by one, in constant memory for the cases.</summary>
    public static async Task<IReadOnlyList<UnmappedTerm>> AmongAsync(IAsyncEnumerable<Patient> patients, Vocabulary vocabulary, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(patients);
        ArgumentNullException.ThrowIfNull(vocabulary);
        var names = new List<TermMapping>();
        await foreach (var patient in patients.WithCancellation(cancel))
            names.AddRange(Of(patient, vocabulary).Where(name => name.State != MappingState.Mapped));
        return UnmappedTerms.Among(vocabulary, names);
    }

    private static IEnumerable<TermMapping> Of(Patient patient, Vocabulary vocabulary)
    {
        foreach (var tumour in patient.Tumours)
        {
            if (Name(TermList.Histologies, tumour.HistologyAsTyped, tumour.Histology) is { } histology) yield return histology;
            if (Name(TermList.Histologies, tumour.ReviewedHistologyAsTyped, tumour.ReviewedHistology) is { } reviewed) yield return reviewed;
            if (Name(TermList.Sites, tumour.SiteAsTyped, tumour.Site) is { } site) yield return site;
        }
        foreach (var drug in patient.Lines.SelectMany(line => line.Drugs))
            if (Name(TermList.Drugs, drug.DrugAsTyped, drug.Drug) is { } name) yield return name;
        foreach (var adverseEvent in patient.Lines.SelectMany(line => line.AdverseEvents))
            if (Name(TermList.AdverseEvents, adverseEvent.TermAsTyped, adverseEvent.Term) is { } name) yield return name;

        // A key that somebody chose stands, whatever the vocabulary would make of the name.
        TermMapping? Name(TermList list, string? typed, string? key)
        {
            if (string.IsNullOrWhiteSpace(typed)) return null;
            if (key is null) return new(list, typed, null);
            return vocabulary[list].Find(typed) is { } match && match.Key == key ? new(list, typed, match) : null;
        }
    }
}
