using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Sarcoscope.Registry.Access;
using Sarcoscope.Registry.Storage;

namespace Sarcoscope.Web.Access;

/// <summary>Puts the roles of an account, and whether its password must be changed, into its cookie; they are read again when the cookie is checked.</summary>
internal sealed class RoleClaims(UserManager<Account> accounts, IOptions<IdentityOptions> options, RegistryDb db)
    : UserClaimsPrincipalFactory<Account>(accounts, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Account user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        var roles = await db.Set<AccountRole>().AsNoTracking().Where(role => role.AccountId == user.Id).ToListAsync();
        identity.AddClaims(roles.Select(Viewer.ClaimOf));
        identity.AddClaim(Session.PasswordClaim(user.PasswordOrigin));
        return identity;
    }
}
