using Sarcoscope.Registry;
using Sarcoscope.Registry.Access;

namespace Sarcoscope.Web.Admin;

/// <summary>What the forms of the administrators' pages send.</summary>
public sealed class AdminForm
{
    public string? Email { get; set; }

    /// <summary>Id of an account.</summary>
    public string? Account { get; set; }

    public string? Role { get; set; }

    /// <summary>Code of a centre; empty for none.</summary>
    public string? Centre { get; set; }

    public string? Reason { get; set; }

    /// <summary>How a new account gets its password: <c>link</c> or <c>password</c>.</summary>
    public string? Way { get; set; }

    /// <summary><c>remove</c> to take the second factor away too.</summary>
    public string? Factor { get; set; }

    /// <summary>The role chosen.</summary>
    /// <exception cref="RefusedException">ACC-013 none of the list.</exception>
    public Right Right() => Role is not null && Words.TryRead<Role>(Role, out var role)
        ? new(role, string.IsNullOrEmpty(Centre) ? null : Centre)
        : throw new RefusedException(Issue.Error("ACC-013", "role", "Choose from the list."));

    /// <summary>The account chosen.</summary>
    /// <exception cref="RefusedException">ACC-013 none of the list.</exception>
    public Guid AccountId() => Guid.TryParse(Account, out var id) ? id : throw new RefusedException(Issue.Error("ACC-013", "account", "Choose from the list."));
}
