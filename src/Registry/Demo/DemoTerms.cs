using Sarcoscope.Registry.Terms;

namespace Sarcoscope.Registry.Demo;

/// <summary>The vocabulary's keys for the words of the reconstructed tables.</summary>
internal static class DemoTerms
{
    public static string HistologyName(string key) => Vocabulary.Load().Histologies[key].Name.English;

    public static string Site(string word) => Known(TermList.Sites, word);

    public static string Drug(string word) => Known(TermList.Drugs, word);

    private static string Known(TermList list, string word) =>
        Vocabulary.Load()[list].Find(word)?.Key ?? throw new InvalidOperationException($"The reconstructed tables name '{word}', which is not in {list}.");
}
