using Sarcoscope.Figures.Text;

namespace Sarcoscope.Web.Layout;

/// <summary>A page in the navigation.</summary>
internal sealed record NavigationItem(string Path, Phrase Name)
{
    public static IReadOnlyList<NavigationItem> All { get; } = [new("/evidence", FrameWords.Evidence)];

    /// <summary>Whether a path is this page or lies under it.</summary>
    public bool Holds(PathString path) => path.StartsWithSegments(Path, StringComparison.Ordinal);
}
