using Sarcoscope.Registry.Cases.Lines;

namespace Sarcoscope.Registry.Demo;

/// <summary>The drugs of a regimen written with plus signs.</summary>
internal static class DemoDrugs
{
    /// <param name="regimen">Such as <c>imatinib+everolimus</c>.</param>
    /// <param name="principal">The drug the paper counts the line under; null outside the programme: the first.</param>
    public static IEnumerable<LineDrug> Of(string regimen, string? principal)
    {
        var names = regimen.Split('+');
        return names.Select((name, position) => new LineDrug
        {
            Number = position + 1,
            DrugAsTyped = name.Replace('_', ' '),
            Drug = DemoTerms.Drug(name),
            Role = name == (principal ?? names[0]) ? DrugRole.Principal : DrugRole.Partner,
        });
    }
}
