using Sarcoscope.Figures.Text;
using Sarcoscope.Web.Access;

namespace Sarcoscope.Web.Layout;

/// <summary>A page in the navigation.</summary>
internal sealed record NavigationItem(string Path, Phrase Name)
{
    private static readonly NavigationItem Patients = new("/patients", FrameWords.PatientsPage);
    private static readonly NavigationItem Evidence = new("/evidence", FrameWords.Evidence);

    /// <summary>The pages of a viewer, in order.</summary>
    public static IReadOnlyList<NavigationItem> Of(Viewer viewer) => viewer.ReadsCases ? [Patients, Evidence] : [Evidence];

    /// <summary>Whether a path is this page or lies under it.</summary>
    public bool Holds(PathString path) => path.StartsWithSegments(Path, StringComparison.Ordinal);
}
