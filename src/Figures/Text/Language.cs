namespace Sarcoscope.Figures.Text;

/// <summary>A language the pages, figures and reports are written in.</summary>
/// <remarks>The default value is <see cref="English"/>.</remarks>
public enum Language
{
    English = 0,
    French,
}
