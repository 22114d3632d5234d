using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

namespace Sarcoscope.Tests.Databases;

/// <summary>
/// Runs a theory on every database: its first parameter is the <see cref="Engine"/>, the others get <paramref name="values"/>.
/// Without a PostgreSQL server its row is skipped and says why.
/// </summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class DatabasesAttribute(params object?[]? values) : DataAttribute, ITraitAttribute
{
    /// <summary>Lets a run on one database leave out what runs on both: <c>--filter Databases!=both</c>.</summary>
    public IReadOnlyCollection<KeyValuePair<string, string>> GetTraits() => [new("Databases", "both")];

    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        new([Row(Engine.Sqlite, null), Row(Engine.Postgres, PostgresServer.WhyMissing)]);

    public override bool SupportsDiscoveryEnumeration() => true;

    private TheoryDataRow Row(Engine engine, string? skip) => new([engine, .. values ?? [null]]) { Skip = skip };
}
