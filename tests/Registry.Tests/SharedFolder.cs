namespace Sarcoscope.Registry.Tests;

/// <summary>Larger shared data: the folder <c>shared</c> beside the repository, or the one that SARCOSCOPE_SHARED names.</summary>
internal static class SharedFolder
{
    /// <summary>The path of a shared file or folder; the calling test is skipped where it is absent.</summary>
    public static string Require(params string[] parts)
    {
        var path = Path.Combine([Root(), .. parts]);
        Assert.SkipUnless(Path.Exists(path), $"The shared data {string.Join('/', parts)} are not on this machine.");
        return path;
    }

    private static string Root()
    {
        if (Environment.GetEnvironmentVariable("SARCOSCOPE_SHARED") is { Length: > 0 } named) return named;
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Sarcoscope.slnx"))) folder = folder.Parent;
        return Path.Combine(folder?.Parent?.FullName ?? AppContext.BaseDirectory, "shared");
    }
}
