using Microsoft.AspNetCore.Http.HttpResults;
using Sarcoscope.Web.Layout;

namespace Sarcoscope.Web.Access;

/// <summary>Where somebody arrives after signing in: where they wanted to go on this site, else the first page of their navigation.</summary>
internal static class Landing
{
    public static string After(string? asked, Viewer viewer) =>
        RedirectHttpResult.IsLocalUrl(asked) ? asked! : NavigationItem.For(viewer) is [var first, ..] ? first.Path : "/";
}
