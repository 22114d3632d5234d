using Sarcoscope.Figures.Text;

namespace Sarcoscope.Web.Tests.Browser;

/// <summary>The rules for pages see what they forbid: each on a small page that breaks it.</summary>
public sealed class PageRuleTests(SiteBrowser site) : IClassFixture<SiteBrowser>
{
    private const string Frame = "<a class='skip-link' href='#main'>Skip</a><div class='synthetic'>Synthetic patients</div><main id='main'><h1>Title</h1>";

    [Theory]
    [InlineData("frame", "lang:", "<html lang='de'>")]
    [InlineData("frame", "h1:", "<h1>Another</h1>")]
    [InlineData("frame", "primary:", "<button class='btn-primary'>One</button><button class='btn-primary'>Two</button>")]
    [InlineData("frame", "synthetic:", "<style>.synthetic { display: none }</style>")]
    [InlineData("frame", "anchor:", "<a href='#nowhere'>Go</a>")]
    [InlineData("frame", "anchor:", "<a href='#hid'>Go</a><p id='hid' hidden>Hidden</p>")]
    [InlineData("frame", "error:", "<div id='errors' tabindex='-1'>Wrong</div>")]
    [InlineData("layout", "sideways:", "<p style='width: 3000px; background: red'>Wide</p>")]
    [InlineData("layout", "text:", "<p style='font-size: 12px'>Small</p>")]
    [InlineData("layout", "text:", "<svg width='100' height='20'><text y='10' font-size='9'>Small</text></svg>")]
    [InlineData("layout", "target:", "<a href='#main' style='display: block; font-size: 14px; line-height: 14px'>Low</a>")]
    [InlineData("layout", "target:", "<form><button style='height: 30px'>Low</button></form>")]
    [InlineData("layout", "border:", "<input style='border: 1px solid #cccccc; height: 40px'>")]
    [InlineData("layout", "cut:", "<p style='width: 40px; overflow: hidden; white-space: nowrap'>Cut off in the middle</p>")]
    [InlineData("layout", "line:", "<p style='width: 1400px; font-size: 14px'>A line of so many words that nobody finds the beginning of the next one, since the eye has to travel across the whole of a wide window and back, which it does badly; two columns or a narrower measure are better.</p>")]
    [InlineData("layout", "apart:", "<p>Saved.<a href='#main'>Look</a></p>")]
    [InlineData("layout", "apart:", "<div style='display: flex'><button class='btn' style='height: 40px'>One</button><button class='btn' style='height: 40px'>Two</button></div>")]
    [InlineData("numbers", "percent: no count", "<section><p>n = 9</p><table><tbody><tr><th>Row</th><td>12%</td></tr></tbody></table></section>")]
    [InlineData("numbers", "percent: no denominator", "<section><table><tbody><tr><th>Row</th><td>3</td><td>12%</td></tr></tbody></table></section>")]
    [InlineData("numbers", "percent: no n/N", "<div class='tile'><div class='result'>12% 95% CI 1\u20134</div></div>")]
    [InlineData("numbers", "heat:", "<table><tr><td class='heat-3'>2/4</td></tr></table>")]
    [InlineData("numbers", "blank:", "<table><tr><td></td></tr></table>")]
    [InlineData("numbers", "blank:", "<table><tr><td>NaN</td></tr></table>")]
    [InlineData("numbers", "align:", "<table><tr><td class='number'>3</td></tr></table>")]
    [InlineData("words", "language:", "<p>Les lignes de traitement</p>")]
    [InlineData("words", "interval:", "<p>4 (2, 9)</p>")]
    [InlineData("focus", "focus: no ring", "<a href='#main' style='outline: none'>Go</a>")]
    [InlineData("focus", "focus: ring cut", "<style>a:focus { outline: 3px solid blue }</style><div style='overflow: hidden; height: 24px'><a href='#main'>Go</a></div>")]
    [InlineData("focus", "lies under", "<style>a:focus { outline: 3px solid blue }</style><a href='#main'>Go</a><div style='position: fixed; inset: 0; background: white'></div>")]
    [InlineData("print", "print: nav", "<nav>Pages</nav>")]
    [InlineData("print", "address and time", "<footer class='site-foot'></footer>")]
    public async Task A_rule_sees_what_it_forbids(string rule, string offence, string broken)
    {
        var english = new Reading(Reading.Desk, Language.English, RunsScripts: true);
        Assert.Contains(await Offences(rule, broken, english), found => found.Contains(offence, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("language:", "<p>Lignes of treatment</p>")]
    [InlineData("spacing:", "<p>Vrai ?</p>")]
    [InlineData("spacing:", "<p>12%</p>")]
    [InlineData("colon:", "<p>Source : ici</p>")]
    [InlineData("decimal:", "<p>12.5 mois</p>")]
    public async Task French_has_its_own_words_and_spaces(string offence, string broken)
    {
        var french = new Reading(Reading.Desk, Language.French, RunsScripts: true);
        Assert.Contains(await Offences("words", broken, french), found => found.StartsWith(offence, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("numbers", "percent:", "<section><table><tbody><tr><th>63% men</th><td>1.6 years 95% CI 1.4\u20131.7</td><td class='yardstick'>at least 40%</td></tr></tbody></table></section>")]
    [InlineData("numbers", "percent:", "<section><table><tbody><tr><th>Row</th><td>50.1%</td><td>n = 278 lines</td></tr></tbody></table></section>")]
    [InlineData("words", "interval:", "<p>Printed “<q>[2,4,9]</q>”</p>")]
    public async Task A_rule_lets_pass_what_is_no_share_and_what_is_quoted(string rule, string offence, string allowed)
    {
        var english = new Reading(Reading.Desk, Language.English, RunsScripts: true);
        Assert.DoesNotContain(await Offences(rule, allowed, english), found => found.StartsWith(offence, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_style_that_the_policy_stops_and_a_script_error_are_complaints()
    {
        await using var opened = await site.Visit(VisitedPage.All[0], new(Reading.Desk, Language.English, RunsScripts: true));
        Assert.Empty(opened.Complaints);
        await opened.Page.EvaluateAsync("() => { document.body.innerHTML += '<p style=\"color: red\">Red</p>'; setTimeout(() => { throw new Error('broken'); }); }");
        await opened.Page.WaitForFunctionAsync("() => new Promise(done => setTimeout(() => done(true), 0))");

        Assert.Contains(opened.Complaints, complaint => complaint.Contains("Content Security Policy", StringComparison.Ordinal));
        Assert.Contains(opened.Complaints, complaint => complaint.Contains("broken", StringComparison.Ordinal));
    }

    private async Task<IReadOnlyList<string>> Offences(string rule, string broken, Reading reading)
    {
        await using var opened = await site.Open(by: null, reading);
        var lang = broken.Contains("<html", StringComparison.Ordinal) ? broken : $"<html lang='{reading.Tag}'>";
        await opened.Page.SetContentAsync($"<!DOCTYPE html>{lang}<title>Sarcoscope</title><body>{Frame}{(lang == broken ? "" : broken)}");
        return await PageRule.All.Single(one => one.Name == rule).Offences(opened.Page, reading);
    }
}
