using Sarcoscope.Figures.Text;

namespace Sarcoscope.Figures.Drawing;

/// <summary>What every figure's file says about itself.</summary>
/// <param name="IdPrefix">Starts every id, so that a page can hold several figures.</param>
/// <param name="Title">What it is.</param>
/// <param name="Description">What it shows, for those who cannot see it.</param>
/// <param name="Backdrop">What lies behind it.</param>
internal sealed record Frame(IdPrefix IdPrefix, Phrase Title, string Description, Backdrop Backdrop);
