using System.Globalization;
using System.Security.Claims;
using Sarcoscope.Figures;
using Sarcoscope.Registry;
using Sarcoscope.Registry.Access;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Evidence.Cohorts;

namespace Sarcoscope.Web.Access;

/// <summary>Whoever reads a page, and what they may see. The default is nobody, who sees what the public sees.</summary>
internal sealed class Viewer
{
    /// <summary>Claim that holds one role: <c>investigator@LYO</c>, <c>statistician</c>.</summary>
    public const string RoleClaim = "sarcoscope-role";

    private static readonly Role[] SeeEveryCentre = [Role.DataManager, Role.Monitor, Role.Statistician];
    private static readonly Role[] ReadEvidence = [.. SeeEveryCentre, Role.Investigator, Role.BoardMember];

    private readonly IReadOnlyList<(Role Role, string? Centre)> held;

    private Viewer(string? name, Guid? accountId, IReadOnlyList<(Role Role, string? Centre)> held) => (Name, AccountId, this.held) = (name, accountId, held);

    public static Viewer Nobody { get; } = new(name: null, accountId: null, []);

    /// <summary>E-mail address; null for somebody who has not signed in.</summary>
    public string? Name { get; }

    /// <summary>The account; null for somebody who has not signed in.</summary>
    public Guid? AccountId { get; }

    public bool IsSignedIn => Name is not null;

    /// <summary>The public, and administrators, who have no cases, see no number under five.</summary>
    public bool IsPublic => !held.Any(role => ReadEvidence.Contains(role.Role));

    /// <summary>Whether the viewer may see single lines of every centre.</summary>
    public bool SeesEveryCentre => held.Any(role => SeeEveryCentre.Contains(role.Role));

    /// <summary>Whether the viewer may see a single line: everywhere, or at their own centre.</summary>
    public bool MaySee(AnalysisLine line) => SingleLines.Include(line);

    /// <summary>The lines the viewer may see one by one.</summary>
    public SingleLines SingleLines => SeesEveryCentre ? SingleLines.OfEveryCentre : SingleLines.Of(OwnCentres);

    /// <summary>Whether the viewer may ask conditions. They are free and could single out a patient, so they are asked of lines one may see one by one.</summary>
    public bool AsksConditions => !SingleLines.AreNone;

    public bool Has(Role role) => held.Any(one => one.Role == role);

    /// <summary>Whose cases this viewer's unit of work reads: every centre's for coordination and monitors, one's own for investigators, else none.</summary>
    public ReadScope Scope => Has(Role.DataManager) || Has(Role.Monitor) ? ReadScope.Everything : ReadScope.Of(OwnCentres);

    /// <summary>The centres the viewer is an investigator of.</summary>
    public IEnumerable<string> OwnCentres => held.Where(role => role.Role == Role.Investigator).Select(role => role.Centre!);

    /// <summary>Whether the viewer opens cases at all.</summary>
    public bool ReadsCases => Has(Role.DataManager) || Has(Role.Monitor) || Has(Role.Investigator);

    /// <summary>Whether the viewer puts questions to centres, and closes them; the centre answers.</summary>
    public bool RaisesQueries => Has(Role.DataManager) || Has(Role.Monitor);

    /// <summary>Whether the viewer opens board meetings at all.</summary>
    public bool ReadsMeetings => ReadsCases || Has(Role.BoardMember);

    /// <summary>Whether the viewer convenes meetings, names their members and arranges their agendas: coordination.</summary>
    public bool MayConvene => Has(Role.DataManager);

    /// <summary>The account of somebody who sees no meeting but their own; null for whoever opens cases otherwise.</summary>
    public Guid? MemberAlone => ReadsCases ? null : AccountId;

    /// <summary>What the viewer may do with the cases of a centre.</summary>
    public CaseRight RightOver(string centre) =>
        OwnCentres.Contains(centre, StringComparer.Ordinal) ? CaseRight.Write
        : Has(Role.DataManager) ? CaseRight.WriteWithReason
        : Scope.Holds(centre) ? CaseRight.Read
        : CaseRight.None;

    /// <summary>What the viewer may do with a case: nobody but coordination changes the record of a patient whom another centre follows.</summary>
    public CaseRight RightOver(Patient patient) => RightOver(patient.CentreCode) is CaseRight.Write && patient.TransferredTo is not null ? CaseRight.Read : RightOver(patient.CentreCode);

    public static Viewer Of(ClaimsPrincipal principal)
    {
        if (principal.Identity is not { IsAuthenticated: true, Name: { } name }) return Nobody;
        return new(name, Guid.TryParse(principal.FindFirstValue(ClaimTypes.NameIdentifier), CultureInfo.InvariantCulture, out var id) ? id : null, [.. principal.FindAll(RoleClaim).Select(claim => Read(claim.Value)).OfType<(Role, string?)>()]);
    }

    public static Claim ClaimOf(AccountRole role) => new(
        RoleClaim,
        role.CentreCode is null ? Words.Of(role.Role) : string.Create(CultureInfo.InvariantCulture, $"{Words.Of(role.Role)}@{role.CentreCode}"));

    private static (Role Role, string? Centre)? Read(string claim)
    {
        var at = claim.IndexOf('@', StringComparison.Ordinal);
        var word = at < 0 ? claim : claim[..at];
        return Words.TryRead<Role>(word, out var role) ? (role, at < 0 ? null : claim[(at + 1)..]) : null;
    }
}

/// <summary>What somebody may do with the cases of a centre.</summary>
internal enum CaseRight
{
    /// <summary>They do not exist for this viewer.</summary>
    None = 0,
    Read,

    /// <summary>Coordination enters for a centre and says why.</summary>
    WriteWithReason,
    Write,
}
