using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Cases.AdverseEvents;
using Sarcoscope.Registry.Cases.Lines;
using Sarcoscope.Registry.Cases.Tumours;
using Sarcoscope.Registry.Terms;

namespace Sarcoscope.Registry.Exchange.Import;

/// <summary>Fills the keys of typed names where they are empty. The typed name is always kept; a name that is not recognised is reported once.</summary>
internal sealed class TermFilling(Vocabulary vocabulary)
{
    private const int MostRemembered = 100_000;

    private readonly Dictionary<(TermList List, string Typed), TermMapping> known = [];
    private readonly HashSet<(TermList List, string Normal)> reported = [];

    /// <summary>Errors for keys that do not exist; warnings, the first time, for names that are not recognised or wait for confirmation.</summary>
    public IReadOnlyList<Issue> Fill(object record) => record switch
    {
        Tumour tumour => [
            .. Fill(TermList.Histologies, nameof(Tumour.HistologyAsTyped), tumour.HistologyAsTyped, nameof(Tumour.Histology), tumour.Histology, key => tumour.Histology = key),
            .. Fill(TermList.Histologies, nameof(Tumour.ReviewedHistologyAsTyped), tumour.ReviewedHistologyAsTyped, nameof(Tumour.ReviewedHistology), tumour.ReviewedHistology, key => tumour.ReviewedHistology = key),
            .. Fill(TermList.Sites, nameof(Tumour.SiteAsTyped), tumour.SiteAsTyped, nameof(Tumour.Site), tumour.Site, key => tumour.Site = key)],
        LineDrug drug => [.. Fill(TermList.Drugs, nameof(LineDrug.DrugAsTyped), drug.DrugAsTyped, nameof(LineDrug.Drug), drug.Drug, key => drug.Drug = key)],
        AdverseEvent adverseEvent => [.. Fill(TermList.AdverseEvents, nameof(AdverseEvent.TermAsTyped), adverseEvent.TermAsTyped, nameof(AdverseEvent.Term), adverseEvent.Term, key => adverseEvent.Term = key)],
        _ => [],
    };

    private IEnumerable<Issue> Fill(TermList list, string typedField, string? typed, string keyField, string? key, Action<string> set)
    {
        if (key is not null)
        {
            if (!Exists(list, key))
                yield return Issue.Error("TERM-001", keyField, new Phrase($"'{Excerpt.Of(key)}' is no key of the vocabulary. Use a key of {FileOf(list)}, or leave the cell empty.", $"'{Excerpt.Of(key)}' n'est pas une clé du vocabulaire. Prenez une clé de {FileOf(list)}, ou laissez la cellule vide."));
            yield break;
        }
        if (typed is null || Map(list, typed) is not { } mapping) yield break;
        if (mapping.Key is { } found) set(found);
        if (mapping.State == MappingState.Mapped || reported.Count >= MostRemembered || !reported.Add((list, NormalForm.Of(typed)))) yield break;
        yield return mapping.State == MappingState.Unmapped
            ? Issue.Warning("TERM-002", typedField, new Phrase($"'{Excerpt.Of(typed)}' is not in the vocabulary. It is kept as typed; map it to a key (terms unmapped lists all such names).", $"'{Excerpt.Of(typed)}' n'est pas dans le vocabulaire. Le nom est gardé tel que saisi\u202F; associez-le à une clé (terms unmapped liste ces noms)."))
            : Issue.Warning("TERM-003", typedField, new Phrase($"'{Excerpt.Of(typed)}' was taken to mean {mapping.Key}, by inference. Confirm it (terms unmapped lists all such names).", $"'{Excerpt.Of(typed)}' a été compris comme {mapping.Key}, par déduction. Confirmez-le (terms unmapped liste ces noms)."));
    }

    private TermMapping? Map(TermList list, string typed)
    {
        if (known.TryGetValue((list, typed), out var mapping)) return mapping;
        if (vocabulary.Map(list, typed) is not { } found) return null;
        if (known.Count < MostRemembered) known[(list, typed)] = found;
        return found;
    }

    private static string FileOf(TermList list) => list == TermList.AdverseEvents ? "knowledge/terms/ctcae-5.0.csv" : $"knowledge/terms/{Words.Of(list)}.csv";

    private bool Exists(TermList list, string key) => list switch
    {
        TermList.Histologies => vocabulary.Histologies.Get(key) is not null,
        TermList.Sites => vocabulary.Sites.Get(key) is not null,
        TermList.Drugs => vocabulary.Drugs.Get(key) is not null,
        TermList.AdverseEvents => vocabulary.AdverseEvents.Get(key) is not null,
        _ => throw new ArgumentOutOfRangeException(nameof(list), list, null),
    };
}
