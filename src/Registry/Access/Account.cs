using Microsoft.AspNetCore.Identity;

namespace Sarcoscope.Registry.Access;

/// <summary>A person who signs in. The e-mail address is the name.</summary>
public sealed class Account : IdentityUser<Guid>
{
    /// <summary>Whether the password was given by somebody else and must be changed at the next sign-in.</summary>
    public PasswordOrigin PasswordOrigin { get; set; }

    public List<AccountRole> Roles { get; } = [];
}

public enum PasswordOrigin
{
    /// <summary>Chosen by the person.</summary>
    Own = 0,

    /// <summary>Given once by an administrator; to be changed at the first sign-in.</summary>
    OneTime,
}

/// <summary>What an account may do, and for whom.</summary>
public sealed class AccountRole
{
    public Guid Id { get; init; }

    public Guid AccountId { get; init; }

    public required Role Role { get; init; }

    /// <summary>The centre the role is held at; null for roles over the whole network.</summary>
    public string? CentreCode { get; init; }
}

/// <summary>Roles of the network.</summary>
public enum Role
{
    /// <summary>Reads and writes the patients of one centre.</summary>
    Investigator = 0,

    /// <summary>Reads the cases of the meetings they sit on.</summary>
    BoardMember,

    /// <summary>Coordination: every centre.</summary>
    DataManager,

    /// <summary>Reads every centre and raises queries.</summary>
    Monitor,

    /// <summary>Pseudonymised data without free text.</summary>
    Statistician,

    /// <summary>Accounts, no cases.</summary>
    Administrator,
}
