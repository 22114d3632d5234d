using System.Globalization;
using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Criteria;
using Sarcoscope.Registry.Terms;

namespace Sarcoscope.Web.Guidelines;

/// <summary>Questions and answers about facts in a reader's language.</summary>
internal static class FactWords
{
    /// <summary>The question about a fact.</summary>
    public static string Question(CaseAttribute attribute, Language language) => Spaced(attribute.Question, language);

    /// <summary>Who can answer it.</summary>
    public static string Answerer(CaseAttribute attribute, Language language) => Spaced(attribute.Answerer, language);

    /// <summary>An answer as it is written in addresses and files.</summary>
    public static string Value(CaseAttribute attribute, FactValue value, Language language)
    {
        if (value.Items is { } items)
            return items.Count == 0 ? AlgorithmWords.NoneOfThese.In(language) : string.Join(", ", items.Select(item => item is null ? AlgorithmWords.Unknown.In(language) : Value(attribute, item, language)));
        if (value.Number is { } number)
        {
            var written = number.ToString(CultureInfo.InvariantCulture);
            return (language == Language.French ? written.Replace('.', ',') : written) + (attribute.Unit is { } unit ? "\u00A0" + unit : "");
        }
        return Word(attribute, value.Text, language);
    }

    /// <summary>The name of a word.</summary>
    public static string Word(CaseAttribute attribute, string word, Language language)
    {
        if (attribute.Type == AttributeType.Bool) return (word == "true" ? AlgorithmWords.Yes : AlgorithmWords.No).In(language);
        if (attribute.Type == AttributeType.Histology) return Vocabulary.Load().Histologies.Get(word)?.Name.In(language) ?? word;
        if (attribute.Type == AttributeType.Drug) return Drug(word, language);
        return attribute.Options.FirstOrDefault(option => option.Key == word) is { } known ? Spaced(known.Name, language) : word;
    }

    /// <summary>The name of a drug.</summary>
    public static string Drug(string key, Language language) => Vocabulary.Load().Drugs.Get(key)?.Name.In(language) ?? key;

    private static string Spaced(Phrase phrase, Language language) => language == Language.French ? FrenchSpacing.Of(phrase.French) : phrase.English;
}
