using System.Globalization;
using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Terms;
using Sprache;

namespace Sarcoscope.Registry.Criteria;

/// <summary>A criterion in plain words, by the questions of its attributes, for pages. Files and programs keep it as written.</summary>
public static class CriterionWords
{
    private const int Listed = 5;

    /// <summary>A criterion as written, in words; itself where it cannot be read.</summary>
    public static Phrase Of(string text, AttributeCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(catalogue);
        return CriterionGrammar.Whole.TryParse(text) is { WasSuccessful: true } parsed ? Of(parsed.Value, catalogue) : Phrase.Same(text);
    }

    /// <summary>The question of an attribute; its key where there is none.</summary>
    public static Phrase Question(string key, AttributeCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        return Named(key, catalogue) is { } attribute ? new(attribute.Question.English, FrenchSpacing.Of(attribute.Question.French)) : Phrase.Same(key);
    }

    /// <summary>A heading and the questions of attributes, a line each; of many the first ones, and how many more.</summary>
    /// <param name="heading">What the questions are for.</param>
    /// <param name="keys">Keys of the attributes, the most telling first.</param>
    /// <param name="catalogue">The attributes.</param>
    public static IReadOnlyList<Phrase> Questions(Phrase heading, IReadOnlyList<string> keys, AttributeCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(keys);
        if (keys.Count == 0) return [];
        var more = (keys.Count - Listed).ToString(CultureInfo.InvariantCulture);
        return [heading, .. keys.Take(Listed).Select(key => Question(key, catalogue)), .. keys.Count > Listed ? (Phrase[])[new($"and {more} more", $"et {more} de plus")] : []];
    }

    private static Phrase Of(CriterionNode node, AttributeCatalogue catalogue) => node switch
    {
        AllNode all => Joined(all.Parts, new("and", "et"), catalogue),
        AnyNode any => Joined(any.Parts, new("or", "ou"), catalogue),
        NotNode not => Both("not: {0}", "pas\u00A0: {0}", Within(not.Inside, catalogue)),
        KnownNode known => Both(known.Known == Verdict.False ? "{0} Not known." : "{0} Known.", known.Known == Verdict.False ? "{0} Inconnu." : "{0} Connu.", Question(known.Fact, catalogue)),
        BareNode bare => Answered(Question(bare.Fact, catalogue), new("yes", "oui")),
        ContainsNode contains => Answered(Question(contains.Fact, catalogue), Both("among them {0}", "dont {0}", Values(contains.Fact, contains.Values, catalogue))),
        WithinNode within => Answered(Question(within.Fact, catalogue), Both(WithinEnglish(within), WithinFrench(within), Question(within.Anchor, catalogue))),
        ComparisonNode comparison => Compared(comparison, catalogue),
        _ => Phrase.Same(node.ToString()!),
    };

    private static Phrase Joined(IReadOnlyList<CriterionNode> parts, Phrase word, AttributeCatalogue catalogue)
    {
        var said = parts.Select(part => Within(part, catalogue)).ToList();
        return new(string.Join($" {word.English} ", said.Select(one => one.English)), string.Join($" {word.French} ", said.Select(one => one.French)));
    }

    private static Phrase Within(CriterionNode part, AttributeCatalogue catalogue)
    {
        var said = Of(part, catalogue);
        return part is AllNode or AnyNode ? new($"({said.English})", $"({said.French})") : said;
    }

    private static Phrase Compared(ComparisonNode node, AttributeCatalogue catalogue)
    {
        var values = Values(node.Subject.Fact, node.Values, catalogue);
        var answer = node.Comparison switch
        {
            Comparison.Equal => values,
            Comparison.NotEqual => Both("not {0}", "pas {0}", values),
            Comparison.Less => Both("less than {0}", "moins de {0}", values),
            Comparison.LessOrEqual => Both("at most {0}", "au plus {0}", values),
            Comparison.Greater => Both("more than {0}", "plus de {0}", values),
            _ => Both("at least {0}", "au moins {0}", values),
        };
        if (node.Subject.Measure == Measure.Sum) answer = Both("in sum {0}", "en somme {0}", answer);
        if (node.Subject.Measure == Measure.Count)
            answer = node.Subject.Among.Count == 0 ? Both("number {0}", "nombre {0}", answer) : new(
                $"number of {Values(node.Subject.Fact, node.Subject.Among, catalogue).English}: {answer.English}",
                $"nombre de {Values(node.Subject.Fact, node.Subject.Among, catalogue).French}\u00A0: {answer.French}");
        return Answered(Question(node.Subject.Fact, catalogue), answer);
    }

    private static Phrase Values(string fact, IReadOnlyList<Operand> values, AttributeCatalogue catalogue)
    {
        var attribute = Named(fact, catalogue);
        var said = values.Select(value => Value(attribute, value)).ToList();
        return new(string.Join(" or ", said.Select(one => one.English)), string.Join(" ou ", said.Select(one => one.French)));
    }

    private static Phrase Value(CaseAttribute? attribute, Operand value)
    {
        if (attribute is null) return Phrase.Same(value.ToString());
        var (key, unit) = (attribute.Words.Value(value.Text) ?? value.Text, value.Unit ?? attribute.Unit);
        var name = attribute.Type switch
        {
            AttributeType.Bool => key.Equals("true", StringComparison.OrdinalIgnoreCase) ? new("yes", "oui") : new("no", "non"),
            AttributeType.Histology => Histology(key),
            AttributeType.Drug => Vocabulary.Load().Drugs.Get(key)?.Name,
            _ => attribute.Options.FirstOrDefault(option => option.Key == key)?.Name,
        };
        return name ?? new(value.Text + (unit is null ? "" : " " + unit), value.Text.Replace('.', ',') + (unit is null ? "" : "\u00A0" + unit));
    }

    private static Phrase? Histology(string key) =>
        Vocabulary.Load().Histologies.Get(key)?.Name ?? Vocabulary.Load().HistologyGroups.Get(key)?.Name;

    private static CaseAttribute? Named(string fact, AttributeCatalogue catalogue)
    {
        var plain = fact.Replace("_", "", StringComparison.Ordinal);
        return catalogue.Find(fact) ?? catalogue.All.FirstOrDefault(attribute => attribute.IsNamed(plain));
    }

    private static Phrase Answered(Phrase question, Phrase answer) => new($"“{question.English}” {answer.English}", $"«\u00A0{question.French}\u00A0» {answer.French}");

    private static Phrase Both(string english, string french, Phrase inside) => new(
        english.Replace("{0}", inside.English, StringComparison.Ordinal), french.Replace("{0}", inside.French, StringComparison.Ordinal));

    private static string WithinEnglish(WithinNode node) => node.Side switch
    {
        DateSide.Before => $"within {node.Span} before “{{0}}”",
        DateSide.After => $"within {node.Span} after “{{0}}”",
        _ => $"within {node.Span} of “{{0}}”",
    };

    private static string WithinFrench(WithinNode node) => node.Side switch
    {
        DateSide.Before => $"dans les {node.Span} avant «\u00A0{{0}}\u00A0»",
        DateSide.After => $"dans les {node.Span} après «\u00A0{{0}}\u00A0»",
        _ => $"à {node.Span} au plus de «\u00A0{{0}}\u00A0»",
    };
}
