using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.AspNetCore.StaticFiles;

namespace Sarcoscope.Web.Hosting;

/// <summary>Addresses of our static files that change when the file does, so that browsers may keep them for good.</summary>
internal sealed class AssetLinks(IWebHostEnvironment environment)
{
    private const string Version = "v";
    private readonly ConcurrentDictionary<string, string> links = new(StringComparer.Ordinal);

    /// <param name="path">Within wwwroot: <c>site.css</c>.</param>
    public string To(string path) => links.GetOrAdd(path, file => $"/{file}?{Version}={Fingerprint(file)}");

    /// <summary>What addresses with a version say to browsers and proxies; others ask again each time.</summary>
    public static void SetCaching(StaticFileResponseContext served) =>
        served.Context.Response.Headers.CacheControl = served.Context.Request.Query.ContainsKey(Version) ? "public, max-age=31536000, immutable" : "no-cache";

    private string Fingerprint(string file)
    {
        using var content = environment.WebRootFileProvider.GetFileInfo(file).CreateReadStream();
        return Convert.ToHexStringLower(SHA256.HashData(content))[..12];
    }
}
