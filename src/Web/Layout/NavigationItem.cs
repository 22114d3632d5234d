using Sarcoscope.Figures.Text;
using Sarcoscope.Web.Access;

namespace Sarcoscope.Web.Layout;

/// <summary>A page in the navigation. Which pages those are depends on who reads.</summary>
internal sealed record NavigationItem(string Path, Phrase Name)
{
    private static readonly NavigationItem Evidence = new("/evidence", FrameWords.Evidence);
    private static readonly NavigationItem Report = new("/evidence/report", FrameWords.Report);

    public static IReadOnlyList<NavigationItem> For(Viewer viewer) => viewer.IsPublic ? [Evidence] : [Evidence, Report];

    /// <summary>Whether a path is this page or lies under it and under no other item.</summary>
    public bool Holds(PathString path) =>
        this == Evidence ? path.StartsWithSegments(Path, StringComparison.Ordinal) && !path.StartsWithSegments(Report.Path, StringComparison.Ordinal) : path.StartsWithSegments(Path, StringComparison.Ordinal);
}
