using System.Reflection;

namespace Sarcoscope.Web.Hosting;

/// <summary>The version of this software, as every page and figure names it.</summary>
internal static class SoftwareVersion
{
    public static string Current { get; } =
        typeof(SoftwareVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";
}
