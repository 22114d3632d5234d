using System.Net;
using System.Security.Claims;
using Microsoft.Extensions.DependencyInjection;
using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Board;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Entry.Meetings.Decisions;
using Sarcoscope.Registry.Storage;
using Sarcoscope.Web.Access;
using Sarcoscope.Web.Board.Decisions;
using Sarcoscope.Web.Layout;
using Sarcoscope.Web.Tests.Site;

namespace Sarcoscope.Web.Tests.Board.Decisions;

/// <summary>The panel of similar lines beside a board case: what it counts, for whom, and that the evidence page counts the same.</summary>
public sealed class SimilarLinesTests(DemoSite demo)
{
    private const string Monitor = "monitor", Member = "board-member";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("LMS", "sunitinib")]
    [InlineData("GIST", "sorafenib")]
    [InlineData("GIST", null)]
    public async Task Each_group_is_what_the_evidence_page_gives_for_the_filters_of_its_link(string histology, string? regimen)
    {
        var panel = await Panel(Member, histology, regimen);
        Assert.Equal(regimen is null ? 1 : 2, panel.Groups.Count);
        Assert.Equal(regimen is null ? $"?histology={histology}" : $"?therapy={regimen}&histology={histology}", panel.Groups[0].Filters);
        using var member = await demo.Site.OpenAs(demo.BoardMember);
        foreach (var group in panel.Groups)
        {
            var page = WebUtility.HtmlDecode(await member.Read("/evidence" + group.Filters));
            var lines = Number(group.Name.English, "(?<n>[0-9]+) lines of");
            Assert.Contains($"→ {lines} lines", page, StringComparison.Ordinal);
            var response = Number(group.Lines[0].English, "[)]: (?<n>[0-9]+) of");
            Assert.Contains($"{response} complete or partial responses of {lines} programme lines", page, StringComparison.Ordinal);
            foreach (var (line, rules) in group.Lines.Skip(1).Zip(["OUTCS_DEFAULT v1", "EMA v1"]))
            {
                Assert.Contains(rules, line.English, StringComparison.Ordinal);
                Assert.Contains(Text(line.English, "months [(]95% CI (?<n>[^)]+)[)]"), page, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task Fewer_than_five_lines_have_no_statistics_and_are_widened_to_the_family()
    {
        var panel = await Panel(Member, "ULMS", "sunitinib");
        Assert.Equal("Sunitinib · Uterine leiomyosarcoma: too few (4)", panel.Groups[0].Name.English);
        Assert.Empty(panel.Groups[0].Lines);
        Assert.Equal("?therapy=sunitinib&histology=STS", panel.Groups[1].Filters);
        Assert.NotEmpty(panel.Groups[1].Lines);
        Assert.Equal("?histology=ULMS", panel.Groups[2].Filters); // all drugs are enough
        Assert.Equal(3, panel.Groups.Count);
        Assert.EndsWith("\u00A0: trop peu (4)", panel.Groups[0].Name.French, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_looked_for_is_said()
    {
        Assert.Contains(await Said(Member, histology: null, "sunitinib"), line => line.StartsWith("The histology is not in the vocabulary", StringComparison.Ordinal));
        Assert.Contains(await Said(Member, "GIST", "moonshine + sorafenib"), line => line.StartsWith("A name proposed is not in the vocabulary", StringComparison.Ordinal));
        Assert.Contains(await Said(Member, "GIST", regimen: null), line => line == "No drug is proposed.");
    }

    [Fact]
    public async Task Lines_of_the_patient_in_question_are_counted_and_said()
    {
        await using var db = await demo.Site.Connect();
        var patient = (await db.FindPatient("C01-007", Cancel))!; // a leiomyosarcoma with one line, of sorafenib
        var panel = await Ask(Member, lines => lines.Of(patient, patient.BoardCases[0], Cancel));
        Assert.All(panel.Groups, group => Assert.Equal("1 of them of this patient", group.Lines[0].English));
    }

    [Fact]
    public async Task Whoever_reads_no_evidence_is_told_so_and_sees_no_count()
    {
        foreach (var role in new[] { null, "administrator" })
        {
            var panel = await Panel(role, "GIST", "sorafenib");
            Assert.StartsWith("Your account does not read", Assert.Single(panel.Lines).English, StringComparison.Ordinal);
            Assert.Empty(panel.Groups);
        }
        Assert.NotEmpty((await Panel(Monitor, "GIST", "sorafenib")).Groups);
    }

    [Fact]
    public async Task A_member_reads_the_counts_beside_the_case_in_both_languages_and_no_single_line_behind_them()
    {
        using var member = await demo.Site.OpenAs(demo.BoardMember);
        string address;
        await using (var db = await demo.Site.Connect()) address = $"/board/cases/C02-003/{(await db.FindPatient("C02-003", Cancel))!.BoardCases.Max(one => one.Number)}";
        foreach (var (tag, title) in new[] { ("fr", "Lignes semblables"), ("en", "Similar lines") })
            Assert.Contains(title, await member.Read($"{address}?lang={tag}"), StringComparison.Ordinal);
        var projected = await member.Read(address + "?view=board");
        Assert.Contains("href=\"/evidence?histology=SFT\"", projected, StringComparison.Ordinal);
        Assert.DoesNotContain("C01-", await member.Read("/evidence/lines?histology=SFT"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_panel_that_fails_says_so()
    {
        await using var scope = demo.Site.Services.CreateAsyncScope();
        var panel = await scope.ServiceProvider.GetRequiredService<PanelDesk>().OrWhyNot("similar", SimilarLines.Title, () => throw new InvalidOperationException("broken"));
        Assert.Equal(("similar", true), (panel.Name, Assert.Single(panel.Lines).English.EndsWith("BOARD-022", StringComparison.Ordinal)));
        await Assert.ThrowsAsync<OperationCanceledException>(() => scope.ServiceProvider.GetRequiredService<PanelDesk>().OrWhyNot("similar", SimilarLines.Title, () => throw new OperationCanceledException()));
    }

    [Fact]
    public async Task Groups_are_kept_with_the_panel_and_a_link_from_a_file_leads_nowhere_else()
    {
        var panel = await Panel(Member, "GIST", "sorafenib");
        var kept = Assert.Single(BoardPanels.Read(BoardPanels.Write([panel])));
        Assert.Equal(panel.Groups.Select(group => (group.Name, group.Filters)), kept.Groups.Select(group => (group.Name, group.Filters)));
        Assert.Equal(panel.Groups.SelectMany(group => group.Lines), kept.Groups.SelectMany(group => group.Lines));
        var foreign = BoardPanels.Read("""[{"Name":"similar","Title":["a","b"],"Source":null,"Lines":[],"Groups":[{"Name":["a","b"],"Query":"//elsewhere.example","Lines":[]}]}]""");
        Assert.Null(Assert.Single(foreign[0].Groups).Filters);
    }

    private async Task<IReadOnlyList<string>> Said(string? role, string? histology, string? regimen) => [.. (await Panel(role, histology, regimen)).Lines.Select(line => line.English)];

    private Task<BoardPanel> Panel(string? role, string? histology, string? regimen)
    {
        var boardCase = new BoardCase { Number = 1, ProposedRegimen = regimen };
        var patient = new Patient { Pseudonym = "C99-001", CentreCode = "C99", Tumours = { new() { Number = 1, HistologyAsTyped = "as typed", Histology = histology } } };
        return Ask(role, lines => lines.Of(patient, boardCase, Cancel));
    }

    // As somebody with a role; null is the public.
    private async Task<BoardPanel> Ask(string? role, Func<SimilarLines, Task<BoardPanel>> ask)
    {
        using (var client = demo.Site.Open()) await client.Read("/healthz"); // the site opens its registry with the first request
        await using var scope = demo.Site.Services.CreateAsyncScope();
        if (role is not null)
            scope.ServiceProvider.GetRequiredService<Visit>().Viewer = Viewer.Of(new(new ClaimsIdentity([new(ClaimTypes.Name, "x@tests.example"), new(Viewer.RoleClaim, role)], "tests")));
        return await ask(scope.ServiceProvider.GetRequiredService<SimilarLines>());
    }

    private static int Number(string text, string pattern) => int.Parse(Text(text, pattern), System.Globalization.CultureInfo.InvariantCulture);

    private static string Text(string text, string pattern)
    {
        var match = System.Text.RegularExpressions.Regex.Match(text, pattern, System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1));
        Assert.True(match.Success, text);
        return match.Groups["n"].Value;
    }
}
