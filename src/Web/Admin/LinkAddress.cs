using Sarcoscope.Registry.Access;

namespace Sarcoscope.Web.Admin;

/// <summary>The whole address of a link that sets a password, as the administrator's own browser reaches the site.</summary>
internal static class LinkAddress
{
    public static string Of(HttpContext context, string key) => $"{context.Request.Scheme}://{context.Request.Host}{PasswordLink.PathOf(key)}";
}
