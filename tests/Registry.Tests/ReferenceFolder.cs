namespace Sarcoscope.Registry.Tests;

/// <summary>Folders under tests/reference.</summary>
internal static class ReferenceFolder
{
    public static string Path(params string[] parts)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "Sarcoscope.slnx"))) folder = folder.Parent;
        return System.IO.Path.Combine([folder!.FullName, "tests", "reference", .. parts]);
    }
}
