namespace Sarcoscope.Registry.Criteria;

/// <summary>What is known of a case at a date. Anything else is unknown. Immutable.</summary>
/// <remarks>A fact that is not given but follows from others is known too: <see cref="Derivations"/>.</remarks>
public sealed class CaseFacts
{
    private readonly CaseFact?[] given;
    private readonly FactState?[] states;

    internal CaseFacts(AttributeCatalogue catalogue, CaseFact?[] given) =>
        (Catalogue, this.given, states) = (catalogue, given, new FactState?[given.Length]);

    public AttributeCatalogue Catalogue { get; }

    /// <summary>Facts as given, in the order of the catalogue.</summary>
    public IEnumerable<CaseFact> AllGiven => given.OfType<CaseFact>();

    /// <summary>Every fact that is known, given or derived, in the order of the catalogue.</summary>
    public IEnumerable<CaseFact> AllKnown => Catalogue.All.Select(attribute => this[attribute.Key]).OfType<CaseFact>();

    /// <summary>A fact, given or derived; null while it is unknown.</summary>
    /// <exception cref="KeyNotFoundException">There is no such attribute.</exception>
    public CaseFact? this[string key]
    {
        get
        {
            var attribute = Catalogue[key];
            if (given[attribute.Index] is { } fact) return fact;
            return State(attribute.Index) is { Possible: [var only] } state ? new(key, only, state.Source) : null;
        }
    }

    /// <summary>A case of which nothing is known.</summary>
    public static CaseFacts None(AttributeCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        return new(catalogue, new CaseFact?[catalogue.All.Count]);
    }

    /// <summary>A fact as given; null when it was not.</summary>
    public CaseFact? Given(string key) => given[Catalogue[key].Index];

    public bool IsKnown(string key) => PossibleAt(Catalogue[key].Index) is [_];

    /// <summary>The word of a fact: true, HIGH, LMS; null while unknown.</summary>
    public string? Word(string key) => this[key]?.Value.Word;

    /// <summary>The number of a fact, in its unit; null while unknown.</summary>
    public decimal? Number(string key) => this[key]?.Value.Number;

    /// <summary>Whether a yes-or-no fact is yes.</summary>
    public Verdict Truth(string key) => Word(key) switch { "true" => Verdict.True, "false" => Verdict.False, _ => Verdict.Unknown };

    /// <summary>The words of a list; null while unknown. Items that are not known are left out.</summary>
    public IReadOnlyList<string>? List(string key) => this[key]?.Value.Items is { } items ? [.. items.OfType<FactValue>().Select(item => item.Word).OfType<string>()] : null;

    /// <summary>The values a fact can still have; null when nothing narrows them.</summary>
    public IReadOnlyList<FactValue>? Possible(string key) => PossibleAt(Catalogue[key].Index);

    /// <summary>What the derivation of a fact lacks; empty for facts that are known, or that nothing is derived for.</summary>
    public IReadOnlyList<string> Lacks(string key) => given[Catalogue[key].Index] is null ? State(Catalogue[key].Index).Lacks : [];

    /// <summary>What would be derived for a fact, whether or not it was given; null when nothing is.</summary>
    public CaseFact? Derived(string key)
    {
        var attribute = Catalogue[key];
        return attribute.Origin == AttributeOrigin.Derived && Derivations.Of(Without(key), attribute) is { Possible: [var only] } state ? new(key, only, state.Source) : null;
    }

    /// <summary>The same case with one fact more, or another value.</summary>
    /// <exception cref="ArgumentException">The value is none of the attribute.</exception>
    public CaseFacts With(string key, FactValue value, string source = "given", DateSpan? on = null)
    {
        ArgumentNullException.ThrowIfNull(value);
        var attribute = Catalogue[key];
        if (!Fits(attribute, value)) throw new ArgumentException($"'{value}' is no value of {key}.", nameof(value));
        var copy = (CaseFact?[])given.Clone();
        copy[attribute.Index] = new(key, value, source, on);
        return new(Catalogue, copy);
    }

    /// <summary>The same case with one fact more, read as in a file: <c>With("metSites", "[lung, liver]")</c>.</summary>
    /// <exception cref="ArgumentException">The text is no value of the attribute.</exception>
    public CaseFacts With(string key, string text) => With(key, FactsFile.ReadValue(Catalogue[key], text) ?? throw new ArgumentException($"'{text}' is no value of {key}.", nameof(text)));

    /// <summary>The same case without what was given for a fact.</summary>
    public CaseFacts Without(string key)
    {
        var copy = (CaseFact?[])given.Clone();
        copy[Catalogue[key].Index] = null;
        return new(Catalogue, copy);
    }

    internal IReadOnlyList<FactValue>? PossibleAt(int index) => State(index).Possible;

    // Two threads may both derive a state: they write the same one.
    private FactState State(int index)
    {
        if (states[index] is { } known) return known;
        var state = given[index] is { } fact
            ? new FactState([fact.Value], fact.Source, [])
            : Catalogue.All[index].Origin == AttributeOrigin.Derived ? Derivations.Of(this, Catalogue.All[index]) : FactState.Unknown;
        states[index] = state;
        return state;
    }

    private static bool Fits(CaseAttribute attribute, FactValue value) => attribute switch
    {
        { Cardinality: Cardinality.Many } => value.Items is not null,
        { Type: AttributeType.Integer or AttributeType.Number } => value.Number is not null,
        { Type: AttributeType.Date } => value.Date is not null,
        _ => value.Word is { } word && (attribute.Type == AttributeType.Bool ? word is "true" or "false" : attribute.Words.Value(word) == word),
    };
}

/// <summary>The values a fact can have.</summary>
/// <param name="Possible">Null when nothing narrows them.</param>
/// <param name="Source">Where they come from.</param>
/// <param name="Lacks">Attributes that would narrow them further.</param>
internal sealed record FactState(IReadOnlyList<FactValue>? Possible, string Source, IReadOnlyList<string> Lacks)
{
    public static FactState Unknown { get; } = new(null, "", []);
}
