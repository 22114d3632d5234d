using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace Sarcoscope.Bench;

/// <summary>
/// <c>load URL --sign-ins FILE</c>: people who read a running site at the same time, and how long each page took them. Every reader asks the
/// pages of their role in turn, one after the other; the time is from the request to the last byte. The list of possible duplicates is not among them: in
/// the grown demo everybody has hundreds.
/// </summary>
internal static partial class SiteLoad
{
    private const string Patient = "{patient}";

    private static readonly Dictionary<string, string[]> PagesOf = new(StringComparer.Ordinal)
    {
        ["investigator"] = ["/worklist", "/patients", "/patients?find=C01-10", "/patients/{patient}", "/patients/{patient}/edit", "/patients/{patient}/follow-ups/new", "/patients/{patient}/history", "/patients/new", "/board", "/guideline"],
        ["data-manager"] = ["/worklist", "/worklist?what=centres", "/patients?page=900", "/patients?find=C02-20", "/patients/{patient}", "/serious-events", "/board", "/board/indicators", "/quality", "/worklist?what=queries", "/withdrawals", "/patients/refusals", "/locks", "/evidence"],
        ["statistician"] = ["/evidence", "/evidence?histology=GIST", "/evidence?therapy=sorafenib", "/evidence/lines", "/evidence/compare"],
        ["administrator"] = ["/admin/audit", "/admin/accounts", "/admin/rights", "/admin/backups"],
        ["public"] = ["/", "/evidence", "/guideline"],
    };

    public static Command Create()
    {
        var site = new Argument<Uri>("URL") { Description = "Where the site answers.", CustomParser = given => new(given.Tokens.Single().Value) };
        var file = new Option<FileInfo>("--sign-ins") { Description = "The .sign-ins file of the demo: address, role and password, separated by tabs.", Required = true };
        var readers = new Option<int>("--readers") { Description = "People at the same time.", DefaultValueFactory = _ => 20 };
        var seconds = new Option<int>("--seconds") { Description = "How long they read.", DefaultValueFactory = _ => 60 };
        var pause = new Option<int>("--pause") { Description = "Milliseconds a reader looks at a page before the next; 0 asks at once, which keeps the machine full." };
        var without = new Option<string?>("--without") { Description = "Leave out pages whose address begins so." };
        var command = new Command("load", "Measure the pages of a running site under readers who come at the same time.") { site, file, readers, seconds, pause, without };
        command.SetAction((parsed, cancel) => Measure(parsed.GetRequiredValue(site), parsed.GetRequiredValue(file), parsed.GetValue(readers), parsed.GetValue(seconds), parsed.GetValue(pause), parsed.GetValue(without), cancel));
        return command;
    }

    private static async Task Measure(Uri site, FileInfo file, int readers, int seconds, int pause, string? without, CancellationToken cancel)
    {
        var accounts = (await File.ReadAllLinesAsync(file.FullName, cancel)).Select(line => line.Split('\t')).Where(parts => parts.Length == 3 && PagesOf.ContainsKey(parts[1])).ToList();
        var people = new List<(HttpClient Client, string[] Pages)>();
        foreach (var parts in accounts)
        {
            var pages = PagesRead(parts[1]);
            if (pages.Length == 0) continue;
            var client = await SignIn(site, parts[0], parts[2], cancel);
            if (Array.Exists(pages, page => page.Contains(Patient, StringComparison.Ordinal)))
            {
                var patient = PatientLink().Match(await client.GetStringAsync(new Uri("/patients", UriKind.Relative), cancel)).Groups["value"].Value;
                pages = [.. pages.Select(page => page.Replace(Patient, patient, StringComparison.Ordinal))];
            }
            people.Add((client, pages));
        }
        people.Add((Open(site), PagesRead("public")));

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{readers} readers for {seconds} s, {pause} ms between two pages of one; before that every page once, which fills what is computed once."));
        Console.WriteLine();
        Console.WriteLine("| page | first | asked | median | p95 | longest | refused |");
        Console.WriteLine("|---|---:|---:|---:|---:|---:|---:|");
        var first = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var (client, pages) in people)
        foreach (var page in pages)
        {
            if (first.ContainsKey(page)) continue;
            first[page] = (await Ask(client, page, cancel)).Milliseconds;
            await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{page}: {first[page]:0} ms"));
        }

        var answers = new List<(string Page, double Milliseconds, bool Answered)>();
        var until = Stopwatch.GetTimestamp() + (seconds * Stopwatch.Frequency);
        await Task.WhenAll(Enumerable.Range(0, readers).Select(async reader =>
        {
            var (client, pages) = people[reader % people.Count];
            for (var turn = reader; Stopwatch.GetTimestamp() < until; turn++)
            {
                var page = pages[turn % pages.Length];
                var (milliseconds, answered) = await Ask(client, page, cancel);
                lock (answers) answers.Add((page, milliseconds, answered));
                if (pause > 0) await Task.Delay(pause, cancel);
            }
        }));
        foreach (var page in answers.GroupBy(answer => answer.Page, StringComparer.Ordinal).OrderBy(page => page.Key, StringComparer.Ordinal).Append(answers.GroupBy(_ => "all", StringComparer.Ordinal).Single()))
        {
            var times = page.Select(answer => answer.Milliseconds).Order().ToList();
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| `{page.Key}` | {(first.TryGetValue(page.Key, out var once) ? $"{once:0} ms" : "")} | {times.Count} | {times[times.Count / 2]:0} ms | {times[(int)(times.Count * 0.95)]:0} ms | {times[^1]:0} ms | {page.Count(answer => !answer.Answered)} |"));
        }
        foreach (var (client, _) in people) client.Dispose();

        string[] PagesRead(string role) => [.. PagesOf[role].Where(page => without is null || !page.StartsWith(without, StringComparison.Ordinal))];
    }

    private static async Task<(double Milliseconds, bool Answered)> Ask(HttpClient client, string page, CancellationToken cancel)
    {
        var begun = Stopwatch.GetTimestamp();
        using var response = await client.GetAsync(new Uri(page, UriKind.Relative), cancel);
        await response.Content.ReadAsByteArrayAsync(cancel);
        return (Stopwatch.GetElapsedTime(begun).TotalMilliseconds, response.StatusCode == HttpStatusCode.OK);
    }

    private static HttpClient Open(Uri site) => new(new SocketsHttpHandler { CookieContainer = new CookieContainer() }) { BaseAddress = site, Timeout = TimeSpan.FromMinutes(15) };

    private static async Task<HttpClient> SignIn(Uri site, string email, string password, CancellationToken cancel)
    {
        var client = Open(site);
        var page = await client.GetStringAsync(new Uri("/sign-in", UriKind.Relative), cancel);
        var token = Token().Match(page).Groups["value"].Value;
        using var form = new FormUrlEncodedContent([new("_handler", "sign-in"), new("antiforgery", token), new("Form.Email", email), new("Form.Password", password)]);
        using var answer = await client.PostAsync(new Uri("/sign-in", UriKind.Relative), form, cancel);
        if (answer.RequestMessage?.RequestUri?.AbsolutePath == "/sign-in") throw new InvalidOperationException($"{email} cannot sign in at {site}.");
        return client;
    }

    [GeneratedRegex("name=\"antiforgery\" value=\"(?<value>[^\"]*)\"", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Token();

    [GeneratedRegex("href=\"/patients/(?<value>C[0-9]+-[0-9]+)\"", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PatientLink();
}
