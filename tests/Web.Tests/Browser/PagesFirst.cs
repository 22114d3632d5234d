using Sarcoscope.Web.Tests.Browser;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(PagesFirst))]

namespace Sarcoscope.Web.Tests.Browser;

/// <summary>Begins with the two longest classes, which look at every page, so that neither is left to run alone at the end.</summary>
public sealed class PagesFirst : ITestCollectionOrderer
{
    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        [.. testCollections.OrderByDescending(collection => collection.TestCollectionDisplayName.Contains(nameof(PageTests), StringComparison.Ordinal))];
}
