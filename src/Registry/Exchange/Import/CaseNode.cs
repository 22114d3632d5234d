using Sarcoscope.Registry.Exchange.Native;

namespace Sarcoscope.Registry.Exchange.Import;

/// <summary>A record of a case that an import adds to.</summary>
internal sealed class CaseNode(NativeTable table, string keys, object? record, CaseNode? parent, Origin? origin, NodeState state)
{
    public NativeTable Table { get; } = table;

    public string Keys { get; } = keys;

    /// <summary>Null for a row that could not be read.</summary>
    public object? Record { get; } = record;

    public CaseNode? Parent { get; } = parent;

    /// <summary>Null for what the registry holds already.</summary>
    public Origin? Origin { get; set; } = origin;

    public NodeState State { get; set; } = state;

    /// <summary>Whether the registry holds the record.</summary>
    public bool InRegistry { get; } = state == NodeState.Recorded;

    public List<CaseNode> Children { get; } = [];

    /// <summary>Its id in the store: known for recorded nodes, given to new ones when they are written.</summary>
    public Guid Id { get; set; }

    /// <summary>The record and its place in words: <c>line 2</c>.</summary>
    public string Name => Table.ChildrenCallIt is { } word ? $"{word} {OwnKey}" : $"{Table.File} {OwnKey}";

    public string OwnKey => Keys[(Keys.LastIndexOf(CaseDraft.KeySeparator) + 1)..];
}

/// <summary>Where a record stands between the files and the registry.</summary>
internal enum NodeState
{
    /// <summary>In the registry, not in the files.</summary>
    Recorded = 0,

    /// <summary>In both, identical.</summary>
    Same,

    /// <summary>In the files only: to be added.</summary>
    New,

    /// <summary>In the files, not acceptable.</summary>
    Refused,
}
