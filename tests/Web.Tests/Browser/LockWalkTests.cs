using Microsoft.Playwright;
using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Access;
using Sarcoscope.Web.Tests.Site;

namespace Sarcoscope.Web.Tests.Browser;

/// <summary>From the lock of one record to the lock of the database and the page everybody reads, by clicking.</summary>
public sealed class LockWalkTests(BrowserFixture browser)
{
    private const string Patient = "/patients/C01-001";

    [Theory]
    [InlineData(Language.English, true)]
    [InlineData(Language.French, false)]
    public async Task A_record_is_locked_and_unlocked_and_a_database_lock_is_signed_and_read_by_everybody(Language language, bool runsScripts)
    {
        await using var site = await RunningSite.Start(RunningSite.InstallDemo);
        var reading = new Reading(runsScripts ? Reading.Desk : Reading.Phone, language, runsScripts);
        var complaints = new List<string>();

        await As(site, reading, await site.AddAccount("doctor@tests.example", Role.Investigator, "C01"), complaints, async page =>
        {
            await page.GotoAsync(Patient);
            await Follow(page, Patient + "/lock");
            await page.Locator("main [name=_reason]").FillAsync("Verified against the source");
            await Press(page, "[role=status]");
            Assert.Equal(0, await page.Locator($"main a[href='{Patient}/lines/new']").CountAsync());
            await page.GotoAsync(Patient + "/lines/1");
            Assert.Equal(0, await page.Locator("main button.btn-primary").CountAsync());
            await page.Locator($"main p a[href='{Patient}/unlock']").First.ClickAsync();
            await page.WaitForURLAsync("**/unlock");
            await page.Locator("main [name=_reason]").FillAsync("A dose was wrong");
            await Press(page, "[role=status]");
            Assert.Equal(1, await page.Locator($"main a[href='{Patient}/lines/new']").CountAsync());
        });
        var manager = await site.AddAccount("manager@tests.example", Role.DataManager);
        await As(site, reading, manager, complaints, async page =>
        {
            await page.GotoAsync("/locks");
            await Follow(page, "/new-lock");
            await page.Locator("#name").FillAsync("lock-walk");
            await page.Locator("#note").FillAsync("For the walk");
            await Press(page, "[role=status]");
            await Follow(page, "/locks/lock-walk/sign");
            await page.Locator("main [value=for-publication]").CheckAsync();
            await page.Locator("#current").FillAsync(manager.Password);
            await Press(page, "[role=status]");
            await Follow(page, "/locks/lock-walk/release");
            await page.Locator("#reason").FillAsync("The paper is out");
            await Press(page, "[role=status]");
        });
        await As(site, reading, by: null, complaints, async page =>
        {
            await page.GotoAsync("/evidence?snapshot=lock-walk");
            var context = await page.Locator(".context").First.InnerTextAsync();
            Assert.Contains("lock-walk", context, StringComparison.Ordinal);
            Assert.Contains(language == Language.French ? "approuvé pour publication" : "approved for publication", context, StringComparison.Ordinal);
            Assert.DoesNotContain("@", context, StringComparison.Ordinal);
            await page.GotoAsync("/evidence");
            Assert.Contains("lock-walk", await page.Locator(".context").First.InnerTextAsync(), StringComparison.Ordinal);
        });
        OpenedPage.AssertNone(complaints);
    }

    private async Task As(RunningSite site, Reading reading, Credentials? by, List<string> complaints, Func<IPage, Task> act)
    {
        await using var window = await browser.OpenContext(new()
        {
            BaseURL = site.Address.AbsoluteUri,
            Locale = reading.Tag == "fr" ? "fr-FR" : "en-GB",
            ViewportSize = new() { Width = reading.Width, Height = reading.Height },
            JavaScriptEnabled = reading.RunsScripts,
        });
        window.SetDefaultNavigationTimeout(120_000);
        await using var opened = new OpenedPage(await window.NewPageAsync());
        if (by is not null)
        {
            await opened.Page.GotoAsync("/sign-in");
            await opened.Page.SignIn(by);
        }
        await act(opened.Page);
        complaints.AddRange(opened.Complaints);
    }

    private static async Task Follow(IPage page, string address)
    {
        await page.Locator($"main a[href='{address}']").First.ClickAsync();
        await page.WaitForURLAsync("**" + address);
    }

    private static async Task Press(IPage page, string sign)
    {
        await page.Locator("main form button.btn-primary").First.ClickAsync();
        await page.Locator($"main {sign}, #errors").First.WaitForAsync();
        var errors = page.Locator("#errors");
        Assert.True(await errors.CountAsync() == 0, await errors.CountAsync() == 0 ? "" : await errors.First.InnerTextAsync());
    }
}
