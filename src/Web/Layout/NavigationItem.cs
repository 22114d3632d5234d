using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Access;
using Sarcoscope.Web.Access;
using Sarcoscope.Web.Admin.Backups;
using Sarcoscope.Web.Duplicates;
using Sarcoscope.Web.Exchange;
using Sarcoscope.Web.Guidelines;
using Sarcoscope.Web.Locks;
using Sarcoscope.Web.Quality;
using Sarcoscope.Web.Safety;

namespace Sarcoscope.Web.Layout;

/// <summary>A page in the navigation.</summary>
/// <param name="Path">Its address.</param>
/// <param name="Name">Its name.</param>
/// <param name="Roles">Who finds it there.</param>
/// <param name="Public">Whether somebody without a role finds it there too.</param>
internal sealed record NavigationItem(string Path, Phrase Name, Role[] Roles, PublicEntry Public = PublicEntry.None)
{
    /// <summary>In the order shown; the first of a reader's is where they land after signing in.</summary>
    private static readonly NavigationItem[] All =
    [
        new("/worklist", FrameWords.Worklist, [Role.Investigator, Role.DataManager, Role.Monitor]),
        new("/patients", FrameWords.PatientsPage, [Role.Investigator, Role.DataManager, Role.Monitor]),
        new("/board", FrameWords.Board, [Role.Investigator, Role.BoardMember, Role.DataManager, Role.Monitor]),
        new("/quality", QualityWords.Navigation, [Role.DataManager, Role.Monitor, Role.Investigator]),
        new(ImportAddress.Page, ImportWords.Navigation, [Role.Investigator, Role.DataManager]),
        new("/serious-events", SafetyWords.Title, [Role.DataManager, Role.Monitor]),
        new("/duplicates", DuplicateWords.Navigation, [Role.DataManager]),
        new("/evidence", FrameWords.Evidence, [Role.Investigator, Role.BoardMember, Role.DataManager, Role.Monitor, Role.Statistician], PublicEntry.Shown),
        new(LockDesk.Page, LockWords.Navigation, [Role.DataManager, Role.Monitor, Role.Statistician]),
        new(GuidelineLinks.Index, AlgorithmWords.Navigation, [Role.Investigator, Role.BoardMember, Role.DataManager, Role.Monitor, Role.Statistician], PublicEntry.Shown),
        new("/admin/accounts", FrameWords.Accounts, [Role.Administrator]),
        new("/admin/rights", FrameWords.Rights, [Role.Administrator]),
        new("/admin/audit", FrameWords.Audit, [Role.Administrator, Role.DataManager]),
        new("/admin/backups", BackupWords.Title, [Role.Administrator]),
    ];

    /// <summary>What a reader finds.</summary>
    public static IReadOnlyList<NavigationItem> For(Viewer viewer)
    {
        NavigationItem[] own = [.. All.Where(item => item.Roles.Any(viewer.Has))];
        return own.Length > 0 ? own : [.. All.Where(item => item.Public == PublicEntry.Shown)];
    }

    /// <summary>Whether a path is this page or lies under it.</summary>
    public bool Holds(PathString path) => path.StartsWithSegments(Path, StringComparison.Ordinal);
}

/// <summary>Whether the public finds a page in the navigation.</summary>
internal enum PublicEntry
{
    None = 0,
    Shown,
}
