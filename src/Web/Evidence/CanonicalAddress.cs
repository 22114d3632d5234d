using Sarcoscope.Web.Layout;

namespace Sarcoscope.Web.Evidence;

/// <summary>One address for one page: fixed order, defaults left out, names as the vocabulary has them.</summary>
internal static class CanonicalAddress
{
    /// <summary>The address a request should have had; null when it has it.</summary>
    public static string? Differs(HttpRequest request, EvidenceQuery query) => Differs(request, query.Address);

    /// <summary>The address a request should have had; null when it has it.</summary>
    /// <param name="request">Of the page.</param>
    /// <param name="address">The page's one address, without language.</param>
    public static string? Differs(HttpRequest request, string address)
    {
        var mark = address.IndexOf('?', StringComparison.Ordinal);
        var (page, text) = mark < 0 ? (address, "") : (address[..mark], address[mark..]);
        var language = request.Query[LanguageChoice.Parameter] is [{ } tag]
            ? QueryString.Create(LanguageChoice.Parameter, tag).Value!
            : "";
        var wanted = text.Length == 0 ? language : language.Length == 0 ? text : $"{text}&{language[1..]}";
        return wanted == request.QueryString.Value ? null : page + wanted;
    }
}
