using Sarcoscope.Registry.Access;
using Sarcoscope.Registry.Storage;

namespace Sarcoscope.Registry.Tests.Storage;

/// <summary>Says who changes cases in a test.</summary>
internal static class TestAuthor
{
    public static RegistryDb WrittenBy(this RegistryDb db, string actor)
    {
        db.Author = new(actor);
        return db;
    }
}
