using Sarcoscope.Figures.Text;

namespace Sarcoscope.Web.Layout;

/// <summary>Which language a page is in: the address says so, else the choice made before, else what the browser prefers.</summary>
internal static class LanguageChoice
{
    public const string Parameter = "lang";
    private const string Cookie = "sarcoscope-language";
    private static readonly TimeSpan Kept = TimeSpan.FromDays(365);

    public static string Tag(Language language) => language == Language.French ? "fr" : "en";

    /// <summary>Reads the choice; one made in the address is kept for later pages.</summary>
    /// <param name="context">The request and its answer.</param>
    /// <param name="query">What the reader asked for, also where an error page is written in its place.</param>
    public static Language Of(HttpContext context, IQueryCollection query)
    {
        if (Read(query[Parameter]) is { } chosen)
        {
            context.Response.Cookies.Append(Cookie, Tag(chosen), new()
            {
                HttpOnly = true,
                IsEssential = true,
                MaxAge = Kept,
                SameSite = SameSiteMode.Lax,
                Secure = context.Request.IsHttps,
            });
            return chosen;
        }
        return Read(context.Request.Cookies[Cookie]) ?? Preferred(context.Request);
    }

    private static Language? Read(string? tag) => tag switch
    {
        "en" => Language.English,
        "fr" => Language.French,
        _ => null,
    };

    private static Language Preferred(HttpRequest request) => request.GetTypedHeaders().AcceptLanguage
        .OrderByDescending(accepted => accepted.Quality ?? 1)
        .Select(accepted => accepted.Value.Value?.Split('-')[0])
        .Select(Read)
        .FirstOrDefault(language => language is not null) ?? Language.English;
}
