using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Access;

namespace Sarcoscope.Web.Access;

/// <summary>The roles and what each may do, for the reader.</summary>
internal static class RoleWords
{
    public static Phrase Of(Role role) => role switch
    {
        Role.Investigator => new("Investigator", "Investigateur"),
        Role.BoardMember => new("Board member", "Membre de la RCP"),
        Role.DataManager => new("Data manager", "Gestionnaire de données"),
        Role.Monitor => new("Monitor", "Moniteur"),
        Role.Statistician => new("Statistician", "Statisticien"),
        Role.Administrator => new("Administrator", "Administrateur"),
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "Not a role."),
    };

    /// <summary>Investigator, centre C01.</summary>
    public static Phrase Of(Right right)
    {
        var role = Of(right.Role);
        return right.CentreCode is { } centre ? new($"{role.English}, centre {centre}", $"{role.French}, centre {centre}") : role;
    }

    /// <summary>What the role opens.</summary>
    public static Phrase Scope(Role role) => role switch
    {
        Role.Investigator => new("reads and writes the patients of one centre", "lit et saisit les patients d'un centre"),
        Role.BoardMember => new("reads the cases of the meetings they sit on", "lit les dossiers des réunions où il siège"),
        Role.DataManager => new("coordination, every centre", "coordination, tous les centres"),
        Role.Monitor => new("reads every centre and raises queries", "lit tous les centres et pose des questions"),
        Role.Statistician => new("pseudonymised data without free text", "données pseudonymisées sans texte libre"),
        Role.Administrator => new("accounts and rights, no cases", "comptes et droits, aucun dossier"),
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "Not a role."),
    };
}
