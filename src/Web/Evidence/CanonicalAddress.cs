using Sarcoscope.Web.Layout;

namespace Sarcoscope.Web.Evidence;

/// <summary>One address for one page: fixed order, defaults left out, names as the vocabulary has them.</summary>
internal static class CanonicalAddress
{
    /// <summary>The address a request should have had; null when it has it.</summary>
    public static string? Differs(HttpRequest request, EvidenceQuery query)
    {
        var language = request.Query[LanguageChoice.Parameter] is [{ } tag]
            ? QueryString.Create(LanguageChoice.Parameter, tag).Value!
            : "";
        var text = query.Text;
        var wanted = text.Length == 0 ? language : language.Length == 0 ? text : $"{text}&{language[1..]}";
        return wanted == request.QueryString.Value ? null : EvidenceQuery.Page + wanted;
    }
}
