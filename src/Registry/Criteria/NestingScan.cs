namespace Sarcoscope.Registry.Criteria;

/// <summary>How deep a text nests, counted before anything recurses over it: parentheses, and "not" after "not".</summary>
internal static class NestingScan
{
    public static int Deepest(string text)
    {
        var levels = new Stack<int>();
        int depth = 0, negations = 0, deepest = 0;
        for (var at = 0; at < text.Length; at++)
        {
            var sign = text[at];
            if (sign == '\'')
            {
                at = text.IndexOf('\'', at + 1);
                if (at < 0) return deepest;
                negations = 0;
            }
            else if (sign == '(')
            {
                levels.Push(negations);
                depth += negations + 1;
                negations = 0;
            }
            else if (sign == ')')
            {
                if (levels.TryPop(out var above)) depth -= above + 1;
                negations = 0;
            }
            else if (!char.IsWhiteSpace(sign))
            {
                var end = at;
                while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not ('(' or ')' or '\'')) end++;
                negations = text.AsSpan(at, end - at).Equals("not", StringComparison.OrdinalIgnoreCase) ? negations + 1 : 0;
                at = end - 1;
            }
            deepest = Math.Max(deepest, depth + negations);
        }
        return deepest;
    }
}
