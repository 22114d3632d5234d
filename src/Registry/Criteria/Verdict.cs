namespace Sarcoscope.Registry.Criteria;

/// <summary>The answer of a criterion. A missing fact makes it unknown, never false.</summary>
/// <remarks>The default value is <see cref="Unknown"/>. Kleene's logic: ordered False, Unknown, True, "and" is the least, "or" the greatest.</remarks>
public enum Verdict
{
    Unknown = 0,
    False,
    True,
}

/// <summary>Kleene's three-valued logic.</summary>
public static class Verdicts
{
    public static Verdict Not(Verdict verdict) => verdict switch
    {
        Verdict.True => Verdict.False,
        Verdict.False => Verdict.True,
        _ => Verdict.Unknown,
    };

    public static Verdict All(IEnumerable<Verdict> verdicts)
    {
        var all = Verdict.True;
        foreach (var verdict in verdicts)
        {
            if (verdict == Verdict.False)
                return Verdict.False;
            if (verdict == Verdict.Unknown)
                all = Verdict.Unknown;
        }
        return all;
    }

    public static Verdict Any(IEnumerable<Verdict> verdicts) => Not(All(verdicts.Select(Not)));
}
