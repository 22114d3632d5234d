using Sprache;

namespace Sarcoscope.Registry.Criteria;

/// <summary>The grammar of criteria: docs/criteria.md. Words are case-insensitive; a value with spaces stands in single quotes.</summary>
/// <remarks>Parts joined by a word are lists, not chains, so that a long criterion does not nest.</remarks>
internal static class CriterionGrammar
{
    private static readonly string[] Reserved = ["and", "or", "not", "is", "in", "known", "unknown", "contains", "within"];

    private static readonly string[] Sides = ["before", "after", "of"];

    private static readonly Parser<string> Word =
        Parse.LetterOrDigit.Or(Parse.Chars("-_./*")).AtLeastOnce().Text().Token();

    private static readonly Parser<string> Quoted =
        (from open in Parse.Char('\'') from text in Parse.CharExcept('\'').Many().Text() from close in Parse.Char('\'') select text).Token();

    private static readonly Parser<string> Name = Word.Where(word => !Reserved.Contains(word, StringComparer.OrdinalIgnoreCase));

    // Any word: whether it is a unit, and of the right kind, depends on the fact.
    private static readonly Parser<string> Unit = Name.Where(word => !Sides.Contains(word, StringComparer.OrdinalIgnoreCase)).Or(Parse.String("%").Text().Token());

    private static readonly Parser<Operand> Measured =
        from number in Name.Where(word => char.IsAsciiDigit(word[0]) || (word.Length > 1 && word[0] is '-' or '.'))
        from unit in Unit.Optional()
        select new Operand(number, unit.GetOrDefault());

    private static readonly Parser<Operand> Value = Quoted.Select(text => new Operand(text, null)).Or(Measured).Or(Name.Select(text => new Operand(text, null)));

    private static readonly Parser<IReadOnlyList<Operand>> Values =
        from open in Parse.Char('(').Token()
        from values in Value.XDelimitedBy(Parse.Char(',').Token())
        from close in Parse.Char(')').Token()
        select (IReadOnlyList<Operand>)[.. values];

    private static readonly Parser<IReadOnlyList<Operand>> ValueOrValues = Values.Or(Value.Select(value => (IReadOnlyList<Operand>)[value]));

    private static readonly Parser<Comparison> Sign =
        Symbol("!=", Comparison.NotEqual)
            .Or(Symbol("<=", Comparison.LessOrEqual))
            .Or(Symbol(">=", Comparison.GreaterOrEqual))
            .Or(Symbol("=", Comparison.Equal))
            .Or(Symbol("<", Comparison.Less))
            .Or(Symbol(">", Comparison.Greater));

    private static readonly Parser<Subject> Counted =
        from measure in Keyword("count").Return(Measure.Count).Or(Keyword("sum").Return(Measure.Sum))
        from open in Parse.Char('(').Token()
        from fact in Name
        from among in (from word in Keyword("in") from values in ValueOrValues select values).Optional()
        from close in Parse.Char(')').Token()
        select new Subject(fact, measure, among.GetOrElse([]));

    private static readonly Parser<Subject> Compared = Counted.Or(Name.Select(fact => new Subject(fact, Measure.Itself, [])));

    private static readonly Parser<CriterionNode> Comparing =
        from subject in Compared
        from comparison in Sign
        from value in Value
        select new ComparisonNode(subject, comparison, [value]);

    private static readonly Parser<CriterionNode> OneOf =
        from fact in Name
        from not in Keyword("not").Optional()
        from word in Keyword("in")
        from values in ValueOrValues
        select new ComparisonNode(new Subject(fact, Measure.Itself, []), not.IsDefined ? Comparison.NotEqual : Comparison.Equal, values);

    private static readonly Parser<CriterionNode> Known =
        from fact in Name
        from word in Keyword("is")
        from answer in Keyword("known").Or(Keyword("unknown"))
        select new KnownNode(fact, answer.Equals("known", StringComparison.OrdinalIgnoreCase) ? Verdict.True : Verdict.False);

    private static readonly Parser<CriterionNode> Containing =
        from fact in Name
        from word in Keyword("contains")
        from values in ValueOrValues
        select new ContainsNode(fact, values);

    private static readonly Parser<CriterionNode> Near =
        from fact in Name
        from word in Keyword("within")
        from span in Measured
        from side in Keyword("before").Return(DateSide.Before).Or(Keyword("after").Return(DateSide.After)).Or(Keyword("of").Return(DateSide.Either))
        from anchor in Name
        select new WithinNode(fact, span, side, anchor);

    // A name that no other test begins with.
    private static readonly Parser<CriterionNode> Bare =
        from fact in Name
        from end in Parse.Char(')').Token().Return("").Or(Keyword("and")).Or(Keyword("or")).Or(Parse.Return("").End()).Preview().Where(next => next.IsDefined)
        select new BareNode(fact);

    private static readonly Parser<CriterionNode> Grouped =
        from open in Parse.Char('(').Token()
        from inside in Parse.Ref(() => Either!)
        from close in Parse.Char(')').Token()
        select inside;

    private static readonly Parser<CriterionNode> Simple = Grouped.Or(Bare).Or(Known).Or(OneOf).Or(Containing).Or(Near).Or(Comparing).Positioned();

    private static readonly Parser<CriterionNode> Negated =
        (from word in Keyword("not") from inside in Parse.Ref(() => Unary!) select (CriterionNode)new NotNode(inside)).Positioned();

    private static readonly Parser<CriterionNode> Unary = Negated.Or(Simple);

    private static readonly Parser<CriterionNode> Both =
        (from parts in Unary.XDelimitedBy(Keyword("and")) select parts.ToList() is [var only] ? only : new AllNode([.. parts])).Positioned();

    private static readonly Parser<CriterionNode> Either =
        (from parts in Both.XDelimitedBy(Keyword("or")) select parts.ToList() is [var only] ? only : new AnyNode([.. parts])).Positioned();

    public static readonly Parser<CriterionNode> Whole = Either.End();

    private static Parser<string> Keyword(string word) => Word.Where(text => text.Equals(word, StringComparison.OrdinalIgnoreCase));

    private static Parser<Comparison> Symbol(string text, Comparison comparison) => Parse.String(text).Token().Return(comparison);
}
