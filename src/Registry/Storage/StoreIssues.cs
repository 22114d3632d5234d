namespace Sarcoscope.Registry.Storage;

/// <summary>Why a place cannot be used as a registry.</summary>
internal static class StoreIssues
{
    public static Issue NotARegistry(RegistryPlace place) =>
        Issue.Error("STORE-002", "db", $"{place} is not a registry of this program. Give another place; this one was left as it is.");

    public static Issue Missing(RegistryPlace place) =>
        Issue.Error("STORE-001", "db", $"There is no registry at {place}. Give the place of one, or create it with an import or the demo.");

    public static Issue Newer(RegistryPlace place, int version, int known) =>
        Issue.Error("STORE-003", "db", FormattableString.Invariant($"{place} has schema version {version}; this program knows up to {known}. Use the program that wrote it, or a newer one."));

    public static Issue Busy { get; } = Issue.Error("STORE-005", "db", "Another program is writing to the registry. Wait for it to end and try again.");
}
