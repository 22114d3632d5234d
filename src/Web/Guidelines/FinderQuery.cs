using System.Text.Json;
using Sarcoscope.Registry;
using Sarcoscope.Registry.Criteria;

namespace Sarcoscope.Web.Guidelines;

/// <summary>The answers in an address: <c>?gist=false&amp;site=EXTREMITY&amp;depth=unknown</c>. No patient stands in it but by the pseudonym of the case.</summary>
public sealed class FinderQuery
{
    public const string Page = "/guideline/find";

    /// <summary>Names the case whose facts are used.</summary>
    public const string CaseParameter = "case";

    /// <summary>The answer that a fact is not known, which is not asked for again.</summary>
    public const string UnknownWord = "unknown";

    /// <summary>The answer that a list is empty.</summary>
    public const string NoneWord = "none";

    private FinderQuery(string? pseudonym, IReadOnlyList<(string Key, IReadOnlyList<string> Words)> answers, CaseFacts facts, IReadOnlyList<Issue> issues) =>
        (Pseudonym, Answers, Facts, Issues) = (pseudonym, answers, facts, issues);

    /// <summary>Of the case; null without one.</summary>
    public string? Pseudonym { get; }

    /// <summary>In the order of the catalogue.</summary>
    public IReadOnlyList<(string Key, IReadOnlyList<string> Words)> Answers { get; }

    /// <summary>The answers that say something, over those of a case.</summary>
    public CaseFacts Facts { get; }

    public IReadOnlyList<Issue> Issues { get; }

    public bool SaysUnknown(string key) => Answers.Any(answer => answer.Key == key && IsUnknown(answer.Words));

    /// <summary>Reads an address.</summary>
    /// <param name="query">Its query; keys that are no facts are passed over.</param>
    /// <param name="start">What is known of the case, or nothing.</param>
    public static FinderQuery Read(IQueryCollection query, CaseFacts start)
    {
        List<(string Key, IReadOnlyList<string> Words)> answers = [];
        List<Issue> issues = [];
        var facts = start;
        foreach (var attribute in start.Catalogue.All.Where(attribute => attribute.ListKey is null && query.ContainsKey(attribute.Key)))
        {
            IReadOnlyList<string> words = [.. query[attribute.Key].OfType<string>().SelectMany(text => attribute.Cardinality == Cardinality.Many ? text.Split(',') : [text]).Select(text => text.Trim()).Where(text => text.Length > 0)];
            if (words.Count == 0) words = attribute.Cardinality == Cardinality.Many ? [NoneWord] : [UnknownWord];
            if (IsUnknown(words))
            {
                answers.Add((attribute.Key, words));
                continue;
            }
            var read = FactsFile.Read(Yaml(attribute, words), start.Catalogue);
            if (read.Value?.Given(attribute.Key) is { } fact)
            {
                answers.Add((attribute.Key, words));
                facts = facts.With(attribute.Key, fact.Value);
            }
            else
            {
                issues.AddRange(read.Issues.Count > 0 ? read.Issues.Select(issue => issue with { Field = attribute.Key }) : []);
            }
        }
        return new(query[CaseParameter].FirstOrDefault() is { Length: > 0 and <= 40 } pseudonym ? pseudonym : null, answers, facts, issues);
    }

    /// <summary>The address with the answers, one of them taken back.</summary>
    public string Without(string key) => Address(Answers.Where(answer => answer.Key != key));

    /// <summary>The address of the page with the case alone.</summary>
    public string Empty => Address([]);

    private string Address(IEnumerable<(string Key, IReadOnlyList<string> Words)> answers) => Page + QueryString.Create(
        (Pseudonym is null ? [] : new[] { KeyValuePair.Create<string, string?>(CaseParameter, Pseudonym) })
        .Concat(answers.SelectMany(answer => answer.Words.Select(word => KeyValuePair.Create<string, string?>(answer.Key, word)))));

    private static bool IsUnknown(IReadOnlyList<string> words) => words is [var only] && only.Equals(UnknownWord, StringComparison.OrdinalIgnoreCase);

    // JSON is YAML. A decimal comma is read as a point.
    private static string Yaml(CaseAttribute attribute, IReadOnlyList<string> words)
    {
        var value = attribute.Cardinality == Cardinality.Many
            ? JsonSerializer.Serialize(words is [NoneWord] ? [] : words)
            : JsonSerializer.Serialize(attribute.Type is AttributeType.Number or AttributeType.Integer ? words[0].Replace(',', '.') : words[0]);
        return $"{attribute.Key}: {value}";
    }
}
