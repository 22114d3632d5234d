using Mono.Cecil;

namespace Sarcoscope.Architecture.Tests;

public sealed class DependencyTests
{
    [Theory]
    [InlineData("Sarcoscope.Statistics", "Microsoft.EntityFrameworkCore", "Microsoft.AspNetCore", "Sarcoscope.")]
    [InlineData("Sarcoscope.Oncology", "Microsoft.EntityFrameworkCore", "Microsoft.AspNetCore", "Sarcoscope.")]
    [InlineData("Sarcoscope.Figures", "Microsoft.EntityFrameworkCore", "Microsoft.AspNetCore", "Sarcoscope.Registry", "Sarcoscope.Oncology", "Sarcoscope.Web", "Sarcoscope.Cli")]
    [InlineData("Sarcoscope.Registry", "Microsoft.AspNetCore", "Sarcoscope.Web", "Sarcoscope.Cli")]
    [InlineData("Sarcoscope.Cli", "Microsoft.AspNetCore.Components", "Sarcoscope.Web")]
    [InlineData("Sarcoscope.Web", "Sarcoscope.Cli")]
    public void References_point_inwards(string assembly, params string[] forbidden)
    {
        using var module = ModuleDefinition.ReadModule(Path.Combine(AppContext.BaseDirectory, assembly + ".dll"));
        Assert.NotEmpty(module.AssemblyReferences);

        var offenders = module.AssemblyReferences
            .Select(reference => reference.Name)
            .Where(name => forbidden.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal)))
            .Where(name => !IsIdentityStore(assembly, name));

        Assert.Empty(offenders);
    }

    [Fact]
    public void Entities_never_see_storage_evidence_or_exchange()
    {
        var files = Repository.Files("src/Registry/Cases", "*.cs");
        Assert.NotEmpty(files);

        Assert.Empty(files.Where(path => File.ReadAllText(path) is var text
            && (text.Contains("Sarcoscope.Registry.Storage", StringComparison.Ordinal)
                || text.Contains("Sarcoscope.Registry.Evidence", StringComparison.Ordinal)
                || text.Contains("Sarcoscope.Registry.Exchange", StringComparison.Ordinal)
                || text.Contains("Microsoft.EntityFrameworkCore", StringComparison.Ordinal)))
            .Select(Repository.Relative));
    }

    // Accounts live in the registry's database through Identity's own stores (docs/decisions/0001-rooms.md).
    private static bool IsIdentityStore(string assembly, string name) =>
        assembly == "Sarcoscope.Registry"
        && (name == "Microsoft.AspNetCore.Identity.EntityFrameworkCore" || name.StartsWith("Microsoft.AspNetCore.Cryptography", StringComparison.Ordinal)
            || name == "Microsoft.AspNetCore.Identity");
}
