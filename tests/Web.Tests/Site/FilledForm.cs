using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Sarcoscope.Web.Tests.Site;

/// <summary>A form about a case as a browser without scripts would send it: everything it shows, with what was typed over it.</summary>
internal static class FilledForm
{
    private const string Selector = "form.case-form";

    /// <summary>Opens a page, types into its form and sends it.</summary>
    /// <param name="client">Who sends it.</param>
    /// <param name="address">The page.</param>
    /// <param name="typed">Names and values; <c>_action</c> presses that button, without it the first one.</param>
    public static async Task<HttpResponseMessage> Fill(this HttpClient client, string address, params (string Name, string Value)[] typed) =>
        await client.FillIn(await client.Read(address), address, typed);

    /// <summary>Types into the form of a page already read, and sends it.</summary>
    public static async Task<HttpResponseMessage> FillIn(this HttpClient client, string page, string address, params (string Name, string Value)[] typed)
    {
        var form = Parse(page).QuerySelector(Selector) as IHtmlFormElement ?? throw new InvalidOperationException($"{address} has no form about a case.");
        var values = ShownIn(form);
        foreach (var (name, value) in typed) values[name] = value;
        using var content = new FormUrlEncodedContent(values);
        return await client.PostAsync(new Uri(address, UriKind.Relative), content, TestContext.Current.CancellationToken);
    }

    /// <summary>What the form of a page shows, by name.</summary>
    public static Dictionary<string, string> Shown(string page) => ShownIn(Parse(page).QuerySelector(Selector)!);

    /// <summary>The page as elements.</summary>
    public static IHtmlDocument Parse(string page) => new HtmlParser().ParseDocument(page);

    private static Dictionary<string, string> ShownIn(IElement form)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var element in form.QuerySelectorAll("input[name], select[name], textarea[name]"))
        {
            var name = element.GetAttribute("name")!;
            switch (element)
            {
                case IHtmlInputElement { Type: "radio" or "checkbox", IsChecked: false }:
                    break;
                case IHtmlInputElement input:
                    values[name] = input.Value;
                    break;
                case IHtmlSelectElement select:
                    values[name] = select.Value ?? "";
                    break;
                case IHtmlTextAreaElement text:
                    values[name] = text.Value;
                    break;
            }
        }
        return values;
    }
}
