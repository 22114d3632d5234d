using System.Diagnostics;
using System.Net;
using System.Text;
using Sarcoscope.Registry.Storage;
using Sarcoscope.Web.Tests.Site;

namespace Sarcoscope.Web.Tests.Faults;

/// <summary>The site as a program of its own, so that it can be killed, and its files be kept from growing.</summary>
internal sealed class SiteProcess : IAsyncDisposable
{
    private const string Listening = "Now listening on: ";

    // A file may not grow beyond a limit: then writing fails, as it does when a quota is used up, instead of ending the program.
    private const string Script = "trap '' XFSZ; exec \"$@\"";

    private readonly Process process;

    private SiteProcess(Process process, Uri address) => (this.process, Address) = (process, address);

    public Uri Address { get; }

    /// <summary>Starts the site and waits until it listens.</summary>
    /// <param name="registry">Its place.</param>
    /// <param name="keys">Folder of the keys of its cookies.</param>
    public static async Task<SiteProcess> Start(string registry, string keys)
    {
        var start = new ProcessStartInfo("bash") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var word in (string[])
        [
            "-c", Script, "site", "dotnet", Path.Combine(AppContext.BaseDirectory, "Sarcoscope.Web.dll"),
            "--ConnectionStrings:Registry", registry, "--Registry:Keys", keys, "--Registry:SignInsPerMinute", "1000",
            "--urls", "http://127.0.0.1:0", "--contentRoot", RunningSite.ContentRoot, "--environment", "Production",
        ])
            start.ArgumentList.Add(word);
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0"; // keeps code in a file that a limit would count
        start.Environment["Logging__Console__FormatterName"] = "simple";
        var site = new Process { StartInfo = start };
        var said = new StringBuilder();
        var address = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        void Hear(object sender, DataReceivedEventArgs line)
        {
            lock (said) said.AppendLine(line.Data);
            if (line.Data?.IndexOf(Listening, StringComparison.Ordinal) is { } at and >= 0) address.TrySetResult(new(line.Data[(at + Listening.Length)..].Trim()));
        }
        site.OutputDataReceived += Hear;
        site.ErrorDataReceived += Hear;
        site.Start();
        site.BeginOutputReadLine();
        site.BeginErrorReadLine();
        var ended = site.WaitForExitAsync(TestContext.Current.CancellationToken);
        if (await Task.WhenAny(address.Task, ended) == ended) throw new InvalidOperationException($"The site ended before it listened: {said}");
        return new(site, await address.Task);
    }

    /// <summary>The address of a registry for a site that keeps its connections, as sites do.</summary>
    public static string Pooled(Engine engine, string registry) => engine == Engine.Postgres ? PostgresServer.With(registry, parts => parts.Pooling = true) : registry;

    /// <summary>A client that does not follow redirects, with the cookies of somebody.</summary>
    public HttpClient Open(CookieContainer cookies) => new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = cookies }) { BaseAddress = Address, Timeout = Timeout.InfiniteTimeSpan };

    /// <summary>SIGKILL: nothing is written, closed or said any more.</summary>
    public async Task Kill()
    {
        process.Kill();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>From now on no file of this program may become longer than the first page of a database.</summary>
    public Task UseUpTheDisk() => Limit("4096");

    /// <summary>Files may grow again.</summary>
    public Task MakeRoom() => Limit("unlimited");

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited) await Kill();
        process.Dispose();
    }

    private async Task Limit(string bytes)
    {
        using var limit = Process.Start("prlimit", ["--pid", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture), $"--fsize={bytes}:"]);
        await limit.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, limit.ExitCode);
    }
}
