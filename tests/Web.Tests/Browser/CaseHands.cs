using System.Globalization;
using Microsoft.Playwright;

namespace Sarcoscope.Web.Tests.Browser;

/// <summary>What a reader's hands do in a form about a case.</summary>
internal static class CaseHands
{
    /// <summary>Goes to a patient and follows a link there, as a reader would.</summary>
    public static async Task OpenLink(this IPage page, string patient, string link)
    {
        if (new Uri(page.Url).AbsolutePath != patient) await page.GotoAsync(patient);
        await page.Locator($"main a[href^='{patient}{link}']").First.ClickAsync();
        await page.WaitForURLAsync($"**{patient}{link}*");
    }

    /// <summary>Waits for a page by a part of its address; where a form led to it, the address keeps the form's #errors.</summary>
    public static Task Arrive(this IPage page, string part) => page.WaitForURLAsync(address => address.Contains(part, StringComparison.Ordinal));

    /// <summary>A day as the three boxes of a field take it.</summary>
    public static (string Name, string Value)[] Day(string field, DateOnly date) =>
        [($"{field}.Day", Number(date.Day)), ($"{field}.Month", Number(date.Month)), ($"{field}.Year", Number(date.Year))];

    public static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>Types and chooses answers.</summary>
    public static async Task Type(this IPage page, params (string Name, string Value)[] answers)
    {
        foreach (var (name, value) in answers)
        {
            var choice = page.Locator($"form.case-form input[type=radio][name='{name}'][value='{value}']");
            var field = page.Locator($"form.case-form [name='{name}']").First;
            if (await choice.CountAsync() > 0) await choice.CheckAsync();
            else if (await field.EvaluateAsync<string>("e => e.tagName") == "SELECT") await field.SelectOptionAsync(value);
            else await field.FillAsync(value);
        }
    }

    /// <summary>Sends the form; a refused one fails with what the page says.</summary>
    public static async Task Press(this IPage page)
    {
        var before = new Uri(page.Url).AbsolutePath;
        await page.Locator("form.case-form .form-actions .btn-primary").ClickAsync();
        await page.WaitForURLAsync(address => new Uri(address).AbsolutePath != before || address.Contains("#errors", StringComparison.Ordinal));
        var errors = page.Locator("#errors");
        Assert.True(await errors.CountAsync() == 0, await errors.CountAsync() == 0 ? "" : $"{before}: {await errors.First.InnerTextAsync()}");
    }

    /// <summary>Sends the form and waits until it is said to be saved.</summary>
    public static async Task Save(this IPage page)
    {
        await page.Press();
        await page.Locator("[role=status]").First.WaitForAsync();
    }

    /// <summary>Sends a form that is refused, and reads why.</summary>
    public static async Task<string> SendRefused(this IPage page)
    {
        await page.Send(page.Locator("main form .form-actions .btn-primary, main form.form-wide .btn-primary").First);
        return await page.Locator("#errors").InnerTextAsync();
    }
}
