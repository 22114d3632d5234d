namespace Sarcoscope.Registry.Criteria;

/// <summary>One attribute of many cases: each distinct state once, and for each case which one it has.</summary>
public sealed class FactColumn
{
    private readonly int[] codes;

    private FactColumn(CaseAttribute attribute, IReadOnlyList<IReadOnlyList<FactValue>?> states, int[] codes) => (Attribute, States, this.codes) = (attribute, states, codes);

    public CaseAttribute Attribute { get; }

    public int Count => codes.Length;

    /// <summary>Distinct states: the values that are possible; null where nothing is known.</summary>
    internal IReadOnlyList<IReadOnlyList<FactValue>?> States { get; }

    internal ReadOnlySpan<int> Codes => codes;

    /// <summary>A column of values.</summary>
    /// <param name="attribute">Whose values.</param>
    /// <param name="values">One for each case; null is unknown.</param>
    public static FactColumn Of(CaseAttribute attribute, IReadOnlyList<FactValue?> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var builder = new FactColumnBuilder();
        foreach (var value in values) builder.Add(value is null ? null : [value]);
        return builder.Build(attribute);
    }

    /// <summary>A column of an attribute of cases, derived where it was not given.</summary>
    public static FactColumn Of(CaseAttribute attribute, IReadOnlyList<CaseFacts> cases)
    {
        ArgumentNullException.ThrowIfNull(attribute);
        ArgumentNullException.ThrowIfNull(cases);
        var builder = new FactColumnBuilder();
        foreach (var one in cases) builder.Add(one.PossibleAt(attribute.Index));
        return builder.Build(attribute);
    }

    private sealed class FactColumnBuilder
    {
        private readonly Dictionary<string, int> known = new(StringComparer.Ordinal);
        private readonly List<IReadOnlyList<FactValue>?> states = [];
        private readonly List<int> codes = [];

        public void Add(IReadOnlyList<FactValue>? state)
        {
            var key = state switch { null => "", [var only] => "=" + only.Text, _ => "|" + string.Join('|', state.Select(value => value.Text)) };
            if (!known.TryGetValue(key, out var code))
            {
                known.Add(key, code = states.Count);
                states.Add(state);
            }
            codes.Add(code);
        }

        public FactColumn Build(CaseAttribute attribute) => new(attribute, states, [.. codes]);
    }
}
