using Sprache;

namespace Sarcoscope.Registry.Criteria;

/// <summary>The grammar of criteria. Words are case-insensitive; a value with spaces stands in single quotes.</summary>
internal static class CriterionGrammar
{
    private static readonly string[] Reserved = ["and", "or", "not", "is", "in", "known", "unknown"];

    private static readonly Parser<string> Word =
        Parse.LetterOrDigit.Or(Parse.Chars("-_./")).AtLeastOnce().Text().Token();

    private static readonly Parser<string> Quoted =
        (from open in Parse.Char('\'') from text in Parse.CharExcept('\'').Many().Text() from close in Parse.Char('\'') select text).Token();

    private static readonly Parser<string> Name = Word.Where(word => !Reserved.Contains(word, StringComparer.OrdinalIgnoreCase));

    private static readonly Parser<string> Value = Quoted.Or(Name);

    private static readonly Parser<Comparison> Sign =
        Symbol("!=", Comparison.NotEqual)
            .Or(Symbol("<=", Comparison.LessOrEqual))
            .Or(Symbol(">=", Comparison.GreaterOrEqual))
            .Or(Symbol("=", Comparison.Equal))
            .Or(Symbol("<", Comparison.Less))
            .Or(Symbol(">", Comparison.Greater));

    private static readonly Parser<CriterionNode> Compared =
        from fact in Name
        from comparison in Sign
        from value in Value
        select new ComparisonNode(fact, comparison, [value]);

    private static readonly Parser<CriterionNode> OneOf =
        from fact in Name
        from not in Keyword("not").Optional()
        from word in Keyword("in")
        from open in Parse.Char('(').Token()
        from values in Value.DelimitedBy(Parse.Char(',').Token())
        from close in Parse.Char(')').Token()
        select new ComparisonNode(fact, not.IsDefined ? Comparison.NotEqual : Comparison.Equal, [.. values]);

    private static readonly Parser<CriterionNode> Known =
        from fact in Name
        from word in Keyword("is")
        from answer in Keyword("known").Or(Keyword("unknown"))
        select new KnownNode(fact, answer.Equals("known", StringComparison.OrdinalIgnoreCase) ? Verdict.True : Verdict.False);

    private static readonly Parser<CriterionNode> Grouped =
        from open in Parse.Char('(').Token()
        from inside in Parse.Ref(() => Either!)
        from close in Parse.Char(')').Token()
        select inside;

    private static readonly Parser<CriterionNode> Simple = Grouped.Or(Known).Or(OneOf).Or(Compared).Positioned();

    private static readonly Parser<CriterionNode> Negated =
        (from word in Keyword("not") from inside in Parse.Ref(() => Unary!) select (CriterionNode)new NotNode(inside)).Positioned();

    private static readonly Parser<CriterionNode> Unary = Negated.Or(Simple);

    private static readonly Parser<CriterionNode> Both =
        (from parts in Unary.DelimitedBy(Keyword("and")) select parts.ToList() is [var only] ? only : new AllNode([.. parts])).Positioned();

    private static readonly Parser<CriterionNode> Either =
        (from parts in Both.DelimitedBy(Keyword("or")) select parts.ToList() is [var only] ? only : new AnyNode([.. parts])).Positioned();

    public static readonly Parser<CriterionNode> Whole = Either.End();

    private static Parser<string> Keyword(string word) => Word.Where(text => text.Equals(word, StringComparison.OrdinalIgnoreCase));

    private static Parser<Comparison> Symbol(string text, Comparison comparison) => Parse.String(text).Token().Return(comparison);
}

/// <summary>A part of a criterion as written, with its place in the text.</summary>
internal abstract record CriterionNode : IPositionAware<CriterionNode>
{
    public int Start { get; init; }

    public int Length { get; init; }

    // Leading and trailing blanks belong to tokens; the first position given is the innermost and stays.
    public CriterionNode SetPos(Position startPos, int length) => Length > 0 ? this : this with { Start = startPos.Pos, Length = length };
}

internal sealed record ComparisonNode(string Fact, Comparison Comparison, IReadOnlyList<string> Values) : CriterionNode;

internal sealed record KnownNode(string Fact, Verdict Known) : CriterionNode;

internal sealed record NotNode(CriterionNode Inside) : CriterionNode;

internal sealed record AllNode(IReadOnlyList<CriterionNode> Parts) : CriterionNode;

internal sealed record AnyNode(IReadOnlyList<CriterionNode> Parts) : CriterionNode;
