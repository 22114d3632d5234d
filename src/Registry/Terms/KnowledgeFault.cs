namespace Sarcoscope.Registry.Terms;

/// <summary>One thing wrong in a knowledge file. Codes: docs/issues.md.</summary>
/// <param name="File">Path under knowledge/.</param>
/// <param name="Line">From 1, the header being 1; 0 when the whole file is meant.</param>
/// <param name="Column">Name of the column; empty when the whole line is meant.</param>
/// <param name="Code">Stable code, such as KNOW-008.</param>
/// <param name="Message">What is wrong.</param>
public sealed record KnowledgeFault(string File, int Line, string Column, string Code, string Message)
{
    public override string ToString() => $"{File}:{Line}{(Column.Length > 0 ? " " + Column : "")}: {Code} {Message}";
}

/// <summary>Knowledge files contradict themselves; nothing was loaded.</summary>
public sealed class KnowledgeException : Exception
{
    public KnowledgeException(IReadOnlyList<KnowledgeFault> faults)
        : base(string.Join(Environment.NewLine, faults.Select(fault => fault.ToString()))) => Faults = faults;

    public IReadOnlyList<KnowledgeFault> Faults { get; }
}
